interface Kept<Value> {
  readonly value: Value;
  readonly size: number;
}

/** The values that were used last, by key, up to a size of all together. */
export class RecentValues<Key, Value> {
  readonly #values = new Map<Key, Kept<Value>>();
  readonly #most: number;
  #size = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#size;
  }

  get(key: Key): Value | undefined {
    const kept = this.#values.get(key);
    if (kept === undefined) return undefined;
    this.#values.delete(key);
    this.#values.set(key, kept);
    return kept.value;
  }

  /** Keeps a value; those that were not used for longest go when it is too much. One larger than all is not kept. */
  set(key: Key, value: Value, size = 1): void {
    this.#size -= this.#values.get(key)?.size ?? 0;
    this.#values.delete(key);
    if (size > this.#most) return;
    this.#values.set(key, { value, size });
    this.#size += size;
    for (const [oldest, { size: freed }] of this.#values) {
      if (this.#size <= this.#most) return;
      this.#values.delete(oldest);
      this.#size -= freed;
    }
  }
}
