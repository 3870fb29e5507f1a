import type { Instrument, PartialDate } from '../model/index.ts';
import type { Ended } from './citedLibrary.ts';
import type { FormerNumber } from './formerNumber.ts';
import type { Reference } from './reference.ts';

/**
 * `verified`: the provision exists and was in force on the day asked. `changed`: it exists, but not as the text has it, see the reason.
 * `missing`: the instrument is known, the provision is not. `unknown-instrument`: no instrument of this name is in the library.
 * `not-checked`: the text leaves open what is meant, or the library what holds.
 */
export const CITATION_STATES = ['verified', 'changed', 'missing', 'unknown-instrument', 'not-checked'] as const;
export type CitationState = (typeof CITATION_STATES)[number];

/** Why a reference is in its state. */
export const CITATION_REASONS = [
  /** changed: the version that the text names has been replaced. */
  'newer-version',
  /** changed: the provision stands only in a version that is not the one in force on the day. */
  'other-version',
  'repealed',
  'not-yet-in-force',
  /** changed: the words in quotation marks are not those of the provision. */
  'words-differ',
  /** missing: the level that does not exist. */
  'no-article',
  'no-paragraph',
  'no-item',
  'no-subitem',
  'no-range-end',
  'no-annex',
  /** missing: the library has no version of the year that the text names. */
  'no-version',
  /** not-checked: several provisions or instruments fit. */
  'ambiguous',
  /** not-checked: neither the words nor what is around them name a law. */
  'law-not-stated',
  /** not-checked: the reading cannot be proved from the text. */
  'uncertain-reading',
  /** not-checked: what is said there stands in the article that had this number in a former version. */
  'former-number',
  /** not-checked: the source does not say when the version is in force. */
  'dates-unknown',
  /** not-checked: parts and chapters are not looked up. */
  'level-not-looked-up',
] as const;
export type CitationReason = (typeof CITATION_REASONS)[number];

/** An instrument, version or provision that a reference may mean. */
export interface Candidate {
  readonly instrument: Instrument;
  /** Its address, down to the provision where one was found. */
  readonly address: string;
}

/** A reference with what a library says of it. */
export interface ResolvedReference extends Reference {
  readonly state: CitationState;
  readonly reason?: CitationReason;
  readonly instrument?: Instrument;
  /** Names the version used, see {@link Version.date}. */
  readonly version?: PartialDate;
  /** Address of the innermost provision named; of the instrument where none is. */
  readonly address?: string;
  /** Address of the last provision of a range. */
  readonly rangeEndAddress?: string;
  /** What shows that the number is that of a former version. */
  readonly former?: FormerNumber;
  /** unknown-instrument: what has ended the instrument of this name by the day asked, where the library knows. */
  readonly ended?: Ended;
  /** What else or instead may be meant; more than one when the reference is ambiguous. */
  readonly candidates: readonly Candidate[];
}
