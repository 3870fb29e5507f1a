import type { Outcome, Status } from '../../model/index.ts';
import { success } from '../../model/index.ts';
import { normalise, pinyinQuery } from '../../text/index.ts';
import { IndexDamage, indexDamaged } from '../index/index.ts';
import type { FoundDocument, Searchable } from '../index/index.ts';
import { CitationFinder } from './citationFinder.ts';
import type { Concept, QueryLexicon } from './concept.ts';
import { NameMatcher, spokenPhrases } from './nameMatcher.ts';
import type { NameMatch, NameMatchCode } from './nameMatcher.ts';
import { readCitation } from './queryCitation.ts';
import type { CitedProvision } from './queryCitation.ts';
import { RANKING } from './rankingWeights.ts';
import type { RankingWeights } from './rankingWeights.ts';
import { readSpoken } from './spokenQuery.ts';
import { VersionWeights } from './versionWeights.ts';
import { WordRanking } from './wordRanking.ts';
import type { WordMatches } from './wordRanking.ts';

/** What the ranking asks its caller for: what the index does not have. */
export interface RankingHost {
  /** The status of a version on the day that is asked for; nothing when it is no answer. A host that is used again is not asked again. */
  status(instrument: number, version: number): Status | undefined;
  /** The texts of documents, in their order; at most `rereadTyped` of the weights at a time. */
  textOf(documents: readonly FoundDocument[]): Promise<readonly string[]>;
}

/** Why a document was found. */
export interface RankedReason {
  readonly code: NameMatchCode | 'citation' | 'text';
  /** The words of the library that matched, or how the query was understood. */
  readonly matched?: string;
}

/** A found document. */
export interface RankedDocument {
  readonly document: FoundDocument;
  /** Higher is better; comparable within one answer. */
  readonly score: number;
  readonly why: readonly RankedReason[];
  /** What of the article a citation names. */
  readonly cited?: CitedProvision;
}

/** The answer to a query. */
export interface RankedAnswer {
  /** Best first. */
  readonly ranked: readonly RankedDocument[];
  /** How many documents have anything of the query. */
  readonly total: number;
  /** What was looked for, to be marked in the texts. */
  readonly concepts: readonly Concept[];
  /** Names close to the query, when none has it as typed. */
  readonly similarNames: readonly string[];
}

/** From this grade on, a name is what was meant. */
const SURE_OF_NAME = 0.6;
/** A name that begins as typed is what was meant; one that has it somewhere need not be. */
const SURE_OF_SOUND = 0.74;
/** A name that is so much like the query was meant and mistyped: no texts are looked through for the like of it. */
const SURE_OF_SIMILAR = 0.66;
const LEAST_SPOKEN = 3;
const NO_WORDS: WordMatches = { matches: [], total: 0, concepts: [], verbatim: false };

/** Ranks the documents of an index for queries, one at a time; keeps what it has read of it. */
export class Ranker {
  readonly #index: Searchable;
  readonly #words: WordRanking;
  readonly #citations: CitationFinder;
  readonly #names: NameMatcher;
  readonly #weights: RankingWeights;
  readonly #versionWeights = new WeakMap<RankingHost, VersionWeights>();

  /** `weights` are given by those who measure others than {@link RANKING}. */
  constructor(index: Searchable, lexicon?: QueryLexicon, weights: RankingWeights = RANKING) {
    this.#index = index;
    this.#weights = weights;
    this.#names = new NameMatcher(weights);
    this.#words = new WordRanking(index, lexicon, weights);
    this.#citations = new CitationFinder(index, lexicon, this.#names, weights);
  }

