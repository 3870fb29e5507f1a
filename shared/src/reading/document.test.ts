import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullText, provisionsOf } from '../model/index.ts';
import { formatChineseNumeral } from '../text/index.ts';
import { readExtraction } from './document.ts';
import type { ReadDocument } from './document.ts';
import { readMarkdown } from './markdown/markdown.ts';
import { readPlainText } from './plainText.ts';

function readLaw(markdown: string, file = '行政法/巡逻法(2012-10-26).md'): ReadDocument {
  const extraction = readMarkdown(markdown);
  if (!extraction.ok) throw new Error(extraction.problem.code);
  return readExtraction(extraction.value, file);
}

const PLAIN = `# 中华人民共和国巡逻法

2005年8月28日第十届全国人民代表大会常务委员会第十七次会议通过

根据2012年10月26日第十一届全国人民代表大会常务委员会第二十九次会议《关于修改〈中华人民共和国巡逻法〉的决定》修正

<!-- INFO END -->

## 第一章 总则

第一条 为了巡逻，制定本法。

第二条　有下列情形之一的，应当巡逻：

（一）夜间的；

第三 条 本法自2013年1月1日起施行。
`;

const BOLD = `---
sidebar: auto
---

# 巡逻办法

2025年6月27日公安部令第12号发布

**第一条**　本办法适用于巡逻。

**第二条**　本办法自公布之日起施行。
`;

