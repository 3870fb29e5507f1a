import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TextEdit } from '@dutybook/shared/citation';
import { changeBetween, cutEdit, textOf } from './textChange.ts';

function edited(text: string, { start, end, text: put }: TextEdit): string {
  return text.slice(0, start) + put + text.slice(end);
}

const lines = fc.array(fc.constantFrom('第一条', '', '依照《刑法》第三条', 'Section 5'), { maxLength: 8 });

it('makes the new text of the old one, in edits of any size', () => {
  fc.assert(
    fc.property(lines, lines, fc.integer({ min: 1, max: 9 }), (before, now, most) => {
      const change = changeBetween(before, now);
      const edits = change === undefined ? [] : cutEdit(change, most);
      expect(edits.every(({ text }) => text.length <= most)).toBe(true);
      expect(edits.reduce(edited, textOf(before))).toBe(textOf(now));
    }),
  );
});

it('touches only the lines that are others', () => {
  expect(changeBetween(['a', 'b', 'c'], ['a', 'x', 'y', 'c'])).toEqual({ start: 3, end: 6, text: 'x \ny \n' });
  expect(changeBetween(['a', 'b'], ['a', 'b'])).toBeUndefined();
});
