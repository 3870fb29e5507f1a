import { expect, test } from 'vitest';
import { DraftOutline } from './draftOutline.ts';

const DRAFT =
  '# 值守办法\n\n## 第一章 总则\n\n第一条　制定本办法。\n\n第二条　适用范围。\n第二款。\n\n## 第二章 附则\n\n第三条　施行。\n';

test('a draft has its chapters and articles, each up to its last line', () => {
  const { entries } = new DraftOutline(DRAFT);
  expect(entries.map(({ number, depth, heading }) => [number, depth, heading])).toEqual([
    ['第一章', 0, '总则'],
    ['第一条', 1, '制定本办法。'],
    ['第二条', 1, '适用范围。'],
    ['第二章', 0, '附则'],
    ['第三条', 1, '施行。'],
  ]);
  expect(entries.map(({ start, end }) => DRAFT.slice(start, end).split('\n').at(-1))).toEqual([
    '第二款。',
    '第一条　制定本办法。',
    '第二款。',
    '第三条　施行。',
    '第三条　施行。',
  ]);
});

test('an English draft has its sections', () => {
  const draft =
    '# Night rules\n\nSection 1 Purpose\n\nThese are rules.\n\n**Section 14A** — Boats\n\n(1) One.\n(2) Two.\n';
  const { entries } = new DraftOutline(draft);
  expect(
    entries.map(({ number, heading, start, end }) => [number, heading, draft.slice(start, end).split('\n').at(-1)]),
  ).toEqual([
    ['Section 1', 'Purpose', 'These are rules.'],
    ['Section 14A', 'Boats', '(2) Two.'],
  ]);
});

test('a text that is no law has none', () => {
  expect(new DraftOutline('第一条路很长。\n然后回家。').entries).toEqual([]);
});
