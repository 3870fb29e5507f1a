import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edited, joined } from './textEdits.ts';

describe('edits that are joined', () => {
  test('the nearest become one, with what lies between', () => {
    const text = '第一条依照第二条。其余从略。第三条';
    const edits = [
      { start: 0, end: 3, text: '第二条' },
      { start: 5, end: 8, text: '第三条' },
      { start: 14, end: 17, text: '第四条' },
    ];
    expect(joined(text, edits, 2)).toEqual([
      { start: 0, end: 8, text: '第二条依照第三条' },
      { start: 14, end: 17, text: '第四条' },
    ]);
  });

  test('few stay as they are', () => {
    const edits = [{ start: 1, end: 2, text: '' }];
    expect(joined('第一条', edits, 1)).toEqual(edits);
  });

  test('any number of edits makes the same text, in no more edits than wanted', () => {
    const cuts = fc
      .uniqueArray(fc.nat(40), { minLength: 2, maxLength: 20 })
      .map((all) => all.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(
        fc.string({ minLength: 40, maxLength: 40 }),
        cuts,
        fc.string(),
        fc.integer({ min: 1, max: 6 }),
        (text, at, put, most) => {
          const edits = at
            .slice(1)
            .flatMap((end, place) => (place % 2 === 0 ? [{ start: at[place] ?? 0, end, text: put }] : []));
          const few = joined(text, edits, most);
          expect(edited(text, few)).toBe(edited(text, edits));
          expect(few.length).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});
