import type { IsoDate, Outcome } from '../model/index.ts';
import { defined, success } from '../model/index.ts';
import { QueryTerms, Ranker, readCitations } from '../search/index.ts';
import type { Concept, QueryLexicon, RankedAnswer, RankingHost, Searchable } from '../search/index.ts';
import { facetsOf } from './facets.ts';
import { filterKey, hasFilters, statusOfAnswer } from './filters.ts';
import type { AnswerTime, Filters } from './filters.ts';
import { hitOf, languageOf } from './hitBuilder.ts';
import type { HitContext } from './hitBuilder.ts';
import type { RefusedPack } from './installedPacks.ts';
import { LibraryTexts } from './libraryTexts.ts';
import type { Advice, Facets, LookupRequest, LookupResult, ReasonCode, Suggestion } from './lookup.ts';
import { readable, reading } from './packIndex.ts';
import { QueryLaws } from './queryLaws.ts';
import type { Shelf } from './shelf.ts';

/** A lookup whose query and day were checked. */
export interface CheckedRequest extends LookupRequest {
  readonly asOf: IsoDate;
}

const DEFAULT_LIMIT = 10;
const LARGEST_LIMIT = 100;
/** Chinese characters of a query that has surely several words. */
const LONG_QUERY = 8;
const MOST_MEANT = 3;
/** Views of the library that are kept: those of the last days and filters. */
const KEPT_HOSTS = 4;
/** Ways of saying a thing that are surer than this are marked in a text like the query's own words. */
const MARKED_WEIGHT = 0.3;

/** Reasons of what the ranking tells of as it goes. */
const BY_WORDS: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['text', 'asked', 'similar-text']);

/** Terms to be marked: the query's own, and what was looked for in their place. */
function termsOf(concepts: readonly Concept[]): QueryTerms {
  const terms = new Map<string, boolean>();
  for (const { alternatives, counts } of concepts) {
    if (!counts) continue;
    for (const [place, said] of alternatives.entries()) {
      if (place > 0 && said.weight < MARKED_WEIGHT) continue;
      for (const { term, prefix } of said.terms) terms.set(term, prefix === true || terms.get(term) === true);
    }
  }
  return new QueryTerms([...terms].map(([term, prefix]) => ({ term, prefix })));
}

/** 当时施行的刑法: of a day that the words do not tell. */
const OF_THEN = /^(?:当时|彼时|行为时|案发时|事发时)/u;

/**
 * When the answer has to be right: on the day that is asked about, and in the version that the query names. A former one is looked for
 * only by a query that says nothing else, because nothing tells of which laws found by words it would be.
 */
function timeOf({ query, asOf }: CheckedRequest): AnswerTime {
  const cited = readCitations(query);
  const year = cited.find(({ version }) => version !== undefined && version !== 'former')?.version;
  if (year !== undefined) return { day: asOf, named: year };
  const areFormer = cited.length > 0 && cited.every(({ version }) => version === 'former') && cited.at(-1)?.rest === '';
  return areFormer && !OF_THEN.test(query.trim()) ? { day: asOf, named: 'former' } : { day: asOf };
}

/** Whether a query has words that can be left out; Chinese, which has no spaces, where it is long. */
function hasSeveralWords(query: string): boolean {
  return /\S\s+\S/u.test(query) || (query.match(/\p{Script=Han}/gu)?.length ?? 0) > LONG_QUERY;
}

/** Answers lookups; the ranking takes them one after the other. */
export class LookupRun {
  readonly #shelf: Shelf;
  readonly #texts: LibraryTexts;
  readonly #ranker: Ranker;
  readonly #index: Searchable;
  readonly #refused: readonly RefusedPack[];
  readonly #hosts = new Map<string, RankingHost>();
  readonly #laws: QueryLaws;

  /** `index` is that of all packs. */
  constructor(shelf: Shelf, index: Searchable, lexicon: QueryLexicon, refused: readonly RefusedPack[]) {
    this.#shelf = shelf;
    this.#texts = new LibraryTexts(shelf, index);
    this.#index = index;
    this.#ranker = new Ranker(index, lexicon);
    this.#refused = refused;
    this.#laws = new QueryLaws(shelf, index, lexicon);
  }

