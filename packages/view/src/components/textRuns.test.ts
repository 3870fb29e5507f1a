import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { textStretches } from './textRuns.ts';

const doubt = (start: number, end: number) => ({ start, end, explanation: { en: 'why' } });

test('a text is cut at its limits, and inside at the figures', () => {
  const stretches = textStretches(
    '处五日拘留，罚款20 13元',
    [doubt(8, 13)],
    [
      { start: 0, end: 5 },
      { start: 6, end: 14 },
    ],
  );
  expect(stretches.map(({ limit, runs }) => [limit, runs.map(({ text }) => text)])).toEqual([
    [0, ['处五日拘留']],
    [undefined, ['，']],
    [1, ['罚款', '20 13', '元']],
  ]);
});

test('a limit that would tear a figure takes it whole', () => {
  const [first] = textStretches('within 2 8 days', [doubt(7, 10)], [{ start: 0, end: 8 }]);
  expect(first?.runs.map(({ text }) => text)).toEqual(['within ', '2 8']);
});

test('no character is lost or doubled', () => {
  const place = fc.tuple(fc.nat(30), fc.nat(10)).map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.array(place), fc.array(place), (text, doubts, limits) => {
      const stretches = textStretches(
        text,
        doubts.map(({ start, end }) => doubt(start, end)),
        limits,
      );
      expect(stretches.flatMap(({ runs }) => runs.map((run) => run.text)).join('')).toBe(text);
    }),
  );
});
