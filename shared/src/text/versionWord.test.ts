import { expect, it } from 'vitest';
import { versionBefore, versionBehindName, versionInNote, versionInTitle, withoutVersion } from './versionWord.ts';

it.each([
  ['治安管理处罚法（2012年修正）', { year: '2012' }],
  ['刑法(1997)', { year: '1997' }],
  ['某法（2012年10月26日第二次修正版）', { year: '2012' }],
  ['某法（2012 年修正）', { year: '2012' }],
  ['某法（２０１２年修正）', { year: '2012' }],
  ['某法（二〇一二年修正）', { year: '2012' }],
  ['某法［2012年修正］', { year: '2012' }],
  ['某法（2012年人大修正）', { year: '2012' }],
  ['某法（2025年修订前）', { isFormer: true }],
  ['某规划（2011—2020年）', {}],
  ['某办法（试行）', {}],
  ['关于适用某法的解释（二）', {}],
])('the title %s says %o', (name, version) => {
  expect(versionInTitle(name)).toEqual(version);
});

it.each([
  ['根据2012年10月26日《关于修改某法的决定》修正', { year: '2012' }],
  ['2005年8月28日通过 根据2012年10月26日《决定》修正', { year: '2012' }],
  ['2005年8月28日通过，2006年3月1日起施行', { year: '2005' }],
  ['自2006年3月1日起施行', { year: '2006' }],
  ['2025年修订前', { isFormer: true }],
  ['试行', {}],
])('the note %s says %o', (note, version) => {
  expect(versionInNote(note)).toEqual(version);
});

it.each([
  ['2012年版第三条', { year: '2012', end: 6 }],
  ['2012年第三条', { year: '2012', end: 5 }],
  ['的2012年修正版第三条', { year: '2012', end: 9 }],
  ['修订前的第三条', { isFormer: true, end: 4 }],
  ['原第三条', { isFormer: true, end: 1 }],
  ['旧第三条', { isFormer: true, end: 1 }],
  ['2012年第3期', undefined],
  ['第三条', undefined],
])('%s behind a name says %o', (text, version) => {
  expect(versionBehindName(text, 0)).toEqual(version);
});

it.each([
  ['依照2012年', { year: '2012' }],
  ['依照2017年修正的', { year: '2017' }],
  ['自2012年1月1日起施行的', { year: '2012' }],
  ['二〇一二年修正的', { year: '2012' }],
  ['2012 年修正的', { year: '2012' }],
  ['2026年1月1日前的', { isFormer: true }],
  ['2025年12月31日以前施行的', { isFormer: true }],
  ['已废止的', { isFormer: true }],
  ['同时废止', {}],
  ['《刑法修正案（九）》施行前的', { isFormer: true }],
  ['《刑法修正案（九）》之前的', { isFormer: true }],
  ['《刑法修正案（八）》修正的', { isFormer: true }],
  ['刑法修正案（八）修正后的', { isFormer: true }],
  ['新修正的', {}],
  ['同时施行', {}],
  ['目前的', {}],
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
  ['79年中华人民共和国刑法', '中华人民共和国刑法', { year: '1979' }],
  ['治安管理处罚法(2025年修订前)', '治安管理处罚法', { isFormer: true }],
  ['旧刑法', '刑法', { isFormer: true }],
  ['以前的治安管理处罚法', '治安管理处罚法', { isFormer: true }],
  ['现行刑法', '刑法', {}],
  ['新刑法', '刑法', {}],
  ['修订后的治安管理处罚法', '治安管理处罚法', {}],
  ['新疆维吾尔自治区条例', '新疆维吾尔自治区条例', {}],
  ['原油管道条例', '原油管道条例', {}],
  ['97号规定', '97号规定', {}],
])('%s is typed for %s', (typed, name, version) => {
  expect(withoutVersion(typed)).toEqual({ name, version });
});
