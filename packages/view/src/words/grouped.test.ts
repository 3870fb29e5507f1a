import { expect, test } from 'vitest';
import { grouped } from './grouped.ts';
import { WORDS } from './index.ts';

test('counts are read in groups of three digits', () => {
  expect([0, 12, 999, 1297, 1234567].map(grouped)).toEqual(['0', '12', '999', '1,297', '1,234,567']);
});

test('what was found is counted in each language', () => {
  expect([WORDS.en.hitsOf(10, 1297), WORDS.en.hitsOf(7, 7)]).toEqual(['10 of 1,297', '7 found']);
  expect([WORDS.zh.hitsOf(10, 1297), WORDS.zh.hitsOf(7, 7)]).toEqual(['共1,297条，显示10条', '共7条']);
});
