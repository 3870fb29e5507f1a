import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BestList } from './bestList.ts';

describe('a list of the best', () => {
  it('keeps what sorting all would put first, equal grades by number', () => {
    const offers = fc.uniqueArray(fc.record({ number: fc.nat(500), grade: fc.nat(9) }), {
      selector: ({ number }) => number,
      maxLength: 60,
    });
    fc.assert(
      fc.property(offers, fc.nat(20), (list, most) => {
        const best = new BestList(most);
        for (const { number, grade } of list) best.offer(number, grade);
        const sorted = list.toSorted((a, b) => b.grade - a.grade || a.number - b.number);
        expect(best.sorted()).toEqual(sorted.slice(0, most));
      }),
    );
  });
});
