import type { IsoDate, Language, Outcome, Problem } from '@dutybook/shared/model';
import type {
  Card,
  Facets,
  InstrumentSummary,
  InstrumentText,
  LookupRequest,
  LookupResult,
  VersionComparison,
} from '@dutybook/shared/library';

/** What pages may ask of the background, and what comes back. Every message may be sent twice without harm. */
export interface Messages {
  readonly lookup: { readonly params: LookupRequest; readonly return: LookupResult };
  readonly card: { readonly params: CardRequest; readonly return: Card };
  readonly instruments: { readonly params: NoParams; readonly return: readonly InstrumentSummary[] };
  readonly text: { readonly params: CardRequest; readonly return: InstrumentText };
  readonly compare: { readonly params: CompareRequest; readonly return: VersionComparison };
  /** How many of what a query finds, or of all instruments where it is empty, have each value. */
  readonly facets: { readonly params: LookupRequest; readonly return: Facets };
  /** Wakes the background and opens the library, before anything is asked of it. */
  readonly wake: { readonly params: NoParams; readonly return: true };
  /** The installed packs are others than before: what was opened of them is forgotten. */
  readonly packsChanged: { readonly params: NoParams; readonly return: true };
}
export type MessageName = keyof Messages;

/** Nothing to say beside the name. */
export type NoParams = Readonly<Record<string, never>>;

/** Which card, and in which language. */
export interface CardRequest {
  readonly address: string;
  readonly language: Language;
  /** The day for which it has to be right; today when absent. */
  readonly asOf?: IsoDate;
}

/** Which versions of one instrument, and in which language. */
export interface CompareRequest {
  readonly old: string;
  readonly new: string;
  readonly language: Language;
}

/** Every request settles as one of these. */
export type Reply<Value> = { readonly result: Value } | { readonly error: Problem };

/** Does what messages ask. */
export type Handlers = {
  readonly [Name in MessageName]: (params: Messages[Name]['params']) => Promise<Outcome<Messages[Name]['return']>>;
};

/** Sends a message and settles it; never rejects. */
export type Ask = <Name extends MessageName>(
  name: Name,
  params: Messages[Name]['params'],
) => Promise<Outcome<Messages[Name]['return']>>;
