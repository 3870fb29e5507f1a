import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatChineseNumeral, parseNumeral } from './numeral.ts';

describe('a Chinese numeral', () => {
  it.each([
    ['十', 10],
    ['十一', 11],
    ['廿六', 26],
    ['卅', 30],
    ['一百廿一', 121],
    ['二十', 20],
    ['一百零五', 105],
    ['一百一十', 110],
    ['一百十五', 115],
    ['一百三十三', 133],
    ['一千零五', 1005],
    ['一千二百六十', 1260],
    ['一万', 10_000],
    ['一万零三', 10_003],
    ['两', 2],
    ['〇', 0],
    ['二〇一三', 2013],
    ['二○○四', 2004],
    ['二零一三', 2013],
    ['壹佰贰拾叁', 123],
    ['１３３', 133],
    ['43', 43],
  ])('%s is %i', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each([
    '〇〇〇〇〇〇〇〇一',
    '',
    '条',
    '百',
    '十百',
    '一十百',
    '一二十',
    '零十',
    '万',
    '一万万',
    '第一',
    '1,000',
    '一.五',
    '九'.repeat(30),
    '123456789',
  ])('%j is none', (text) => {
    expect(parseNumeral(text)).toBeUndefined();
  });

  it('survives the round trip', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        expect(parseNumeral(formatChineseNumeral(value))).toBe(value);
      }),
    );
  });

  it('is written as laws number their articles', () => {
    expect([10, 19, 110, 133, 205, 1005, 1260, 10_050].map(formatChineseNumeral)).toEqual([
      '十',
      '十九',
      '一百一十',
      '一百三十三',
      '二百零五',
      '一千零五',
      '一千二百六十',
      '一万零五十',
    ]);
  });

  it.each([-1, 0.5, 1e8, Number.NaN])('refuses to write %d', (value) => {
    expect(() => formatChineseNumeral(value)).toThrow(RangeError);
  });

  it('never takes longer than a moment, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('一', '十', '百', '万', '零', '1'), maxLength: 200 }), (text) => {
        const value = parseNumeral(text);
        expect(value === undefined || Number.isInteger(value)).toBe(true);
      }),
    );
  });
});
