/** Finds the longest token at a place of a text. One step is one look-up in a table of hashes. */
export class TokenTrie {
  /** Number of the token that ends at a node; -1 for none. */
  readonly #tokens: number[] = [-1];
  /** Node behind the root for each unit; 0 for none, as the root is behind nothing. */
  readonly #first: Int32Array;
  readonly #parents: Int32Array;
  readonly #units: Uint16Array;
  readonly #children: Int32Array;
  readonly #mask: number;
  #length = 0;

  /** Tokens are numbered by their place; none may be empty or there twice. */
  constructor(tokens: readonly string[]) {
    const nodes = tokens.reduce((sum, { length }) => sum + length, 0);
    this.#first = new Int32Array(1 + tokens.reduce((most, token) => Math.max(most, token.charCodeAt(0)), 0));
    const size = 2 ** Math.ceil(Math.log2(2 * nodes + 2));
    this.#mask = size - 1;
    this.#parents = new Int32Array(size);
    this.#units = new Uint16Array(size);
    this.#children = new Int32Array(size);
    for (const [number, token] of tokens.entries()) this.#add(token, number);
  }

  /** Number of the longest token that the text has at this place; -1 when it has none. See {@link length}. */
  longest(text: string, at: number): number {
    let node = this.#first[text.charCodeAt(at)] ?? 0;
    let found = -1;
    for (let place = at + 1; node !== 0; place += 1) {
      const token = this.#tokens[node] ?? -1;
      if (token >= 0) {
        found = token;
        this.#length = place - at;
      }
      node = place < text.length ? this.#step(node, text.charCodeAt(place)) : 0;
    }
    return found;
  }

  /** Length of what {@link longest} found last. */
  get length(): number {
    return this.#length;
  }

  #add(token: string, number: number): void {
    let node = 0;
    for (let at = 0; at < token.length; at += 1) {
      const unit = token.charCodeAt(at);
      const known = node === 0 ? (this.#first[unit] ?? 0) : this.#step(node, unit);
      node = known === 0 ? this.#grow(node, unit) : known;
    }
    this.#tokens[node] = number;
  }

  #grow(parent: number, unit: number): number {
    const node = this.#tokens.push(-1) - 1;
    if (parent === 0) {
      this.#first[unit] = node;
      return node;
    }
    let place = this.#place(parent, unit);
    while (this.#parents[place] !== 0) place = (place + 1) & this.#mask;
    this.#parents[place] = parent;
    this.#units[place] = unit;
    this.#children[place] = node;
    return node;
  }

  /** The node behind one by a unit; 0 for none. */
  #step(parent: number, unit: number): number {
    let place = this.#place(parent, unit);
    for (;;) {
      const owner = this.#parents[place];
      if (owner === 0) return 0;
      if (owner === parent && this.#units[place] === unit) return this.#children[place] ?? 0;
      place = (place + 1) & this.#mask;
    }
  }

  #place(parent: number, unit: number): number {
    const mixed = Math.imul(parent, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & this.#mask;
  }
}