describe('a law in Markdown', () => {
  it('has its names, level, dates and account', () => {
    expect(readLaw(PLAIN)).toMatchObject({
      title: '中华人民共和国巡逻法',
      language: 'zh',
      kind: 'regulation',
      subtype: 'law',
      aliases: ['巡逻法'],
      jurisdiction: { zh: '中国' },
      origin: {
        issuer: '全国人民代表大会常务委员会',
        date: '2012-10-26',
        firstAdopted: '2005-08-28',
        inForceFrom: { date: '2013-01-01', certainty: 'certain' },
        amendedBy: ['关于修改〈中华人民共和国巡逻法〉的决定'],
      },
      placed: { charsLeft: 0, lost: '', added: '' },
    });
  });

  it('in the dialect of bold numbers is read alike', () => {
    const law = readLaw(BOLD, '部门规章/巡逻办法.md');
    expect(law.history).toEqual(['2025年6月27日公安部令第12号发布']);
    expect(law.provisions.map(({ eid }) => eid)).toEqual(['art_1', 'art_2']);
    expect(law.provisions.map(fullText)).toEqual(['本办法适用于巡逻。', '本办法自公布之日起施行。']);
    expect(law).toMatchObject({
      subtype: 'ministry-rule',
      origin: {
        issuer: '公安部',
        documentNumber: '公安部令第12号',
        inForceFrom: { date: '2025-06-27', certainty: 'likely' },
      },
    });
  });

  it('is the same law from plain text', () => {
    const text = PLAIN.replace(/^#+ /gm, '').replace('<!-- INFO END -->\n\n', '');
    const law = readExtraction(readPlainText(text), '巡逻法(2012-10-26).txt');
    expect(law.title).toBe('中华人民共和国巡逻法');
    expect(law.provisions).toEqual(readLaw(PLAIN).provisions);
  });
});

describe('a manual in English', () => {
  const manual = readLaw(
    '# Traffic patrol\n\n## Stopping vehicles\n\nOfficers must:\n\n- signal\n- stop\n\n1. First step.\n2. Second step.\n\n### Powers\n\n(1) An officer may\n\n(a) search; or\n\n(b) seize.\n',
    'nz/traffic.md',
  );

  it('has headings, bullets, steps and lettered items', () => {
    expect([...provisionsOf(manual.provisions)].map(({ type, number }) => `${type} ${number ?? ''}`.trim())).toEqual([
      'heading',
      'paragraph',
      'bullet •',
      'bullet •',
      'step 1.',
      'step 2.',
      'heading',
      'item (1)',
      'subitem (a)',
      'subitem (b)',
    ]);
    expect(manual).toMatchObject({
      title: 'Traffic patrol',
      language: 'en',
      kind: 'guideline',
      placed: { lost: '', added: '' },
    });
  });

  it('an act has parts, sections and subsections', () => {
    const act = readLaw(
      '# Search Act 2012\n\nPart 1 Powers\n\nSection 14 Warrantless entry\n\n(1) A constable may\n\n(a) enter; or\n\n(i) wait.\n',
    );
    expect([...provisionsOf(act.provisions)].map(({ eid }) => eid)).toEqual([
      'part_1',
      'art_14',
      'art_14__para_1',
      'art_14__para_1__item_a',
      'art_14__para_1__item_a__subitem_i',
    ]);
    expect(act).toMatchObject({ kind: 'regulation', subtype: 'law' });
  });
});

interface MadeArticle {
  readonly paragraphs: readonly string[];
  readonly items: readonly string[];
}

const sentence = fc.array(
  fc.constantFrom('公安机关', '应当', '巡逻', '处罚', '五日', '《刑法》第二条', '2013', 'KTV', '的'),
  { minLength: 1, maxLength: 6 },
);
const text = sentence.map((words) => `${words.join('')}。`);
const article: fc.Arbitrary<MadeArticle> = fc.record({
  paragraphs: fc.array(text, { minLength: 1, maxLength: 3 }),
  items: fc.array(text, { maxLength: 3 }),
});

function printed(articles: readonly MadeArticle[], space: string): string {
  const body = articles.map(({ paragraphs, items }, place) => {
    const [first = '', ...others] = paragraphs;
    const listed = items.map((item, at) => `（${formatChineseNumeral(at + 1)}）${item}`);
    return [`第${formatChineseNumeral(place + 1)}条${space}${first}`, ...listed, ...others].join('\n\n');
  });
  return `# 巡逻规定\n\n<!-- INFO END -->\n\n## 第一章 总则\n\n${body.join('\n\n')}\n`;
}

describe('a generated law', () => {
  it('comes back as it was made: every article, paragraph and item', () => {
    fc.assert(
      fc.property(
        fc.array(article, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(' ', '　', '\t', '\u2002'),
        (articles, space) => {
          const law = readLaw(printed(articles, space), '规定.md');
          const [chapter] = law.provisions;
          const read = chapter?.children.map(({ eid, children }) => ({
            eid,
            paragraphs: children.map(({ text: own }) => own),
            items: children.flatMap((paragraph) => paragraph.children.map(({ text: own }) => own)),
          }));
          expect(read).toEqual(
            articles.map(({ paragraphs, items }, place) => ({ eid: `art_${place + 1}`, paragraphs, items })),
          );
          expect(law.placed).toMatchObject({ lost: '', added: '', charsLeft: 0 });
        },
      ),
    );
  });

  it('loses no character, whatever the text is', () => {
    const piece = fc.constantFrom(
      '第一条 ',
      '第二条',
      '（一）',
      '1. ',
      '“',
      '”',
      '目录',
      '附件：',
      '附则',
      '第一章 总则',
      '一、',
      '序言',
      '\n\n',
      '\n',
      '# ',
      '**',
      '|',
      '- ',
      '> ',
      'a',
      '甲',
      '。',
      ' ',
      '（以下简称本法）',
      '2013年1月1日',
      '通过',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const law = readLaw(pieces.join(''), 'x.md');
        expect(law.placed).toMatchObject({ lost: '', added: '' });
        expect(law.placed.charsPlaced + law.placed.charsLeft).toBe(law.placed.charsIn);
      }),
      { numRuns: 400 },
    );
  });

  it('gives every provision an address of its own', () => {
    const piece = fc.constantFrom(
      '第一条 甲',
      '第二条 乙',
      '（一）子',
      '（一）丑',
      '1. 寅',
      '一、卯',
      '附件',
      '第一章 总则',
      '文',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (lines) => {
        const all = [...provisionsOf(readLaw(`# 法\n\n${lines.join('\n\n')}`, 'x.md').provisions)].map(
          ({ eid }) => eid,
        );
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});
