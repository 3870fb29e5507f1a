import * as v from 'valibot';
import { KEPT_CARD_ENTRIES, MomentSchema } from './keptCard.ts';
import type { KeptCard, Moment } from './keptCard.ts';

/** A card that was opened. */
export interface Recent extends KeptCard {
  readonly opened: Moment;
}

/** Nobody looks further back than this; for that there are pins. */
export const MOST_RECENTS = 20;

export const RecentSchema: v.GenericSchema<unknown, Recent> = v.object({ ...KEPT_CARD_ENTRIES, opened: MomentSchema });

/** Puts a card on top; it stands once, and the oldest are forgotten. */
export function withRecent(
  recents: readonly Recent[],
  { address, language, title }: KeptCard,
  opened: Moment,
): readonly Recent[] {
  const others = recents.filter((recent) => recent.address !== address);
  return [{ address, language, title, opened }, ...others].slice(0, MOST_RECENTS);
}
