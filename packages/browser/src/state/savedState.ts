import { LanguageSchema } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import * as v from 'valibot';
import { FILTERS } from '../kept/narrowing.ts';
import type { Filter } from '../kept/narrowing.ts';

/** A card that was opened, and how far it was read. */
export interface OpenCard {
  readonly address: string;
  readonly language: Language;
  readonly scroll: number;
}

/** Everything of the popup that outlives it. */
export interface SavedState {
  readonly query: string;
  readonly filter: Filter;
  readonly selected: number;
  readonly scroll: number;
  /** The cards opened one from another; the last one is shown. */
  readonly cards: readonly OpenCard[];
}

export const EMPTY_STATE: SavedState = { query: '', filter: 'all', selected: 0, scroll: 0, cards: [] };

/** Nobody steps back through more cards than this. */
const MOST_CARDS = 50;

const position = v.pipe(v.number(), v.minValue(0));

const SavedStateSchema: v.GenericSchema<unknown, SavedState> = v.strictObject({
  query: v.string(),
  filter: v.picklist(FILTERS),
  selected: v.pipe(v.number(), v.integer(), v.minValue(0)),
  scroll: position,
  cards: v.pipe(
    v.array(v.strictObject({ address: v.string(), language: LanguageSchema, scroll: position })),
    v.maxLength(MOST_CARDS),
  ),
});

/** Reads a kept state; anything that is none, such as the state of an older version, begins afresh. */
export function parseSavedState(kept: unknown): SavedState {
  const parsed = v.safeParse(SavedStateSchema, kept);
  return parsed.success ? parsed.output : EMPTY_STATE;
}

/** Puts a card on top of the others; the oldest are forgotten when there are too many. */
export function withCard(cards: readonly OpenCard[], card: OpenCard): readonly OpenCard[] {
  return [...cards, card].slice(-MOST_CARDS);
}
