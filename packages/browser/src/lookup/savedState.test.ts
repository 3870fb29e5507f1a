import { expect, test } from 'vitest';
import { NOT_NARROWED } from '../kept/narrowing.ts';
import { EMPTY_STATE, parseSavedState, withCard } from './savedState.ts';
import type { OpenCard, SavedState } from './savedState.ts';

const STATE: SavedState = {
  query: '潮汐车道',
  narrowing: { ...NOT_NARROWED, kind: 'measure', topics: ['道路交通'] },
  asOf: '2020-01-02',
  selected: 2,
  scroll: 120.5,
  cards: [{ address: '/akn/x', language: 'zh', scroll: 0 }],
};

test('a kept state comes back as it was', () => {
  expect(parseSavedState(JSON.parse(JSON.stringify(STATE)))).toEqual(STATE);
  expect(parseSavedState(JSON.parse(JSON.stringify(EMPTY_STATE)))).toEqual(EMPTY_STATE);
});

test.each([
  ['nothing', undefined],
  ['a text', 'x'],
  ['an older form', { query: 'x', filter: 'all', selected: 0, scroll: 0, cards: [] }],
  ['an unknown kind', { ...STATE, narrowing: { ...NOT_NARROWED, kind: 'law' } }],
  ['a day that is none', { ...STATE, asOf: '2020-02-30' }],
  ['a negative row', { ...STATE, selected: -1 }],
  ['half a row', { ...STATE, selected: 0.5 }],
  ['a card of another form', { ...STATE, cards: ['/akn/x'] }],
  ['something more', { ...STATE, html: '<b>' }],
])('%s is no state', (_, kept) => {
  expect(parseSavedState(kept)).toBeUndefined();
});

test('the oldest cards are forgotten before there are more than can be kept', () => {
  let cards: readonly OpenCard[] = [];
  for (let n = 0; n < 60; n += 1) cards = withCard(cards, { address: `/akn/${n}`, language: 'en', scroll: 0 });
  expect(cards.at(-1)?.address).toBe('/akn/59');
  expect(parseSavedState({ ...STATE, cards })?.cards).toEqual(cards);
});
