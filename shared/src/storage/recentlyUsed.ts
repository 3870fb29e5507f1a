interface Kept<Thing> {
  readonly thing: Thing;
  readonly weight: number;
  /** Whether it was asked for since it was last passed over. */
  used: boolean;
}

/**
 * Keeps things up to a weight of all together. What was asked for is passed over once when room is made (the clock of Corbató 1968): an
 * answer costs one look-up, and things go in about the order in which they were last used.
 */
export class RecentlyUsed<Thing, Key = number> {
  readonly #things = new Map<Key, Kept<Thing>>();
  readonly #capacity: number;
  #held = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: Key): Thing | undefined {
    const found = this.#things.get(key);
    if (found === undefined) return undefined;
    found.used = true;
    return found.thing;
  }

  /** Keeps a thing; one heavier than all may be together is not kept. */
  set(key: Key, thing: Thing, weight = 1): void {
    this.#drop(key);
    if (weight > this.#capacity) return;
    this.#things.set(key, { thing, weight, used: false });
    this.#held += weight;
    if (this.#held > this.#capacity) this.#makeRoom();
  }

  #makeRoom(): void {
    // What is passed over goes to the end, where this loop meets it again.
    for (const [oldest, kept] of this.#things) {
      if (this.#held <= this.#capacity) break;
      this.#drop(oldest);
      if (kept.used) this.#passOver(oldest, kept);
    }
  }

  #passOver(key: Key, kept: Kept<Thing>): void {
    kept.used = false;
    this.#things.set(key, kept);
    this.#held += kept.weight;
  }

  #drop(key: Key): void {
    this.#held -= this.#things.get(key)?.weight ?? 0;
    this.#things.delete(key);
  }
}
