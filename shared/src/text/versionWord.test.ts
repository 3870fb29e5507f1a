import { expect, it } from 'vitest';
import { versionBefore, withoutVersion, yearInTitle } from './versionWord.ts';

it.each([
  ['治安管理处罚法（2012年修正）', '2012'],
  ['刑法(1997)', '1997'],
  ['某法（2012年10月26日第二次修正版）', '2012'],
  ['某规划（2011—2020年）', undefined],
  ['某办法（试行）', undefined],
  ['关于适用某法的解释（二）', undefined],
])('the title %s says %s', (name, year) => {
  expect(yearInTitle(name)).toBe(year);
});

it.each([
  ['依照2012年', { year: '2012' }],
  ['依照2017年修正的', { year: '2017' }],
  ['自2012年1月1日起施行的', {}],
  ['根据修订前的', { isFormer: true }],
  ['编号12012年', {}],
  ['依照原', { isFormer: true }],
  ['依照旧', { isFormer: true }],
  ['山西太原', {}],
  ['根据97', { year: '1997' }],
  ['根据79年', { year: '1979' }],
  ['满12年', {}],
  ['依照', {}],
])('%s before a name says %o', (before, word) => {
  expect(versionBefore(before, before.length)).toEqual(word);
});

it.each([
  ['治安管理处罚法(2012年修正)', '治安管理处罚法', { year: '2012' }],
  ['2012年修正的治安管理处罚法', '治安管理处罚法', { year: '2012' }],
  ['治安管理处罚法2012', '治安管理处罚法', { year: '2012' }],
  ['97刑法', '刑法', { year: '1997' }],
  ['旧刑法', '刑法', { isFormer: true }],
  ['原油管道条例', '原油管道条例', {}],
  ['97号规定', '97号规定', {}],
])('%s is typed for %s', (typed, name, version) => {
  expect(withoutVersion(typed)).toEqual({ name, version });
});