  /**
   * The documents that answer a query, best first, at most `limit`. Fails with `index-damaged`.
   * Time: that of the postings of the query's terms, and of reading the texts of the best.
   */
  async rank(query: string, limit: number, host: RankingHost): Promise<Outcome<RankedAnswer>> {
    try {
      return success(await this.#rank(query, limit, host));
    } catch (error) {
      if (error instanceof IndexDamage) return indexDamaged(error);
      throw error;
    }
  }

  async #rank(query: string, limit: number, host: RankingHost): Promise<RankedAnswer> {
    const weights = this.#weightsFor(host);
    const answer = new GrowingAnswer(this.#index, weights, this.#weights);
    const names = await this.#index.names();
    const exact = this.#names.exact(names, query);
    answer.addNames(exact);
    const citation = await this.#addCited(query, weights, answer);
    const best = exact[0]?.grade ?? 0;
    const unknown = citation === undefined && best < SURE_OF_NAME;
    const similar = unknown ? await this.#names.similar(this.#index, query) : [];
    const spoken = citation !== undefined || best >= SURE_OF_SOUND ? [] : await this.#spoken(query);
    // What a citation says for itself needs no words; what stands beside it is looked for as well.
    const words =
      citation?.rest === ''
        ? NO_WORDS
        : await this.#words.rank({
            query: citation?.rest ?? query,
            spoken,
            limit,
            reread: citation === undefined && best !== this.#weights.titleExact,
            mistyped: (similar[0]?.grade ?? 0) < SURE_OF_SIMILAR,
            weights,
            textOf: (documents) => host.textOf(documents),
          });
    for (const { number, grade } of words.matches) answer.add(number, grade * this.#weights.text, { code: 'text' });
    if (!words.verbatim) answer.addNames(similar);
    return {
      ranked: answer.best(limit),
      total: Math.max(words.total, answer.size),
      concepts: words.concepts,
      similarNames: [...new Set(similar.map(({ entry }) => entry.name))],
    };
  }

  /** The citation that the query is, when the library has what it cites: the article first, its instrument behind it. */
  async #addCited(query: string, weights: VersionWeights, answer: GrowingAnswer): Promise<CitedProvision | undefined> {
    const citation = readCitation(query);
    if (citation === undefined) return undefined;
    const found = await this.#citations.find(citation, weights);
    for (const { number, grade, entry } of found) {
      answer.add(number, grade * this.#weights.citation, { code: 'citation', matched: entry.name }, citation);
      answer.addNames([{ entry, code: entry.role === 'title' ? 'title' : 'alias', grade }]);
    }
    return found.length > 0 ? citation : undefined;
  }

  /** What a query typed in pinyin says: words of the lexicon that sound so, else the most common words of the texts. */
  async #spoken(query: string): Promise<readonly (readonly string[])[]> {
    const typed = pinyinQuery(query);
    if (typed === undefined || typed.length < LEAST_SPOKEN) return [];
    const phrases = spokenPhrases(await this.#index.names(), typed);
    if (phrases.length > 0) return [phrases];
    return (await readSpoken(normalise(query), this.#index.body, await this.#index.sounds())) ?? [];
  }

  #weightsFor(host: RankingHost): VersionWeights {
    const known =
      this.#versionWeights.get(host) ??
      new VersionWeights(this.#index, (instrument, version) => host.status(instrument, version), this.#weights);
    this.#versionWeights.set(host, known);
    return known;
  }
}

interface Growing {
  score: number;
  readonly why: RankedReason[];
  cited?: CitedProvision;
}

/** What was found so far: the strongest reason of a document counts, a further one a little. */
class GrowingAnswer {
  readonly #index: Searchable;
  readonly #versions: VersionWeights;
  readonly #weights: RankingWeights;
  readonly #found = new Map<number, Growing>();

  constructor(index: Searchable, versions: VersionWeights, weights: RankingWeights) {
    this.#index = index;
    this.#versions = versions;
    this.#weights = weights;
  }

  get size(): number {
    return this.#found.size;
  }

  add(number: number, score: number, reason: RankedReason, cited?: CitedProvision): void {
    const known = this.#found.get(number) ?? { score: 0, why: [] };
    known.score = Math.max(known.score, score) + this.#weights.secondReason * Math.min(known.score, score);
    if (!known.why.some(({ code }) => code === reason.code)) known.why.push(reason);
    if (cited !== undefined) known.cited = cited;
    this.#found.set(number, known);
  }

  /** Names stand for instruments as a whole. */
  addNames(matches: readonly NameMatch[]): void {
    for (const { entry, grade, code } of matches) {
      for (const version of this.#versions.versionsOf(entry.instrument)) {
        const first = this.#index.documents.versions[version]?.first;
        const nudge = (this.#versions.of(version) - 1) * this.#weights.levelOfName;
        if (first !== undefined) this.add(first, grade * this.#weights.name + nudge, { code, matched: entry.name });
      }
    }
  }

  best(limit: number): readonly RankedDocument[] {
    return [...this.#found]
      .sort((a, b) => b[1].score - a[1].score || a[0] - b[0])
      .slice(0, limit)
      .map(([number, growing]) => ({ document: this.#index.documents.found(number), ...growing }));
  }
}
