import { SpaceUnavailable } from '@dutybook/shared/pack';
import type { TurnLock } from '@dutybook/shared/pack';

const LOCK = 'dutybook-packs';
const PATIENCE_MS = 60_000;

type Locks = NonNullable<NonNullable<typeof navigator>['locks']>;

/** The locks of the browser that the web worker's host runs in; nothing where it has none. */
export function webLocks(): Locks | undefined {
  return typeof navigator === 'undefined' ? undefined : navigator.locks;
}

/**
 * Lets the windows of one browser work one after the other by its locks, before they take turns with everybody else by notices: a browser may
 * keep the list of a folder for each window, which is then a little late to show another's notice.
 */
export class WebTurns implements Pick<TurnLock, 'run' | 'assertHeld'> {
  readonly #locks: Locks;
  readonly #others: TurnLock;

  constructor(locks: Locks, others: TurnLock) {
    this.#locks = locks;
    this.#others = others;
  }

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), PATIENCE_MS);
    let begun = false;
    try {
      return await this.#locks.request(LOCK, { signal: waiting.signal }, () => {
        begun = true;
        clearTimeout(timer);
        return this.#others.run(work);
      });
    } catch (cause) {
      if (begun) throw cause;
      throw new SpaceUnavailable(waiting.signal.aborted ? 'busy' : 'closed', { cause });
    } finally {
      clearTimeout(timer);
    }
  }

  assertHeld(): Promise<void> {
    return this.#others.assertHeld();
  }
}
