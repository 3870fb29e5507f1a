import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignedNormalise, nameKey, normalise } from './normalise.ts';

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

describe('the key of a name', () => {
  it('ignores quotation marks, brackets, dots and spaces', () => {
    expect(nameKey('"12·11"火灾')).toBe(nameKey('“12.11” 火灾'));
    expect(nameKey('《道路交通安全法》')).toBe('道路交通安全法');
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
