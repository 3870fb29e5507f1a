import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Alphabet } from './alphabet.ts';
import { ByteReader } from './byteReader.ts';
import { ByteWriter } from '../../storage/index.ts';
import { learnTokens } from './tokenLearner.ts';
import { LONGEST_TOKEN, TokenTable } from './tokenTable.ts';

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom('公', '安', '机', '关', '应', '当'), maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', '\0', '\ud800', '\udc00\ud800', '公安'.repeat(5000)),
);

function written(alphabet: Alphabet, texts: readonly string[]): Uint8Array {
  const writer = new ByteWriter();
  for (const each of texts) alphabet.write(each, writer);
  return writer.written();
}

function alphabetOf(...tokens: readonly string[]): Alphabet {
  return new Alphabet(TokenTable.of(tokens));
}

/** More tokens than there are codes of one byte. */
const MANY = Array.from({ length: 5000 }, (_, place) => String.fromCharCode(0x4e00 + place));

describe('an alphabet', () => {
  it('gives back every text, by tokens learned from it or from others', () => {
    fc.assert(
      fc.property(fc.array(text), fc.array(text), (learned, texts) => {
        const alphabet = new Alphabet(TokenTable.of(learnTokens(learned)));
        const reader = new ByteReader(written(alphabet, [...learned, ...texts]));
        for (const each of [...learned, ...texts]) expect(alphabet.read(reader)).toBe(each);
        expect(reader.hasFailed).toBe(false);
        expect(reader.isAtEnd).toBe(true);
      }),
    );
  });

  it('gives back texts of one and two bytes a token, and of units without one', () => {
    const alphabet = new Alphabet(TokenTable.of(MANY));
    const words = `${MANY[0]}${MANY[300]}${MANY.at(-1)}a\ud800${MANY[1]}`;
    const bytes = written(alphabet, [words]);
    expect(bytes.length).toBe(1 + 2 + 2 + 3 + 3 + 1 + 1);
    expect(alphabet.read(new ByteReader(bytes))).toBe(words);
  });

  it('passes over a text as it reads it', () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        const alphabet = alphabetOf('公安', ...MANY);
        const reader = new ByteReader(written(alphabet, [first, second]));
        alphabet.skip(reader);
        expect(alphabet.read(reader)).toBe(second);
      }),
    );
  });

  it('writes the longest token', () => {
    expect(written(alphabetOf('公', '公安', '公安机关', '机'), ['公安机关公安机'])).toHaveLength(4);
  });

  it('fails the reader for a code without a token, and for a text without an end', () => {
    for (const bytes of [[3, 0], [254, 255, 0], [1], [255, 1], [2, 2, 2]]) {
      const reader = new ByteReader(Uint8Array.from(bytes));
      alphabetOf('公安', '机').read(reader);
      expect(reader.hasFailed).toBe(true);
    }
  });

  it('makes at most the longest token of a byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const alphabet = alphabetOf('公'.repeat(LONGEST_TOKEN), '安'.repeat(LONGEST_TOKEN - 1));
        const reader = new ByteReader(bytes);
        expect(alphabet.read(reader).length).toBeLessThanOrEqual(bytes.length * LONGEST_TOKEN);
      }),
    );
  });
});
