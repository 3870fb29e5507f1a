import { expect, test } from 'vitest';
import { markedRuns } from './markedRuns.ts';

const shown = (text: string, marks: readonly { start: number; end: number }[]) =>
  markedRuns(text, marks)
    .map((run) => (run.marked ? `[${run.text}]` : run.text))
    .join('');

test('marked and unmarked runs make up the whole text', () => {
  expect(shown('new tidal lanes here', [{ start: 4, end: 9 }])).toBe('new [tidal] lanes here');
  expect(shown('潮汐车道', [{ start: 0, end: 4 }])).toBe('[潮汐车道]');
  expect(shown('abc', [])).toBe('abc');
  expect(shown('', [])).toBe('');
});

test('neighbouring marks stay two, broken ones are passed over', () => {
  const marks = [
    { start: 0, end: 1 },
    { start: 1, end: 2 },
    { start: 1, end: 3 },
    { start: 3, end: 3 },
    { start: 3, end: 99 },
  ];
  expect(shown('abcd', marks)).toBe('[a][b]cd');
});
