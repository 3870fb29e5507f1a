import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthCode, lengthOfCode } from './lengthCode.ts';

describe('a length as a byte', () => {
  it('is off by at most a twentieth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000_000 }), (length) => {
        const code = lengthCode(length);
        expect(code).toBeLessThan(256);
        expect(Math.abs(lengthOfCode(code) - length)).toBeLessThan(0.5 + length * 0.05);
      }),
    );
  });

  it('is 0 for an empty text only', () => {
    expect([lengthCode(0), lengthOfCode(0)]).toEqual([0, 0]);
    expect(lengthCode(1)).toBeGreaterThan(0);
  });
});
