import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dropPlace, movedEntry } from './entryOrder.ts';

test('moving loses nothing, and moving back is as before', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.nat(10), fc.integer({ min: -10, max: 10 }), (list, place, by) => {
      const moved = movedEntry(list, place, by);
      expect([...moved].sort((a, b) => a - b)).toEqual([...list].sort((a, b) => a - b));
      if (moved !== list) {
        expect(moved[place + by]).toBe(list[place]);
        expect(movedEntry(moved, place + by, -by)).toEqual(list);
      }
    }),
  );
});

test('an entry that is let go stands between those whose middles it is between', () => {
  const middles = [10, 30, 50, 70];
  expect(middles.map((middle, from) => dropPlace(middles, from, middle))).toEqual([0, 1, 2, 3]);
  expect(dropPlace(middles, 0, 60)).toBe(2);
  expect(dropPlace(middles, 3, 5)).toBe(0);
  expect(dropPlace(middles, 1, 1000)).toBe(3);
});
