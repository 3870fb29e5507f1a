import type { Card, CardBlock } from '@dutybook/shared/library';
import { expect, test } from 'vitest';
import { quotationOf } from './quotation.ts';

const block = (type: CardBlock['type'], text: string, number?: string): CardBlock => ({
  type,
  eid: 'art_2',
  depth: 0,
  ...(number === undefined ? {} : { number }),
  text,
  doubts: [],
});

const ARTICLE: Card = {
  address: '/akn/cn/act/2020-05-01/河道夜巡法/zho@2020-05-01/~art_2',
  instrument: 'x',
  kind: 'regulation',
  subtype: 'law',
  title: { zh: '河道夜巡法', en: 'Night River Patrol Law' },
  backTranslated: [],
  language: 'zh',
  languages: ['zh'],
  status: 'in-force',
  asOf: '2026-01-02',
  breadcrumb: [],
  number: '第二条',
  blocks: [
    block('article', '', '第二条'),
    block('paragraph', '巡查人员应当携带“三样”：'),
    block('item', '照明设备；', '（一）'),
  ],
  figures: [],
  topics: [],
  related: [],
  cites: { total: 0, links: [] },
  citedBy: { total: 0, links: [] },
  history: [],
  source: { document: 'x.md', paragraphs: [] },
};

test('an article is quoted in its own words, items with their numbers, marks inside marks single', () => {
  expect(quotationOf(ARTICLE, 'zh')).toBe('《河道夜巡法》第二条规定：“巡查人员应当携带‘三样’：\n（一）照明设备；”');
  expect(quotationOf(ARTICLE, 'en')).toMatch(/ provides: “巡查人员应当/u);
});

test('a whole law is not quoted; a measure is by its summary, and not as if it were a rule', () => {
  const { number: _, ...whole } = ARTICLE;
  expect(quotationOf(whole, 'zh')).toBeUndefined();
  const measure: Card = { ...whole, kind: 'measure', summary: '两车道交替通行。', blocks: [], status: 'planned' };
  expect(quotationOf(measure, 'zh')).toMatch(/^《河道夜巡法》（.*）：“两车道交替通行。”$/u);
});
