import type { Card } from '@dutybook/shared/library';

/** An article of a law, for tests. */
export const SAMPLE_ARTICLE: Card = {
  address: '/akn/cn/act/2003-10-28/道路交通安全法/zho@2021-04-29/~art_91',
  instrument: 'x',
  kind: 'regulation',
  subtype: 'law',
  title: { zh: '道路交通安全法' },
  backTranslated: [],
  language: 'zh',
  languages: ['zh'],
  status: 'in-force',
  asOf: '2026-01-02',
  breadcrumb: ['第七章 法律责任'],
  number: '第九十一条',
  blocks: [
    { type: 'article', eid: 'art_91', depth: 0, number: '第九十一条', text: '', doubts: [] },
    { type: 'paragraph', eid: 'art_91__para_1', depth: 1, text: '饮酒后驾驶机动车的，处罚款。', doubts: [] },
    { type: 'item', eid: 'art_91__para_1__item_1', depth: 2, number: '（一）', text: '初犯的；', doubts: [] },
  ],
  figures: [],
  topics: [],
  related: [],
  cites: { total: 0, links: [] },
  citedBy: { total: 0, links: [] },
  history: [],
  source: { document: 'x.md', paragraphs: [] },
};
