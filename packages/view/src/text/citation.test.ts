import { LawNames, readReferences } from '@dutybook/shared/citation';
import type { Card } from '@dutybook/shared/library';
import { expect, test } from 'vitest';
import { cardTitle } from './cardText.ts';
import { citationAs, CITATION_FORMATS, citationFormatsOf, citationOf } from './citation.ts';

function article(eid: string, more: Partial<Card> = {}): Card {
  return {
    address: `/akn/cn/act/2003-10-28/道路交通安全法/zho@2021-04-29/~${eid}`,
    instrument: 'x',
    kind: 'regulation',
    subtype: 'law',
    title: { zh: '道路交通安全法' },
    backTranslated: [],
    language: 'zh',
    languages: ['zh'],
    status: 'in-force',
    asOf: '2026-01-02',
    breadcrumb: [],
    blocks: [],
    figures: [],
    topics: [],
    related: [],
    cites: { total: 0, links: [] },
    citedBy: { total: 0, links: [] },
    history: [],
    source: { document: 'x.md', paragraphs: [] },
    ...more,
  };
}

const all = (card: Card) => Object.fromEntries(CITATION_FORMATS.map((format) => [format, citationAs(card, format)]));

test('a paragraph of an article is cited with its article, whatever is printed before it', () => {
  const norm = '《道路交通安全法》第九十一条第一款';
  expect(all(article('art_91__para_1'))).toEqual({
    norm,
    english: norm,
    markdown: `[${norm}](</akn/cn/act/2003-10-28/道路交通安全法/zho@2021-04-29/~art_91__para_1>)`,
    plain: '道路交通安全法 第九十一条第一款',
  });
  expect(citationAs(article('art_91__para_2__item_1', { number: '（一）' }), 'norm')).toBe(
    '《道路交通安全法》第九十一条第二款第（一）项',
  );
});

test('what an amending law numbers like a list is named as an article', () => {
  const card = article('art_22', { number: '二十二、', title: { zh: '刑法修正案（八）' } });
  expect(citationAs(card, 'norm')).toBe('《刑法修正案（八）》第二十二条');
  expect(cardTitle(card, 'zh')).toBe('刑法修正案（八） 二十二');
});

test('an article is cited as it is printed', () => {
  expect(citationAs(article('art_133-1', { number: '第一百三十三条之一' }), 'norm')).toBe(
    '《道路交通安全法》第一百三十三条之一',
  );
});

test('English is offered only for what has an English name', () => {
  const card = article('art_58');
  expect(citationFormatsOf(card)).toEqual(['norm', 'markdown', 'plain']);
  expect(citationFormatsOf({ ...card, title: { en: 'Road Traffic Safety Law', zh: '道路交通安全法' } })).toContain(
    'english',
  );
});

test('an English title is cited in English', () => {
  const title = { en: 'Road Traffic Safety Law', zh: '道路交通安全法' };
  const card = article('art_91__para_1', { title });
  expect(citationAs(card, 'english')).toBe('Article 91, paragraph 1 of Road Traffic Safety Law');
  expect(citationAs({ ...card, language: 'en' }, 'plain')).toBe('Road Traffic Safety Law, Article 91, paragraph 1');
});

test('a name in a name has its own marks, and Markdown shows the citation and nothing else', () => {
  const card = article('art_1', { number: '第一条', title: { zh: '关于执行《刑法》*若干问题*的解释' } });
  expect(citationAs(card, 'norm')).toBe('《关于执行〈刑法〉*若干问题*的解释》第一条');
  expect(citationAs(card, 'markdown')).toContain('[《关于执行〈刑法〉\\*若干问题\\*的解释》第一条](<');
});

test.each(['amended', 'repealed', 'not-yet-in-force'] as const)(
  'a version that is %s is named in every form',
  (status) => {
    const card = article('art_91', { number: '第九十一条', status });
    const zh = '《道路交通安全法》（2021年4月29日版）第九十一条';
    expect(all(card)).toEqual({
      norm: zh,
      english: zh,
      markdown: `[${zh}](<${card.address}>)`,
      plain: '道路交通安全法（2021年4月29日版） 第九十一条',
    });
    const english = {
      ...card,
      title: { en: 'Road Traffic Safety Law' },
      language: 'en',
      number: 'Article 91',
    } as const;
    expect(citationAs(english, 'english')).toBe('Article 91 of Road Traffic Safety Law (version of 2021-04-29)');
  },
);

test('of a version without a day as much is named as is known', () => {
  const dated = (date: string) =>
    citationOf(
      article('art_1', { status: 'amended', number: '第一条', address: `/akn/cn/act/2003/法/zho@${date}/~art_1` }),
      'zh',
    );
  expect(dated('2011-04')).toBe('《道路交通安全法》（2011年4月版）第一条');
  expect(dated('2011')).toBe('《道路交通安全法》（2011年版）第一条');
  expect(dated('')).toBe('《道路交通安全法》第一条');
});

test('what names its version is read back as that version', () => {
  const cited = citationOf(article('art_91', { number: '第九十一条', status: 'amended' }), 'zh');
  const [found] = readReferences(`依照${cited}处罚。`, LawNames.of([])).references;
  expect(found?.law).toMatchObject({ type: 'named', name: '道路交通安全法', year: '2021' });
});
