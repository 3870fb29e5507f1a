import type { CitationList } from './citations.ts';
import type {
  Figure,
  IsoDate,
  Kind,
  Language,
  Localized,
  PartialDate,
  Locator,
  ProvisionType,
  Relation,
  Status,
  Subtype,
  InForceFrom,
} from '../model/index.ts';

/** A figure in a text that cannot be taken as printed, and why. */
export interface Doubt {
  readonly start: number;
  readonly end: number;
  readonly explanation: Localized;
}

/** One paragraph of a card's text. */
export interface CardBlock {
  readonly type: ProvisionType;
  readonly eid: string;
  /** 0 for the outermost level shown. */
  readonly depth: number;
  readonly number?: string;
  readonly heading?: string;
  readonly text: string;
  readonly doubts: readonly Doubt[];
}

/** Another instrument, or a neighbouring provision, that a card links to. */
export interface CardLink {
  readonly address: string;
  readonly title: Localized;
  readonly kind: Kind;
  readonly status: Status;
}

/** Everything that is shown of one provision or instrument, in one language, ready for any client. */
export interface Card {
  readonly address: string;
  readonly instrument: string;
  readonly row?: string;
  readonly kind: Kind;
  readonly subtype?: Subtype;
  readonly title: Localized;
  /** Languages in which the title is a translation back and no official wording is known. */
  readonly backTranslated: readonly Language[];
  /** The language the text is in, and the languages in which it can be had. */
  readonly language: Language;
  readonly languages: readonly Language[];
  readonly status: Status;
  readonly asOf: IsoDate;
  readonly date?: PartialDate;
  readonly adopted?: PartialDate;
  readonly inForceFrom?: InForceFrom;
  readonly inForceUntil?: PartialDate;
  /** Names of the levels above the provision, outermost first, without the instrument. */
  readonly breadcrumb: readonly string[];
  /** Number of the provision as printed; absent for a whole instrument. */
  readonly number?: string;
  readonly heading?: string;
  readonly summary?: string;
  readonly blocks: readonly CardBlock[];
  readonly figures: readonly Figure[];
  readonly issuer?: Localized;
  readonly jurisdiction?: Localized;
  readonly programme?: Localized;
  readonly topics: readonly Localized[];
  readonly related: readonly (CardLink & { readonly relation: Relation })[];
  /** What it cites, and what cites it on the day of the card; the first of each. */
  readonly cites: CitationList;
  readonly citedBy: CitationList;
  /** How the text came about, as printed. */
  readonly history: readonly string[];
  readonly source: Locator;
  readonly previous?: { readonly address: string; readonly label: string };
  readonly next?: { readonly address: string; readonly label: string };
}

/** An instrument in a list. */
export interface InstrumentSummary extends CardLink {
  readonly instrument: string;
  readonly subtype?: Subtype;
  readonly issuer?: Localized;
  readonly jurisdiction?: Localized;
  readonly programme?: Localized;
  readonly topics: readonly Localized[];
  readonly date?: PartialDate;
  readonly row?: string;
}
