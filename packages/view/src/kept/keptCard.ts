import { LanguageSchema } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import * as v from 'valibot';

/** A moment in time as `Date.toISOString` writes it; strings of this form compare in time order. */
export type Moment = string;

export const MomentSchema = v.pipe(v.string(), v.isoTimestamp());

/** A card by its address, with the title it had, for lists that are shown before the library is asked. */
export interface KeptCard {
  readonly address: string;
  readonly language: Language;
  readonly title: string;
}

export const KEPT_CARD_ENTRIES = {
  address: v.pipe(v.string(), v.minLength(1)),
  language: LanguageSchema,
  title: v.string(),
};
