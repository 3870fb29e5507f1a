import type { Card } from '@dutybook/shared/library';
import { expect, test } from 'vitest';
import { cardMarkdown } from './cardMarkdown.ts';

const CARD: Card = {
  address: '/akn/cn/doc/measure/shenzhen-psb/2014/T6.6/eng@2014',
  instrument: 'T6.6',
  row: 'T6.6',
  kind: 'measure',
  subtype: 'plan-measure',
  title: { en: '"Tidal lane"', zh: '潮汐车道' },
  backTranslated: ['zh'],
  language: 'en',
  languages: ['en', 'zh'],
  status: 'planned',
  asOf: '2026-11-23',
  date: '2014',
  breadcrumb: [],
  summary: 'A lane whose direction is switched.',
  blocks: [
    { type: 'heading', eid: 'heading_1', depth: 0, heading: 'Facts', text: '', doubts: [] },
    { type: 'fact', eid: 'heading_1__fact_1', depth: 1, text: 'Named with “zipper” traffic.', doubts: [] },
    {
      type: 'fact',
      eid: 'heading_1__fact_2',
      depth: 1,
      text: 'Printed 20 13 lanes and 9 9 cars.',
      doubts: [
        { start: 8, end: 13, explanation: { en: 'a gap in a number' } },
        { start: 24, end: 27, explanation: { en: 'another gap' } },
      ],
    },
  ],
  figures: [
    {
      id: 'lanes',
      label: { en: 'lanes' },
      printed: '20 13 lanes',
      reading: '2013',
      certainty: 'likely',
      note: { en: 'The gap is a slip.' },
      paragraph: 'P29',
    },
  ],
  issuer: { en: 'The bureau' },
  topics: [{ en: 'Road traffic' }],
  related: [
    {
      relation: 'part-of',
      address: '/akn/cn/doc/measure/shenzhen-psb/2014/T6/eng@2014',
      title: { en: 'Road [traffic]' },
      kind: 'measure',
      status: 'planned',
    },
  ],
  cites: { total: 0, links: [] },
  citedBy: { total: 0, links: [] },
  history: [],
  source: { document: 'work', title: { en: 'Plan of work' }, paragraphs: ['P29'], row: 'T6.6' },
};

test('a record is told in the order of the card', () => {
  const markdown = cardMarkdown(CARD, {
    language: 'en',
    linkTo: ({ address }) => `dutybook:${address}/Road traffic.md`,
  });
  expect(markdown).toBe(`# “Tidal lane”

潮汐车道 (translated back; the official wording is not known)

Measure · Planned 2014 · Plan measure

A lane whose direction is switched.

## Facts

- Named with “zipper” traffic.
- Printed 20 13 lanes and 9 9 cars.

## Doubtful figures

- lanes: printed “20 13 lanes”, reading 2013 (likely). The gap is a slip.
- “9 9”: another gap

## Related

- Part of: [Road \\[traffic\\]][1]

## About

- Issuer: The bureau
- Topics: Road traffic

Source: Plan of work, paragraph P29, row T6.6

[1]: <dutybook:/akn/cn/doc/measure/shenzhen-psb/2014/T6/eng@2014/Road traffic.md>
`);
});

test('a title that is a translation back says so in its own language', () => {
  expect(cardMarkdown(CARD, { language: 'zh' }).split('\n\n').slice(0, 3)).toEqual([
    '# 潮汐车道',
    '（回译名称，官方名称不明）',
    '“Tidal lane”',
  ]);
});

test('what it cites and what cites it are told with their provisions, and how many there are', () => {
  const card: Card = {
    ...CARD,
    cites: {
      total: 2,
      links: [
        {
          title: { zh: '道路交通安全法' },
          place: { en: 'Article 91, paragraph 1', zh: '第九十一条第一款' },
          address: '/akn/cn/act/2003-10-28/道路交通安全法/zho@2021-04-29/~art_91__para_1',
          state: 'verified',
        },
        { title: { en: 'Traffic [Rules]' }, state: 'unknown-instrument' },
      ],
    },
    citedBy: { total: 30, links: [{ title: { en: 'Plan' }, place: { en: 'Article 2' }, state: 'changed' }] },
  };
  const markdown = cardMarkdown(card, {
    language: 'en',
    linkTo: ({ address, number }) => `${number}:${address.at(-1)}`,
  });
  expect(markdown).toContain(
    '## Cites\n\n- [《道路交通安全法》第九十一条第一款][2]\n- Traffic \\[Rules\\] (unknown instrument)\n',
  );
  expect(markdown).toContain('## Cited by\n\n- Plan, Article 2 (changed)\n- 1 of 30\n');
  expect(markdown).toContain('[2]: <Article 91, paragraph 1:1>');
});

