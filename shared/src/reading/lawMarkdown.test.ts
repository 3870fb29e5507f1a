import { describe, expect, it } from 'vitest';
import { fullText, provisionsOf } from '../model/index.ts';
import type { Provision } from '../model/index.ts';
import { readLawMarkdown } from './lawMarkdown.ts';
import type { LawDocument } from './lawMarkdown.ts';

const PLAIN = `# 中华人民共和国巡逻法

2005年8月28日第十届全国人民代表大会常务委员会第十七次会议通过

根据2012年10月26日《关于修改〈巡逻法〉的决定》修正

<!-- INFO END -->

## 第一章 总则

第一条 为了巡逻，制定本法。

第二条　有下列情形之一的，应当巡逻：

（一）夜间的：

1．下雨的；

（二）第六条规定的。

前款规定适用于第九条所列的人员。

## 第二章 附则

第二条之一 临时巡逻适用本法。

第三 条 本法自2013年1月1日起施行。
`;

const BOLD = `---
sidebar: auto
---

# 巡逻办法

2025年6月27日公安部令发布

**第一条**　本办法适用于巡逻。

**第二条**　本办法自公布之日起施行。
`;

function read(document: string, file = 'x/巡逻法(2012-10-26).md'): LawDocument {
  const result = readLawMarkdown(document, file);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const eids = (roots: readonly Provision[]) => [...provisionsOf(roots)].map(({ eid }) => eid);

describe('a law with plain article lines', () => {
  const law = read(PLAIN);

  it('has its title, history and dates', () => {
    expect(law).toMatchObject({
      title: '中华人民共和国巡逻法',
      date: '2012-10-26',
      firstAdopted: '2005-08-28',
      inForceFrom: { date: '2013-01-01', certainty: 'certain' },
    });
    expect(law.history).toHaveLength(2);
  });

  it('has chapters, articles with 之N, paragraphs, items and subitems, each with its address', () => {
    expect(eids(law.provisions)).toEqual([
      'chp_1',
      'art_1',
      'art_1__para_1',
      'art_2',
      'art_2__para_1',
      'art_2__para_1__item_1',
      'art_2__para_1__item_1__subitem_1',
      'art_2__para_1__item_2',
      'art_2__para_2',
      'chp_2',
      'art_2-1',
      'art_2-1__para_1',
      'art_3',
      'art_3__para_1',
    ]);
  });

  it('reads a number that a space breaks', () => {
    const article = [...provisionsOf(law.provisions)].find(({ eid }) => eid === 'art_3');
    expect(article?.number).toBe('第三条');
  });

  it('loses no character of the text', () => {
    const placed = [...provisionsOf(law.provisions)]
      .map(({ number, heading, text }) => `${number ?? ''}${heading ?? ''}${text}`)
      .join('');
    const body = PLAIN.slice(PLAIN.indexOf('## 第一章')).replace(/#/g, '');
    const blank = /[\s\u3000]/gu;
    expect(placed.replace(blank, '')).toBe(body.replace(blank, ''));
  });
});

describe('a law with bold article numbers', () => {
  it('is read with its history from the lines before the first article', () => {
    const law = read(BOLD, '巡逻办法.md');
    expect(law.history).toEqual(['2025年6月27日公安部令发布']);
    expect(eids(law.provisions)).toEqual(['art_1', 'art_1__para_1', 'art_2', 'art_2__para_1']);
    expect(law.provisions.map(fullText)).toEqual(['本办法适用于巡逻。', '本办法自公布之日起施行。']);
    expect(law.inForceFrom).toEqual({ date: '2025-06-27', certainty: 'likely' });
  });
});

describe('an article line', () => {
  const articles = (lines: readonly string[]) =>
    eids(read(`# 案例规定\n\n${lines.join('\n\n')}\n`, 'a.md').provisions).filter((eid) => /^art_[^_]*$/.test(eid));

  it('that quotes an earlier article stays text', () => {
    expect(articles(['第一条 甲。', '第二条 乙。', '第一条 引文。', '第三条 丙。'])).toEqual([
      'art_1',
      'art_2',
      'art_3',
    ]);
  });

  it('without a space counts only when it is the next number', () => {
    expect(articles(['第一条甲。', '第二条乙。', '第五条规定的情形除外。', '第三条丙。'])).toEqual([
      'art_1',
      'art_2',
      'art_3',
    ]);
  });

  it('may jump ahead when it is set apart, for repealed articles leave gaps', () => {
    expect(articles(['第一条 甲。', '第四条 乙。'])).toEqual(['art_1', 'art_4']);
  });
});

describe('a file that is no law', () => {
  it.each([
    ['no-text', '---\nbookCollapseSection: true\n---\n'],
    ['no-title', '第一条 甲。'],
    ['not-law', '# Trespass\n\nText.'],
    ['not-law', '# 空法\n\n2020年1月1日通过\n\n<!-- INFO END -->\n'],
    ['front-matter-open', '---\nsidebar: auto\n# 法\n'],
  ])('is refused as %s', (code, document) => {
    const result = readLawMarkdown(document, 'a.md');
    expect(!result.ok && result.problem.code).toBe(code);
  });
});
