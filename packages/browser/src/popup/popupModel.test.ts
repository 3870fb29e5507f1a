import { failure, success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import type { Card, Hit, LookupRequest, LookupResult } from '@dutybook/shared/library';
import { expect, test, vi } from 'vitest';
import type { Ask, Handlers } from '../messages/messages.ts';
import { EMPTY_STATE } from '../state/savedState.ts';
import { PopupModel } from './popupModel.ts';

function hit(row: string): Hit {
  return {
    address: `/akn/${row}`,
    instrument: row,
    kind: 'measure',
    status: 'planned',
    title: { en: row },
    titleMarks: {},
    score: 1,
    why: [],
  };
}

function result(...rows: readonly string[]): LookupResult {
  const hits = rows.map(hit);
  return { hits, total: hits.length, searched: 80, asOf: '2026-01-02', language: 'en', didYouMean: [], advice: [] };
}

function card(address: string, language: 'en' | 'zh'): Card {
  return {
    address,
    instrument: address,
    kind: 'measure',
    title: { en: `Title of ${address}` },
    backTranslated: [],
    language,
    languages: ['en', 'zh'],
    status: 'planned',
    asOf: '2026-01-02',
    breadcrumb: [],
    blocks: [],
    figures: [],
    topics: [],
    related: [],
    cites: { total: 0, links: [] },
    citedBy: { total: 0, links: [] },
    history: [],
    source: { document: 'doc', paragraphs: ['P1'] },
  };
}

type Answering = (request: LookupRequest) => Promise<Outcome<LookupResult>>;

function build(lookup: Answering, state = EMPTY_STATE) {
  const cards = vi.fn((address: string) => address);
  const answers: Handlers = {
    lookup,
    card: async ({ address, language }) => success(card(cards(address), language)),
  };
  const ask: Ask = (name, params) => answers[name](params);
  const copied: string[] = [];
  const keep = vi.fn();
  const copy = async (text: string) => {
    copied.push(text);
  };
  const showPacks = vi.fn();
  const model = new PopupModel({ ask, keep, copy, showPacks, changed: () => undefined }, state);
  return { model, copied, keep, cards, showPacks };
}

const byQuery: Answering = async ({ query }) => success(result(`${query}-1`, `${query}-2`));

/** Answers that arrive when the test says so. */
function delayed() {
  const waiting = new Map<string, (outcome: Outcome<LookupResult>) => void>();
  const lookup: Answering = ({ query }) => new Promise((resolve) => waiting.set(query, resolve));
  const arrive = async (query: string) => {
    waiting.get(query)?.(success(result(`${query}-1`, `${query}-2`)));
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { lookup, arrive };
}

test('a late answer to an earlier query is dropped, and the last results stay until the next come', async () => {
  const { lookup, arrive } = delayed();
  const { model } = build(lookup);
  void model.type('a');
  await arrive('a');
  void model.type('ab');
  void model.type('abc');
  expect(model.view.result?.hits[0]?.instrument).toBe('a-1');
  await arrive('abc');
  await arrive('ab');
  expect(model.view.result?.hits[0]?.instrument).toBe('abc-1');
});

test('Enter before the answer opens the first row of that answer, not a row that is still on screen', async () => {
  const { lookup, arrive } = delayed();
  const { model } = build(lookup);
  void model.type('a');
  await arrive('a');
  void model.type('ab');
  await model.openSelected();
  expect(model.view.state.cards).toEqual([]);
  await arrive('ab');
  expect(model.view.card?.address).toBe('/akn/ab-1');
});

test('an emptied query shows nothing and asks nothing', async () => {
  const lookup = vi.fn(byQuery);
  const { model } = build(lookup);
  await model.type('a');
  await model.type('  ');
  expect(model.view.result).toBeUndefined();
  expect(lookup).toHaveBeenCalledOnce();
});

test('the selection stays within the list and starts anew with each query', async () => {
  const { model } = build(byQuery);
  await model.type('a');
  model.select(5);
  expect(model.view.state.selected).toBe(1);
  model.select(-5);
  expect(model.view.state.selected).toBe(0);
  model.select(1);
  await model.type('b');
  expect(model.view.state.selected).toBe(0);
});

test('cards lie on one another and come back in turn, each scrolled as it was left', async () => {
  const { model } = build(byQuery);
  await model.type('a');
  await model.openSelected();
  model.scrolled(40);
  await model.open('/akn/other', 'en');
  expect(model.view.card?.address).toBe('/akn/other');
  await model.back();
  expect(model.view.card?.address).toBe('/akn/a-1');
  expect(model.view.state.cards.at(-1)?.scroll).toBe(40);
  await model.back();
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

test('a filter is passed on, and "all" is none', async () => {
  const lookup = vi.fn(byQuery);
  const { model } = build(lookup);
  await model.type('a');
  await model.filter('measure');
  await model.filter('all');
  expect(lookup.mock.calls.map(([request]) => request.kinds)).toEqual([undefined, ['measure'], undefined]);
});

test('a problem is shown instead of results and goes with the next good answer', async () => {
  const { model } = build(async ({ query }) =>
    query === 'bad' ? failure('query-too-long', { en: 'Too long.' }) : success(result('x')),
  );
  await model.type('bad');
  expect(model.view.problem?.code).toBe('query-too-long');
  expect(model.view.result).toBeUndefined();
  await model.type('good');
  expect(model.view.problem).toBeUndefined();
});

test('the citation of the selected row is copied without opening it', async () => {
  const { model, copied } = build(byQuery);
  await model.type('a');
  model.select(1);
  await model.copyCitation();
  expect(copied[0]).toContain('Title of /akn/a-2');
  expect(model.view.card).toBeUndefined();
  expect(model.view.notice).toBe('copied');
  model.select(0);
  expect(model.view.notice).toBeUndefined();
});

test('every change of the state is kept', async () => {
  const { model, keep } = build(byQuery);
  await model.type('a');
  await model.openSelected();
  expect(keep).toHaveBeenLastCalledWith(model.view.state);
});

test('the page of packs is opened and nothing of the popup is lost', async () => {
  const { model, showPacks } = build(async () => success(result('a')));
  await model.type('a');
  const before = model.view;
  model.showPacks();
  expect(showPacks).toHaveBeenCalledOnce();
  expect(model.view).toBe(before);
});
