import { IsoDateSchema, LanguageSchema } from '@dutybook/shared/model';
import type { IsoDate, Language } from '@dutybook/shared/model';
import * as v from 'valibot';
import { NarrowingSchema, NOT_NARROWED } from '../kept/narrowing.ts';
import type { Narrowing } from '../kept/narrowing.ts';

/** A card that was opened, and how far it was read. */
export interface OpenCard {
  readonly address: string;
  readonly language: Language;
  readonly scroll: number;
}

/** Everything of a lookup that outlives the window it is shown in. */
export interface SavedState {
  readonly query: string;
  readonly narrowing: Narrowing;
  /** The day that is asked about; today when absent. */
  readonly asOf?: IsoDate;
  readonly selected: number;
  readonly scroll: number;
  /** The cards opened one from another; the last one is shown. */
  readonly cards: readonly OpenCard[];
}

export const EMPTY_STATE: SavedState = { query: '', narrowing: NOT_NARROWED, selected: 0, scroll: 0, cards: [] };

/** Nobody steps back through more cards than this. */
const MOST_CARDS = 50;

const position = v.pipe(v.number(), v.minValue(0));

const SavedStateSchema: v.GenericSchema<unknown, SavedState> = v.strictObject({
  query: v.string(),
  narrowing: NarrowingSchema,
  asOf: v.exactOptional(IsoDateSchema),
  selected: v.pipe(v.number(), v.integer(), v.minValue(0)),
  scroll: position,
  cards: v.pipe(
    v.array(v.strictObject({ address: v.string(), language: LanguageSchema, scroll: position })),
    v.maxLength(MOST_CARDS),
  ),
});

/** Reads a kept state; anything that is none, such as the state of an older version, is nothing. */
export function parseSavedState(kept: unknown): SavedState | undefined {
  const parsed = v.safeParse(SavedStateSchema, kept);
  return parsed.success ? parsed.output : undefined;
}

/** Puts a card on top of the others; the oldest are forgotten when there are too many. */
export function withCard(cards: readonly OpenCard[], card: OpenCard): readonly OpenCard[] {
  return [...cards, card].slice(-MOST_CARDS);
}
