import { expect, test } from 'vitest';
import { SimilarTitles } from './similarTitles.ts';

const titles = new SimilarTitles(['中华人民共和国民法典总则', '中华人民共和国治安管理处罚法']);

test('a name with a letter that is wrong, missing or too many is like a title', () => {
  expect(titles.like('中华人民共和国治安管里处罚法')).toEqual(['中华人民共和国治安管理处罚法']);
  expect(titles.like('中华人民共和国治安管理处罚发')).toEqual(['中华人民共和国治安管理处罚法']);
  expect(titles.like('中华人民共和国民法总典则')).toEqual(['中华人民共和国民法典总则']);
});

test('a law before the code is no misspelling of a part of the code, whose articles are others', () => {
  expect(titles.like('中华人民共和国民法总则')).toEqual([]);
});
