import type { Card } from '@dutybook/shared/library';
import { expect, test } from 'vitest';
import { SAMPLE_ARTICLE } from './cardSample.ts';
import { quotationOf } from './quotation.ts';

test('an article is quoted in its own words, items with their numbers, marks inside marks single', () => {
  const [article, paragraph, item] = SAMPLE_ARTICLE.blocks;
  if (article === undefined || paragraph === undefined || item === undefined) throw new Error('no sample');
  const card: Card = {
    ...SAMPLE_ARTICLE,
    title: { zh: '道路交通安全法', en: 'Road Traffic Safety Law' },
    blocks: [article, { ...paragraph, text: '有下列“情形”的，处罚款：' }, item],
  };
  expect(quotationOf(card, 'zh')).toBe('《道路交通安全法》第九十一条规定：“有下列‘情形’的，处罚款：\n（一）初犯的；”');
  expect(quotationOf(card, 'en')).toMatch(/ provides: “有下列/u);
});

test('a whole law is not quoted; a measure is by its summary, and not as if it were a rule', () => {
  const { number: _, ...whole } = SAMPLE_ARTICLE;
  expect(quotationOf(whole, 'zh')).toBeUndefined();
  const measure: Card = { ...whole, kind: 'measure', summary: '两车道交替通行。', blocks: [], status: 'planned' };
  expect(quotationOf(measure, 'zh')).toMatch(/^《道路交通安全法》（.*）：“两车道交替通行。”$/u);
});
