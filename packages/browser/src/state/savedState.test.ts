import { expect, test } from 'vitest';
import { EMPTY_STATE, parseSavedState, withCard } from './savedState.ts';
import type { OpenCard, SavedState } from './savedState.ts';

const STATE: SavedState = {
  query: '潮汐车道',
  filter: 'measure',
  selected: 2,
  scroll: 120.5,
  cards: [{ address: '/akn/x', language: 'zh', scroll: 0 }],
};

test('a kept state comes back as it was', () => {
  expect(parseSavedState(JSON.parse(JSON.stringify(STATE)))).toEqual(STATE);
});

test.each([
  ['nothing', undefined],
  ['a text', 'x'],
  ['an older form', { query: 'x' }],
  ['an unknown filter', { ...STATE, filter: 'law' }],
  ['a negative row', { ...STATE, selected: -1 }],
  ['half a row', { ...STATE, selected: 0.5 }],
  ['a card of another form', { ...STATE, cards: ['/akn/x'] }],
  ['something more', { ...STATE, html: '<b>' }],
])('%s begins afresh', (_, kept) => {
  expect(parseSavedState(kept)).toEqual(EMPTY_STATE);
});

test('the oldest cards are forgotten before there are more than can be kept', () => {
  let cards: readonly OpenCard[] = [];
  for (let n = 0; n < 60; n += 1) cards = withCard(cards, { address: `/akn/${n}`, language: 'en', scroll: 0 });
  expect(cards.at(-1)?.address).toBe('/akn/59');
  expect(parseSavedState({ ...STATE, cards }).cards).toEqual(cards);
});
