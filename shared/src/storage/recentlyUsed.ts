/** Things last used, by number or name, up to a total weight; the one used longest ago goes first. */
export class RecentlyUsed<Thing, Key = number> {
  readonly #things = new Map<Key, { readonly thing: Thing; readonly weight: number }>();
  readonly #capacity: number;
  #held = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: Key): Thing | undefined {
    const found = this.#things.get(key);
    if (found === undefined) return undefined;
    this.#things.delete(key);
    this.#things.set(key, found);
    return found.thing;
  }

  /** Keeps a thing; one heavier than all may be together is not kept. */
  set(key: Key, thing: Thing, weight = 1): void {
    this.#drop(key);
    if (weight > this.#capacity) return;
    this.#things.set(key, { thing, weight });
    this.#held += weight;
    for (const oldest of this.#things.keys()) {
      if (this.#held <= this.#capacity) break;
      this.#drop(oldest);
    }
  }

  #drop(key: Key): void {
    this.#held -= this.#things.get(key)?.weight ?? 0;
    this.#things.delete(key);
  }
}
