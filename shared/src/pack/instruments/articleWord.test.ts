import { describe, expect, it } from 'vitest';
import type { Provision } from '../../model/index.ts';
import { articleWord, plainName, readArticleWord, wordsEnd } from './articleWord.ts';

function article(eid: string, number: string, more: Partial<Provision> = {}): Provision {
  return { type: 'article', eid, number, text: '', children: [], ...more };
}

describe('the word of an article', () => {
  it.each([
    ['art_26', '第二十六条', true],
    ['art_133-1', '第一百三十三条之一', true],
    ['art_1005', '第一千零五条', true],
    ['art_26', '第26条', false],
    ['art_26', '第二十七条', false],
    ['art_026', '第二十六条', false],
    ['art_26-r2', '第二十六条', false],
    ['chp_1__art_26', '第二十六条', false],
    ['art_1-2-3', '第一条之二', false],
  ])('says of %s %s whether its label says all: %s', (eid, number, isPlain) => {
    const word = articleWord(article(eid, number), 77, true);
    expect(readArticleWord(word)).toEqual({ start: 77, isScattered: false, isPlain });
  });

  it('is not plain with a heading', () => {
    const headed = article('art_26', '第二十六条', { heading: '定义' });
    expect(readArticleWord(articleWord(headed, 0, true)).isPlain).toBe(false);
  });

  it('says that words are scattered, at any place below 1 GiB', () => {
    const last = 2 ** 30 - 1;
    const word = articleWord(article('art_1', '第一条'), last, false);
    expect(readArticleWord(word)).toEqual({ start: last, isScattered: true, isPlain: true });
    expect(() => articleWord(article('art_1', '第一条'), last + 1, true)).toThrow(RangeError);
    expect(() => wordsEnd(last + 1)).toThrow(RangeError);
  });

  it('names an article by its label and by no other text', () => {
    expect(plainName('133-1')).toEqual({ type: 'article', eid: 'art_133-1', number: '第一百三十三条之一' });
    for (const label of ['', '0', '01', '1-0', '1-', '1-2-3', '123456789', 'a', '１']) {
      expect(plainName(label)).toBeUndefined();
    }
  });
});
