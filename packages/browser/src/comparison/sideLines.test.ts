import { diffTexts, sideOf } from '@dutybook/shared/comparison';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sideLines } from './sideLines.ts';

const text = fc.string({ unit: fc.constantFrom('甲', '乙', 'a', '\n') });

test('each side has its own lines, and nothing of the other side', () => {
  fc.assert(
    fc.property(text, text, (old, now) => {
      const edits = diffTexts(old, now);
      for (const side of ['old', 'new'] as const) {
        const lines = sideLines(edits, side).map((line) => line.map((edit) => edit.text).join(''));
        expect(lines).toEqual(sideOf(edits, side).split('\n').filter(Boolean));
      }
    }),
  );
});
