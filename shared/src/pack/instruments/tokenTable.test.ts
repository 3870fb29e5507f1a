import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteWriter } from './byteWriter.ts';
import { LONGEST_TOKEN, mostShort, mostTokens, TokenTable } from './tokenTable.ts';

const token = fc.oneof(
  fc.string({ unit: fc.constantFrom('第', '条', '之', 'a'), minLength: 1, maxLength: LONGEST_TOKEN }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: LONGEST_TOKEN / 2 }),
  fc.constantFrom('\ud800', '\udc00\ud800', '\0', '\uffff'),
);
const tokens = fc.uniqueArray(token, { maxLength: 30 });

function written(ranked: readonly string[]): Uint8Array {
  const writer = new ByteWriter();
  TokenTable.of(ranked).write(writer);
  return writer.written().slice();
}

/** A table of two tokens, `ab` and `abc`, of which the first has a short code. */
const TWO = [1, 2, 0, 0x01, 97, 0, 98, 0, 0x20, 99, 0];

describe('a token table', () => {
  it('gives back its tokens', () => {
    fc.assert(
      fc.property(tokens, (ranked) => {
        const table = TokenTable.read(written(ranked));
        expect(new Set(table?.tokens())).toEqual(new Set(ranked));
        expect(table?.short).toBe(ranked.length);
      }),
    );
  });

  it('has as many codes of one byte as leave a code for every token', () => {
    for (const count of [0, 1, 254, 255, 509, 510, 511, 30_000, 65_024]) {
      const short = mostShort(count);
      expect(mostTokens(short)).toBeGreaterThanOrEqual(count);
      expect(short === count || mostTokens(short + 1) < count).toBe(true);
    }
  });

  it('gives the codes of one byte to those most used', () => {
    const ranked = Array.from({ length: 1000 }, (_, place) => String.fromCharCode(0x4e00 + ((place * 7) % 1000)));
    const table = TokenTable.of(ranked);
    expect(table.short).toBe(mostShort(1000));
    expect(new Set(table.tokens().slice(0, table.short))).toEqual(new Set(ranked.slice(0, table.short)));
  });

  it('takes no token that has no code', () => {
    expect(() => TokenTable.of([''])).toThrow(RangeError);
    expect(() => TokenTable.of(['a'.repeat(LONGEST_TOKEN + 1)])).toThrow(RangeError);
    expect(() => TokenTable.of(Array.from({ length: 65_025 }, (_, place) => `${place}`))).toThrow(RangeError);
  });

  it('is read as it is written down', () => {
    expect(TokenTable.read(Uint8Array.from(TWO))?.tokens()).toEqual(['ab', 'abc']);
    expect(written(['ab', 'abc'])).toEqual(Uint8Array.from([2, ...TWO.slice(1)]));
  });

  it.each([
    ['more short codes than tokens', [3, ...TWO.slice(1)]],
    ['255 short codes', [255, ...TWO.slice(1)]],
    ['more tokens than bytes', [1, 2, 1, ...TWO.slice(3)]],
    ['a byte too many', [...TWO, 0]],
    ['a first token that shares', [...TWO.slice(0, 3), 0x11, ...TWO.slice(4)]],
    ['a token that shares more than there is', [...TWO.slice(0, 8), 0x30, 99, 0]],
    ['too long a token', [1, 2, 0, 0x0f, ...Array<number>(32).fill(97), 0x10 + 0x0f, ...Array<number>(32).fill(97)]],
    ['nothing', []],
  ])('is none: %s', (_, bytes) => {
    expect(TokenTable.read(Uint8Array.from(bytes))).toBeUndefined();
  });

  it('with more tokens than codes is none', () => {
    const entries = Array.from({ length: 600 }, (_, place) => [0, place & 0xff, place >>> 8]).flat();
    expect(TokenTable.read(Uint8Array.from([253, 600 & 0xff, 600 >>> 8, ...entries]))).toBeUndefined();
    expect(TokenTable.read(Uint8Array.from([252, 600 & 0xff, 600 >>> 8, ...entries]))?.count).toBe(600);
  });

  it('that is cut is none; one that is changed is none, or one of tokens that have a code', () => {
    fc.assert(
      fc.property(fc.uniqueArray(token, { minLength: 1, maxLength: 9 }), fc.nat(), fc.nat(255), (ranked, at, byte) => {
        const bytes = written(ranked);
        expect(TokenTable.read(bytes.slice(0, at % bytes.length))).toBeUndefined();
        bytes[at % bytes.length] = byte;
        const table = TokenTable.read(bytes);
        for (const { length } of table?.tokens() ?? []) expect(length).toBeLessThanOrEqual(LONGEST_TOKEN);
        expect(table?.units.length ?? 0).toBeLessThanOrEqual((bytes.length / 3) * LONGEST_TOKEN);
      }),
    );
  });
});
