import type { Outcome, Status } from '../../model/index.ts';
import { defined, success } from '../../model/index.ts';
import { normalise, pinyinQuery } from '../../text/index.ts';
import { IndexDamage, indexDamaged } from '../index/index.ts';
import type { FoundDocument, Searchable } from '../index/index.ts';
import { CitationFinder } from './citationFinder.ts';
import type { CitedDocument } from './citationFinder.ts';
import type { QueryLexicon } from './concept.ts';
import { GrowingAnswer } from './growingAnswer.ts';
import { NameMatcher, spokenPhrases } from './nameMatcher.ts';
import { crimeArticles, definesOffence, definitionsOfOffence } from './offenceName.ts';
import type { CrimeArticles } from './offenceName.ts';
import { readCitation, readCitations } from './queryCitation.ts';
import type { CitedProvision } from './queryCitation.ts';
import type { AbsentArticle, RankedAnswer, RankedReason } from './rankedAnswer.ts';
import { RANKING } from './rankingWeights.ts';
import type { RankingWeights } from './rankingWeights.ts';
import { readSpoken } from './spokenQuery.ts';
import { wordHeard } from './soundAlike.ts';
import { suggestions } from './suggestion.ts';
import type { Suggestion } from './suggestion.ts';
import { VersionWeights } from './versionWeights.ts';
import { WordRanking } from './wordRanking.ts';
import type { WordMatches } from './wordRanking.ts';

/** What the ranking asks its caller for: what the index does not have. */
export interface RankingHost {
  /** The status of a version on the day that is asked for; nothing when it is no answer. A host that is used again is not asked again. */
  status(instrument: number, version: number): Status | undefined;
  /** The texts of documents, in their order, as `normalise` folds them; those that are looked at closely at a time, a few dozen. */
  foldedTexts(documents: readonly FoundDocument[]): Promise<readonly string[]>;
  /** Told the number of the version of every document that the words of a query find, once for each; for counting. */
  found?(version: number): void;
  /** Whether a name by which a law is cited stands for one that is not here, however alike the names of others are. */
  isElsewhere?(name: string): Promise<boolean>;
}

/** What a query cites, and what stands beside that; nothing where it cites no law that is here. */
interface Cited extends Pick<RankedAnswer, 'cited' | 'absent'> {
  readonly rest: string | undefined;
}

/** From this grade on, a name is what was meant. */
const SURE_OF_NAME = 0.6;
/** A name that begins as typed is what was meant; one that has it somewhere need not be. */
const SURE_OF_SOUND = 0.74;
/** A name that is so much like the query was meant and mistyped: no texts are looked through for the like of it. */
const SURE_OF_SIMILAR = 0.66;
const LEAST_SPOKEN = 3;
/** So many texts that have the words of a definition are looked at: the one that defines need not be the first. */
const MOST_DEFINING = 6;
/** By which what is cited later in a query counts less, so that it stands in the order of the query. */
const LATER = 0.9;
const NO_CODES: ReadonlySet<number> = new Set();
const NO_WORDS: WordMatches = { matches: [], total: 0, concepts: [], verbatim: false };

/** Ranks the documents of an index for queries, one after the other in the order in which they come; keeps what it has read of it. */
export class Ranker {
  readonly #index: Searchable;
  readonly #words: WordRanking;
  readonly #citations: CitationFinder;
  readonly #names: NameMatcher;
  readonly #weights: RankingWeights;
  readonly #lexicon: QueryLexicon | undefined;
  readonly #versionWeights = new WeakMap<RankingHost, VersionWeights>();
  /** Settles with the query before: scores lie in arrays that all queries share. */
  #before: Promise<unknown> = Promise.resolve();

  /** `weights` are given by those who measure others than {@link RANKING}. */
  constructor(index: Searchable, lexicon?: QueryLexicon, weights: RankingWeights = RANKING) {
    this.#index = index;
    this.#weights = weights;
    this.#lexicon = lexicon;
    this.#names = new NameMatcher(weights);
    this.#words = new WordRanking(index, lexicon, weights);
    this.#citations = new CitationFinder(index, lexicon, this.#names, weights);
  }

