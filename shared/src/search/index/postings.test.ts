import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../../storage/index.ts';
import { ByteReader } from './byteStream.ts';
import { IndexDamage } from './indexSource.ts';
import { MOST_DOCUMENTS as LIMIT, PostingCodes, PostingCounter } from './postingCodes.ts';
import { decodePostings, LARGEST_FREQUENCY, placeOf, PostingsWriter } from './postings.ts';
import type { Postings } from './postings.ts';

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

/** Codes for lists of postings among so many units, as they are read back. */
function codesFor(lists: readonly Postings[], units = LIMIT): PostingCodes {
  const counter = new PostingCounter(units);
  for (const { documents, frequencies } of lists) counter.count(documents, frequencies);
  const writer = new ByteWriter();
  PostingCodes.of(counter).write(writer);
  return PostingCodes.read(new ByteReader(writer.finish()));
}

function encoded({ documents, frequencies }: Postings, codes: PostingCodes): Uint8Array {
  return new PostingsWriter(codes).encode(documents, frequencies);
}

describe('postings', () => {
  it('are decoded as they were encoded, each list of a layer', () => {
    fc.assert(
      fc.property(fc.array(postings, { minLength: 1, maxLength: 4 }), (lists) => {
        const codes = codesFor(lists);
        const writer = new PostingsWriter(codes);
        for (const list of lists) {
          const bytes = writer.encode(list.documents, list.frequencies);
          expect(decodePostings(bytes, list.documents.length, LIMIT, codes)).toEqual(list);
        }
      }),
    );
  });

  it('reach the last document that can be numbered, and no further', () => {
    const frequencies = Uint8Array.of(1, 1);
    const list = { documents: Uint32Array.of(0, LIMIT - 1), frequencies };
    const codes = codesFor([list]);
    expect(decodePostings(encoded(list, codes), 2, LIMIT, codes)).toEqual(list);
    expect(() => codesFor([{ documents: Uint32Array.of(1, LIMIT), frequencies }])).toThrow(RangeError);
  });

  it('keep high frequencies as the largest', () => {
    const list = { documents: Uint32Array.of(3), frequencies: Uint8Array.of(200) };
    const codes = codesFor([list]);
    expect([...decodePostings(encoded(list, codes), 1, 10, codes).frequencies]).toEqual([LARGEST_FREQUENCY]);
  });

  it('take a bit or so where a term stands in every document', () => {
    const documents = Uint32Array.from({ length: 1280 }, (_, place) => place);
    const list = { documents, frequencies: new Uint8Array(1280).fill(1) };
    expect(encoded(list, codesFor([list], 1280)).length).toBeLessThanOrEqual(1280 / 8 + 1);
  });

  it('take less where the documents of a term lie close together', () => {
    const apart = {
      documents: Uint32Array.from({ length: 100 }, (_, place) => place * 1000),
      frequencies: new Uint8Array(100).fill(1),
    };
    const close = { ...apart, documents: Uint32Array.from({ length: 100 }, (_, place) => 50_000 + place * 2) };
    const codes = codesFor([apart, close], 100_000);
    expect(encoded(close, codes).length * 3).toBeLessThan(encoded(apart, codes).length);
  });

  it('of a document beyond the limit, or more than their bits can be, are damage', () => {
    const list = { documents: Uint32Array.of(5, 9), frequencies: Uint8Array.of(1, 1) };
    const codes = codesFor([list]);
    const bytes = encoded(list, codes);
    expect(() => decodePostings(bytes, 2, 9, codes)).toThrow(IndexDamage);
    expect(() => decodePostings(bytes, 2 ** 31, 2 ** 32, codes)).toThrow(IndexDamage);
    expect(() => decodePostings(new Uint8Array(), 1, 9, codes)).toThrow(IndexDamage);
  });

  it('of any bytes are postings in order and below the limit, or damage', () => {
    const any = fc.tuple(fc.uint8Array({ maxLength: 60 }), fc.nat(200), fc.integer({ min: 1, max: 5000 }));
    fc.assert(
      fc.property(fc.array(postings, { minLength: 1, maxLength: 3 }), any, (lists, [bytes, count, limit]) => {
        let found: Postings;
        try {
          found = decodePostings(bytes, count, limit, codesFor(lists, limit));
        } catch (error) {
          expect(error).toBeInstanceOf(IndexDamage);
          return;
        }
        const documents = [...found.documents];
        expect(documents).toEqual([...new Set(documents)].sort((a, b) => a - b));
        expect(documents.every((document) => document < limit)).toBe(true);
      }),
    );
  });
});

describe('codes of postings', () => {
  it('of any bytes are codes, or damage', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes, bits) => {
        try {
          const { documents } = decodePostings(bits, 3, 500, PostingCodes.read(new ByteReader(bytes)));
          expect(documents).toHaveLength(3);
        } catch (error) {
          expect(error).toBeInstanceOf(IndexDamage);
        }
      }),
    );
  });

  it('that no prefix code can have are damage', () => {
    const writer = new ByteWriter();
    writer.varint(1000);
    for (let code = 0; code < 75; code += 1) {
      writer.varint(4);
      writer.bytes(Uint8Array.of(0x11, 0x10));
    }
    const codes = PostingCodes.read(new ByteReader(writer.finish()));
    expect(() => decodePostings(new Uint8Array(8), 2, 1000, codes)).toThrow(/codes of postings/);
  });
});

it('a document is found where it is, and nowhere else', () => {
  fc.assert(
    fc.property(postings, fc.nat(2_000_000), (list, document) => {
      expect(placeOf(document, list)).toBe(list.documents.indexOf(document));
      list.documents.forEach((one, place) => expect(placeOf(one, list)).toBe(place));
    }),
    { numRuns: 50 },
  );
  expect(placeOf(0, { documents: new Uint32Array(), frequencies: new Uint8Array() })).toBe(-1);
});
