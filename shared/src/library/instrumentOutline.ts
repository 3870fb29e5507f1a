import type {
  InForceFrom,
  Kind,
  Language,
  Localized,
  PartialDate,
  ProvisionType,
  Status,
  Subtype,
} from '../model/index.ts';

/** One version of an instrument in the list of all that the library has. */
export interface VersionSummary {
  /** Address of the version in the language that was asked for, where it has that. */
  readonly address: string;
  readonly date?: PartialDate;
  readonly adopted?: PartialDate;
  readonly inForceFrom?: InForceFrom;
  readonly inForceUntil?: PartialDate;
  readonly status: Status;
  readonly languages: readonly Language[];
}

/** A provision in an outline. */
export interface OutlineEntry {
  readonly address: string;
  readonly eid: string;
  readonly type: ProvisionType;
  /** 0 for the outermost level. */
  readonly depth: number;
  readonly number?: string;
  readonly heading?: string;
  /** Its first words, or those of the first provision below it that has any; at most {@link OPENING_LENGTH} UTF-16 units. */
  readonly opening: string;
}

/** What an instrument is made of, in one version and language, without its whole text: for outlines and completion. */
export interface InstrumentOutline {
  /** Address of the version. */
  readonly address: string;
  readonly instrument: string;
  readonly kind: Kind;
  readonly subtype?: Subtype;
  readonly title: Localized;
  readonly language: Language;
  readonly status: Status;
  /** Every provision down to 目, in the order of the text. */
  readonly entries: readonly OutlineEntry[];
  /** All versions, oldest first. */
  readonly versions: readonly VersionSummary[];
}

/** Longest opening of an entry, in UTF-16 units. */
export const OPENING_LENGTH = 80;