test('packs that cannot tell what cites it are told of, also where nothing else is known to', () => {
  const markdown = (language: 'en' | 'zh', packsLeftOut: number) =>
    cardMarkdown({ ...CARD, citedBy: { total: 0, links: [], packsLeftOut } }, { language });
  expect(markdown('en', 1)).toContain('## Cited by\n\n- One pack was built without citations');
  expect(markdown('zh', 2)).toContain('## 被引用\n\n- 有2个指引包没有引用数据');
});

test('without a place to open, a related record is plain text', () => {
  expect(cardMarkdown(CARD, { language: 'en' })).toContain('- Part of: Road \\[traffic\\]\n');
});

test('a law keeps its numbers, its levels and the day of its status', () => {
  const law: Card = {
    ...CARD,
    kind: 'regulation',
    subtype: 'law',
    title: { zh: '治安管理处罚法' },
    backTranslated: [],
    language: 'zh',
    status: 'in-force',
    adopted: '2012-10-26',
    inForceFrom: { date: '2013-01-01', certainty: 'certain' },
    breadcrumb: ['第三章', '第三节'],
    number: '第四十三条',
    blocks: [
      { type: 'chapter', eid: 'chp_3', depth: 0, number: '第三章', heading: '处罚', text: '', doubts: [] },
      { type: 'article', eid: 'art_43', depth: 1, number: '第四十三条', text: '殴打他人的：', doubts: [] },
      { type: 'item', eid: 'art_43__item_1', depth: 2, number: '（一）', text: '结伙殴打的；', doubts: [] },
      { type: 'paragraph', eid: 'art_43__para_2', depth: 2, text: '# 第二款', doubts: [] },
    ],
    figures: [],
    related: [],
    next: { address: '/akn/cn/act/2005-08-28/治安管理处罚法/zho@/~art_44', label: '第四十四条' },
  };
  const markdown = cardMarkdown(law, { language: 'zh', linkTo: ({ number }) => `dutybook:${number ?? ''}` });
  expect(markdown).toContain('# 治安管理处罚法 第四十三条\n\n第三章 › 第三节\n\n法规 · 现行有效 · 法律 · ');
  expect(markdown).toContain('截至 2026-11-23');
  expect(markdown).toContain('## 第三章 处罚\n\n**第四十三条**　殴打他人的：\n\n　　（一）结伙殴打的；\n\n\\# 第二款');
  expect(markdown).toContain('下一条：[第四十四条][1]');
  expect(markdown).toContain('[1]: <dutybook:第四十四条>');
});

test('nothing of an instrument is read as Markdown, and a link cannot be broken out of', () => {
  const hostile: Card = {
    ...CARD,
    title: { en: '# <script>alert(1)</script>' },
    summary: '![x](https://example.com/x.png)\n[a]: https://example.com',
    blocks: [{ type: 'fact', eid: 'fact_1', depth: 0, text: 'one\n\n<b>two</b>', doubts: [] }],
  };
  const markdown = cardMarkdown(hostile, { language: 'en', linkTo: () => 'dutybook:/a>\n# b' });
  expect(markdown).toContain('# \\# \\<script\\>alert(1)\\</script\\>\n');
  expect(markdown).toContain('!\\[x\\](https://example.com/x.png)\n\n\\[a\\]: https://example.com\n');
  expect(markdown).toContain('- one\n\n  \\<b\\>two\\</b\\>\n');
  expect(markdown).toContain('[1]: <dutybook:/a%3E%0A# b>\n');
});
