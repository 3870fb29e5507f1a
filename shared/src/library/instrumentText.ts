import type { Card } from './card.ts';
import type { VersionSummary } from './instrumentOutline.ts';

type Told =
  | 'address'
  | 'instrument'
  | 'row'
  | 'kind'
  | 'subtype'
  | 'title'
  | 'backTranslated'
  | 'language'
  | 'languages'
  | 'status'
  | 'asOf'
  | 'date'
  | 'adopted'
  | 'inForceFrom'
  | 'inForceUntil'
  | 'issuer'
  | 'blocks'
  | 'history'
  | 'source';

/** A version of an instrument with all its words, for reading; without what has to be looked up elsewhere, as a card has it. */
export interface InstrumentText extends Pick<Card, Told> {
  /** All versions, oldest first. */
  readonly versions: readonly VersionSummary[];
}
