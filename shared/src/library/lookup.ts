import type { IsoDate, Kind, Language, Localized, Status, Subtype } from '../model/index.ts';

/** What somebody wants looked up. */
export interface LookupRequest {
  readonly query: string;
  /** How many hits at most, 1 to 100; 10 when absent. */
  readonly limit?: number;
  /** How many of the best hits to pass over, for paging. */
  readonly offset?: number;
  readonly kinds?: readonly Kind[];
  readonly statuses?: readonly Status[];
  /** The day for which the answer has to be right; today when absent. */
  readonly asOf?: IsoDate;
}

/** A place in a text, in UTF-16 units, end exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** A text with its matched words, in order and not overlapping. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** How a hit came to match, for "why is this here?". */
export const REASONS = [
  'citation',
  'title',
  'alias',
  'title-part',
  'alias-part',
  'pinyin',
  'initials',
  'similar-title',
  'similar-alias',
  'topic',
  'text',
] as const;
export type ReasonCode = (typeof REASONS)[number];

/** One reason, with the words of the library that matched where that helps. */
export interface Reason {
  readonly code: ReasonCode;
  readonly matched?: string;
}

/** One answer to a lookup. */
export interface Hit {
  /** Address of the provision, or of the instrument as a whole; {@link Library.card} opens it. */
  readonly address: string;
  /** Id of the instrument within the library. */
  readonly instrument: string;
  readonly kind: Kind;
  readonly subtype?: Subtype;
  readonly status: Status;
  /** The date that names the version (a year for the built-in records), where known. */
  readonly date?: string;
  readonly title: Localized;
  /** Matched words of the title in each language. */
  readonly titleMarks: { readonly en?: readonly Mark[]; readonly zh?: readonly Mark[] };
  readonly programme?: Localized;
  /** Number of the article as printed, `第一百三十三条之一`. */
  readonly heading?: string;
  /** Number of the article in digits, `133-1`. */
  readonly article?: string;
  readonly snippet?: MarkedText;
  /** Row of the source's table, for built-in records. */
  readonly row?: string;
  /** Path of the imported document. */
  readonly file?: string;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  readonly why: readonly Reason[];
}

/** The answer to a lookup. */
export interface LookupResult {
  readonly hits: readonly Hit[];
  /** How many matched in all, of which `hits` is a page. */
  readonly total: number;
  /** How many instruments were searched. */
  readonly searched: number;
  readonly asOf: IsoDate;
  /** The language the query seems to be written in; hits show their text in it first. */
  readonly language: Language;
  /** Names close to the query, best first, when no name matched as typed. */
  readonly didYouMean: readonly string[];
}
