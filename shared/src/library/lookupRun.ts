import { citedKey } from '../citation/index.ts';
import type { IsoDate, Localized, Outcome } from '../model/index.ts';
import { defined, success } from '../model/index.ts';
import { isOtherName, QueryTerms, Ranker, readCitations } from '../search/index.ts';
import type { Concept, NameRole, QueryLexicon, RankedAnswer, RankingHost, Searchable } from '../search/index.ts';
import { facetsOf } from './facets.ts';
import { filterKey, hasFilters, statusOfAnswer } from './filters.ts';
import type { AnswerTime, Filters } from './filters.ts';
import { hitOf, languageOf } from './hitBuilder.ts';
import type { HitContext } from './hitBuilder.ts';
import type { RefusedPack } from './installedPacks.ts';
import { LibraryTexts } from './libraryTexts.ts';
import type { Advice, Facets, LookupRequest, LookupResult, ReasonCode, Suggestion } from './lookup.ts';
import { readable, reading } from './packIndex.ts';
import { ReadOnce } from './readOnce.ts';
import type { Shelf } from './shelf.ts';
import { StandingNames } from './standingNames.ts';

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
/** Of a long list so many articles are told that are not here. */
const MOST_ADVICE = 3;
/** Of shorter titles none has another name within it. */
const LONG_TITLE = 12;
/** Ways of saying a thing that are surer than this are marked in a text like the query's own words. */
const MARKED_WEIGHT = 0.3;

const TITLES: ReadonlySet<NameRole> = new Set<NameRole>(['title']);
/** Parts of a code have its name beside theirs. */
const NAMES: ReadonlySet<NameRole> = new Set<NameRole>(['title', 'alias']);

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

function titlesOf({ zh, en }: Localized): readonly string[] {
  return [zh, en].filter((title) => title !== undefined);
}

/**
 * Parts of a key, of which every title with this key has one as it is written: a long title may have the state's name within it, which the
 * key has not.
 */
function partsAsWritten(key: string): readonly string[] {
  if (key.length < LONG_TITLE) return [key];
  const middle = key.length >>> 1;
  return [key.slice(0, middle), key.slice(middle)];
}

