import type { Postings, Searchable, TermLayer } from '../index/index.ts';
import { ownTerms } from './concept.ts';
import type { Concept } from './concept.ts';
import type { RankingWeights } from './rankingWeights.ts';

/** A term, how rare it is, and where it was found. */
export interface FoundTerm {
  readonly rarity: number;
  readonly body: Postings | undefined;
  /** Where it is a beginning, terms that begin with it. */
  readonly longer: readonly Postings[];
  readonly groups: Postings | undefined;
  readonly asked: Postings | undefined;
}

export type FoundTerms = ReadonlyMap<string, FoundTerm>;

const MOST_OF_PREFIX = 40;

/** Finds where the terms of concepts stand, and how rare they are. */
export class TermFinder {
  readonly #index: Searchable;
  readonly #mostConcepts: number;

  constructor(index: Searchable, { mostConcepts }: RankingWeights) {
    this.#index = index;
    this.#mostConcepts = mostConcepts;
  }

  /**
   * Of more concepts than are looked up, those that can be said in other ways and those whose own terms the fewest texts have. Reads the
   * dictionary only: the long lists are those of the common terms.
   */
  async rarest(concepts: readonly Concept[]): Promise<readonly Concept[]> {
    if (concepts.length <= this.#mostConcepts) return concepts;
    const own = (concept: Concept) => concept.alternatives[0]?.terms.map(({ term }) => term) ?? [];
    const counts = await this.#index.body.counts(concepts.flatMap(own));
    const texts = (concept: Concept) =>
      concept.alternatives.length > 1 ? 0 : Math.min(...own(concept).map((term) => counts.get(term) ?? 0));
    const rated = concepts.map((concept, place) => ({ concept, place, texts: texts(concept) }));
    const kept = rated.sort((a, b) => a.texts - b.texts || a.place - b.place).slice(0, this.#mostConcepts);
    return kept.sort((a, b) => a.place - b.place).map(({ concept }) => concept);
  }

  /** Those of the concepts of one term that at most a share of the texts have. Reads the dictionary only. */
  async uncommon(concepts: readonly Concept[], share: number): Promise<readonly Concept[]> {
    const counts = await this.#index.body.counts(concepts.map(({ alternatives: [own] }) => own?.text ?? ''));
    const most = Math.max(1, this.#index.documents.count * share);
    return concepts.filter(({ alternatives: [own] }) => (counts.get(own?.text ?? '') ?? 0) <= most);
  }

  /** Reads the postings of all terms, at once; terms that are nowhere are left out. @throws IndexDamage */
  async find(concepts: readonly Concept[]): Promise<FoundTerms> {
    const terms = concepts.flatMap(({ alternatives }) => alternatives.flatMap((alternative) => alternative.terms));
    const names = [...new Set(terms.map(({ term }) => term))];
    const { body: bodyLayer, groups: groupLayer, asked: askedLayer } = this.#index;
    const [body, groups, asked, begun] = await Promise.all([
      bodyLayer.postings(names),
      groupLayer.postings(names),
      askedLayer.postings(ownTerms(concepts)),
      Promise.all(terms.filter(({ prefix }) => prefix === true).map(({ term }) => withPrefix(term, bodyLayer))),
    ]);
    const prefixes = new Map(begun);
    const found = new Map<string, FoundTerm>();
    for (const term of names) {
      const entry = {
        body: body.get(term),
        longer: prefixes.get(term) ?? [],
        groups: groups.get(term),
        asked: asked.get(term),
      };
      const rarity = this.#rarity(term, entry);
      if (rarity > 0) found.set(term, { ...entry, rarity });
    }
    return found;
  }

  /** Among the documents in letters for a word in letters, unless people ask with it for others too; 0 for a term that is nowhere. */
  #rarity(term: string, { body, longer, groups, asked }: Omit<FoundTerm, 'rarity'>): number {
    const { documents } = this.#index;
    const all = term < '\u3000' && asked === undefined ? Math.max(1, documents.inLetters) : documents.count;
    let having = 0;
    for (const postings of [body, groups, asked, ...longer]) having += postings?.documents.length ?? 0;
    if (having === 0) return 0;
    having = Math.min(all, having);
    return Math.log(1 + (all - having + 0.5) / (having + 0.5));
  }
}

async function withPrefix(prefix: string, layer: TermLayer): Promise<readonly [string, readonly Postings[]]> {
  const begun = await layer.withPrefix(prefix, MOST_OF_PREFIX);
  const terms = begun.map(({ term }) => term).filter((term) => term !== prefix);
  return [prefix, [...(await layer.postings(terms)).values()]];
}
