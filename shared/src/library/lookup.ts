import type { InForceFrom, IsoDate, Kind, Language, Localized, Status, Subtype } from '../model/index.ts';

/** What somebody wants looked up. */
export interface LookupRequest {
  readonly query: string;
  /** How many hits at most, 1 to 100; 10 when absent. */
  readonly limit?: number;
  /** How many of the best hits to pass over, for paging. */
  readonly offset?: number;
  readonly kinds?: readonly Kind[];
  readonly statuses?: readonly Status[];
  /** Levels of regulations, and what guidelines and measures are within their kind. */
  readonly subtypes?: readonly Subtype[];
  /** Names in either language. */
  readonly issuers?: readonly string[];
  readonly jurisdictions?: readonly string[];
  readonly topics?: readonly string[];
  /** Count what was found by each of these; counting takes a little longer. */
  readonly facets?: boolean;
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
  'asked',
  'similar-text',
  'definition',
] as const;
export type ReasonCode = (typeof REASONS)[number];

/** One reason, with the words of the library that matched where that helps. */
export interface Reason {
  readonly code: ReasonCode;
  readonly matched?: string;
}

/** What below an article a citation names, and whether the article has it. */
export interface CitedPart {
  readonly paragraph?: number;
  readonly item?: number;
  readonly found: boolean;
}

/** Something that a query may be on the way to: a name of an instrument, or a known word. */
export interface Suggestion {
  readonly text: string;
  readonly role: 'title' | 'alias' | 'topic' | 'phrase';
  /** The instrument of that name, its title, and its status on the day; absent for a word. */
  readonly address?: string;
  readonly title?: Localized;
  readonly status?: Status;
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
  /** From when its text is in force, and how sure that is: a status that rests on a likely day is only likely itself. */
  readonly inForceFrom?: InForceFrom;
  readonly title: Localized;
  /** Matched words of the title in each language. */
  readonly titleMarks: { readonly en?: readonly Mark[]; readonly zh?: readonly Mark[] };
  readonly programme?: Localized;
  /** Number of the article as printed, `第一百三十三条之一`. */
  readonly heading?: string;
  /** Number of the article in digits, `133-1`. */
  readonly article?: string;
  /** What below the article the query cites, and whether the article has it: address and snippet are of that part if so. */
  readonly cited?: CitedPart;
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
  /** How many instruments were searched, and in how many packs. */
  readonly searched: number;
  readonly packs: number;
  readonly asOf: IsoDate;
  /** The language the query seems to be written in; hits show their text in it first. */
  readonly language: Language;
  /** What may have been meant when nothing matched as typed, best first: words of a text, names. */
  readonly didYouMean: readonly string[];
  /** What to tell or offer beside the hits; never empty when there are none. */
  readonly advice: readonly Advice[];
  /** How many of what was found has each value; only when asked for. */
  readonly facets?: Facets;
}

/** Properties of instruments that an answer can be narrowed by. */
export const FACETS = ['kind', 'subtype', 'status', 'issuer', 'jurisdiction', 'topic'] as const;
export type FacetName = (typeof FACETS)[number];

/** A value of a facet with the number of provisions and instruments found that have it. */
export interface FacetValue {
  /** As a filter takes it. */
  readonly value: string;
  /** For people, where the value is a name and not a code. */
  readonly label?: Localized;
  readonly count: number;
}

/** The values of each facet, the most frequent first. */
export type Facets = Readonly<Record<FacetName, readonly FacetValue[]>>;

/**
 * What to know of an answer, and what somebody can do next.
 *
 * - `pack-refused`: an installed pack is broken and was not asked; `values`: its name.
 * - `no-such-provision`: the query cites an article that no instrument it can mean has, or of a law that is not here and has a name like
 *   others; `values`: name and number.
 * - `repealed-elsewhere`: the query names a law that is not here, and an instrument that is here has repealed it; `values`: its name, the
 *   day, the title of that instrument in Chinese and in English.
 * - `version-named`: the query names a version, and what is shown holds on the day that was asked about; `values`: the year, empty for an
 *   earlier version without one, and the day.
 * - `drop-filters`: without the filters there are as many hits as `values` says.
 * - `fewer-words`: the query has several words, fewer may find more.
 * - `browse`: nothing like it is in the library; look through it or add documents.
 */
export const ADVICE = [
  'pack-refused',
  'no-such-provision',
  'repealed-elsewhere',
  'version-named',
  'drop-filters',
  'fewer-words',
  'browse',
] as const;
export type AdviceCode = (typeof ADVICE)[number];

/** A piece of advice. */
export interface Advice {
  readonly code: AdviceCode;
  readonly values?: readonly string[];
}
