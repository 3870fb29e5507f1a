import type { IsoDate, Outcome } from '../model/index.ts';
import { success } from '../model/index.ts';
import { QueryTerms, readCitation } from '../search/index.ts';
import type { Concept, RankedAnswer, Ranker, RankingHost } from '../search/index.ts';
import { filterKey, hasFilters, statusOfAnswer } from './filters.ts';
import type { Filters } from './filters.ts';
import { hitOf, languageOf } from './hitBuilder.ts';
import type { HitContext } from './hitBuilder.ts';
import type { RefusedPack } from './installedPacks.ts';
import type { LibraryTexts } from './libraryTexts.ts';
import type { Advice, Hit, LookupRequest, LookupResult } from './lookup.ts';
import { readable, UnreadablePack } from './packIndex.ts';
import type { Shelf } from './shelf.ts';

/** A lookup whose query and day were checked. */
export interface CheckedRequest extends LookupRequest {
  readonly asOf: IsoDate;
}

const DEFAULT_LIMIT = 10;
const LARGEST_LIMIT = 100;
const SIMILAR_NAMES = 3;
/** Views of the library that are kept: those of the last days and filters. */
const KEPT_HOSTS = 4;
/** Ways of saying a thing that are surer than this are marked in a text like the query's own words. */
const MARKED_WEIGHT = 0.3;

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

/** Answers lookups one at a time, because the ranking's arrays are shared by all of them. */
export class LookupRun {
  readonly #shelf: Shelf;
  readonly #texts: LibraryTexts;
  readonly #ranker: Ranker;
  readonly #refused: readonly RefusedPack[];
  readonly #hosts = new Map<string, RankingHost>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(shelf: Shelf, texts: LibraryTexts, ranker: Ranker, refused: readonly RefusedPack[]) {
    this.#shelf = shelf;
    this.#texts = texts;
    this.#ranker = ranker;
    this.#refused = refused;
  }

  /** Waits for the lookups before it; one that was given up by then is not begun. */
  answer(request: CheckedRequest, signal?: AbortSignal): Promise<Outcome<LookupResult>> {
    const run = this.#last.then(async (): Promise<Outcome<LookupResult>> => {
      signal?.throwIfAborted();
      try {
        return await this.#answer(request, signal);
      } catch (error) {
        if (error instanceof UnreadablePack) return { ok: false, problem: error.problem };
        throw error;
      }
    });
    this.#last = run.catch(() => undefined);
    return run;
  }

  async #answer(request: CheckedRequest, signal?: AbortSignal): Promise<Outcome<LookupResult>> {
    const { query, asOf } = request;
    const offset = Math.max(0, Math.floor(request.offset ?? 0));
    const limit = Math.min(LARGEST_LIMIT, Math.max(1, Math.floor(request.limit ?? DEFAULT_LIMIT)));
    const answer = await this.#ranker.rank(query, offset + limit, this.#host(asOf, request));
    if (!answer.ok) return answer;
    const { ranked, total, concepts, similarNames } = answer.value;
    signal?.throwIfAborted();
    const language = languageOf(query, ranked[0]);
    const context = { shelf: this.#shelf, texts: this.#texts, terms: termsOf(concepts), language, asOf };
    const hits = await this.#hits(answer.value, offset, context, signal);
    const result = {
      hits,
      total,
      searched: this.#shelf.size,
      asOf,
      language,
      didYouMean: similarNames.slice(0, SIMILAR_NAMES),
      advice: await this.#advice(request, answer.value),
    };
    return success(result);
  }

  async #hits({ ranked }: RankedAnswer, offset: number, context: HitContext, signal?: AbortSignal) {
    const hits: Hit[] = [];
    for (const found of ranked.slice(offset)) hits.push(readable(await hitOf(found, context, signal)));
    return hits;
  }

  /** What the ranking asks of a day and filters; kept, because it keeps what it was told. */
  #host(day: IsoDate, filters: Filters): RankingHost {
    const key = `${day} ${filterKey(filters)}`;
    const host = this.#hosts.get(key) ?? {
      status: (instrument: number, version: number) =>
        statusOfAnswer(this.#shelf, { instrument, version }, day, filters),
      textOf: async (documents: Parameters<RankingHost['textOf']>[0]) => {
        const texts: string[] = [];
        for (const document of documents) texts.push(readable(await this.#texts.indexed(document)));
        return texts;
      },
    };
    this.#hosts.delete(key);
    this.#hosts.set(key, host);
    const [oldest] = this.#hosts.keys();
    if (this.#hosts.size > KEPT_HOSTS && oldest !== undefined) this.#hosts.delete(oldest);
    return host;
  }

  /** What to tell beside the hits, and a next step where there are none. */
  async #advice(request: CheckedRequest, { ranked }: RankedAnswer): Promise<readonly Advice[]> {
    const advice: Advice[] = this.#refused.map(({ name }) => ({ code: 'pack-refused', values: [name] }));
    const { query, asOf } = request;
    const cited = readCitation(query);
    if (cited !== undefined && !ranked.some(({ why }) => why.some(({ code }) => code === 'citation')))
      advice.push({ code: 'no-such-provision', values: [cited.name, cited.article] });
    if (ranked.length > 0) return advice;
    if (hasFilters(request)) {
      const unfiltered = await this.#ranker.rank(query, 1, this.#host(asOf, {}));
      const total = unfiltered.ok ? unfiltered.value.total : 0;
      if (total > 0) advice.push({ code: 'drop-filters', values: [`${total}`] });
    }
    if (/\s/.test(query) || query.length > 8) advice.push({ code: 'fewer-words' });
    return [...advice, { code: 'browse' }];
  }
}
