import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeLengths, codesOf, fillTable, LENGTH_BITS } from './prefixCode.ts';

const LONGEST = 10;
const counts = fc.array(fc.oneof(fc.constant(0), fc.nat(3), fc.nat(100_000)), { minLength: 1, maxLength: 100 });

/** The table for reading a code; nothing where there can be none. */
function tableOf(lengths: Uint8Array): Uint16Array | undefined {
  const table = new Uint16Array(2 ** LONGEST);
  return fillTable(table, lengths, LONGEST, (symbol) => symbol) ? table : undefined;
}

/** What a text with these counts takes. */
function bits(occurrences: readonly number[], lengths: Uint8Array): number {
  return occurrences.reduce((sum, count, symbol) => sum + count * (lengths[symbol] ?? 0), 0);
}

/** The bits of the best code without a longest length, by joining the two rarest again and again (Huffman 1952). */
function leastBits(occurrences: readonly number[]): number {
  const weights = occurrences.filter((count) => count > 0).sort((a, b) => a - b);
  let total = 0;
  while (weights.length > 1) {
    const joined = (weights.shift() ?? 0) + (weights.shift() ?? 0);
    total += joined;
    weights.splice(weights.filter((weight) => weight < joined).length, 0, joined);
  }
  return total;
}

describe('a prefix code', () => {
  it('has a code for each symbol that occurs, none too long, that is read as that symbol', () => {
    fc.assert(
      fc.property(counts, (occurrences) => {
        const lengths = codeLengths(occurrences, LONGEST);
        const codes = codesOf(lengths);
        const table = tableOf(lengths);
        for (const [symbol, count] of occurrences.entries()) {
          const length = lengths[symbol] ?? 0;
          expect(length > 0).toBe(count > 0);
          expect(length).toBeLessThanOrEqual(LONGEST);
          if (count === 0) continue;
          const first = (codes[symbol] ?? 0) << (LONGEST - length);
          const last = first + (1 << (LONGEST - length)) - 1;
          for (const next of [first, last]) expect(table?.[next]).toBe((symbol << LENGTH_BITS) | length);
        }
      }),
    );
  });

  it('is the shortest there is where no code has to be cut short', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 12 }), (occurrences) => {
        fc.pre(occurrences.filter((count) => count > 0).length > 1);
        expect(bits(occurrences, codeLengths(occurrences, 12))).toBe(leastBits(occurrences));
      }),
    );
  });

  it('keeps to its longest length where the shortest code would not', () => {
    const fibonacci = [1, 1, 2, 3, 5, 8, 13, 21, 34, 55];
    expect(Math.max(...codeLengths(fibonacci, 15))).toBe(9);
    const short = codeLengths(fibonacci, 4);
    expect(Math.max(...short)).toBe(4);
    expect(bits(fibonacci, short)).toBe(394);
    expect(() => codeLengths(fibonacci, 3)).toThrow(RangeError);
  });

  it('gives the only symbol a bit, and no symbol none', () => {
    expect([...codeLengths([0, 7, 0], LONGEST)]).toEqual([0, 1, 0]);
    expect([...codeLengths([0, 0], LONGEST)]).toEqual([0, 0]);
  });

  it('has no table for lengths that no code can have', () => {
    expect(tableOf(Uint8Array.of(1, 1, 1))).toBeUndefined();
    expect(tableOf(Uint8Array.of(11, 1))).toBeUndefined();
    expect(tableOf(Uint8Array.of(1))?.[1023]).toBe(0);
  });
});
