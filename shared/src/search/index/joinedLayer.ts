import type { CountedTerm, TermLayer } from './layer.ts';
import type { Postings } from './postings.ts';
import { RecentlyUsed } from '../../storage/index.ts';

/** A layer of one of several indexes, and what its units are numbered in the joined one; the order is kept. */
export interface LayerPart {
  readonly layer: TermLayer;
  renumber(unit: number): number;
}

/** Joined postings that are kept, five bytes each. */
const KEPT_POSTINGS = 500_000;

/** Layers of several indexes as one. */
export class JoinedLayer implements TermLayer {
  readonly #parts: readonly LayerPart[];
  readonly #joined = new RecentlyUsed<Postings, string>(KEPT_POSTINGS);

  constructor(parts: readonly LayerPart[]) {
    this.#parts = parts;
  }

  async counts(terms: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const sums = new Map<string, number>();
    for (const counts of await Promise.all(this.#parts.map(({ layer }) => layer.counts(terms))))
      for (const [term, count] of counts) sums.set(term, (sums.get(term) ?? 0) + count);
    return sums;
  }

  async withPrefix(prefix: string, limit: number): Promise<readonly CountedTerm[]> {
    const sums = new Map<string, number>();
    for (const terms of await Promise.all(this.#parts.map(({ layer }) => layer.withPrefix(prefix, limit))))
      for (const { term, count } of terms) sums.set(term, (sums.get(term) ?? 0) + count);
    return [...sums]
      .map(([term, count]) => ({ term, count }))
      .sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1))
      .slice(0, limit);
  }

  async postings(terms: readonly string[]): Promise<ReadonlyMap<string, Postings>> {
    const found = new Map<string, Postings>();
    const wanted: string[] = [];
    for (const term of terms) {
      const known = this.#joined.get(term);
      if (known === undefined) wanted.push(term);
      else found.set(term, known);
    }
    if (wanted.length === 0) return found;
    const read = await Promise.all(this.#parts.map(({ layer }) => layer.postings(wanted)));
    for (const term of wanted) {
      const joined = this.#join(read.map((postings) => postings.get(term)));
      if (joined === undefined) continue;
      this.#joined.set(term, joined, joined.documents.length);
      found.set(term, joined);
    }
    return found;
  }

  #join(lists: readonly (Postings | undefined)[]): Postings | undefined {
    const length = lists.reduce((sum, list) => sum + (list?.documents.length ?? 0), 0);
    if (length === 0) return undefined;
    const documents = new Uint32Array(length);
    const frequencies = new Uint8Array(length);
    let at = 0;
    for (const [place, list] of lists.entries()) {
      const part = this.#parts[place];
      if (list === undefined || part === undefined) continue;
      frequencies.set(list.frequencies, at);
      for (let from = 0; from < list.documents.length; from += 1) {
        documents[at] = part.renumber(list.documents[from] ?? 0);
        at += 1;
      }
    }
    return { documents, frequencies };
  }
}