  /**
   * The documents that answer a query, best first, at most `limit`. Fails with `index-damaged`; rejects with the signal's reason once it
   * is aborted, at the latest before texts are read. Time: that of the postings of the query's terms, and of reading the texts of the best.
   */
  async rank(query: string, limit: number, host: RankingHost, signal?: AbortSignal): Promise<Outcome<RankedAnswer>> {
    const before = this.#before;
    const answer = before.then(async () => {
      signal?.throwIfAborted();
      return this.#rank(query, limit, host, signal);
    });
    this.#before = answer.catch(() => undefined);
    return outcomeOf(answer);
  }

  /**
   * Names and known words that begin as typed, in Chinese or in pinyin, for completing a query: the most likely first, at most `limit`.
   * Fails with `index-damaged`. Linear in the size of the names, at memory speed.
   */
  async suggest(typed: string, limit: number, host: RankingHost): Promise<Outcome<readonly Suggestion[]>> {
    const weights = this.#weightsFor(host);
    return outcomeOf(
      this.#index.names().then((names) => suggestions(names, typed, (instrument) => weights.best(instrument), limit)),
    );
  }

  async #rank(query: string, limit: number, host: RankingHost, signal: AbortSignal | undefined): Promise<RankedAnswer> {
    const weights = this.#weightsFor(host);
    const answer = new GrowingAnswer(this.#index, weights, this.#weights);
    const names = await this.#index.names();
    const exact = this.#names.exact(names, query);
    answer.addNames(exact);
    const { cited, absent, rest } = await this.#addCited(query, host, answer);
    const best = exact[0]?.grade ?? 0;
    const unknown = rest === undefined && best < SURE_OF_NAME;
    const similar = unknown ? await this.#names.similar(this.#index, query) : [];
    const spoken = rest !== undefined || best >= SURE_OF_SOUND ? [] : await this.#spoken(query);
    const meant = rest !== undefined || best >= SURE_OF_SOUND ? undefined : await wordHeard(query, this.#index);
    signal?.throwIfAborted();
    // What a citation says for itself needs no words; what stands beside it is looked for as well.
    const words =
      rest === ''
        ? NO_WORDS
        : await this.#words.rank({
            query: rest ?? meant ?? query,
            spoken,
            limit,
            reread: rest === undefined && best !== this.#weights.titleExact,
            mistyped: (similar[0]?.grade ?? 0) < SURE_OF_SIMILAR,
            weights,
            signal,
            onFound: host.found && ((version) => host.found?.(version)),
            foldedTexts: (documents) => host.foldedTexts(documents),
          });
    const heard = spoken.length === 0 ? undefined : spoken.map(([reading = '']) => reading).join(' ');
    for (const { number, grade, code, understood } of words.matches)
      answer.add(number, grade * this.#weights.text, reasonOf(code, understood ?? heard));
    if (rest === undefined) await this.#addDefined(meant ?? query, host, answer, signal);
    if (!words.verbatim) answer.addNames(similar);
    return defined({
      ranked: answer.best(limit),
      total: Math.max(words.total, answer.size),
      cited,
      absent,
      concepts: words.concepts,
      similarNames: [...new Set(similar.map(({ entry }) => entry.name))],
      corrected: meant ?? words.corrected,
    });
  }

