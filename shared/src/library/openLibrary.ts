import type { LawNames } from '../citation/index.ts';
import type { IsoDate, Outcome } from '../model/index.ts';
import { failure, formatWork, isIsoDate, parseAddress, success } from '../model/index.ts';
import { joinIndexes, joinLexicons } from '../search/index.ts';
import { CitationReader } from './citationReader.ts';
import type { CitationList, CitationOptions } from './citations.ts';
import type { CitedText } from './citedText.ts';
import { CardReader } from './cardReader.ts';
import { ComparisonReader } from './comparisonReader.ts';
import type { Card } from './card.ts';
import type { RefusedPack } from './installedPacks.ts';
import type { CardOptions, Clock, Library } from './library.ts';
import type { LibraryPack } from './libraryPack.ts';
import type { LookupRequest, LookupResult, Suggestion } from './lookup.ts';
import { LookupRun } from './lookupRun.ts';
import type { InstrumentOutline } from './instrumentOutline.ts';
import type { InstrumentText } from './instrumentText.ts';
import { OutlineReader } from './outlineReader.ts';
import { PackCitedLibrary } from './packCitedLibrary.ts';
import { reading, readingPacks } from './packIndex.ts';
import { ReadOnce } from './readOnce.ts';
import { ReferenceReader } from './referenceReader.ts';
import type { OwnPlace } from './referenceReader.ts';
import type { FoundReference, ReferenceContext } from './references.ts';
import { Shelf } from './shelf.ts';
import type { PlacedVersion } from './shelf.ts';
import { TextReader } from './textReader.ts';
import type { VersionComparison } from './versionComparison.ts';

/** Longest query that is looked up, in UTF-16 units: longer ones are text pasted by mistake. */
export const LONGEST_QUERY = 500;
const SUGGESTIONS = 8;

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

function notFound() {
  return failure('not-found', {
    en: 'The library has no such provision. Its pack may have been removed or updated; look it up again.',
    zh: '指引库中没有这一条。所在的包可能已移除或者更新，请重新查阅。',
  });
}

/** The packs asked as one. */
class OpenLibrary implements Library {
  readonly #shelf: Shelf;
  readonly #lookups: LookupRun;
  readonly #cards: CardReader;
  readonly #outlines: OutlineReader;
  readonly #texts: TextReader;
  readonly #comparisons: ComparisonReader;
  readonly #clock: Clock;
  readonly #cited: ReadOnce<PackCitedLibrary>;
  readonly #citations: ReadOnce<CitationReader>;

  constructor(packs: readonly LibraryPack[], clock: Clock, refused: readonly RefusedPack[]) {
    this.#shelf = new Shelf(packs);
    this.#outlines = new OutlineReader(this.#shelf);
    this.#texts = new TextReader(this.#shelf);
    this.#comparisons = new ComparisonReader(this.#shelf);
    this.#clock = clock;
    const lexicon = joinLexicons(packs.flatMap((pack) => pack.lexicon ?? []));
    const index = joinIndexes(packs.map((pack) => pack.index));
    this.#lookups = new LookupRun(this.#shelf, index, lexicon, refused);
    this.#cited = new ReadOnce(() => PackCitedLibrary.open(this.#shelf));
    this.#citations = new ReadOnce(async () => {
      const cited = await this.#cited.get();
      return cited.ok ? readingPacks(() => CitationReader.open(this.#shelf, cited.value)) : cited;
    });
    this.#cards = new CardReader(this.#shelf, this.#citations);
  }

  async lookup(request: LookupRequest, signal?: AbortSignal): Promise<Outcome<LookupResult>> {
    signal?.throwIfAborted();
    const query = checkQuery(request.query);
    if (!query.ok) return query;
    const day = checkDay(request.asOf, this.#clock);
    if (!day.ok) return day;
    return this.#lookups.answer({ ...request, query: query.value, asOf: day.value }, signal);
  }

  async suggest(typed: string, limit: number = SUGGESTIONS): Promise<Outcome<readonly Suggestion[]>> {
    const query = typed.trim();
    if (query === '' || query.length > LONGEST_QUERY) return success([]);
    return this.#lookups.suggest(query, limit, this.#clock.today());
  }

  async card(address: string, options: CardOptions, signal?: AbortSignal): Promise<Outcome<Card>> {
    signal?.throwIfAborted();
    const day = checkDay(options.asOf, this.#clock);
    if (!day.ok) return day;
    return reading(async () => {
      const place = this.#placeOf(address, day.value);
      if (!place.ok) return place;
      const card = await this.#cards.card({ ...place.value, language: options.language, asOf: day.value }, signal);
      if (!card.ok) return card;
      return card.value === undefined ? notFound() : success(card.value);
    });
  }

  async outline(address: string, options: CardOptions, signal?: AbortSignal): Promise<Outcome<InstrumentOutline>> {
    return this.#ofVersion(address, options, signal, (placed, day) =>
      this.#outlines.outline(placed, options.language, day, signal),
    );
  }

  async text(address: string, options: CardOptions, signal?: AbortSignal): Promise<Outcome<InstrumentText>> {
    return this.#ofVersion(address, options, signal, (placed, day) =>
      this.#texts.text(placed, options.language, day, signal),
    );
  }

