import type { CardBlock } from '@dutybook/shared/library';
import { expect, test } from 'vitest';
import { cardLines } from './cardLines.ts';
import { SAMPLE_ARTICLE } from '../text/cardSample.ts';

const block = (type: CardBlock['type'], more: Partial<CardBlock>): CardBlock => ({
  type,
  eid: 'x',
  depth: 0,
  text: '',
  doubts: [],
  ...more,
});

const { number: _, ...WHOLE } = SAMPLE_ARTICLE;
const words = (...blocks: readonly CardBlock[]) => cardLines({ ...WHOLE, blocks }).map(({ text }) => text);

test('the number of an article stands before its first paragraph, in the same line', () => {
  expect(
    words(
      block('article', { number: '第一条' }),
      block('paragraph', { text: '甲。' }),
      block('paragraph', { text: '乙。' }),
      block('article', { number: '第二条', text: '丙。' }),
    ),
  ).toEqual(['第一条\u3000甲。', '乙。', '第二条\u3000丙。']);
});

test('a heading stays a line of its own, and every block is told', () => {
  expect(
    words(
      block('chapter', { number: '第一章', heading: '总则' }),
      block('article', { number: '第一条', heading: '目的' }),
      block('paragraph', { text: '甲：' }),
      block('item', { number: '（一）', text: '乙；' }),
      block('fact', { text: '丙' }),
    ),
  ).toEqual(['第一章 总则', '第一条 目的', '甲：', '（一）乙；', '• 丙']);
  const [line] = cardLines({ ...WHOLE, blocks: [block('chapter', { number: '第一章', heading: '总则' })] });
  expect(line?.style).toBe('subheading');
});

test('what the title of the card says is not said again', () => {
  expect(cardLines(SAMPLE_ARTICLE).map(({ text }) => text)).toEqual(['饮酒后驾驶机动车的，处罚款。', '（一）初犯的；']);
});

test('what an item begins with is told apart, to hang in front of its words', () => {
  const blocks = [
    block('item', { number: '（一）', text: '乙；' }),
    block('step', { number: '1.', text: '丙' }),
    block('bullet', { text: '丁' }),
    block('paragraph', { text: '戊' }),
  ];
  const lines = cardLines({ ...WHOLE, blocks });
  expect(lines.map(({ mark }) => mark)).toEqual(['（一）', '1. ', '• ', undefined]);
  for (const { text, mark = '' } of lines) expect(text.startsWith(mark)).toBe(true);
});
