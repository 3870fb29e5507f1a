import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedSession, newSession, withEntry } from '../kept/sessions.ts';
import type { Session } from '../kept/sessions.ts';
import { entryRemoval, sessionRemoval } from './removal.ts';

const NOW = '2026-01-02T03:04:05.000Z';
const card = (title: string) => ({ address: `/akn/${title}`, language: 'zh' as const, title });
const session = (id: string, titles: readonly string[]): Session =>
  titles.map(card).reduce(withEntry, newSession(id, `of ${id}`, NOW));
const titlesOf = (sessions: readonly Session[], id: string) =>
  sessions.find((one) => one.id === id)?.entries.map(({ title }) => title);

/** A session, and one of its entries. */
const someEntry = fc
  .array(fc.string(), { minLength: 1 })
  .chain((titles) => fc.tuple(fc.constant(titles), fc.nat(titles.length - 1)));

test('an entry comes back where it was, and what came after it stays', () => {
  fc.assert(
    fc.property(someEntry, fc.array(fc.string()), ([titles, place], later) => {
      const before = session('a', titles);
      const removal = entryRemoval(before, place);
      const without = [{ ...before, entries: before.entries.filter((_, at) => at !== place) }, session('b', [])];
      const changed = changedSession(without, 'a', NOW, (one) => later.map(card).reduce(withEntry, one));
      const after = removal?.putBack([...changed, session('c', ['new'])], NOW) ?? [];
      expect(titlesOf(after, 'a')).toEqual([...titles, ...later]);
      expect(titlesOf(after, 'c')).toEqual(['new']);
    }),
  );
});

test('a session comes back in its place, once, and sessions made since stay', () => {
  const all = [session('a', ['1']), session('b', ['2', '3']), session('c', [])];
  const removal = sessionRemoval(all, 'b');
  const since = [session('a', ['1', 'later']), session('c', []), session('d', ['new'])];
  const after = removal?.putBack(since, NOW) ?? [];
  expect(after.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  expect(titlesOf(after, 'a')).toEqual(['1', 'later']);
  expect(titlesOf(after, 'b')).toEqual(['2', '3']);
  expect(removal?.putBack(after, NOW)).toBe(after);
});

test('what is not there cannot be taken out', () => {
  expect(entryRemoval(session('a', []), 0)).toBeUndefined();
  expect(sessionRemoval([], 'a')).toBeUndefined();
});

test('an entry of a session that is gone does not bring the session back', () => {
  const all = [session('b', [])];
  expect(entryRemoval(session('a', ['1']), 0)?.putBack(all, NOW)).toEqual(all);
});
