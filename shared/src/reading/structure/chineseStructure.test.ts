import { describe, expect, it } from 'vitest';
import { provisionsOf } from '../../model/index.ts';
import { readChineseStructure } from './chineseStructure.ts';
import type { Structure } from './chineseStructure.ts';
import type { Block } from '../extraction.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', text, place: { line: 1 } });

function read(lines: readonly (string | Block)[], options = { hasArticles: true, itemsAreArticles: false }): Structure {
  return readChineseStructure(
    lines.map((line) => (typeof line === 'string' ? paragraph(line) : line)),
    options,
  );
}

const eids = ({ provisions }: Structure) => [...provisionsOf(provisions)].map(({ eid }) => eid);
const articles = (structure: Structure) => eids(structure).filter((eid) => /^(?:att_\d+__)?art_[^_]*$/.test(eid));
const codes = ({ warnings }: Structure) => warnings.map(({ code }) => code);

describe('the levels of a Chinese law', () => {
  it('are 编 分编 章 节 条 条之N 款 项 目, each with its address', () => {
    const structure = read([
      '第一编 总则',
      '第一分编 通则',
      '第一章 一般规定',
      '第一节　原则',
      '第一条 有下列情形之一的：',
      '（一）夜间的：',
      '1．下雨的；',
      '（1）大雨的；',
      '(二) 其他的。',
      '第二款的文字。',
      '第一条之一 临时。',
      '第二章 附则',
      '第二条 施行。',
    ]);
    expect(eids(structure)).toEqual([
      'part_1',
      'part_1__subpart_1',
      'part_1__subpart_1__chp_1',
      'part_1__subpart_1__chp_1__sec_1',
      'art_1',
      'art_1__para_1',
      'art_1__para_1__item_1',
      'art_1__para_1__item_1__subitem_1',
      'art_1__para_1__item_1__subitem_1__subitem_1',
      'art_1__para_1__item_2',
      'art_1__para_2',
      'art_1-1',
      'art_1-1__para_1',
      'part_1__subpart_1__chp_2',
      'art_2',
      'art_2__para_1',
    ]);
  });

  it('begin with a preamble where there is text before the first article', () => {
    const structure = read(['为了巡逻，制定本法。', '第一章 总则', '第一条 甲。']);
    expect(eids(structure).slice(0, 3)).toEqual(['preamble_1', 'preamble_1__para_1', 'chp_1']);
  });

  it('have 序言 with its heading', () => {
    const [preamble] = read([{ ...paragraph('序 言'), type: 'heading', level: 2 }, '历史。', '第一条 甲。']).provisions;
    expect(preamble).toMatchObject({ type: 'preamble', heading: '序 言', children: [{ text: '历史。' }] });
  });

  it('number anew in an annex', () => {
    const structure = read(['第一条 甲。', '第二条 乙。', '附件一：名单', '第一条 丙。', '附 则', '附表2']);
    expect(articles(structure)).toEqual(['art_1', 'art_2', 'att_1__art_1']);
    expect(structure.provisions.map(({ type }) => type)).toEqual(['article', 'article', 'annex', 'annex']);
  });
});

describe('an article line', () => {
  it('is read in Chinese, Arabic and full-width digits, and broken by a space', () => {
    expect(articles(read(['第一条 甲。', '第2条 乙。', '第３条 丙。', '第四 条 丁。']))).toEqual([
      'art_1',
      'art_2',
      'art_3',
      'art_4',
    ]);
  });

  it('that quotes or cites an earlier article stays text', () => {
    expect(articles(read(['第一条 甲。', '第二条 乙。', '第一条 引文。', '第三条 丙。']))).toEqual([
      'art_1',
      'art_2',
      'art_3',
    ]);
  });

  it('without a space counts only when it is the next number', () => {
    expect(articles(read(['第一条甲。', '第二条乙。', '第五条规定的情形除外。', '第三条丙。']))).toEqual([
      'art_1',
      'art_2',
      'art_3',
    ]);
  });

  it('may jump ahead when it is set apart, and the gap is told', () => {
    const structure = read(['第一条 甲。', '第四条 乙。']);
    expect(articles(structure)).toEqual(['art_1', 'art_4']);
    expect(codes(structure)).toEqual(['article-gap']);
  });

  it('that comes twice is kept as text, and told', () => {
    const structure = read(['第一条 甲。', '第一条 甲。', '第二条 乙。']);
    expect(articles(structure)).toEqual(['art_1', 'art_2']);
    expect(codes(structure)).toEqual(['article-repeated']);
  });

  it('inside a quotation is text of the article that quotes', () => {
    const lines = ['第一条 修改为：', '“第二条 新的内容。', '“第三条 更新的内容。”', '第二条 本决定施行。'];
    const structure = read(lines);
    expect(articles(structure)).toEqual(['art_1', 'art_2']);
    expect(structure.provisions[0]?.children.map(({ text }) => text)).toEqual(
      lines.slice(0, 3).map((line) => line.replace('第一条 ', '')),
    );
  });

  it('after a quotation that is never closed still counts when it is the next one', () => {
    expect(articles(read(['第一条 修改为：“甲', '第二条 乙。']))).toEqual(['art_1', 'art_2']);
  });

  it('that is glued to the one before is cut off it', () => {
    const structure = read(['第一条 甲。 第二条 依照第三条 的规定。 第三条 丙。 第九条 丁。']);
    expect(articles(structure)).toEqual(['art_1', 'art_2', 'art_3']);
    expect(structure.provisions[1]?.children[0]?.text).toBe('依照第三条 的规定。');
  });

  it('in bold is set apart by that', () => {
    const structure = read(['第一条 甲。', { ...paragraph('第三条依照规定'), boldEnd: 3 }]);
    expect(articles(structure)).toEqual(['art_1', 'art_3']);
  });
});

describe('a text without articles', () => {
  it('keeps 一、 as its outermost list', () => {
    const structure = read(['引言。', '一、甲：', '（一）子。', '二、乙。'], {
      hasArticles: false,
      itemsAreArticles: false,
    });
    expect(eids(structure)).toEqual([
      'para_1',
      'item_1',
      'item_1__para_1',
      'item_1__para_1__subitem_1',
      'item_2',
      'item_2__para_1',
    ]);
  });

  it('numbers the members of an amendment as articles', () => {
    const structure = read(['一、将第十七条修改为：', '“已满十六周岁的人。”', '二、删去第十八条。'], {
      hasArticles: false,
      itemsAreArticles: true,
    });
    expect(articles(structure)).toEqual(['art_1', 'art_2']);
  });
});

describe('a list of contents', () => {
  it('is left out and reported, and its chapters are not doubled', () => {
    const structure = read([
      '目　录',
      '第一章 总则……1',
      '第二章 附则……9',
      '第一章 总则',
      '第一条 甲。',
      '第二章 附则',
      '第二条 乙。',
    ]);
    expect(eids(structure).filter((eid) => eid.startsWith('chp'))).toEqual(['chp_1', 'chp_2']);
    expect(structure.remainder.map(({ reason }) => reason)).toEqual(['contents', 'contents', 'contents']);
  });
});

describe('a table', () => {
  it('is a paragraph a row, its cells apart', () => {
    const structure = read([{ ...paragraph(''), type: 'table-row', cells: ['条文', '罪名'] }], {
      hasArticles: false,
      itemsAreArticles: false,
    });
    expect(structure.provisions[0]?.text).toBe('条文\t罪名');
  });
});
