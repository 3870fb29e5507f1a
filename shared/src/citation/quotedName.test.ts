import { describe, expect, it } from 'vitest';
import { found } from './referenceSample.ts';

describe('a name in quotation marks', () => {
  it.each([
    ['依照“刑法”第三条', '“刑法”第三条 → 刑法 3'],
    ['依照「刑事诉讼法」第三条第二款', '「刑事诉讼法」第三条第二款 → 刑事诉讼法 3.2'],
    ['依照〈刑法〉第三条', '〈刑法〉第三条 → 刑法 3'],
    ['依照<刑法>第三条', '<刑法>第三条 → 刑法 3'],
    ['依照【刑法】第三条', '【刑法】第三条 → 刑法 3'],
    ['依照"刑法"第三条', '"刑法"第三条 → 刑法 3'],
    ['依照“反走私条例”第三条', '“反走私条例”第三条 → 反走私条例 3'],
    ['台湾地区“刑法”第三条', '“刑法”第三条 → 台湾地区刑法 3'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('is none where words of a sentence are quoted', () => {
    expect(found('“依照刑法，办案的办法”第三条')).toEqual(['刑法 → 刑法', '第三条 → 刑法 3']);
  });
});
