import { SpaceUnavailable } from './fileSpace.ts';

/** Where those who want to work announce it to each other: a folder, each notice a file of its own. */
export interface NoticeBoard {
  /** A name for a notice that nobody else has or has ever had. */
  newName(): string;
  /** Puts a notice up. Rejects where that is not possible. */
  post(name: string): Promise<void>;
  /** Changes the mark of a notice that hangs; answers whether it still hangs. */
  renew(name: string): Promise<boolean>;
  /** Takes a notice down; one that does not hang is no error. */
  remove(name: string): Promise<void>;
  list(): Promise<readonly string[]>;
  /** What changes whenever a notice is renewed; nothing when it does not hang. */
  markOf(name: string): Promise<string | undefined>;
  /** Whether the one who put it up is known to be gone; `false` when that cannot be told. */
  isOrphan(name: string): Promise<boolean>;
}

/** In milliseconds. */
export interface TurnTimes {
  /** How long to wait for others before giving up. */
  readonly patience: number;
  /** How often the one at work renews its notice. */
  readonly renewal: number;
  /** A notice whose mark stays the same for so long counts as left behind by a crash. More than three renewals. */
  readonly abandonment: number;
  /** The longest pause before looking again, where looking does not take long. */
  readonly pause: number;
}

const TIMES: TurnTimes = { patience: 60_000, renewal: 4_000, abandonment: 20_000, pause: 120 };

/** Where looking takes long, as many looks as fit into the longest pause: a few processes then hardly ever look at the same time. */
const LOOKS_IN_A_PAUSE = 8;

/**
 * Lets one after the other work, across processes, with nothing but files that can be made, listed and removed. Each puts a notice of its
 * own up and then looks: who sees another's takes the own one down and tries again. Of two who both put one up, at least one looks after
 * both hang, so that never both go to work. Notices have names that are never used again: removing one that a crash left behind
 * cannot hit anybody else's.
 */
export class TurnLock {
  readonly #board: NoticeBoard;
  readonly #times: TurnTimes;
  #held: string | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(board: NoticeBoard, times: Partial<TurnTimes> = {}) {
    this.#board = board;
    this.#times = { ...TIMES, ...times };
  }

  /** Runs work in its turn, in the order of asking within this process. Rejects with {@link SpaceUnavailable} when it could not begin. */
  run<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = () => this.#turn(work);
    const next = this.#queue.then(turn, turn);
    this.#queue = next.catch(() => undefined);
    return next;
  }

  /**
   * Throws when the turn was lost, as to a process that took this one, asleep for long, for dead. Who works asks this before each step
   * that others can see.
   */
  async assertHeld(): Promise<void> {
    if (this.#held === undefined || (await this.#board.markOf(this.#held)) === undefined) {
      throw new Error('another process has taken the turn');
    }
  }

  async #turn<Result>(work: () => Promise<Result>): Promise<Result> {
    const name = await this.#acquire();
    this.#held = name;
    const stop = this.#keepRenewing(name);
    try {
      return await work();
    } finally {
      stop();
      this.#held = undefined;
      await this.#board.remove(name).catch(() => undefined);
    }
  }

  async #acquire(): Promise<string> {
    const { patience, pause } = this.#times;
    const since = Date.now();
    const seen = new Map<string, { readonly mark: string; readonly since: number }>();
    for (;;) {
      const name = this.#board.newName();
      const began = Date.now();
      try {
        await this.#board.post(name);
        if (!(await this.#isAnotherUp(name, seen))) return name;
        await this.#board.remove(name);
      } catch (cause) {
        throw new SpaceUnavailable('closed', { cause });
      }
      if (Date.now() - since > patience) throw new SpaceUnavailable('busy');
      // Those who met must not meet again at once, so the pause is longer than looking, however slow the files are.
      const longest = Math.max(pause, LOOKS_IN_A_PAUSE * (Date.now() - began));
      await new Promise<void>((resolve) => setTimeout(resolve, 5 + Math.random() * longest));
    }
  }

  /** Whether anybody else's notice hangs; takes those down that were left behind. */
  async #isAnotherUp(own: string, seen: Map<string, { readonly mark: string; readonly since: number }>) {
    let isUp = false;
    for (const name of await this.#board.list()) {
      if (name === own) continue;
      const mark = await this.#board.markOf(name);
      if (mark === undefined) continue;
      const known = seen.get(name);
      if (known?.mark !== mark) seen.set(name, { mark, since: Date.now() });
      const isAbandoned = known?.mark === mark && Date.now() - known.since > this.#times.abandonment;
      if (isAbandoned || (await this.#board.isOrphan(name))) await this.#board.remove(name);
      else isUp = true;
    }
    return isUp;
  }

  #keepRenewing(name: string): () => void {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const renew = async () => {
      const hangs = await this.#board.renew(name).catch(() => true);
      if (hangs && !stopped) timer = setTimeout(() => void renew(), this.#times.renewal);
    };
    timer = setTimeout(() => void renew(), this.#times.renewal);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }
}
