import { withPin, withoutPin, MOST_RECENTS, withRecent } from '@dutybook/view/kept';
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { KeptStore } from './keptStore.ts';
import type { KeptArea } from './keptStore.ts';
import { NOT_NARROWED } from './narrowing.ts';
import { DEFAULT_OPTIONS } from './options.ts';
import type { LockedOptions } from './options.ts';
import { changedSession, latestSession, newSession, withEntry } from './sessions.ts';

const NOW = '2026-01-02T03:04:05.000Z';
const card = (number: number) => ({ address: `/akn/${number}`, language: 'zh' as const, title: `第${number}条` });

/** A browser's storage: what goes in comes out as JSON. */
class MemoryArea implements KeptArea {
  readonly kept = new Map<string, string>();
  readonly #listeners = new Set<(keys: readonly string[]) => void>();
  full = false;

  async read(key: string): Promise<unknown> {
    await Promise.resolve();
    const json = this.kept.get(key);
    return json === undefined ? undefined : (JSON.parse(json) as unknown);
  }

  async write(values: Readonly<Record<string, unknown>>): Promise<void> {
    await Promise.resolve();
    if (this.full) throw new Error('full');
    for (const [key, value] of Object.entries(values)) this.kept.set(key, JSON.stringify(value));
    for (const listener of this.#listeners) listener(Object.keys(values));
  }

  watch(changed: (keys: readonly string[]) => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }
}

function build(area = new MemoryArea(), locked: LockedOptions = {}) {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
  return {
    area,
    store: new KeptStore({
      area: { read: (key) => area.read(key), write: (values) => area.write(values), watch: (f) => area.watch(f) },
      inTurn,
      locked: async () => locked,
    }),
  };
}

test('what is kept comes back, from another store too, and whoever watches is told', async () => {
  const { area, store } = build();
  const seen: string[] = [];
  const stop = store.watch((name) => seen.push(name));
  await store.change('pins', (pins) => withPin(pins, card(1), NOW));
  await store.change('sessions', (all) => [...all, withEntry(newSession('s', '夜巡', NOW), card(2))]);
  stop();
  await store.change('recents', (all) => withRecent(all, card(3), NOW));
  const other = build(area).store;
  expect(await other.read('pins')).toEqual([{ ...card(1), added: NOW }]);
  expect((await other.read('sessions'))[0]?.entries).toEqual([{ ...card(2), note: '' }]);
  expect((await other.read('recents'))[0]?.opened).toBe(NOW);
  expect(seen).toEqual(['pins', 'sessions']);
});

test('nothing kept yet is the empty of each', async () => {
  const { store } = build();
  expect(await store.read('pins')).toEqual([]);
  expect(await store.read('options')).toEqual(DEFAULT_OPTIONS);
  expect(await store.read('firstDay')).toBeUndefined();
});

test('changes at the same time are all kept', async () => {
  const { store } = build();
  await Promise.all([1, 2, 3, 4].map((number) => store.change('pins', (pins) => withPin(pins, card(number), NOW))));
  expect(await store.read('pins')).toHaveLength(4);
});

test('a change that changes nothing writes nothing', async () => {
  const { area, store } = build();
  await store.change('pins', (pins) => withPin(pins, card(1), NOW));
  area.full = true;
  expect((await store.change('pins', (pins) => withPin(pins, card(1), NOW))).ok).toBe(true);
});

test('a full disk is a failure in words, and what was kept stays', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { area, store } = build();
  await store.change('pins', (pins) => withPin(pins, card(1), NOW));
  area.full = true;
  expect(await store.change('pins', () => [])).toMatchObject({ ok: false, problem: { code: 'kept-unwritten' } });
  expect(await store.read('pins')).toHaveLength(1);
});

test('one broken session is left out, and put aside before the others are written', async () => {
  const { area, store } = build();
  const good = newSession('good', '', NOW);
  const kept = { version: 1, value: [good, { id: 'bad', title: 7 }] };
  await area.write({ sessions: kept });
  expect(await store.read('sessions')).toEqual([good]);
  await store.change('sessions', (all) => changedSession(all, 'good', NOW, (one) => ({ ...one, title: 'new' })));
  expect((await store.read('sessions'))[0]?.title).toBe('new');
  expect(await area.read('sessions.unread')).toEqual(kept);
});

test('what a later version wrote is put aside whole', async () => {
  const { area, store } = build();
  await area.write({ pins: { version: 2, value: { of: 'another form' } } });
  expect(await store.read('pins')).toEqual([]);
  await store.change('pins', (pins) => withPin(pins, card(1), NOW));
  expect(await area.read('pins.unread')).toEqual({ version: 2, value: { of: 'another form' } });
});

test('whatever lies there is read without an exception', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      const { area, store } = build();
      await area.write({ pins: value, options: { version: 1, value }, sessions: { version: 1, value } });
      expect(await store.read('pins')).toEqual([]);
      expect(Object.keys(await store.read('options'))).toEqual(Object.keys(DEFAULT_OPTIONS));
      expect(await store.read('sessions')).toEqual([]);
    }),
  );
});

test('an option of an unknown form is the default, the others stay', async () => {
  const { area, store } = build();
  await area.write({ options: { version: 1, value: { theme: 'dark', density: 'huge', later: 1 } } });
  expect((await store.options()).options).toEqual({ ...DEFAULT_OPTIONS, theme: 'dark' });
});

test('a locked option stands over the chosen one and cannot be set', async () => {
  const { area, store } = build(new MemoryArea(), { theme: 'light' });
  const set = await store.setOptions({ theme: 'dark', density: 'compact' });
  const held = await store.options();
  expect(set).toEqual({ ok: true, value: held });
  expect(held.options).toMatchObject({ theme: 'light', density: 'compact' });
  expect([...held.locked]).toEqual(['theme']);
  expect((await build(area).store.options()).options.theme).toBe('auto');
});

test('a pin stands once, the newest first, and goes', () => {
  const pins = [1, 2, 1].reduce((all, number) => withPin(all, card(number), NOW), [] as ReturnType<typeof withPin>);
  expect(pins.map(({ address }) => address)).toEqual(['/akn/2', '/akn/1']);
  expect(withoutPin(pins, '/akn/2').map(({ address }) => address)).toEqual(['/akn/1']);
});

test('recent cards stand once, the last opened first, and are forgotten', () => {
  let recents: ReturnType<typeof withRecent> = [];
  for (let number = 0; number < 30; number += 1) recents = withRecent(recents, card(number), NOW);
  recents = withRecent(recents, card(20), NOW);
  expect(recents[0]?.address).toBe('/akn/20');
  expect(recents).toHaveLength(MOST_RECENTS);
  expect(new Set(recents.map(({ address }) => address)).size).toBe(MOST_RECENTS);
});

test('the session that was changed last is the one to add to', () => {
  const later = '2026-02-01T00:00:00.000Z';
  const sessions = [newSession('a', '', NOW), newSession('b', '', '2026-01-15T00:00:00.000Z')];
  expect(latestSession(sessions)?.id).toBe('b');
  const changed = changedSession(sessions, 'a', later, (session) => withEntry(session, card(1)));
  expect(latestSession(changed)?.id).toBe('a');
  expect(changed[1]).toBe(sessions[1]);
  expect(latestSession([])).toBeUndefined();
});

test('default filters are options like others', async () => {
  const { store } = build();
  await store.setOptions({ filters: { ...NOT_NARROWED, kind: 'regulation', subtypes: ['law'] } });
  expect((await store.options()).options.filters).toMatchObject({ kind: 'regulation', subtypes: ['law'] });
});
