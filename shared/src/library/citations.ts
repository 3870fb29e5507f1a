import type { CitationReason, CitationState, FormerNumber } from '../citation/index.ts';
import type { IsoDate, Language, Localized, Status } from '../model/index.ts';

/** What a provision cites, or what cites it. */
export interface CitationLink {
  /** Title of the other instrument; its name as the text has it where it is not known. */
  readonly title: Localized;
  /** The provision there, written out: 第四十三条第二款. Absent where the instrument as a whole is meant. */
  readonly place?: Localized;
  /** Address of the provision, or of the instrument; absent where it is not known or cannot be told. */
  readonly address?: string;
  /** Of the other version, on the day asked. */
  readonly status?: Status;
  /** Whether the citation holds on the day asked. */
  readonly state: CitationState;
  readonly reason?: CitationReason;
  /** What shows that the number is that of a former version. */
  readonly former?: FormerNumber;
}

/** Citations, each other provision once, those in force first. */
export interface CitationList {
  readonly total: number;
  /** The first of them, as many as were asked for. */
  readonly links: readonly CitationLink[];
  /** Packs that were built without their citation graph, so that what in them cites this is not listed; absent where there are none. */
  readonly packsLeftOut?: number;
}

export interface CitationOptions {
  readonly language: Language;
  readonly asOf?: IsoDate;
  /** Most links that are listed; all by default. */
  readonly limit?: number;
}
