import { failure } from '@dutybook/shared/model';
import { expect, test, vi } from 'vitest';
import { KeptStore } from '../kept/keptStore.ts';
import type { Ask } from '../messages/messages.ts';
import { SessionsModel } from './sessionsModel.ts';

const NOT_THERE = failure('not-there', { en: 'It is not there.', zh: '没有。' });
const ask: Ask = () => Promise.resolve(NOT_THERE);
const card = (title: string) => ({ address: `/akn/${title}`, language: 'zh' as const, title });

/** Models of several pages over one store that takes what it is given, until it is full. */
function world() {
  const area = new Map<string, unknown>();
  let full = false;
  let moments = 0;
  let ids = 0;
  const kept = new KeptStore({
    area: {
      read: (key) => Promise.resolve(area.get(key)),
      write: (values) => {
        if (full) return Promise.reject(new Error('full'));
        for (const [key, value] of Object.entries(values)) area.set(key, value);
        return Promise.resolve();
      },
      watch: () => () => undefined,
    },
    inTurn: (work) => work(),
    locked: () => Promise.resolve({}),
  });
  const page = () =>
    new SessionsModel({
      ask,
      kept,
      now: () => new Date((moments += 1000)).toISOString(),
      newId: () => `s${(ids += 1)}`,
      changed: () => undefined,
    });
  return { page, fill: () => (full = true) };
}

const titlesOf = (model: SessionsModel) =>
  model.view.sessions?.map(({ title, entries }) => [title, ...entries.map((entry) => entry.title)]);

async function withTwoEntries(model: SessionsModel): Promise<string> {
  await model.open();
  const id = (await model.create('夜巡')) ?? '';
  await model.add(card('甲'), { id, title: '夜巡' });
  await model.add(card('乙'), { id, title: '夜巡' });
  return id;
}

test('what was removed comes back alone: what was done since stays, here and on another page', async () => {
  const { page } = world();
  const [here, there] = [page(), page()];
  const id = await withTwoEntries(here);
  await here.removeEntry(id, 0);
  await there.add(card('丙'), { id, title: '夜巡' });
  await here.rename(id, '晨巡');
  await here.undo();
  expect(titlesOf(here)).toEqual([['晨巡', '甲', '乙', '丙']]);
  expect(here.view.removed).toBeUndefined();
  await here.removeSession(id);
  await there.create('另一课');
  await here.undo();
  expect(titlesOf(here)?.map(([title]) => title)).toEqual(['晨巡', '另一课']);
});

test('a card goes into the session that is chosen, and into a new one where that is gone', async () => {
  const { page } = world();
  const model = page();
  const id = await withTwoEntries(model);
  await model.create('later');
  await model.add(card('丙'), { id, title: '夜巡' });
  expect(model.view.added).toBe('夜巡');
  await model.removeSession(id);
  await model.add(card('丁'), { id, title: '夜巡' });
  await model.add(card('戊'), { title: '新课' });
  expect(titlesOf(model)).toEqual([['later'], ['夜巡', '丁'], ['新课', '戊']]);
});

test('to which session something was added is told for a while', async () => {
  vi.useFakeTimers();
  const { page } = world();
  const model = page();
  const id = await withTwoEntries(model);
  expect(model.view.added).toBe('夜巡');
  vi.advanceTimersByTime(2000);
  await model.add(card('丙'), { id, title: '夜巡' });
  vi.advanceTimersByTime(2999);
  expect(model.view.added).toBe('夜巡');
  vi.advanceTimersByTime(1);
  expect(model.view.added).toBeUndefined();
  vi.useRealTimers();
});

test('what another page has changed is shown', async () => {
  const { page } = world();
  const [here, there] = [page(), page()];
  const id = await withTwoEntries(here);
  await there.open();
  await there.move(id, 0, 1);
  await here.refresh();
  expect(titlesOf(here)).toEqual([['夜巡', '乙', '甲']]);
});

test('where nothing can be kept it is said, and nothing counts as removed', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { page, fill } = world();
  const model = page();
  const id = await withTwoEntries(model);
  fill();
  await model.removeEntry(id, 0);
  expect(model.view.problem?.code).toBe('kept-unwritten');
  expect(model.view.removed).toBeUndefined();
  expect(titlesOf(model)).toEqual([['夜巡', '甲', '乙']]);
});
