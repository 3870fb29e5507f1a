import type { Certainty, Kind, Language, Relation, Status, Subtype } from '@dutybook/shared/model';
import type { AdviceCode, ReasonCode } from '@dutybook/shared/library';

/** Every word that Dutybook itself says, in one language. The words of instruments are never here. */
export interface Words {
  readonly kind: Readonly<Record<Kind, string>>;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly subtype: Readonly<Record<Subtype, string>>;
  readonly status: Readonly<Record<Status, string>>;
  readonly relation: Readonly<Record<Relation, string>>;
  readonly certainty: Readonly<Record<Certainty, string>>;
  readonly reason: Readonly<Record<ReasonCode, string>>;
  readonly language: Readonly<Record<Language, string>>;
  readonly all: string;
  readonly lookUp: string;
  readonly clear: string;
  readonly back: string;
  readonly close: string;
  readonly source: string;
  readonly paragraph: string;
  readonly row: string;
  readonly file: string;
  readonly issuer: string;
  readonly jurisdiction: string;
  readonly programme: string;
  readonly topics: string;
  readonly summary: string;
  readonly facts: string;
  readonly figures: string;
  readonly doubtfulFigures: string;
  readonly about: string;
  readonly printed: string;
  readonly reading: string;
  readonly noReading: string;
  readonly citation: string;
  readonly related: string;
  readonly history: string;
  readonly previous: string;
  readonly next: string;
  readonly copyCitation: string;
  readonly copyText: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly backTranslated: string;
  readonly matched: string;
  readonly didYouMean: string;
  readonly asOf: string;
  readonly adopted: string;
  readonly inForceFrom: string;
  readonly inForceUntil: string;
  readonly likely: string;
  readonly listSeparator: string;
  readonly noHits: (query: string) => string;
  /** What to do next, or what to know of an answer; the values are those of the advice. */
  readonly advice: Readonly<Record<AdviceCode, (values: readonly string[]) => string>>;
  /** An article does not have the paragraph or item that was cited. */
  readonly citedPartMissing: (paragraph: number | undefined, item: number | undefined) => string;
  readonly hitsOf: (shown: number, total: number) => string;
  readonly instruments: (count: number) => string;
  readonly emptyLead: string;
  /** Keys and what they do. */
  readonly keys: readonly (readonly [key: string, meaning: string])[];
  readonly keyboard: string;
  readonly examples: string;
  readonly results: string;
  readonly filters: string;
  readonly cardLanguage: string;
  readonly waiting: string;
  readonly somethingFailed: string;
  readonly tryAgain: string;
  readonly searchAllKinds: string;
  readonly missingNote: string;
  readonly doubtfulFigure: string;
  readonly backToCard: string;
}
