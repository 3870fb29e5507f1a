import { failure, success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import type { Card, Hit, LookupRequest, LookupResult } from '@dutybook/shared/library';
import { expect, test, vi } from 'vitest';
import type { Ask, Handlers } from '../messages/messages.ts';
import { DEFAULT_OPTIONS } from '../kept/index.ts';
import type { Kept } from '../kept/index.ts';
import { NOT_NARROWED } from '../kept/narrowing.ts';
import type { CardPlace, LookupPorts } from './lookupPorts.ts';
import { LookupModel, PAGE } from './lookupModel.ts';
import { EMPTY_STATE } from './savedState.ts';

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
  return {
    hits,
    total: hits.length,
    searched: 80,
    packs: 1,
    asOf: '2026-01-02',
    language: 'en',
    didYouMean: [],
    advice: [],
  };
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

/** What is kept, without a browser. */
function memoryKept() {
  const kept: Kept = { pins: [], recents: [], sessions: [], options: DEFAULT_OPTIONS, firstDay: undefined };
  const store: LookupPorts['kept'] = {
    read: async (name) => kept[name],
    change: async (name, change) => {
      kept[name] = change(kept[name]);
      return success(kept[name]);
    },
  };
  return { kept, store };
}

type Answering = (request: LookupRequest) => Promise<Outcome<LookupResult>>;

function build(lookup: Answering, state = EMPTY_STATE) {
  const cards = vi.fn((address: string) => address);
  const answers: Handlers = {
    lookup,
    card: async ({ address, language }) => success(card(cards(address), language)),
    facets: async () => success({ kind: [], subtype: [], status: [], issuer: [], jurisdiction: [], topic: [] }),
    wake: async () => success(true),
    packsChanged: async () => success(true),
  };
  const ask: Ask = (name, params) => answers[name](params);
  const copied: string[] = [];
  const keep = vi.fn();
  const copy = async (text: string) => {
    copied.push(text);
  };
  const tabs: CardPlace[] = [];
  const { kept, store } = memoryKept();
  const model = new LookupModel(
    {
      ask,
      kept: store,
      keep,
      copy,
      openTab: (card) => tabs.push(card),
      today: () => '2026-01-02',
      now: () => '2026-01-02T03:04:05.000Z',
      newId: () => 'new',
      changed: () => undefined,
    },
    state,
  );
  return { model, copied, keep, cards, tabs, kept };
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
  await model.actions.copyCitation('auto');
  expect(copied[0]).toContain('Title of /akn/a-2');
  expect(model.view.card).toBeUndefined();
  expect(model.view.notice).toEqual({ say: 'copied' });
  model.select(0);
  expect(model.view.notice).toBeUndefined();
});

test('every change of the state is kept', async () => {
  const { model, keep } = build(byQuery);
  await model.type('a');
  await model.openSelected();
  expect(keep).toHaveBeenLastCalledWith(model.view.state);
});

test('the next rows come when the selection goes beyond the last one, and stay below the others', async () => {
  const all = Array.from({ length: 25 }, (_, index) => `row-${index}`);
  const lookup = vi.fn(async ({ limit = 10, offset = 0 }: LookupRequest) => {
    const page = result(...all.slice(offset, offset + limit));
    return success({ ...page, total: all.length });
  });
  const { model } = build(lookup);
  await model.type('a');
  expect(model.view.result?.hits).toHaveLength(PAGE);
  await model.move(PAGE);
  expect(model.view.state.selected).toBe(PAGE);
  await Promise.all([model.more(), model.more()]);
  expect(model.view.result?.hits.map(({ instrument }) => instrument)).toEqual(all);
  expect(lookup).toHaveBeenCalledTimes(3);
});

test('filters and the day are asked for, and taken away together', async () => {
  const lookup = vi.fn(byQuery);
  const { model } = build(lookup);
  await model.type('a');
  await model.narrow({ ...NOT_NARROWED, kind: 'regulation', subtypes: ['law'], topics: ['交通'] });
  await model.ask('2020-01-02');
  expect(lookup.mock.calls.at(-1)?.[0]).toMatchObject({
    kinds: ['regulation'],
    subtypes: ['law'],
    topics: ['交通'],
    asOf: '2020-01-02',
  });
  await model.widen();
  expect(lookup.mock.calls.at(-1)?.[0]).toEqual({ query: 'a', limit: PAGE });
  expect(model.view.state).not.toHaveProperty('asOf');
});

test('an opened card is recent, and without a query the arrows go through pins and recent cards', async () => {
  const { model } = build(byQuery);
  await model.restore();
  expect(model.view.lists?.isFirstDay).toBe(true);
  await model.type('a');
  await model.openSelected();
  await model.back();
  model.select(1);
  await model.openSelected();
  await model.actions.togglePin();
  expect(model.view.notice).toEqual({ say: 'pinned' });
  await model.type('');
  await model.move(1);
  expect(model.view.state.selected).toBe(1);
  await model.openSelected();
  expect(model.view.card?.address).toBe('/akn/a-1');
  await model.back();
  model.select(0);
  await model.openSelected();
  expect(model.view.card?.address).toBe('/akn/a-2');
  await model.actions.togglePin();
  expect(model.view.lists?.pins).toEqual([]);
});

test('a card goes into a session that is new or there', async () => {
  const { model, kept } = build(byQuery);
  await model.type('a');
  await model.openSelected();
  await model.actions.addTo({ title: '夜巡' });
  expect(model.view.notice).toEqual({ say: 'added', session: '夜巡' });
  await model.actions.addTo({ id: 'new', title: '夜巡' });
  expect(kept.sessions).toMatchObject([{ id: 'new', entries: [{ address: '/akn/a-1' }, { address: '/akn/a-1' }] }]);
});

test('the preview follows the selection and goes when a card is opened', async () => {
  const { model, tabs } = build(byQuery);
  await model.type('a');
  await model.preview();
  expect(model.view.preview?.address).toBe('/akn/a-1');
  model.select(1);
  await vi.waitFor(() => expect(model.view.preview?.address).toBe('/akn/a-2'));
  model.openInTab();
  expect(tabs).toEqual([{ address: '/akn/a-2', language: 'en' }]);
  await model.openSelected();
  expect(model.view.preview).toBeUndefined();
});
