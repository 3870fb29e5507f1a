import { parseAddress } from '@dutybook/shared/model';
import type { Language, Problem } from '@dutybook/shared/model';
import type { VersionComparison, VersionSummary } from '@dutybook/shared/library';
import type { Ask } from '../messages/messages.ts';

/** Everything that the page of a comparison shows. */
export interface ComparisonView {
  readonly comparison?: VersionComparison | undefined;
  /** All versions of the instrument, oldest first. */
  readonly versions: readonly VersionSummary[];
  readonly problem?: Problem | undefined;
  readonly unchangedShown: boolean;
}

/** What the page of a comparison knows and does, without the screen. */
export class ComparisonModel {
  readonly #ask: Ask;
  readonly #changed: () => void;
  #view: ComparisonView = { versions: [], unchangedShown: false };
  #sequence = 0;

  constructor(ask: Ask, changed: () => void) {
    this.#ask = ask;
    this.#changed = changed;
  }

  get view(): ComparisonView {
    return this.#view;
  }

  async open(old: string, now: string, ui: Language): Promise<void> {
    this.#sequence += 1;
    const sequence = this.#sequence;
    const language = parseAddress(now)?.expression?.language ?? ui;
    const [compared, text] = await Promise.all([
      this.#ask('compare', { old, new: now, language }),
      this.#ask('text', { address: now, language }),
    ]);
    if (sequence !== this.#sequence) return;
    this.#set({
      comparison: compared.ok ? compared.value : undefined,
      problem: compared.ok ? undefined : compared.problem,
      versions: text.ok ? text.value.versions : [],
    });
  }

  showUnchanged(unchangedShown: boolean): void {
    this.#set({ unchangedShown });
  }

  #set(change: Partial<ComparisonView>): void {
    this.#view = { ...this.#view, ...change };
    this.#changed();
  }
}
