import type { Problem } from '@dutybook/shared/model';
import type { Card, Facets, LookupResult } from '@dutybook/shared/library';
import type { Pin, Recent, Session } from '../kept/index.ts';
import type { SavedState } from './savedState.ts';

/** What the last act has led to. */
export type Notice =
  | { readonly say: 'copied' | 'copyFailed' | 'pinned' | 'unpinned' }
  | { readonly say: 'added'; readonly session: string }
  | { readonly say: 'problem'; readonly problem: Problem };

/** What is kept for the user, as far as it is shown beside lookups. */
export interface KeptLists {
  readonly pins: readonly Pin[];
  readonly recents: readonly Recent[];
  readonly sessions: readonly Session[];
  /** Examples are shown on the day on which Dutybook is used first. */
  readonly isFirstDay: boolean;
}

/** Everything that is shown. */
export interface LookupView {
  readonly state: SavedState;
  /** The last answer; it stays while the next one is awaited. */
  readonly result?: LookupResult | undefined;
  readonly problem?: Problem | undefined;
  readonly card?: Card | undefined;
  readonly cardProblem?: Problem | undefined;
  /** The card of the selected row, beside the list. */
  readonly preview?: Card | undefined;
  readonly waiting: boolean;
  readonly filtersShown: boolean;
  /** What the filters can be set to; nothing until it is known. */
  readonly facets?: Facets | undefined;
  /** Nothing until it was read. */
  readonly lists?: KeptLists | undefined;
  /** A card that is opened takes the focus; one that is shown again at the start leaves it to the input, for a new query. */
  readonly focus: 'input' | 'card';
  readonly notice?: Notice | undefined;
}

/** A row that can be selected: an answer, or without a query something that is kept. */
export interface Row {
  readonly address: string;
  readonly language: 'en' | 'zh';
}

/** Pins first, then what was opened last and is not pinned. */
export function keptRows({ pins, recents }: Pick<KeptLists, 'pins' | 'recents'>): readonly (Pin | Recent)[] {
  const pinned = new Set(pins.map(({ address }) => address));
  return [...pins, ...recents.filter(({ address }) => !pinned.has(address))];
}

/** The rows that the arrows go through. */
export function rowsOf({ state, result, lists }: LookupView): readonly Row[] {
  if (state.query.trim() === '') return lists === undefined ? [] : keptRows(lists);
  return result === undefined ? [] : result.hits.map(({ address }) => ({ address, language: result.language }));
}

/** Whether the answer has more than was fetched. */
export function hasMore({ result }: Pick<LookupView, 'result'>): boolean {
  return result !== undefined && result.hits.length < result.total;
}
