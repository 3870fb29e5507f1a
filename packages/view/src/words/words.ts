import type { CitationState } from '@dutybook/shared/citation';
import type { Certainty, Kind, Language, Relation, Status, Subtype } from '@dutybook/shared/model';
import type { LimitKind } from '@dutybook/shared/text';
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
  readonly limits: string;
  readonly limit: Readonly<Record<LimitKind, string>>;
  readonly doubtfulFigures: string;
  readonly about: string;
  readonly printed: string;
  readonly reading: string;
  readonly noReading: string;
  readonly citation: string;
  readonly related: string;
  readonly cites: string;
  readonly citedBy: string;
  /** Says that a list has only some of its entries. */
  readonly moreCitations: (shown: number, total: number) => string;
  readonly packsLeftOut: (count: number) => string;
  readonly citationState: Readonly<Record<CitationState, string>>;
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
  /** Why a number seems to be that of a former version, and which article it is `now`. */
  readonly formerNumber: (version: string, now: string | undefined) => string;
  /** What stands before and behind the name of the instrument that repeals on a day; `isPast` on the day that is asked about. */
  readonly repealedBy: (day: string, isPast: boolean) => readonly [before: string, after: string];
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
  readonly packs: string;
  readonly packsLead: string;
  readonly noPacks: string;
  readonly installPack: string;
  readonly updatePack: string;
  readonly removePack: string;
  readonly removeForGood: string;
  readonly keepPack: string;
  readonly installing: string;
  readonly removing: string;
  readonly packInstalled: (name: string) => string;
  readonly packUpdated: (name: string) => string;
  readonly packRemoved: (name: string) => string;
  readonly askRemove: (name: string) => string;
  readonly unsigned: string;
  readonly signedByClaim: (name: string, keyId: string) => string;
  readonly signedByKnown: (name: string, keyId: string) => string;
  readonly brokenPack: (problem: string) => string;
  readonly installedOn: (day: string) => string;
}
