import type { CardBlock } from '@dutybook/shared/library';
import { expect, test } from 'vitest';
import { outlineOf, partsOf, pathOf, runningName } from './readerParts.ts';

function block(type: CardBlock['type'], eid: string, depth: number, more: Partial<CardBlock> = {}): CardBlock {
  return { type, eid, depth, text: '', doubts: [], ...more };
}

const LAW = [
  block('chapter', 'chp_1', 0, { number: '第一章', heading: '总则' }),
  block('section', 'chp_1__sec_1', 1, { number: '第一节', heading: '目的' }),
  block('article', 'art_1', 2, { number: '第一条' }),
  block('paragraph', 'art_1__para_1', 3, { text: '为了安全。' }),
  block('item', 'art_1__para_1__item_1', 4, { number: '（一）', text: '甲' }),
  block('article', 'art_2', 2, { number: '第二条', text: '乙' }),
  block('chapter', 'chp_2', 0, { number: '第二章', heading: '附则' }),
  block('article', 'art_133-1', 1, { number: '第一百三十三条之一' }),
];
const parts = partsOf(LAW);

test('articles stay whole, headings stand alone, and nothing is lost', () => {
  expect(parts.map(({ kind, block, inner }) => [kind, block.eid, inner.length])).toEqual([
    ['heading', 'chp_1', 0],
    ['heading', 'chp_1__sec_1', 0],
    ['provision', 'art_1', 2],
    ['provision', 'art_2', 0],
    ['heading', 'chp_2', 0],
    ['provision', 'art_133-1', 0],
  ]);
  expect(parts.flatMap(({ block, inner }) => [block, ...inner])).toEqual(LAW);
});

test('the outline tells which articles are below a heading', () => {
  expect(outlineOf(parts).map(({ eid, articles }) => [eid, articles])).toEqual([
    ['chp_1', '1–2'],
    ['chp_1__sec_1', '1–2'],
    ['chp_2', '133-1'],
  ]);
});

test('a text without headings has its articles as outline', () => {
  const lines = outlineOf(partsOf(LAW.filter(({ type }) => type !== 'chapter' && type !== 'section')));
  expect(lines.map(({ number, heading }) => [number, heading])).toEqual([
    ['第一条', '为了安全。'],
    ['第二条', '乙'],
    ['第一百三十三条之一', ''],
  ]);
});

test('the path to a provision goes through its headings', () => {
  expect(pathOf(parts, 'art_1__para_1__item_1').map(({ eid }) => eid)).toEqual(['chp_1', 'chp_1__sec_1', 'art_1']);
  expect(pathOf(parts, 'art_133-1').map(({ eid }) => eid)).toEqual(['chp_2', 'art_133-1']);
  expect(pathOf(parts, 'art_9')).toEqual([]);
});

test('at the head of pages a law is named without the state', () => {
  expect(runningName('中华人民共和国治安管理处罚法')).toBe('治安管理处罚法');
  expect(runningName('公安机关办理行政案件程序规定')).toBe('公安机关办理行政案件程序规定');
  expect(runningName('中华人民共和国')).toBe('中华人民共和国');
});
