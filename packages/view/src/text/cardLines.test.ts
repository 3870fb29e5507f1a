import type { Card } from '@dutybook/shared/library';
import { expect, test } from 'vitest';
import { cardLines } from './cardLines.ts';

test('provisions are found by their lines, each with what stands below it', () => {
  const blocks: Card['blocks'] = [
    { type: 'chapter', eid: 'chp_1', depth: 0, number: '第一章', heading: '总则', text: '', doubts: [] },
    { type: 'article', eid: 'art_1', depth: 1, number: '第一条', text: '', doubts: [] },
    { type: 'paragraph', eid: 'art_1__para_1', depth: 2, text: '处罚：', doubts: [] },
    { type: 'item', eid: 'art_1__para_1__item_1', depth: 3, number: '（一）', text: '警告', doubts: [] },
    { type: 'article', eid: 'art_2', depth: 1, number: '第二条', text: '处罚：', doubts: [] },
  ];
  const markdown = '# 法\n\n## 第一章 总则\n\n**第一条**\n\n处罚：\n\n　　（一）警告\n\n**第二条**　处罚：\n';
  expect(Object.fromEntries(cardLines({ blocks }, markdown))).toEqual({
    chp_1: { first: 2, last: 10 },
    art_1: { first: 4, last: 8 },
    art_1__para_1: { first: 6, last: 8 },
    art_1__para_1__item_1: { first: 8, last: 8 },
    art_2: { first: 10, last: 10 },
  });
});
