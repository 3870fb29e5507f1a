import { describe, expect, it } from 'vitest';
import { cutDocumentHead } from './documentHead.ts';
import type { Block } from '../extraction.ts';

const blocks = (lines: readonly string[]): readonly Block[] =>
  lines.map((text) => ({ type: 'paragraph', text, place: {} }));
const cut = (...lines: readonly string[]) => {
  const { titles, history, body } = cutDocumentHead(blocks(lines), {});
  return [titles, history, body].map((part) => part.map(({ text }) => text));
};

describe('title and history of a document without marks', () => {
  it('are the first lines', () => {
    expect(cut('巡逻条例', '（2012年10月26日国务院第20次常务会议通过）', '国务院令第588号', '第一条 甲。')).toEqual([
      ['巡逻条例'],
      ['（2012年10月26日国务院第20次常务会议通过）', '国务院令第588号'],
      ['第一条 甲。'],
    ]);
  });

  it('may be a title in two lines, and a history in brackets over two', () => {
    expect(
      cut(
        '最高人民法院',
        '关于审理案件适用法律的解释',
        '（2016年1月29日最高人民法院',
        '审判委员会通过）',
        '第一条 甲。',
      ),
    ).toEqual([
      ['最高人民法院', '关于审理案件适用法律的解释'],
      ['（2016年1月29日最高人民法院', '审判委员会通过）'],
      ['第一条 甲。'],
    ]);
  });

  it('leave an introduction to the text', () => {
    const [titles, history, body] = cut(
      '某规定',
      '为了巡逻，根据2012年10月26日通过的《某法》，制定本规定。',
      '第一条 甲。',
    );
    expect([titles, history, body?.length]).toEqual([['某规定'], [], 2]);
  });

  it('leave a text that has no title whole', () => {
    expect(cut('第一条 甲。', '第二条 乙。')).toEqual([[], [], ['第一条 甲。', '第二条 乙。']]);
  });

  it('are below the letterhead where the first heading is', () => {
    const lines = blocks(['Police', 'Instructions', 'Trespass', 'Policy statement', 'Officers may act.']);
    const headed = lines.map(
      (block, at): Block => (at === 2 || at === 3 ? { ...block, type: 'heading', level: at - 1 } : block),
    );
    const { titles, history, body } = cutDocumentHead(headed, {});
    expect([titles, history, body].map((part) => part.map(({ text }) => text))).toEqual([
      ['Trespass'],
      ['Police', 'Instructions'],
      ['Policy statement', 'Officers may act.'],
    ]);
  });

  it('keep an open bracket that never closes in the text', () => {
    const [, history] = cut('某条例', '（2012年10月26日通过', '一。', '二。');
    expect(history).toEqual(['（2012年10月26日通过']);
  });
});
