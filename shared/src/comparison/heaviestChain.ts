/** A link between a place in an old sequence and one in a new sequence. */
export interface Link {
  readonly old: number;
  readonly now: number;
  readonly weight: number;
}

interface Chain<Of extends Link> {
  readonly weight: number;
  readonly last: Of;
  readonly before: Chain<Of> | undefined;
}

/** The heaviest chain that ends at or before a place, for all places: a Fenwick tree of maxima. */
class BestChains<Of extends Link> {
  readonly #tree: (Chain<Of> | undefined)[];

  constructor(size: number) {
    this.#tree = Array.from({ length: size + 1 }, () => undefined);
  }

  /** Of those that end before `place`. */
  before(place: number): Chain<Of> | undefined {
    let best: Chain<Of> | undefined;
    for (let at = place; at > 0; at -= at & -at) best = heavier(best, this.#tree[at]);
    return best;
  }

  put(chain: Chain<Of>): void {
    for (let at = chain.last.old + 1; at < this.#tree.length; at += at & -at) {
      this.#tree[at] = heavier(this.#tree[at], chain);
    }
  }
}

function heavier<Of extends Link>(a: Chain<Of> | undefined, b: Chain<Of> | undefined): Chain<Of> | undefined {
  return b !== undefined && (a === undefined || b.weight > a.weight) ? b : a;
}

/** The heaviest of the links that cross nowhere and share no place, in their order. O(n log n). */
export function heaviestChain<Of extends Link>(links: readonly Of[]): readonly Of[] {
  const size = links.reduce((most, { old }) => Math.max(most, old + 1), 0);
  const chains = new BestChains<Of>(size);
  // Within one new place the later old ones come first, so that they cannot follow each other.
  for (const last of [...links].sort((a, b) => a.now - b.now || b.old - a.old)) {
    const before = chains.before(last.old);
    chains.put({ weight: last.weight + (before?.weight ?? 0), last, before });
  }
  const found: Of[] = [];
  for (let chain = chains.before(size); chain !== undefined; chain = chain.before) found.push(chain.last);
  return found.reverse();
}
