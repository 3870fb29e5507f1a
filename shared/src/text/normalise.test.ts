import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignedNormalise, nameKey, normalise, ownPart } from './normalise.ts';

describe('normalising', () => {
  it.each([
    ['ＡＢＣ１２３', 'abc123'],
    ['酒後駕車', '酒后驾车'],
    ['  Tidal　 lane\n', 'tidal lane'],
    ['第\u200b一条', '第一条'],
    ['《行政處罰法》', '《行政处罚法》'],
  ])('%j is compared as %j', (text, folded) => {
    expect(normalise(text)).toBe(folded);
  });

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
    );
  });
});

it('a part of its own is that part', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(20), fc.nat(20), (text, start, length) => {
      const from = Math.min(start, text.length);
      expect(ownPart(text, from, from + length)).toBe(text.slice(from, from + length));
    }),
  );
});

describe('the key of a name', () => {
  it('ignores quotation marks, brackets, dots and spaces', () => {
    expect(nameKey('"12·11"火灾')).toBe(nameKey('“12.11” 火灾'));
    expect(nameKey('《道路交通安全法》')).toBe('道路交通安全法');
  });

  it('has the letters and digits of the normalised name, however it is made', () => {
    const pieces = fc.constantFrom(
      '道路',
      '駕車',
      '（八）',
      'ＡＢ',
      '12',
      ' ',
      '\u3000',
      '𠮷',
      'e\u0301',
      '\u200b',
      '·',
      'Σ',
      '㈠',
      '\uf900',
    );
    const name = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(name, (text) => {
        expect(nameKey(text)).toBe(normalise(text).replace(/[^\p{L}\p{N}]+/gu, ''));
      }),
      { numRuns: 500 },
    );
  });
});

describe('normalising with offsets', () => {
  it('points every unit back to where it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { text: folded, offsets } = alignedNormalise(text);
        expect(offsets).toHaveLength(folded.length + 1);
        expect(offsets.at(-1)).toBe(text.length);
        expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
      }),
    );
  });

  it('keeps a match where it is when a character before it grows', () => {
    const { text, offsets } = alignedNormalise('㎏枪');
    const at = text.indexOf('枪');
    expect(text).toBe('kg枪');
    expect(offsets[at]).toBe(1);
  });
});
