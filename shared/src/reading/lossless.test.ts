import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlacement } from './lossless.ts';

describe('the account of a text', () => {
  it('is even when every character is placed or left once', () => {
    expect(comparePlacement(['第一条 甲', '页脚'], ['第一条', '甲'], ['页脚'])).toEqual({
      charsIn: 6,
      charsPlaced: 4,
      charsLeft: 2,
      lost: '',
      added: '',
    });
  });

  it('names what is lost and what is there too often', () => {
    expect(comparePlacement(['甲乙丙'], ['甲甲'], ['丙'])).toMatchObject({ lost: '乙', added: '甲' });
  });

  it('ignores white space and characters of no width', () => {
    expect(comparePlacement(['a \u3000\u200b\ufeffb\n'], ['ab'], [])).toMatchObject({
      charsIn: 2,
      lost: '',
      added: '',
    });
  });

  it('finds any one character that is missing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), (text, at) => {
        const characters = Array.from(text);
        const place = at % characters.length;
        const rest = characters.filter((_, other) => other !== place).join('');
        const result = comparePlacement([text], [rest], []);
        expect(result.lost === '' && result.added === '').toBe(
          /^[\s\u200b-\u200d\u2060\ufeff\u00ad]$/u.test(characters[place] ?? ''),
        );
      }),
    );
  });
});
