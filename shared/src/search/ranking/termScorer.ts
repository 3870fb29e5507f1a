import type { SearchIndex } from '../index/index.ts';
import type { Layer } from '../index/layer.ts';
import { lengthOfCode } from '../index/lengthCode.ts';
import type { Postings } from '../index/postings.ts';
import type { Alternative, Concept } from './concept.ts';
import { Gathering } from './gathering.ts';
import type { RankingWeights } from './rankingWeights.ts';

/** What the words of a query give: a score for each document, 0 where nothing was found. */
export interface TermScores {
  readonly scores: Gathering;
  /** Share of what the query asks for, by rarity, that each document has; 0 to 1. */
  readonly coverage: Gathering;
  /** Whether some of the query's own terms are nowhere. */
  readonly missing: boolean;
}

/** Where a term was found. */
interface FoundTerm {
  readonly body: readonly Postings[];
  readonly groups: Postings | undefined;
  readonly asked: Postings | undefined;
}

const MOST_OF_PREFIX = 40;

async function lookUp(layer: Layer, terms: readonly string[]): Promise<ReadonlyMap<string, Postings>> {
  const entries = [...(await layer.entries(terms)).values()];
  const postings = await layer.postings(entries);
  return new Map(
    entries.flatMap(({ term }, place) => {
      const found = postings[place];
      return found === undefined ? [] : [[term, found] as const];
    }),
  );
}

/**
 * Scores documents by what a query asks for: BM25F (Robertson, Zaragoza 2009) over the terms of each alternative, the best alternative
 * of each concept, the sum of the concepts. In arrays over all documents, which are kept from query to query.
 */
export class TermScorer {
  readonly #index: SearchIndex;
  readonly #weights: RankingWeights;
  /** By length code: what the length of a document does to its saturation. */
  readonly #norms: Float32Array;
  readonly #frequency: Gathering;
  readonly #alternative: Gathering;
  readonly #covered: Gathering;
  readonly #concept: Gathering;
  readonly #conceptCovered: Gathering;
  readonly #scores: Gathering;
  readonly #coverage: Gathering;
  /** Whether only documents are added to that were found already. */
  #closed = false;

