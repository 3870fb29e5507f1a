import type { Card } from '@dutybook/shared/library';
import { expect, test } from 'vitest';
import { candidatesMarkdown, stateMarkdown, statusMarkdown, textMarkdown } from './hoverMarkdown.ts';

const blocks: Card['blocks'] = [
  { type: 'paragraph', eid: 'art_1__para_1', depth: 0, text: '下列人员：', doubts: [] },
  { type: 'item', eid: 'art_1__para_1__item_1', depth: 1, number: '（一）', text: '民警', doubts: [] },
  { type: 'paragraph', eid: 'art_1__para_2', depth: 0, text: '[x](command:evil) <b>', doubts: [] },
];

test('the cited part stands out in the exact text, and nothing of a pack is read as Markdown', () => {
  expect(textMarkdown({ blocks }, 'art_1__para_1__item_1', 'zh').split('\n>\n')).toEqual([
    '> 下列人员：',
    '> \u3000\u3000**（一）\u3000民警**',
    '> \\[x\\](command:evil) \\<b\\>',
  ]);
  expect(textMarkdown({ blocks }, undefined, 'zh')).not.toContain('**');
});

test('of a long article only the cited part is shown, and that is said', () => {
  const long = [
    ...blocks,
    { type: 'paragraph', eid: 'art_1__para_3', depth: 0, text: '长'.repeat(2000), doubts: [] } as const,
  ];
  const shown = textMarkdown({ blocks: long }, 'art_1__para_1', 'zh');
  expect(shown).toContain('民警');
  expect(shown).not.toContain('长长');
  expect(shown).toContain('条文较长');
});

test('what does not hold is said in words', () => {
  expect(stateMarkdown({ state: 'verified' }, 'zh')).toBe('');
  expect(stateMarkdown({ state: 'missing', reason: 'no-article' }, 'zh')).toBe('查无此条：没有这一条');
  const former = { version: '2012-10-26', address: '', now: { article: '97', address: '' } };
  expect(stateMarkdown({ state: 'not-checked', reason: 'former-number', former }, 'zh')).toBe(
    '未核对：文中所述见于2012-10-26文本的该条，不见于现行的该条，现为第九十七条',
  );
  const endedBy = { title: { zh: '新法' }, work: '', from: '2021-01-01' };
  expect(stateMarkdown({ state: 'unknown-instrument', endedBy }, 'zh')).toBe('未收录：2021-01-01 被《新法》废止');
  expect(candidatesMarkdown({ candidates: [{ title: { zh: '*法' }, address: '' }] }, 'zh')).toBe('可能是\n- 《\\*法》');
});

test('the day that it is told for is none of the days of the text', () => {
  const card = {
    kind: 'regulation',
    status: 'in-force',
    adopted: '2025-06-27',
    inForceFrom: { date: '2026-01-01', certainty: 'certain' },
    asOf: '2026-11-23',
    related: [],
  } as const;
  expect(statusMarkdown(card, 'zh')).toBe('法规 · 现行有效 · 2025-06-27 通过、2026-01-01 施行 · 截至 2026-11-23');
});
