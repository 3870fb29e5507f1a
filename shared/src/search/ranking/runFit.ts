import type { Searchable } from '../index/index.ts';
import type { ScoreBoard } from './scoreBoard.ts';

/** No more pairs than fit the bits of a number. */
const MOST_PAIRS = 30;
const NONE = new Uint32Array();

/**
 * How well documents fit a run of characters that has one mistake: of its pairs of neighbours those around the mistake are missing,
 * those before and behind it are there. Kept from query to query in an array over all documents.
 */
export class RunFit {
  readonly #index: Searchable;
  /** A bit for each pair that the document has. */
  readonly #pairs: Uint32Array;
  #count = 0;

  constructor(index: Searchable) {
    this.#index = index;
    this.#pairs = new Uint32Array(index.documents.count);
  }

  /** Looks at the documents of a board, of which {@link of} then tells. Time: the postings of the pairs of the run. */
  async read(run: string, { touched, count }: ScoreBoard): Promise<void> {
    for (let place = 0; place < count; place += 1) this.#pairs[touched[place] ?? 0] = 0;
    const pairs = Array.from({ length: Math.min(MOST_PAIRS, run.length - 1) }, (_, at) => run.slice(at, at + 2));
    this.#count = pairs.length;
    const postings = await this.#index.body.postings([...new Set(pairs)]);
    for (const [bit, pair] of pairs.entries()) {
      const mask = 1 << bit;
      const documents = postings.get(pair)?.documents ?? NONE;
      for (let place = 0; place < documents.length; place += 1) {
        const document = documents[place] ?? 0;
        this.#pairs[document] = (this.#pairs[document] ?? 0) | mask;
      }
    }
  }

  /** The share of the run's pairs before the first and behind the last that a document misses. */
  of(document: number): number {
    const missing = ~(this.#pairs[document] ?? 0) & ((1 << this.#count) - 1);
    if (missing === 0) return 1;
    const last = 31 - Math.clz32(missing);
    const first = 31 - Math.clz32(missing & -missing);
    return 1 - (last - first + 1) / this.#count;
  }
}
