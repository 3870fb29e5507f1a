import { expect, test } from 'vitest';
import { build, byQuery } from './lookupSample.ts';
import { EMPTY_STATE } from './savedState.ts';

test('cards lie on one another and come back in turn, each scrolled as it was left', async () => {
  const { model } = build(byQuery);
  await model.type('a');
  await model.openSelected();
  model.scrolled(40);
  await model.cards.open('/akn/other', 'en');
  expect(model.view.card?.address).toBe('/akn/other');
  await model.cards.back();
  expect(model.view.card?.address).toBe('/akn/a-1');
  expect(model.view.state.cards.at(-1)?.scroll).toBe(40);
  await model.cards.back();
  expect(model.view.card).toBeUndefined();
  expect(model.view.result?.hits).toHaveLength(2);
});

test('a kept state brings back its card and its list without taking the focus', async () => {
  const state = {
    ...EMPTY_STATE,
    query: 'a',
    selected: 1,
    cards: [{ address: '/akn/x', language: 'zh' as const, scroll: 9 }],
  };
  const { model } = build(byQuery, state);
  await model.restore();
  expect(model.view.card?.address).toBe('/akn/x');
  expect(model.view.state).toEqual(state);
  expect(model.view.focus).toBe('input');
});

test('typing over an open card goes back to results', async () => {
  const { model } = build(byQuery);
  await model.type('a');
  await model.openSelected();
  await model.type('ab');
  expect(model.view.card).toBeUndefined();
  expect(model.view.state.cards).toEqual([]);
});

test('an opened card is recent, and without a query the arrows go through pins and recent cards', async () => {
  const { model } = build(byQuery);
  await model.restore();
  expect(model.view.lists?.isFirstDay).toBe(true);
  await model.type('a');
  await model.openSelected();
  await model.cards.back();
  model.select(1);
  await model.openSelected();
  await model.actions.togglePin();
  expect(model.view.notice).toEqual({ say: 'pinned' });
  await model.type('');
  await model.move(1);
  expect(model.view.state.selected).toBe(1);
  await model.openSelected();
  expect(model.view.card?.address).toBe('/akn/a-1');
  await model.cards.back();
  model.select(0);
  await model.openSelected();
  expect(model.view.card?.address).toBe('/akn/a-2');
  await model.actions.togglePin();
  expect(model.view.lists?.pins).toEqual([]);
});
