import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../text/index.ts';
import { foldText } from './foldedText.ts';

const legal = fc.string({
  unit: fc.constantFrom(
    '第',
    '一',
    '条',
    '公',
    '安',
    '，',
    '。',
    '、',
    ' ',
    '\n',
    '\u3000',
    '（',
    '(',
    'Ａ',
    'a',
    'B',
    '1',
    '２',
    '處',
    '罰',
    '\u200b',
    'é',
    'e',
    '\u0301',
    '\t',
  ),
  maxLength: 60,
});

describe('a folded text', () => {
  it('is the text that normalise gives', () => {
    fc.assert(
      fc.property(fc.oneof(legal, fc.string({ unit: 'binary', maxLength: 40 })), (text) => {
        expect(foldText(text)).toBe(normalise(text));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['公安机关负责\n河道巡查。', '公安机关负责 河道巡查。'],
    ['夜间 ', '夜间'],
    ['ＡＢ處罰', 'ab处罚'],
    ['', ''],
    ['各\u0301', '各\u0301'],
  ])('of %j is %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});