  /** Adds what the query cites and the library has: the articles first, in the order of the query, their instruments behind them. */
  async #addCited(query: string, host: RankingHost, answer: GrowingAnswer): Promise<Cited> {
    const weights = this.#weightsFor(host);
    const cited: CitedProvision[] = [];
    const absent: AbsentArticle[] = [];
    let rest: string | undefined;
    let most = Infinity;
    for (const read of readCitations(query)) {
      const citation = await this.#citations.behindWords(read, weights);
      const { name } = citation;
      const found = (await host.isElsewhere?.(name)) === true ? [] : await this.#citations.find(citation, weights);
      absent.push(...absentOf(citation, found));
      const best = Math.max(0, ...found.map(({ grade }) => grade));
      const share = Math.min(1, most / best);
      this.#addArticles(citation, found, share, answer);
      if (found.length > 0) {
        cited.push(citation);
        most = best * share * LATER;
      }
      const laws = found.length > 0 ? [] : await this.#citations.whole(name, weights);
      answer.addNames(laws);
      if (found.length > 0 || laws.length > 0) rest = citation.rest;
    }
    // The words of a title are also words of a question, so that they are looked for too.
    const named = cited.length + absent.length > 0 ? undefined : await this.#citations.ofStem(query, weights);
    if (named !== undefined) this.#addArticles(named, await this.#citations.find(named, weights), 1, answer);
    return { cited, absent, rest };
  }

  #addArticles(citation: CitedProvision, found: readonly CitedDocument[], share: number, answer: GrowingAnswer): void {
    const { paragraph: _paragraph, item: _item, ...article } = citation;
    for (const { number, grade, entry, isFurther } of found) {
      const reason = { code: 'citation', matched: entry.name } as const;
      answer.add(number, grade * share * this.#weights.citation, reason, isFurther ? article : citation);
      answer.addNames([{ entry, code: entry.role === 'title' ? 'title' : 'alias', grade: grade * share }]);
    }
  }

  /** The articles that define the offence which the query names: those that the lexicon knows, else those that have the words of the definition. */
  async #addDefined(query: string, host: RankingHost, answer: GrowingAnswer, signal: AbortSignal | undefined) {
    const normalised = normalise(query);
    const known = crimeArticles(normalised, this.#lexicon);
    const codes = known === undefined ? NO_CODES : await this.#addCrime(known, host, answer);
    if (codes.size > 0 && known?.isCrimeOnly === true) return;
    const weights = this.#weightsFor(host);
    const { documents } = this.#index;
    const foldedTexts = (found: readonly FoundDocument[]) => host.foldedTexts(found);
    for (const definition of definitionsOfOffence(normalised, this.#lexicon)) {
      const { words, share } = definition;
      const best = await this.#words.few(words, MOST_DEFINING, { weights, signal, foldedTexts });
      const close = best.filter(({ number }) => {
        const version = documents.versionOf(number);
        return documents.levelOf(version) === 'law' && !codes.has(documents.instrumentOf(version));
      });
      const texts = await foldedTexts(close.map(({ number }) => documents.found(number)));
      for (const [place, { number, grade }] of close.entries()) {
        if (!definesOffence(texts[place] ?? '', definition)) continue;
        const reason = { code: 'definition', matched: `${query} → ${words}` } as const;
        answer.add(number, grade * share * this.#weights.definition, reason);
      }
    }
  }

  /** Adds the articles that define a crime; the instruments that they stand in, which define it nowhere else. */
  async #addCrime({ crime, articles }: CrimeArticles, host: RankingHost, answer: GrowingAnswer) {
    const weights = this.#weightsFor(host);
    const codes = new Set<number>();
    for (const [order, article] of articles.entries()) {
      const citation = readCitation(article);
      const found = citation === undefined ? [] : await this.#citations.find(citation, weights);
      for (const { number } of found) {
        codes.add(this.#index.documents.found(number).instrument);
        answer.add(number, LATER ** order * this.#weights.definition, { code: 'definition', matched: crime });
      }
    }
    return codes;
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

/** The articles of a citation that were not found. */
function absentOf({ name, article, further = [] }: CitedProvision, found: readonly CitedDocument[]) {
  const here = new Set(found.map((document) => document.article));
  return [article, ...further].filter((each) => !here.has(each)).map((each) => ({ name, article: each }));
}

function reasonOf(code: RankedReason['code'], matched: string | undefined): RankedReason {
  return matched === undefined ? { code } : { code, matched };
}

/** Damage of the index is a failure that users can do something about; anything else is thrown on. */
async function outcomeOf<Value>(answer: Promise<Value>): Promise<Outcome<Value>> {
  try {
    return success(await answer);
  } catch (error) {
    if (error instanceof IndexDamage) return indexDamaged(error);
    throw error;
  }
}
