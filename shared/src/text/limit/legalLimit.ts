/** What a limit limits: what a wrong costs, how long there is, how much money is meant. */
export const LIMIT_KINDS = ['penalty', 'time-limit', 'amount'] as const;
export type LimitKind = (typeof LIMIT_KINDS)[number];

/** Words of a text that set a limit, in UTF-16 units, end exclusive. Nothing is said that the words do not say. */
export interface LegalLimit {
  readonly kind: LimitKind;
  readonly start: number;
  readonly end: number;
}
