import { describe, expect, it } from 'vitest';
import { pinyinKeys, pinyinQuery, withoutUmlaut } from './pinyin.ts';

describe('pinyin of a name', () => {
  it('is its syllables run together, and their first letters', () => {
    expect(pinyinKeys(['chao', 'xi', 'che', 'dao'])).toEqual({ full: 'chaoxichedao', initials: 'cxcd' });
  });

  it('keeps digits whole and drops punctuation', () => {
    expect(pinyinKeys(['"', '12', '·', '11', '"', 'huo', 'zai'])).toEqual({ full: '1211huozai', initials: '1211hz' });
  });

  it('writes ü as v', () => {
    expect(pinyinKeys(['lü', 'se']).full).toBe('lvse');
    expect(withoutUmlaut('lvse')).toBe('luse');
  });
});

describe('a query in pinyin', () => {
  it.each([
    ['Chao Xi', 'chaoxi'],
    ["xi'an", 'xian'],
    ['lǜ sè', 'lvse'],
    ['lüse', 'lvse'],
    ['cháo xī', 'chaoxi'],
    ['1+6 zhineng', '16zhineng'],
  ])('%s is compared as %s', (query, key) => {
    expect(pinyinQuery(query)).toBe(key);
  });

  it.each(['潮汐 lane', '123', '', '《》'])('%j is none', (query) => {
    expect(pinyinQuery(query)).toBeUndefined();
  });
});
