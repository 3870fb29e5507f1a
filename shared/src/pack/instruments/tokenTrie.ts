/**
 * Words of an entry: the node before, the unit, the node behind, and twice the token that ends there plus 1, or 0, and one more where longer
 * ones go on: half of what is found ends where none does, and is looked up no further.
 */
const ENTRY = 4;

/** Finds the longest token at a place of a text. One step is one look-up in a table of hashes, whose entries lie in one array. */
export class TokenTrie {
  readonly #entries: Int32Array;
  readonly #mask: number;
  /** Where the entry of each unit behind the root lies; -1 for none: half of all steps are the first. */
  readonly #first: Int32Array;
  /** The root is 0. */
  #nodes = 1;
  #length = 0;

  /** Tokens are numbered by their place; none may be empty or there twice. */
  constructor(tokens: readonly string[]) {
    // No more than these; tokens share most of their beginnings, so that a small table, which stays near at hand, is half empty.
    const nodes = tokens.reduce((sum, { length }) => sum + length, 0);
    const size = 2 ** Math.ceil(Math.log2(1.25 * nodes + 2));
    this.#mask = size - 1;
    this.#entries = new Int32Array(size * ENTRY);
    this.#first = new Int32Array(1 + tokens.reduce((most, token) => Math.max(most, token.charCodeAt(0)), 0)).fill(-1);
    for (const [number, token] of tokens.entries()) this.#add(token, number);
  }

  /** Number of the longest token that the text has at this place; -1 when it has none. See {@link length}. */
  longest(text: string, at: number): number {
    const entries = this.#entries;
    const end = text.length;
    let entry = this.#first[text.charCodeAt(at)] ?? -1;
    let place = at + 1;
    let found = 0;
    let length = 0;
    while (entry >= 0) {
      const ends = entries[entry + 3] ?? 0;
      if (ends > 1) {
        found = ends >>> 1;
        length = place - at;
      }
      if (place === end || (ends & 1) === 0) break;
      entry = this.#step(entries[entry + 2] ?? 0, text.charCodeAt(place));
      place += 1;
    }
    this.#length = length;
    return found - 1;
  }

  /** Length of what {@link longest} found last. */
  get length(): number {
    return this.#length;
  }

  #add(token: string, number: number): void {
    let entry = -1;
    for (let at = 0; at < token.length; at += 1) {
      const node = at === 0 ? 0 : (this.#entries[entry + 2] ?? 0);
      if (at > 0) this.#entries[entry + 3] = (this.#entries[entry + 3] ?? 0) | 1;
      const unit = token.charCodeAt(at);
      const known = at === 0 ? (this.#first[unit] ?? -1) : this.#step(node, unit);
      entry = known < 0 ? this.#grow(node, unit) : known;
    }
    this.#entries[entry + 3] = ((number + 1) << 1) | ((this.#entries[entry + 3] ?? 0) & 1);
  }

  #grow(node: number, unit: number): number {
    let place = hashOf(node, unit) & this.#mask;
    while (this.#entries[place * ENTRY + 2] !== 0) place = (place + 1) & this.#mask;
    const entry = place * ENTRY;
    this.#entries.set([node, unit, this.#nodes], entry);
    this.#nodes += 1;
    if (node === 0) this.#first[unit] = entry;
    return entry;
  }

  /** The entry behind a node by a unit; -1 for none. */
  #step(node: number, unit: number): number {
    const entries = this.#entries;
    for (let place = hashOf(node, unit) & this.#mask; ; place = (place + 1) & this.#mask) {
      const entry = place * ENTRY;
      if (entries[entry + 2] === 0) return -1;
      if (entries[entry] === node && entries[entry + 1] === unit) return entry;
    }
  }
}

function hashOf(node: number, unit: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