  /** Fails as reading a pack does; rejects with the signal's reason once it is aborted. */
  answer(request: CheckedRequest, signal?: AbortSignal): Promise<Outcome<LookupResult>> {
    return reading(() => this.#answer(request, signal));
  }

  /** What a query that is being typed may become, the most likely first. Fails as reading a pack does. */
  suggest(typed: string, limit: number, day: IsoDate): Promise<Outcome<readonly Suggestion[]>> {
    return reading(async () => {
      const found = await this.#ranker.suggest(typed, limit, this.#host({ day }, {}));
      if (!found.ok) return found;
      return success(
        found.value.map(({ text, role, instrument }): Suggestion => {
          if (instrument === undefined) return { text, role };
          const { address, title, status } = this.#shelf.summaryOf(instrument, day, 'zh');
          return { text, role, address, title, status };
        }),
      );
    });
  }

  async #answer(request: CheckedRequest, signal?: AbortSignal): Promise<Outcome<LookupResult>> {
    const { query, asOf } = request;
    const offset = Math.max(0, Math.floor(request.offset ?? 0));
    const limit = Math.min(LARGEST_LIMIT, Math.max(1, Math.floor(request.limit ?? DEFAULT_LIMIT)));
    const counted = new Map<number, number>();
    const time = timeOf(request);
    const host = request.facets === true ? this.#counting(counted, time, request) : this.#host(time, request);
    const answer = await this.#ranker.rank(await this.#laws.inFull(query), offset + limit, host, signal);
    if (!answer.ok) return answer;
    const { ranked, total, concepts, similarNames, corrected } = answer.value;
    const language = languageOf(query, ranked[0]);
    const context = { shelf: this.#shelf, texts: this.#texts, terms: termsOf(concepts), language, asOf };
    const hits = await this.#hits(answer.value, offset, context, signal);
    const result = {
      hits,
      total,
      searched: this.#shelf.size,
      packs: this.#shelf.packs.length,
      asOf,
      language,
      didYouMean: [...new Set([...(corrected === undefined ? [] : [corrected]), ...similarNames])].slice(0, MOST_MEANT),
      advice: await this.#advice(request, answer.value),
      facets: request.facets === true ? this.#facets(counted, answer.value, asOf) : undefined,
    };
    return success(defined(result));
  }

  async #hits({ ranked }: RankedAnswer, offset: number, context: HitContext, signal?: AbortSignal) {
    const hits = await Promise.all(ranked.slice(offset).map((found) => hitOf(found, context, signal)));
    return hits.map(readable);
  }

  /** A host that counts what is found, by version; of its own, because it is asked once. */
  #counting(counted: Map<number, number>, time: AnswerTime, filters: Filters): RankingHost {
    const found = (version: number) => counted.set(version, (counted.get(version) ?? 0) + 1);
    return { ...this.#host(time, filters), found };
  }

  /** What was found by its words was counted on the way; what was found otherwise is counted here. */
  #facets(counted: Map<number, number>, { ranked }: RankedAnswer, day: IsoDate): Facets {
    for (const { document, why } of ranked) {
      if (why.some(({ code }) => BY_WORDS.has(code))) continue;
      const version = this.#index.documents.versionOf(document.number);
      counted.set(version, (counted.get(version) ?? 0) + 1);
    }
    return facetsOf(counted, this.#index.documents, this.#shelf, day);
  }

  /** What the ranking asks of a time and filters; kept, because it keeps what it was told. */
  #host(time: AnswerTime, filters: Filters): RankingHost {
    const key = `${time.day} ${time.named ?? ''} ${filterKey(filters)}`;
    const host = this.#hosts.get(key) ?? {
      status: (instrument: number, version: number) =>
        statusOfAnswer(this.#shelf, { instrument, version }, time, filters),
      foldedTexts: async (documents: Parameters<RankingHost['foldedTexts']>[0]) => {
        const texts = await Promise.all(documents.map((document) => this.#texts.folded(document)));
        return texts.map(readable);
      },
      isElsewhere: (name: string) => this.#laws.isElsewhere(name),
    };
    this.#hosts.delete(key);
    this.#hosts.set(key, host);
    const [oldest] = this.#hosts.keys();
    if (this.#hosts.size > KEPT_HOSTS && oldest !== undefined) this.#hosts.delete(oldest);
    return host;
  }

  /** What to tell beside the hits, and a next step where there are none. */
  async #advice(request: CheckedRequest, answer: RankedAnswer): Promise<readonly Advice[]> {
    const advice: Advice[] = this.#refused.map(({ name }) => ({ code: 'pack-refused', values: [name] }));
    const { query, asOf } = request;
    const { ranked } = answer;
    advice.push(...(await this.#laws.adviceOn(query, answer, asOf)));
    if (ranked.length > 0) return advice;
    if (hasFilters(request)) {
      const unfiltered = await this.#ranker.rank(await this.#laws.inFull(query), 1, this.#host(timeOf(request), {}));
      const total = unfiltered.ok ? unfiltered.value.total : 0;
      if (total > 0) advice.push({ code: 'drop-filters', values: [`${total}`] });
    }
    if (hasSeveralWords(query)) advice.push({ code: 'fewer-words' });
    return [...advice, { code: 'browse' }];
  }
}
