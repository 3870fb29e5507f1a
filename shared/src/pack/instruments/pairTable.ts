/** A count and a pair make one whole number. */
const MOST_COUNTED = 2 ** 21 - 1;

/** Counts pairs of numbers from 1 to 65,535, and remembers what each is merged to: an open hash in typed arrays. */
export class PairTable {
  /** Both numbers of a pair; 0 where there is none. */
  readonly #keys: Uint32Array;
  readonly #counts: Uint32Array;
  readonly #merged: Uint32Array;
  readonly #mask: number;

  /** For at most so many pairs. @throws RangeError for more than 2,097,151 */
  constructor(most: number) {
    if (most > MOST_COUNTED) throw new RangeError('too many pairs to count');
    const size = 2 ** Math.ceil(Math.log2(1.5 * most + 2));
    this.#mask = size - 1;
    this.#keys = new Uint32Array(size);
    this.#counts = new Uint32Array(size);
    this.#merged = new Uint32Array(size);
  }

  /** Forgets all pairs, their counts and what they are merged to. */
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

  /** How often the pair at a place was counted. */
  count(place: number): number {
    return this.#counts[place] ?? 0;
  }

  /** The pair at a place. */
  parts(place: number): readonly [first: number, second: number] {
    const key = this.#keys[place] ?? 0;
    return [key >>> 16, key & 0xffff];
  }

  /** Remembers what the pair at a place is merged to. */
  merge(place: number, token: number): void {
    this.#merged[place] = token;
  }

  /** What a pair is merged to; 0 for nothing. */
  mergedTo(place: number): number {
    return this.#merged[place] ?? 0;
  }

  /** Places of the pairs that were counted as often or more, most frequent first; of two that are equally frequent the smaller. */
  byCount(least: number): readonly number[] {
    const ranks: number[] = [];
    for (let place = 0; place < this.#counts.length; place += 1) {
      const count = this.#counts[place] ?? 0;
      if (count >= least) ranks.push((MOST_COUNTED - count) * 2 ** 32 + (this.#keys[place] ?? 0));
    }
    // Numbers alone are sorted several times as fast as by a comparison.
    const sorted = Float64Array.from(ranks).sort();
    return Array.from(sorted, (rank) => {
      const key = rank % 2 ** 32;
      return this.#place(Math.floor(key / 65_536), key % 65_536);
    });
  }

  #place(first: number, second: number): number {
    const key = first * 65_536 + second;
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    let place = (mixed ^ (mixed >>> 15)) & this.#mask;
    while (this.#keys[place] !== 0 && this.#keys[place] !== key) place = (place + 1) & this.#mask;
    return place;
  }
}
