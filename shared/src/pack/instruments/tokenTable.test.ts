import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteWriter } from '../../storage/index.ts';
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

/** A table of the tokens `a`, `bc` and `bd`, in bytes; `more` changes words. */
function bytesOf(more: Readonly<Record<number, number>> = {}, cut = 0): Uint8Array {
  const words = [...Array<number>(32).fill(0), ...'abcbd'].map((word, place) => {
    const unit = typeof word === 'string' ? word.charCodeAt(0) : word;
    return more[place] ?? (place === 0 ? 1 : place === 1 ? 2 : unit);
  });
  const bytes = new Uint8Array(Uint16Array.from(words).buffer);
  return bytes.subarray(0, bytes.length - cut);
}

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

  it('is read as it is written down, from any place', () => {
    expect(TokenTable.read(bytesOf())?.tokens()).toEqual(['a', 'bc', 'bd']);
    expect(written(['bc', 'a', 'bd'])).toEqual(bytesOf());
    expect(TokenTable.read(Uint8Array.from([0, ...bytesOf()]).subarray(1))?.tokens()).toEqual(['a', 'bc', 'bd']);
    expect(TokenTable.read(bytesOf({ 1: 1, 17: 1 }))).toMatchObject({ short: 2, count: 3 });
  });

  it.each([
    ['more tokens than units', bytesOf({ 0: 2 })],
    ['fewer tokens than units', bytesOf({ 1: 1 })],
    ['a token of other length', bytesOf({ 1: 1, 2: 1 })],
    ['60,000 tokens of nothing', bytesOf({ 31: 60_000 })],
    ['half a unit', bytesOf({}, 1)],
    ['a head that is cut', bytesOf({}, 12)],
    ['nothing', new Uint8Array(0)],
  ])('is none: %s', (_, bytes) => {
    expect(TokenTable.read(bytes)).toBeUndefined();
  });

  it('with more tokens than codes is none', () => {
    const table = (short: number, long: number) => {
      const words = new Uint16Array(32 + short + long);
      words.set([short], 0);
      words.set([long], 16);
      return TokenTable.read(new Uint8Array(words.buffer));
    };
    expect(table(254, 1)).toBeUndefined();
    expect(table(255, 0)).toBeUndefined();
    expect(table(253, 257)).toBeUndefined();
    expect(table(253, 256)?.count).toBe(509);
  });

  it('has no place for a number that no token has', () => {
    const table = TokenTable.of(['a', 'bc', 'bd']);
    expect([0, 1, 2, 3, 1000, 2 ** 24].map((token) => table.place(token))).toEqual([1, 32 + 2, 96 + 2, 0, 0, 0]);
  });

  it('that is cut is none; one that is changed is none, or one of tokens that have a code', () => {
    fc.assert(
      fc.property(fc.uniqueArray(token, { minLength: 1, maxLength: 9 }), fc.nat(), fc.nat(255), (ranked, at, byte) => {
        const bytes = written(ranked);
        expect(TokenTable.read(bytes.slice(0, at % bytes.length))).toBeUndefined();
        bytes[at % bytes.length] = byte;
        const table = TokenTable.read(bytes);
        for (const { length } of table?.tokens() ?? []) expect(length).toBeLessThanOrEqual(LONGEST_TOKEN);
        expect(table?.units.length ?? 0).toBeLessThanOrEqual(bytes.length / 2);
      }),
    );
  });
});
