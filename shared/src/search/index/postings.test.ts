import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexDamage } from './indexSource.ts';
import { decodePostings, encodePostings, LARGEST_FREQUENCY } from './postings.ts';

const LIMIT = 2 ** 24;
const frequency = fc.integer({ min: 1, max: LARGEST_FREQUENCY });
/** Gaps are tiny or huge, as in a library of laws. */
const gap = fc.oneof(fc.nat(2), fc.nat(300), fc.nat(20_000));
const postings = fc.array(fc.tuple(gap, frequency), { minLength: 1, maxLength: 400 }).map((list) => {
  let next = 0;
  const documents = Uint32Array.from(list, ([skipped]) => {
    const document = next + skipped;
    next = document + 1;
    return document;
  });
  return { documents, frequencies: Uint8Array.from(list, ([, times]) => times) };
});

describe('postings', () => {
  it('are decoded as they were encoded', () => {
    fc.assert(
      fc.property(postings, (list) => {
        expect(decodePostings(encodePostings(list), list.documents.length, LIMIT)).toEqual(list);
      }),
    );
  });

  it('reach the last document that can be numbered, and no further', () => {
    const frequencies = Uint8Array.of(1, 1);
    const documents = Uint32Array.of(0, LIMIT - 1);
    expect(decodePostings(encodePostings({ documents, frequencies }), 2, LIMIT).documents).toEqual(documents);
    expect(() => encodePostings({ documents: Uint32Array.of(1, LIMIT), frequencies })).toThrow(RangeError);
  });

  it('keep high frequencies as the largest', () => {
    const list = { documents: Uint32Array.of(3), frequencies: Uint8Array.of(200) };
    expect([...decodePostings(encodePostings(list), 1, 10).frequencies]).toEqual([LARGEST_FREQUENCY]);
  });

  it('take about three bits where a term stands in every document', () => {
    const documents = Uint32Array.from({ length: 1280 }, (_, place) => place);
    const bytes = encodePostings({ documents, frequencies: new Uint8Array(1280).fill(1) });
    expect(bytes.length).toBeLessThan((1280 * 3) / 8);
  });

  it('of a document beyond the limit, or more than their bits can be, are damage', () => {
    const bytes = encodePostings({ documents: Uint32Array.of(5, 9), frequencies: Uint8Array.of(1, 1) });
    expect(() => decodePostings(bytes, 2, 9)).toThrow(IndexDamage);
    expect(() => decodePostings(bytes, 2 ** 31, 2 ** 32)).toThrow(IndexDamage);
    expect(() => decodePostings(new Uint8Array(), 1, 9)).toThrow(IndexDamage);
  });

  it('of any bytes are postings in order and below the limit, or damage', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        fc.nat(200),
        fc.integer({ min: 1, max: 5000 }),
        (bytes, count, limit) => {
          let found: ReturnType<typeof decodePostings>;
          try {
            found = decodePostings(bytes, count, limit);
          } catch (error) {
            expect(error).toBeInstanceOf(IndexDamage);
            return;
          }
          const documents = [...found.documents];
          expect(documents).toEqual([...new Set(documents)].sort((a, b) => a - b));
          expect(documents.every((document) => document < limit)).toBe(true);
        },
      ),
    );
  });
});