  constructor(index: SearchIndex, weights: RankingWeights) {
    this.#weights = weights;
    const { count } = index.documents;
    this.#index = index;
    this.#frequency = new Gathering(count);
    this.#alternative = new Gathering(count);
    this.#covered = new Gathering(count);
    this.#concept = new Gathering(count);
    this.#conceptCovered = new Gathering(count);
    this.#scores = new Gathering(count);
    this.#coverage = new Gathering(count);
    this.#norms = Float32Array.from({ length: 256 }, (_, code) => {
      const relative = lengthOfCode(code) / index.meanLength;
      return weights.saturation * (1 - weights.lengthNorm + weights.lengthNorm * relative);
    });
  }

  /**
   * Reads the terms' postings, and theirs only. The answer holds until the next one. Time: the length of the postings. Once documents
   * have been found for `telling` of what is asked, by rarity, the rest only adds to them.
   * @throws IndexDamage
   */
  async score(concepts: readonly Concept[]): Promise<TermScores> {
    this.#scores.clear();
    this.#coverage.clear();
    const found = await this.#find(concepts);
    const rarest = concepts
      .map((concept) => ({ concept, rarity: this.#rarityOf(concept, found) }))
      .sort((a, b) => b.rarity - a.rarity);
    const total = rarest.reduce((sum, { concept, rarity }) => sum + (concept.counts ? rarity : 0), 0);
    let done = 0;
    for (const { concept, rarity } of rarest) {
      this.#closed = done > total * this.#weights.telling;
      this.#addConcept(concept, found, rarity);
      done += rarity;
    }
    this.#coverage.scale(total > 0 ? 1 / total : 0);
    const missing = concepts.some(
      ({ counts, alternatives: [own] }) => counts && own?.terms.some(({ term }) => !found.has(term)) === true,
    );
    return { scores: this.#scores, coverage: this.#coverage, missing };
  }

  /** Adds concepts that do not count to the last answer. */
  async addTo(concepts: readonly Concept[]): Promise<void> {
    const found = await this.#find(concepts);
    this.#closed = false;
    for (const concept of concepts) this.#addConcept(concept, found, 0);
  }

  /** How rare what a concept stands for is: its own words if they are anywhere, else the surest others. */
  #rarityOf({ alternatives, weight }: Concept, found: ReadonlyMap<string, FoundTerm>): number {
    for (const said of alternatives) {
      const rarity = said.terms.reduce((sum, { term, weight: share }) => {
        const entry = found.get(term);
        return entry === undefined ? sum : sum + share * this.#termRarity(term, entry);
      }, 0);
      if (rarity > 0) return rarity * said.weight * weight;
    }
    return 0;
  }

  #termRarity(term: string, { body, groups, asked }: FoundTerm): number {
    const { documents } = this.#index;
    const inBody = body.reduce((sum, postings) => sum + postings.documents.length, 0);
    const all = term < '\u3000' ? Math.max(1, documents.inLetters) : documents.count;
    const having = Math.min(all, inBody + (groups?.documents.length ?? 0) + (asked?.documents.length ?? 0));
    return Math.log(1 + (all - having + 0.5) / (having + 0.5));
  }

  async #find(concepts: readonly Concept[]): Promise<ReadonlyMap<string, FoundTerm>> {
    const terms = concepts.flatMap(({ alternatives }) => alternatives.flatMap((alternative) => alternative.terms));
    const names = [...new Set(terms.map(({ term }) => term))];
    const begun = await Promise.all(
      terms.filter(({ prefix }) => prefix === true).map(({ term }) => this.#withPrefix(term)),
    );
    const prefixes = new Map(begun);
    const [body, groups, asked] = await Promise.all([
      lookUp(this.#index.body, names),
      lookUp(this.#index.groups, names),
      lookUp(this.#index.asked, names),
    ]);
    const found = new Map<string, FoundTerm>();
    for (const term of names) {
      const own = body.get(term);
      const all = [...(own === undefined ? [] : [own]), ...(prefixes.get(term) ?? [])];
      const entry = { body: all, groups: groups.get(term), asked: asked.get(term) };
      if (all.length > 0 || entry.groups !== undefined || entry.asked !== undefined) found.set(term, entry);
    }
    return found;
  }

  async #withPrefix(prefix: string): Promise<readonly [string, readonly Postings[]]> {
    const entries = await this.#index.body.withPrefix(prefix, MOST_OF_PREFIX);
    return [prefix, await this.#index.body.postings(entries.filter(({ term }) => term !== prefix))];
  }

  /** Adds a concept of a rarity to the scores. */
  #addConcept(concept: Concept, found: ReadonlyMap<string, FoundTerm>, rarity: number): void {
    for (const said of concept.alternatives) this.#addAlternative(said, found);
    const gathered = this.#concept;
    for (let place = 0; place < gathered.count; place += 1) {
      const document = gathered.touched[place] ?? 0;
      this.#scores.add(document, (gathered.values[document] ?? 0) * concept.weight);
      if (concept.counts) this.#coverage.add(document, rarity * (this.#conceptCovered.values[document] ?? 0));
    }
    gathered.clear();
    this.#conceptCovered.clear();
  }

  /** Scores an alternative into its concept, where the best counts. */
  #addAlternative({ terms, weight }: Alternative, found: ReadonlyMap<string, FoundTerm>): void {
    let total = 0;
    for (const { term, weight: share } of terms) {
      const entry = found.get(term);
      if (entry !== undefined) total += this.#addTerm(entry, share * this.#termRarity(term, entry));
    }
    const sure = Math.min(1, weight / this.#weights.sureExpansion);
    for (let place = 0; place < this.#alternative.count; place += 1) {
      const document = this.#alternative.touched[place] ?? 0;
      this.#concept.raiseTo(document, (this.#alternative.values[document] ?? 0) * weight);
      this.#conceptCovered.raiseTo(document, total === 0 ? 0 : (sure * (this.#covered.values[document] ?? 0)) / total);
    }
    this.#alternative.clear();
    this.#covered.clear();
  }

  /** Adds the BM25F of a term of a rarity to the alternative, and answers the rarity. */
  #addTerm({ body, groups, asked }: FoundTerm, rarity: number): number {
    for (const [place, postings] of body.entries())
      this.#collect(
        postings,
        place === 0 ? this.#weights.fieldBody : this.#weights.fieldBody * this.#weights.prefixOfWord,
      );
    if (asked !== undefined) this.#collect(asked, this.#weights.fieldAsked);
    if (groups !== undefined) this.#collectGroups(groups);
    const { lengths } = this.#index;
    const { touched, values, count } = this.#frequency;
    for (let place = 0; place < count; place += 1) {
      const document = touched[place] ?? 0;
      const frequency = values[document] ?? 0;
      const norm = this.#norms[lengths[document] ?? 0] ?? 1;
      this.#alternative.add(document, (rarity * frequency * (this.#weights.saturation + 1)) / (frequency + norm));
      this.#covered.add(document, rarity);
    }
    this.#frequency.clear();
    return rarity;
  }

  #collect({ documents, frequencies }: Postings, weight: number): void {
    const { values } = this.#scores;
    for (let place = 0; place < documents.length; place += 1) {
      const document = documents[place] ?? 0;
      if (this.#closed && values[document] === 0) continue;
      this.#frequency.add(document, (frequencies[place] ?? 1) * weight);
    }
  }

  /** Raises the articles under titles and headings that have the term, where something else of the query was found. */
  #collectGroups({ documents: groups }: Postings): void {
    const { documents } = this.#index;
    let under = 0;
    for (const group of groups) {
      const entry = documents.group(group);
      under += entry === undefined ? 0 : entry.end - entry.first;
    }
    const common = under > documents.count * this.#weights.commonGroup;
    const { values } = this.#scores;
    const own = this.#frequency.values;
    for (const group of groups) {
      const entry = documents.group(group);
      if (entry === undefined) continue;
      const titled = group < documents.versions.length;
      if (titled) this.#frequency.add(entry.first, this.#weights.fieldTitle);
      if (common) continue;
      const weight = titled ? this.#weights.fieldTitleOfArticle : this.#weights.fieldHeading;
      for (let document = titled ? entry.first + 1 : entry.first; document < entry.end; document += 1)
        if (values[document] !== 0 || own[document] !== 0) this.#frequency.add(document, weight);
    }
  }
}
