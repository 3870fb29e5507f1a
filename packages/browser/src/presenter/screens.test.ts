import fc from 'fast-check';
import { expect, test } from 'vitest';
import { screensOf } from './screens.ts';
import type { Fits } from './screens.ts';

/** A screen that takes so many characters, fewer the larger they are. */
const room: Fits = (lines, size) => lines.reduce((sum, { text }) => sum + text.length, 0) * size * size <= 40 * 40 * 20;
const line = (text: string) => ({ style: 'text' as const, text, language: 'zh' as const });
const rest = (text: string) => ({ ...line(text), continues: true });

test('what fits is on one screen, as large as it fits', () => {
  expect(screensOf([line('短')], room)).toEqual([{ size: 56, lines: [line('短')] }]);
  expect(screensOf([line('字'.repeat(30))], room)[0]?.size).toBe(32);
});

test('what does not fit is on several, cut at the ends of sentences', () => {
  const sentence = `${'字'.repeat(14)}。`;
  expect(screensOf([line(sentence.repeat(3))], room).map(({ lines }) => lines)).toEqual([
    [line(sentence)],
    [rest(sentence)],
    [rest(sentence)],
  ]);
});

test('sentences of one paragraph stay one paragraph on a screen', () => {
  const sentence = `${'字'.repeat(8)}。`;
  const screens = screensOf([line(sentence.repeat(5)), line('短')], room).map(({ lines }) => lines);
  expect(screens).toEqual([[line(sentence.repeat(2))], [rest(sentence.repeat(2))], [rest(sentence), line('短')]]);
});

test('a heading stands on the screen of what it heads', () => {
  const heading = { style: 'subheading' as const, text: '题', language: 'zh' as const };
  const [first, second] = [line('字'.repeat(18)), line('文'.repeat(18))];
  expect(screensOf([first, heading, second], room).map(({ lines }) => lines)).toEqual([[first], [heading, second]]);
});

test('nothing is lost and no screen is too full', () => {
  const words = fc.string({ unit: fc.constantFrom('字', '。', '；', 'a', ' ') });
  fc.assert(
    fc.property(fc.array(words), (texts) => {
      const screens = screensOf(texts.map(line), room);
      expect(screens.flatMap(({ lines }) => lines.map(({ text }) => text)).join('')).toBe(texts.join(''));
      for (const { lines, size } of screens) expect(room(lines, size)).toBe(true);
    }),
  );
});