/** When the answer has to be right: on the day that is asked about, and in the version whose year the query names. */
function timeOf({ query, asOf }: CheckedRequest): AnswerTime {
  const year = readCitations(query).find(({ version }) => version !== undefined && version !== 'former')?.version;
  return year === undefined ? { day: asOf } : { day: asOf, year };
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
  readonly #lexicon: QueryLexicon;
  readonly #refused: readonly RefusedPack[];
  readonly #hosts = new Map<string, RankingHost>();
  readonly #standingNames: ReadOnce<StandingNames>;

  /** `index` is that of all packs. */
  constructor(shelf: Shelf, index: Searchable, lexicon: QueryLexicon, refused: readonly RefusedPack[]) {
    this.#shelf = shelf;
    this.#texts = new LibraryTexts(shelf, index);
    this.#index = index;
    this.#ranker = new Ranker(index, lexicon);
    this.#lexicon = lexicon;
    this.#refused = refused;
    this.#standingNames = new ReadOnce(() => StandingNames.open(shelf.packs));
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
    const answer = await this.#ranker.rank(await this.#inFull(query), offset + limit, host, signal);
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
    const key = `${time.day} ${time.year ?? ''} ${filterKey(filters)}`;
    const host = this.#hosts.get(key) ?? {
      status: (instrument: number, version: number) =>
        statusOfAnswer(this.#shelf, { instrument, version }, time, filters),
      foldedTexts: async (documents: Parameters<RankingHost['foldedTexts']>[0]) => {
        const texts = await Promise.all(documents.map((document) => this.#texts.folded(document)));
        return texts.map(readable);
      },
      isElsewhere: (name: string) => this.#isElsewhere(name),
    };
    this.#hosts.delete(key);
    this.#hosts.set(key, host);
    const [oldest] = this.#hosts.keys();
    if (this.#hosts.size > KEPT_HOSTS && oldest !== undefined) this.#hosts.delete(oldest);
    return host;
  }

  /** A query that cites laws by short names, with their titles in the place of those where the library has them: 港区国安法第三条. */
  async #inFull(query: string): Promise<string> {
    let full = query;
    for (const { name } of readCitations(query)) {
      const title = readable(await this.#standingNames.get()).titleOf(name);
      const at = full.toLowerCase().indexOf(name);
      if (title === undefined || at < 0 || !(await this.#has(title, TITLES))) continue;
      full = full.slice(0, at) + title + full.slice(at + name.length);
    }
    return full;
  }

  /** Whether a name stands for a law that is not here: 合同法 is no 劳动合同法. */
  async #isElsewhere(name: string): Promise<boolean> {
    const title = readable(await this.#standingNames.get()).titleOf(name);
    return title !== undefined && !(await this.#has(title, NAMES));
  }

  /** Whether a work has this name, however it writes it. Of the works only those are read whose names have a part of it. */
  async #has(name: string, roles: ReadonlySet<NameRole>): Promise<boolean> {
    const key = citedKey(name);
    const names = await this.#index.names();
    return partsAsWritten(key).some((part) => {
      for (const number of names.with('key', part)) {
        const named = names.entry(number);
        if (named !== undefined && roles.has(named.role) && citedKey(named.name) === key) return true;
      }
      return false;
    });
  }

  /** Whether a cited name stands for a law that the library has not, and what is shown for it has a name like it. */
  async #isOfAnother(name: string, found: RankedAnswer['ranked']): Promise<boolean> {
    const names = readable(await this.#standingNames.get());
    // Parts of a code are known by the name of the whole one.
    const matched = found.flatMap(({ why }) => why.flatMap((reason) => reason.matched ?? []));
    const titles = found.flatMap(({ document }) => titlesOf(this.#shelf.entry(document.instrument).title));
    const shown = [...matched, ...titles].map(citedKey);
    if (names.isOfAnother(name, shown)) return true;
    const said = [name, ...this.#meantBy(name)].map(citedKey);
    return shown.length > 0 && shown.every((each) => said.every((key) => isOtherName(key, each)));
  }

  /** What the word lists have for a name as a whole: 道路交通安全法实施条例 for 道交法实施条例. */
  #meantBy(name: string): readonly string[] {
    const whole = this.#lexicon
      .expansions(name)
      .filter(({ start = 0, end = name.length }) => start === 0 && end === name.length);
    return whole.map(({ text }) => text);
  }

  /** What to tell of what the query cites: that it is not here, or that another version is shown than it names. */
  async #adviceOnCited({ cited, absent, ranked }: RankedAnswer, asOf: IsoDate): Promise<readonly Advice[]> {
    const advice = absent.map(({ name, article }): Advice => ({ code: 'no-such-provision', values: [name, article] }));
    for (const { name, article, version } of cited) {
      const found = ranked.filter((each) => each.cited?.name === name);
      if (await this.#isOfAnother(name, found)) advice.push({ code: 'no-such-provision', values: [name, article] });
      if (version !== undefined && found.length > 0 && !found.some(({ document }) => this.#isOfYear(document, version)))
        advice.push({ code: 'version-named', values: [version === 'former' ? '' : version, asOf] });
    }
    return advice.slice(0, MOST_ADVICE);
  }

  #isOfYear({ instrument, version }: RankedAnswer['ranked'][number]['document'], year: string): boolean {
    const named = this.#shelf.versionOfYear(instrument, year);
    return named?.instrument === instrument && named.version === version;
  }

  /** What to tell beside the hits, and a next step where there are none. */
  async #advice(request: CheckedRequest, answer: RankedAnswer): Promise<readonly Advice[]> {
    const advice: Advice[] = this.#refused.map(({ name }) => ({ code: 'pack-refused', values: [name] }));
    const { query, asOf } = request;
    const { ranked } = answer;
    advice.push(...(await this.#adviceOnCited(answer, asOf)));
    if (ranked.length > 0) return advice;
    if (hasFilters(request)) {
      const unfiltered = await this.#ranker.rank(query, 1, this.#host(timeOf(request), {}));
      const total = unfiltered.ok ? unfiltered.value.total : 0;
      if (total > 0) advice.push({ code: 'drop-filters', values: [`${total}`] });
    }
    if (hasSeveralWords(query)) advice.push({ code: 'fewer-words' });
    return [...advice, { code: 'browse' }];
  }
}
