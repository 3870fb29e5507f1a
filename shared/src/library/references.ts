import type { CitationContext, CitationReason, CitationState, FormerNumber, Reference } from '../citation/index.ts';
import type { IsoDate, Localized, PartialDate } from '../model/index.ts';

/** What is known of a text beside its words. */
export interface ReferenceContext extends CitationContext {
  /** The day for which versions are chosen and their force is judged; today by default. */
  readonly asOf?: IsoDate;
  /**
   * Address of the instrument, version or provision whose text it is: 本法 means that version, whatever the day, and the text begins in
   * that provision, unless the context says otherwise.
   */
  readonly address?: string;
}

/** An instrument or provision that a reference may mean. */
export interface ReferenceCandidate {
  readonly title: Localized;
  readonly address: string;
}

/** The instrument of the library that repeals one that is not there, and from when. */
export interface EndedBy {
  readonly title: Localized;
  readonly work: string;
  readonly from: IsoDate;
}

/** A reference in a text with what the library says of it. Plain data: it can be sent between processes. */
export interface FoundReference extends Reference {
  /** Its own words, from `start` to `end`. */
  readonly surface: string;
  readonly state: CitationState;
  readonly reason?: CitationReason;
  /** Title of the instrument that is meant, and its work. */
  readonly title?: Localized;
  readonly work?: string;
  /** Names the version used, see {@link Version.date}. */
  readonly version?: PartialDate;
  /** Address of the innermost provision named, down to 款, 项 and 目; of the version where none is or was found. */
  readonly address?: string;
  /** Address of the last provision of a range. */
  readonly rangeEndAddress?: string;
  /** former-number: the version that has what is said there under this number, and the article that has it now. */
  readonly former?: FormerNumber;
  /** unknown-instrument: what has ended the instrument of this name by the day asked, where the library knows. */
  readonly endedBy?: EndedBy;
  /** What else or instead may be meant; more than one when the reference is ambiguous. */
  readonly candidates: readonly ReferenceCandidate[];
}
