import type { LookupPorts } from './lookupPorts.ts';
import type { LookupView } from './lookupView.ts';
import type { SavedState } from './savedState.ts';

/** What a lookup shows. Whoever changes it has it kept and drawn. */
export class LookupDesk {
  readonly #ports: Pick<LookupPorts, 'keep' | 'changed'>;
  #view: LookupView;

  constructor(ports: Pick<LookupPorts, 'keep' | 'changed'>, state: SavedState) {
    this.#ports = ports;
    this.#view = { state, waiting: false, filtersShown: false, focus: 'input' };
  }

  get view(): LookupView {
    return this.#view;
  }

  show(change: Partial<LookupView>): void {
    const before = this.#view.state;
    // What was said of the last act goes with the next one.
    const notice = change.state === undefined ? {} : { notice: undefined };
    this.#view = { ...this.#view, ...notice, ...change };
    if (this.#view.state !== before) this.#ports.keep(this.#view.state);
    this.#ports.changed();
  }

  /** Keeps a state that looks the same, so that nothing is drawn. */
  note(state: SavedState): void {
    this.#view = { ...this.#view, state };
    this.#ports.keep(state);
  }
}
