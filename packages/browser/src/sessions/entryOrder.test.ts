import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedEntry } from './entryOrder.ts';

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
