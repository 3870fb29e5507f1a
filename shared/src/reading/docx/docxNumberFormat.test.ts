import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumeral } from '../../text/index.ts';
import { formatListNumber } from './docxNumberFormat.ts';

describe('a list number', () => {
  it.each<[string, readonly [number, string][]]>([
    [
      'decimal',
      [
        [0, '0'],
        [1, '1'],
        [110, '110'],
      ],
    ],
    [
      'decimalZero',
      [
        [1, '01'],
        [10, '10'],
        [100, '100'],
      ],
    ],
    ['decimalFullWidth', [[12, '１２']]],
    ['numberInDash', [[3, '- 3 -']]],
    [
      'upperRoman',
      [
        [4, 'IV'],
        [1999, 'MCMXCIX'],
      ],
    ],
    [
      'lowerRoman',
      [
        [8, 'viii'],
        [40, 'xl'],
      ],
    ],
    [
      'lowerLetter',
      [
        [1, 'a'],
        [26, 'z'],
        [27, 'aa'],
        [28, 'bb'],
        [53, 'aaa'],
        [20_000, '20000'],
      ],
    ],
    [
      'upperLetter',
      [
        [2, 'B'],
        [52, 'ZZ'],
      ],
    ],
    [
      'ordinal',
      [
        [1, '1st'],
        [2, '2nd'],
        [11, '11th'],
        [113, '113th'],
        [23, '23rd'],
      ],
    ],
    [
      'cardinalText',
      [
        [1, 'One'],
        [21, 'Twenty-one'],
        [40, 'Forty'],
      ],
    ],
    [
      'ordinalText',
      [
        [1, 'First'],
        [12, 'Twelfth'],
        [20, 'Twentieth'],
        [35, 'Thirty-fifth'],
      ],
    ],
    [
      'hex',
      [
        [10, 'A'],
        [16, '10'],
      ],
    ],
    [
      'decimalEnclosedCircle',
      [
        [1, '①'],
        [20, '⑳'],
        [21, '21'],
      ],
    ],
    ['decimalEnclosedParen', [[3, '⑶']]],
    ['decimalEnclosedFullstop', [[3, '⒊']]],
    [
      'ideographEnclosedCircle',
      [
        [10, '㊉'],
        [11, '11'],
      ],
    ],
    [
      'ideographTraditional',
      [
        [1, '甲'],
        [10, '癸'],
        [11, '11'],
      ],
    ],
    ['ideographZodiac', [[12, '亥']]],
    [
      'ideographZodiacTraditional',
      [
        [1, '甲子'],
        [60, '癸亥'],
      ],
    ],
    [
      'chineseCounting',
      [
        [1, '一'],
        [10, '十'],
        [21, '二十一'],
        [99, '九十九'],
        [100, '一○○'],
        [105, '一○五'],
      ],
    ],
    [
      'chineseCountingThousand',
      [
        [10, '十'],
        [20, '二十'],
        [100, '一百'],
        [101, '一百〇一'],
        [110, '一百一十'],
        [1260, '一千二百六十'],
      ],
    ],
    ['taiwaneseCountingThousand', [[101, '一百零一']]],
    [
      'japaneseCounting',
      [
        [11, '十一'],
        [101, '百一'],
        [1010, '千十'],
        [2300, '二千三百'],
      ],
    ],
    [
      'ideographDigital',
      [
        [10, '一〇'],
        [21, '二一'],
      ],
    ],
    [
      'chineseLegalSimplified',
      [
        [1, '壹'],
        [10, '壹拾'],
        [105, '壹佰零伍'],
      ],
    ],
    ['ideographLegalTraditional', [[3, '參']]],
    ['none', [[5, '']]],
    ['somethingNew', [[5, '5']]],
  ])('is written as Word does: %s', (format, pairs) => {
    for (const [value, text] of pairs) expect(formatListNumber(value, format)).toBe(text);
  });

  it('in Chinese is read back as what it was', () => {
    const formats = fc.constantFrom(
      'chineseCounting',
      'chineseCountingThousand',
      'chineseLegalSimplified',
      'ideographDigital',
    );
    fc.assert(
      fc.property(formats, fc.integer({ min: 1, max: 9999 }), (format, value) => {
        expect(parseNumeral(formatListNumber(value, format))).toBe(value);
      }),
    );
  });

  it('is short for any format and any number', () => {
    const formats = fc.constantFrom(
      'lowerLetter',
      'upperRoman',
      'ordinalText',
      'cardinalText',
      'ideographZodiacTraditional',
      'hex',
    );
    fc.assert(
      fc.property(formats, fc.integer(), (format, value) => {
        expect(formatListNumber(value, format).length).toBeLessThan(60);
      }),
    );
  });
});
