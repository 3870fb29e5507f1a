/** Shortest pause between a change of the page and its being read again. */
const PAUSE_MS = 250;
/** Reading again takes at most this share of the time. */
const SHARE = 0.1;

export interface FollowerActs {
  /** Reads the page again; throws when the marks are taken away. */
  readonly read: () => Promise<void>;
  /** Texts of the page are others now, whatever stands in them. */
  readonly changed: (texts: readonly Text[]) => void;
  /** Something moved, or may have. */
  readonly moved: () => void;
  /** Our own element is not in the page any more. */
  readonly lost: () => void;
}

/** Follows a page that changes: what happened in a while is read at once, and the longer reading takes, the longer the pauses. */
export class PageFollower {
  readonly #acts: FollowerActs;
  readonly #own: Element;
  readonly #observer: MutationObserver;
  readonly #watched = new WeakSet<Node>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isReading = false;
  #isDirty = false;
  #pause = PAUSE_MS;
  #isStopped = false;

  /** `own` is our element in the page; what happens to it is no change. */
  constructor(own: Element, acts: FollowerActs) {
    this.#own = own;
    this.#acts = acts;
    this.#observer = new MutationObserver((records) => this.#note(records));
  }

  /** Watches a document or an open shadow root, once. */
  watch(root: Node): void {
    if (this.#watched.has(root)) return;
    this.#watched.add(root);
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  /** Reads at once, or as soon as the reading that goes on has ended. */
  async readNow(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#isReading) {
      this.#isDirty = true;
      return;
    }
    this.#isReading = true;
    this.#isDirty = false;
    const start = performance.now();
    try {
      await this.#acts.read();
    } finally {
      this.#isReading = false;
      this.#pause = Math.max(PAUSE_MS, (performance.now() - start) / SHARE);
    }
    if (this.#isDirty) this.#readLater();
  }

  stop(): void {
    this.#isStopped = true;
    this.#observer.disconnect();
    clearTimeout(this.#timer);
  }

  #readLater(): void {
    if (this.#isStopped) return;
    this.#timer ??= setTimeout(() => void this.readNow().catch(() => undefined), this.#pause);
  }

  #isOwn({ target, addedNodes, removedNodes }: MutationRecord): boolean {
    const isOwn = (node: Node) => node === this.#own;
    const touched = [...Array.from(addedNodes), ...Array.from(removedNodes)];
    return isOwn(target) || (touched.length > 0 && touched.every(isOwn));
  }

  #note(records: readonly MutationRecord[]): void {
    if (!this.#own.isConnected) this.#acts.lost();
    const others = records.filter((record) => !this.#isOwn(record));
    if (others.length === 0) return;
    const texts = others.flatMap(({ type, target }) =>
      type === 'characterData' && target instanceof Text ? [target] : [],
    );
    if (texts.length > 0) this.#acts.changed(texts);
    this.#acts.moved();
    if (this.#isReading) this.#isDirty = true;
    else this.#readLater();
  }
}
