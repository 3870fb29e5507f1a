import { failure, success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import type { LookupRequest, LookupResult } from '@dutybook/shared/library';
import { expect, test, vi } from 'vitest';
import { NOT_NARROWED } from '../kept/narrowing.ts';
import { PAGE } from './lookupModel.ts';
import { build, byQuery, result } from './lookupSample.ts';
import type { Answering } from './lookupSample.ts';

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

test('every change of the state is kept', async () => {
  const { model, states } = build(byQuery);
  await model.type('a');
  await model.openSelected();
  expect(states.at(-1)).toEqual(model.view.state);
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
