import type { Searchable } from '../index/index.ts';
import type { ScoreBoard } from './scoreBoard.ts';

/** No more pairs than fit the bits of a number. */
const MOST_PAIRS = 30;
const NONE = new Uint32Array();

function bitsOf(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}

/** One bit, or none for a place that there is not. */
function bit(place: number): number {
  return place < 0 ? 0 : 1 << place;
}

/**
 * How well documents fit a run of characters that has one mistake: of its pairs of neighbours those around the mistake are missing,
 * those before and behind it are there, and so are those that the run has once two characters have changed places again. Kept from query
 * to query in arrays over all documents.
 */
export class RunFit {
  readonly #index: Searchable;
  /** A bit for each pair that the document has. */
  readonly #pairs: Uint32Array;
  /** A bit for each pair of the run that the document has the other way round. */
  readonly #turned: Uint32Array;
  /** A bit for each two characters of the run with one between them that are neighbours in the document. */
  readonly #skipped: Uint32Array;
  #count = 0;

  constructor(index: Searchable) {
    this.#index = index;
    this.#pairs = new Uint32Array(index.documents.count);
    this.#turned = new Uint32Array(index.documents.count);
    this.#skipped = new Uint32Array(index.documents.count);
  }

  /**
   * Looks at the documents of a board, of which {@link of} then tells; `repairs` are the pairs that are looked up beside those of the
   * run. Time: the postings of all these pairs.
   */
  async read(run: string, { touched, count }: ScoreBoard, repairs: ReadonlySet<string>): Promise<void> {
    for (let place = 0; place < count; place += 1) {
      const document = touched[place] ?? 0;
      this.#pairs[document] = 0;
      this.#turned[document] = 0;
      this.#skipped[document] = 0;
    }
    const pairs = Array.from({ length: Math.min(MOST_PAIRS, run.length - 1) }, (_, at) => run.slice(at, at + 2));
    this.#count = pairs.length;
    const rare = (pair: string) => (repairs.has(pair) ? pair : '');
    await this.#mark(pairs, this.#pairs);
    await this.#mark(
      pairs.map(([first = '', second = '']) => rare(second + first)),
      this.#turned,
    );
    await this.#mark(
      pairs.slice(0, -1).map(([first = ''], at) => rare(first + (pairs[at + 1]?.[1] ?? ''))),
      this.#skipped,
    );
  }

  /** 1 for a document that has all pairs, or all that the run has without its mistake; less for each that is missing. */
  of(document: number): number {
    const missing = ~(this.#pairs[document] ?? 0) & (bit(this.#count) - 1);
    if (missing === 0) return 1;
    const last = 31 - Math.clz32(missing);
    const first = 31 - Math.clz32(missing & -missing);
    const replaced = 1 - (last - first + 1) / this.#count;
    return Math.max(replaced, this.#repaired(document, missing));
  }

  /** The same for two neighbours that changed places, wherever anything speaks for it; 0 where nothing does. */
  #repaired(document: number, missing: number): number {
    const turned = this.#turned[document] ?? 0;
    const skipped = this.#skipped[document] ?? 0;
    if ((turned | skipped) === 0) return 0;
    let best = 0;
    for (let place = 0; place < this.#count; place += 1) {
      const around = bit(place - 1) | bit(place) | (place + 1 < this.#count ? bit(place + 1) : 0);
      const sides = bit(place - 1) | (place + 1 < this.#count ? bit(place) : 0);
      const evidence = bitsOf(turned & bit(place)) + bitsOf(skipped & sides);
      if (evidence === 0) continue;
      const outside = this.#count - bitsOf(around) - bitsOf(missing & ~around);
      best = Math.max(best, (outside + evidence) / this.#count);
    }
    return best;
  }

  /** Sets the bit of each pair in the marks of the documents that have it; an empty one is not looked up. */
  async #mark(pairs: readonly string[], marks: Uint32Array): Promise<void> {
    const postings = await this.#index.body.postings([...new Set(pairs)].filter((pair) => pair !== ''));
    for (const [place, pair] of pairs.entries()) {
      const mask = bit(place);
      const documents = postings.get(pair)?.documents ?? NONE;
      for (let at = 0; at < documents.length; at += 1) {
        const document = documents[at] ?? 0;
        marks[document] = (marks[document] ?? 0) | mask;
      }
    }
  }
}
