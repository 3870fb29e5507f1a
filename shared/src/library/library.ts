import type { IsoDate, Language, Outcome } from '../model/index.ts';
import type { Card, InstrumentSummary } from './card.ts';
import type { LookupRequest, LookupResult, Suggestion } from './lookup.ts';
import type { CitationEdge, LawNames } from '../citation/index.ts';
import type { CitedText } from './citedText.ts';
import type { CitationList, CitationOptions } from './citations.ts';
import type { InstrumentOutline } from './instrumentOutline.ts';
import type { InstrumentText } from './instrumentText.ts';
import type { FoundReference, ReferenceContext } from './references.ts';
import type { VersionComparison } from './versionComparison.ts';

/** Tells the day; a port, so that "today" is a value in tests. */
export interface Clock {
  readonly today: () => IsoDate;
}

/** The packs that are installed, asked as one. Everything a client needs; no client looks past it. */
export interface Library {
  /** Fails with `empty-query`, `query-too-long` or `bad-date`. Throws the signal's reason when aborted. */
  readonly lookup: (request: LookupRequest, signal?: AbortSignal) => Promise<Outcome<LookupResult>>;
  /**
   * What a query that is being typed may become: names and known words that begin so, in Chinese, English or pinyin, the most likely first.
   * Empty for an empty one. Fails as {@link lookup} does for a pack that cannot be read.
   */
  readonly suggest: (typed: string, limit?: number) => Promise<Outcome<readonly Suggestion[]>>;
  /** Fails with `bad-address` or `not-found`. */
  readonly card: (address: string, options: CardOptions, signal?: AbortSignal) => Promise<Outcome<Card>>;
  /**
   * What the instrument of an address is made of: its provisions with their first words, and all its versions. Of an address with a
   * version that version, else that of the day. Linear in the text. Fails as {@link card} does.
   */
  readonly outline: (
    address: string,
    options: CardOptions,
    signal?: AbortSignal,
  ) => Promise<Outcome<InstrumentOutline>>;
  /**
   * All words of the instrument of an address, for reading. The version as of {@link outline}; linear in the text. Fails as {@link card}
   * does.
   */
  readonly text: (address: string, options: CardOptions, signal?: AbortSignal) => Promise<Outcome<InstrumentText>>;
  /**
   * Two versions of one instrument, provision by provision, with the words that went and came; of an address without a version, that of the
   * day. Fails as {@link card} does, with `not-one-instrument`, and with `no-common-language`.
   */
  readonly compare: (
    old: string,
    now: string,
    options: CardOptions,
    signal?: AbortSignal,
  ) => Promise<Outcome<VersionComparison>>;
  /**
   * Every reference to an instrument or a provision in a text, in its order, and whether it holds on a day; see {@link FoundReference}.
   * Linear in the text. The first call reads the names of all instruments, later ones what is cited. Fails with `bad-date`,
   * `bad-address` or `not-found` for the context, and as {@link lookup} does for a pack that cannot be read. Throws the signal's reason
   * when aborted.
   */
  readonly references: (
    text: string,
    context?: ReferenceContext,
    signal?: AbortSignal,
  ) => Promise<Outcome<readonly FoundReference[]>>;
  /**
   * A text under edit, for editors: after an edit only what can have changed is read and looked up again. Stays on the packs of this
   * library and on one day. Fails and throws as {@link references} does.
   */
  readonly citedText: (text: string, context?: ReferenceContext, signal?: AbortSignal) => Promise<Outcome<CitedText>>;
  /**
   * What a provision cites, or a version as a whole, in the order of its text; see {@link CitationLink}. Fails as {@link card} does.
   * Of a pack that was built without its citation graph, the texts are read.
   */
  readonly cites: (address: string, options: CitationOptions, signal?: AbortSignal) => Promise<Outcome<CitationList>>;
  /**
   * What cites a provision, or an instrument as a whole, in any pack, in the versions that count on the day. Of packs that were built
   * without their graph only the law itself is asked; the answer tells how many there are. As {@link cites} else.
   */
  readonly citedBy: (address: string, options: CitationOptions, signal?: AbortSignal) => Promise<Outcome<CitationList>>;
  /** Every citation in the texts of all versions of an instrument, one by one. Fails as {@link card} does. */
  readonly citations: (
    address: string,
    options?: { readonly asOf?: IsoDate },
    signal?: AbortSignal,
  ) => Promise<Outcome<readonly CitationEdge[]>>;
  /**
   * The names by which the instruments are cited, for reading references without looking them up. The table is the library's own: it is
   * not to be added to. Fails as {@link references} does.
   */
  readonly names: () => Promise<Outcome<LawNames>>;
  /** Every instrument, guidelines first, then regulations and measures, each in the order of its pack. */
  readonly instruments: (options?: { readonly asOf?: IsoDate }) => Promise<readonly InstrumentSummary[]>;
}

export interface CardOptions {
  readonly language: Language;
  readonly asOf?: IsoDate;
}
