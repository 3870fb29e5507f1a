/** Counts pairs of numbers from 1 to 65,535, and remembers what each is merged to: an open hash in typed arrays. */
export class PairTable {
  /** Both numbers of a pair; 0 where there is none. */
  readonly #keys: Uint32Array;
  readonly #counts: Uint32Array;
  readonly #merged: Uint32Array;
  readonly #mask: number;

  /** For at most so many different pairs. */
  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(1.5 * most + 2));
    this.#mask = size - 1;
    this.#keys = new Uint32Array(size);
    this.#counts = new Uint32Array(size);
    this.#merged = new Uint32Array(size);
  }

  clear(): void {
    for (const column of [this.#keys, this.#counts, this.#merged]) column.fill(0);
  }

  /** Counts a pair, unless one of its numbers is 0. */
  add(first: number, second: number): void {
    if (first === 0 || second === 0) return;
    const place = this.#place(first, second);
    this.#keys[place] = first * 65_536 + second;
    this.#counts[place] = (this.#counts[place] ?? 0) + 1;
  }

  /** Place of a pair; -1 where it was not counted. */
  find(first: number, second: number): number {
    if (first === 0 || second === 0) return -1;
    const place = this.#place(first, second);
    return this.#keys[place] === 0 ? -1 : place;
  }

  count(place: number): number {
    return this.#counts[place] ?? 0;
  }

  parts(place: number): readonly [first: number, second: number] {
    const key = this.#keys[place] ?? 0;
    return [key >>> 16, key & 0xffff];
  }

  merge(place: number, token: number): void {
    this.#merged[place] = token;
  }

  /** What a pair is merged to; 0 for nothing. */
  mergedTo(place: number): number {
    return this.#merged[place] ?? 0;
  }

  /** Places of the pairs that were counted as often or more, most frequent first; of two that are equally frequent the smaller. */
  byCount(least: number): Uint32Array {
    let found = 0;
    for (const count of this.#counts) if (count >= least) found += 1;
    const places = new Uint32Array(found);
    for (let place = 0; place < this.#counts.length; place += 1) {
      if (this.count(place) < least) continue;
      found -= 1;
      places[found] = place;
    }
    return places.sort((a, b) => this.count(b) - this.count(a) || (this.#keys[a] ?? 0) - (this.#keys[b] ?? 0));
  }

  #place(first: number, second: number): number {
    const key = (first * 65_536 + second) >>> 0;
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    let place = (mixed ^ (mixed >>> 15)) & this.#mask;
    while (this.#keys[place] !== 0 && this.#keys[place] !== key) place = (place + 1) & this.#mask;
    return place;
  }
}
