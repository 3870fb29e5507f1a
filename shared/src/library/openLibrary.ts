import type { Instrument, IsoDate, Language, Outcome, Version } from '../model/index.ts';
import { defined, failure, isIsoDate, KINDS, parseAddress, success } from '../model/index.ts';
import type { Container } from '../pack/index.ts';
import { SearchEngine } from '../search/index.ts';
import type { SearchDocument } from '../search/index.ts';
import { buildCard } from './cardBuilder.ts';
import type { Card } from './card.ts';
import { hitOf, languageOf } from './hitBuilder.ts';
import type { CardOptions, Clock, Library } from './library.ts';
import type { LookupRequest, LookupResult } from './lookup.ts';
import { currentVersion, Shelf, statusOf, summaryOf } from './shelf.ts';

/** Longest query that is looked up, in UTF-16 units: longer ones are text pasted by mistake. */
export const LONGEST_QUERY = 500;
const DEFAULT_LIMIT = 10;
const LARGEST_LIMIT = 100;

function checkQuery(query: string): Outcome<string> {
  const trimmed = query.trim();
  if (trimmed === '') {
    return failure('empty-query', {
      en: 'There is nothing to look up. Type a title, a word, a number of an article, or pinyin.',
      zh: '没有查询内容。请输入名称、字词、条号或者拼音。',
    });
  }
  if (trimmed.length > LONGEST_QUERY) {
    return failure('query-too-long', {
      en: `A query has at most ${LONGEST_QUERY} characters; this one has ${trimmed.length}. Shorten it to the words that matter.`,
      zh: `查询最多${LONGEST_QUERY}个字符，现有${trimmed.length}个。请只保留关键字词。`,
    });
  }
  return success(trimmed);
}

function checkDay(asOf: IsoDate | undefined, clock: Clock): Outcome<IsoDate> {
  if (asOf === undefined || isIsoDate(asOf)) return success(asOf ?? clock.today());
  return failure('bad-date', {
    en: `“${asOf}” is not a date. Write it as YYYY-MM-DD.`,
    zh: `“${asOf}”不是日期。请写成 YYYY-MM-DD。`,
  });
}

/** The packs asked as one. */
class OpenLibrary implements Library {
  readonly #shelf: Shelf;
  readonly #engine: SearchEngine;
  readonly #clock: Clock;

  constructor(containers: readonly Container[], clock: Clock) {
    this.#shelf = new Shelf(containers);
    this.#clock = clock;
    const syllables = new Map(containers.flatMap((container) => Object.entries(container.syllables)));
    this.#engine = new SearchEngine(this.#shelf.instruments, syllables);
  }

  async lookup(request: LookupRequest, signal?: AbortSignal): Promise<Outcome<LookupResult>> {
    signal?.throwIfAborted();
    const query = checkQuery(request.query);
    if (!query.ok) return query;
    const day = checkDay(request.asOf, this.#clock);
    if (!day.ok) return day;
    return success(this.#answer(query.value, day.value, request));
  }

  async card(address: string, options: CardOptions, signal?: AbortSignal): Promise<Outcome<Card>> {
    signal?.throwIfAborted();
    const day = checkDay(options.asOf, this.#clock);
    if (!day.ok) return day;
    const parsed = parseAddress(address);
    if (parsed === undefined) {
      return failure('bad-address', { en: `“${address}” is not an address.`, zh: `“${address}”不是有效的条文地址。` });
    }
    const instrument = this.#shelf.byAddress(parsed);
    const version = instrument && this.#versionFor(instrument, parsed.expression?.version, day.value);
    const { language } = options;
    const subject =
      instrument && version && defined({ instrument, version, language, asOf: day.value, eid: parsed.eid });
    const card = subject && buildCard(subject, this.#shelf);
    if (card !== undefined) return success(card);
    return failure('not-found', {
      en: 'The library has no such provision. Its pack may have been removed or updated; look it up again.',
      zh: '指引库中没有这一条。所在的包可能已移除或者更新，请重新查阅。',
    });
  }

  async instruments(options?: { readonly asOf?: IsoDate }) {
    const day = options?.asOf ?? this.#clock.today();
    return KINDS.flatMap((kind) =>
      this.#shelf.instruments
        .filter((instrument) => instrument.kind === kind)
        .map((instrument) => summaryOf(instrument, day, 'en')),
    );
  }

  #versionFor(instrument: Instrument, date: string | undefined, day: IsoDate): Version | undefined {
    if (date === undefined) return currentVersion(instrument, day);
    return instrument.versions.find((version) => version.date === date);
  }

  #answer(query: string, asOf: IsoDate, request: LookupRequest): LookupResult {
    const counts = new Map<Instrument, Version>();
    const accepts = (document: SearchDocument) => this.#accepts(document, asOf, request, counts);
    const { ranked, terms, similarNames } = this.#engine.search(query, accepts);
    const language: Language = languageOf(query, ranked[0]);
    const offset = Math.max(0, Math.floor(request.offset ?? 0));
    const limit = Math.min(LARGEST_LIMIT, Math.max(1, Math.floor(request.limit ?? DEFAULT_LIMIT)));
    const hits = ranked.slice(offset, offset + limit).flatMap((found) => {
      const instrument = this.#shelf.instruments[found.document.instrument];
      return instrument === undefined ? [] : [hitOf(found, instrument, { terms, language, asOf })];
    });
    return {
      hits,
      total: ranked.length,
      searched: this.#shelf.instruments.length,
      asOf,
      language,
      didYouMean: similarNames.slice(0, 3),
    };
  }

  /** Only the version that counts on the day is an answer; a lookup for another day names that day. */
  #accepts(document: SearchDocument, asOf: IsoDate, request: LookupRequest, counts: Map<Instrument, Version>): boolean {
    const instrument = this.#shelf.instruments[document.instrument];
    if (instrument === undefined) return false;
    if (request.kinds !== undefined && request.kinds.length > 0 && !request.kinds.includes(instrument.kind))
      return false;
    const current = counts.get(instrument) ?? currentVersion(instrument, asOf);
    counts.set(instrument, current);
    if (document.version !== current) return false;
    const { statuses } = request;
    return statuses === undefined || statuses.length === 0 || statuses.includes(statusOf(instrument, current, asOf));
  }
}

/** Opens a library over packs that were read. Time and memory grow with the text of the packs, once. */
export function openLibrary(containers: readonly Container[], clock: Clock): Library {
  return new OpenLibrary(containers, clock);
}
