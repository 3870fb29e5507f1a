import { expect, test } from 'vitest';
import { normPlace, normTitle, placeOfEid } from './normCitation.ts';

test('places are written with Chinese numerals, articles with branches, items without brackets', () => {
  expect(normPlace({ article: '26', paragraph: '1', item: '2' })).toBe('第二十六条第一款第二项');
  expect(normPlace({ article: '133-1' })).toBe('第一百三十三条之一');
  expect(normPlace({ article: '10', rangeEnd: '12', rangeUnit: 'article' })).toBe('第十条至第十二条');
  expect(normPlace({})).toBe('');
});

test('an eId names a place only where a citation could', () => {
  expect(placeOfEid('art_43__para_2__item_1')).toEqual({ article: '43', paragraph: '2', item: '1' });
  expect(placeOfEid('heading_1__fact_2')).toBeUndefined();
  expect(placeOfEid('preamble')).toBeUndefined();
});

test('a title with marks in it keeps them as single ones', () => {
  expect(normTitle('治安管理处罚法')).toBe('《治安管理处罚法》');
  expect(normTitle('关于修改《消防法》的决定')).toBe('《关于修改〈消防法〉的决定》');
});
