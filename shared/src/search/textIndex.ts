import { tokens } from './analysis.ts';
import { WEIGHTS } from './weights.ts';

/** A text of a document and how much its words count against those of plain body text. */
export interface WeightedText {
  readonly text: string;
  readonly weight: number;
}

interface Posting {
  readonly documents: number[];
  readonly frequencies: number[];
}

/** What one query term stands for in the index: itself, or, while it is being typed, all terms that begin with it. */
export interface QueryTerm {
  readonly term: string;
  readonly prefix: boolean;
}

/** How well a document answers the terms of a query. */
export interface TextScore {
  readonly document: number;
  /** BM25F, summed over the terms. */
  readonly score: number;
  /** Share of the query's terms, weighted by how rare they are, that the document has; 0 to 1. */
  readonly coverage: number;
}

/**
 * An inverted index in memory, scored by BM25F (Robertson, Zaragoza: The Probabilistic Relevance Framework, 2009): a term's
 * frequency is the weighted sum over the fields before it is saturated.
 */
export class TextIndex {
  readonly #postings = new Map<string, Posting>();
  readonly #lengths: number[] = [];
  #totalLength = 0;

  /** Adds a document of normalised texts and answers its number: 0, 1, 2, … Linear in the length of the texts. */
  add(texts: readonly WeightedText[]): number {
    const document = this.#lengths.length;
    const frequencies = new Map<string, number>();
    let length = 0;
    for (const { text, weight } of texts) {
      for (const { term } of tokens(text)) {
        frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
        length += 1;
      }
    }
    for (const [term, frequency] of frequencies) this.#post(term, document, frequency);
    this.#lengths.push(length);
    this.#totalLength += length;
    return document;
  }

  #post(term: string, document: number, frequency: number): void {
    const posting = this.#postings.get(term);
    if (posting) {
      posting.documents.push(document);
      posting.frequencies.push(frequency);
    } else {
      this.#postings.set(term, { documents: [document], frequencies: [frequency] });
    }
  }

  /** Documents that have at least one of the terms, unordered. Time: the length of the terms' postings. */
  search(terms: readonly QueryTerm[]): readonly TextScore[] {
    const scores = new Map<number, { score: number; coverage: number }>();
    const weighed = terms.map((term) => ({ ...this.#weigh(term), term }));
    const total = weighed.reduce((sum, { rarity }) => sum + rarity, 0);
    for (const { frequencies, rarity } of weighed) {
      for (const [document, frequency] of frequencies) {
        const known = scores.get(document) ?? { score: 0, coverage: 0 };
        known.score += rarity * this.#saturate(document, frequency);
        known.coverage += rarity / total;
        scores.set(document, known);
      }
    }
    return [...scores].map(([document, { score, coverage }]) => ({ document, score, coverage }));
  }

  #weigh({ term, prefix }: QueryTerm): { readonly frequencies: ReadonlyMap<number, number>; readonly rarity: number } {
    const frequencies = new Map<number, number>();
    for (const name of prefix ? this.#termsWithPrefix(term) : [term]) {
      const posting = this.#postings.get(name);
      const share = name === term ? 1 : WEIGHTS.prefixOfWord;
      posting?.documents.forEach((document, place) => {
        const frequency = (posting.frequencies[place] ?? 0) * share;
        frequencies.set(document, Math.max(frequencies.get(document) ?? 0, frequency));
      });
    }
    const documents = this.#lengths.length;
    const rarity = Math.log(1 + (documents - frequencies.size + 0.5) / (frequencies.size + 0.5));
    return { frequencies, rarity };
  }

  *#termsWithPrefix(prefix: string): Generator<string> {
    for (const term of this.#postings.keys()) if (term.startsWith(prefix)) yield term;
  }

  #saturate(document: number, frequency: number): number {
    const { saturation, lengthNorm } = WEIGHTS;
    const relative = (this.#lengths[document] ?? 0) / (this.#totalLength / this.#lengths.length || 1);
    return (frequency * (saturation + 1)) / (frequency + saturation * (1 - lengthNorm + lengthNorm * relative));
  }
}