  async #ofVersion<Answer>(
    address: string,
    options: CardOptions,
    signal: AbortSignal | undefined,
    read: (placed: PlacedVersion, day: IsoDate) => Promise<Outcome<Answer>>,
  ): Promise<Outcome<Answer>> {
    signal?.throwIfAborted();
    const day = checkDay(options.asOf, this.#clock);
    if (!day.ok) return day;
    return reading(async () => {
      const place = this.#placeOf(address, day.value);
      return place.ok ? read(place.value.placed, day.value) : place;
    });
  }

  async compare(old: string, now: string, options: CardOptions, signal?: AbortSignal) {
    return this.#ofVersion<VersionComparison>(old, options, signal, async (before, day) => {
      const after = this.#placeOf(now, day);
      if (!after.ok) return after;
      return this.#comparisons.compare(before, after.value.placed, options.language, day, signal);
    });
  }

  async names(): Promise<Outcome<LawNames>> {
    return reading(async () => {
      const cited = await this.#cited.get();
      return cited.ok ? success(cited.value.names.known) : cited;
    });
  }

  async instruments(options?: { readonly asOf?: IsoDate }) {
    const day = options?.asOf ?? this.#clock.today();
    return this.#shelf.works().map((number) => this.#shelf.summaryOf(number, day, 'en'));
  }

  references(
    text: string,
    context: ReferenceContext = {},
    signal?: AbortSignal,
  ): Promise<Outcome<readonly FoundReference[]>> {
    return this.#readText(context, signal, (reader, own, asOf) =>
      reader.references(text, { ...context, asOf }, own, signal),
    );
  }

  citedText(text: string, context: ReferenceContext = {}, signal?: AbortSignal): Promise<Outcome<CitedText>> {
    return this.#readText(context, signal, (reader, own, asOf) => reader.citedText(text, { ...context, asOf }, own));
  }

  async #readText<Answer>(
    context: ReferenceContext,
    signal: AbortSignal | undefined,
    ask: (reader: ReferenceReader, own: OwnPlace | undefined, asOf: IsoDate) => Promise<Answer>,
  ): Promise<Outcome<Answer>> {
    signal?.throwIfAborted();
    const day = checkDay(context.asOf, this.#clock);
    if (!day.ok) return day;
    return reading(async () => {
      const own = context.address === undefined ? success(undefined) : this.#placeOf(context.address, day.value);
      if (!own.ok) return own;
      const cited = await this.#cited.get();
      if (!cited.ok) return cited;
      signal?.throwIfAborted();
      return success(await ask(new ReferenceReader(this.#shelf, cited.value), own.value, day.value));
    });
  }

  cites(address: string, options: CitationOptions, signal?: AbortSignal): Promise<Outcome<CitationList>> {
    return this.#askCitations(address, options.asOf, (reader, place, asOf) =>
      reader.cites(place, { ...options, asOf }, signal),
    );
  }

  citedBy(address: string, options: CitationOptions, signal?: AbortSignal): Promise<Outcome<CitationList>> {
    return this.#askCitations(address, options.asOf, (reader, place, asOf) =>
      reader.citedBy(place, { ...options, asOf }, signal),
    );
  }

  citations(address: string, options: { readonly asOf?: IsoDate } = {}, signal?: AbortSignal) {
    return this.#askCitations(address, options.asOf, (reader, { placed }, asOf) =>
      reader.edges(placed.instrument, asOf, signal),
    );
  }

  async #askCitations<Answer>(
    address: string,
    asOf: IsoDate | undefined,
    ask: (reader: CitationReader, place: OwnPlace, asOf: IsoDate) => Promise<Answer>,
  ): Promise<Outcome<Answer>> {
    const day = checkDay(asOf, this.#clock);
    if (!day.ok) return day;
    return reading(async () => {
      const place = this.#placeOf(address, day.value);
      if (!place.ok) return place;
      const reader = await this.#citations.get();
      return reader.ok ? success(await ask(reader.value, place.value, day.value)) : reader;
    });
  }

  /** The version and provision that an address leads to, the version of the day where it names none. */
  #placeOf(address: string, day: IsoDate): Outcome<OwnPlace> {
    const parsed = parseAddress(address);
    if (parsed === undefined) {
      return failure('bad-address', { en: `“${address}” is not an address.`, zh: `“${address}”不是有效的条文地址。` });
    }
    const { work, expression, eid } = parsed;
    const instrument = this.#shelf.byWork(formatWork(work));
    const placed = instrument === undefined ? undefined : this.#versionFor(instrument, expression?.version, day);
    if (placed === undefined) return notFound();
    return success(eid === undefined ? { placed } : { placed, eid });
  }

  #versionFor(instrument: number, date: string | undefined, day: IsoDate) {
    if (date === undefined) return this.#shelf.currentVersion(instrument, day);
    return this.#shelf.versions(instrument).find(({ dates }) => dates.date === date);
  }
}

/**
 * Opens a library over packs that were opened. Of two packs that have one version of a work, the earlier stands. `refused` are those that
 * should be here and could not be opened: every answer tells of them.
 */
export function openLibrary(
  packs: readonly LibraryPack[],
  clock: Clock,
  refused: readonly RefusedPack[] = [],
): Library {
  return new OpenLibrary(packs, clock, refused);
}
