import { describe, expect, it } from 'vitest';
import { isLineHyphen, vocabularyOf } from './pdfHyphen.ts';
import { cutMarker } from './pdfMarker.ts';
import { joinLines } from './pdfParagraph.ts';
import { rowsOf, segmentOf, unstretch } from './pdfRow.ts';
import type { Run } from './pdfRun.ts';

const run = (text: string, x0: number, x1: number, given: Partial<Run> = {}): Run => ({
  text,
  x0,
  x1,
  y: 100,
  size: 10,
  bold: false,
  spaced: false,
  ...given,
});

describe('a line of text', () => {
  it('has a space where words stand apart, set or not', () => {
    expect(segmentOf(1, [run('to', 0, 10), run('every', 11.2, 30)]).text).toBe('to every');
    expect(segmentOf(1, [run('section', 0, 30), run('3', 30.3, 36)]).text).toBe('section3');
    expect(segmentOf(1, [run('the ', 0, 16), run('rule', 16.5, 30)]).text).toBe('the rule');
  });

  it('has no spaces where Chinese is stretched to the width of the column', () => {
    expect(unstretch('公 安 机 关 应 当 依 法 办 理')).toBe('公安机关应当依法办理');
    expect(unstretch('第 三 条 公 安 机 关 负 责')).toBe('第三条 公安机关负责');
    expect(unstretch('行政管理 ，维护秩序')).toBe('行政管理，维护秩序');
    expect(unstretch('自 2012 年 10 月起')).toBe('自2012年10月起');
    expect(segmentOf(1, [run('总', 0, 10), run('则', 12, 22)]).text).toBe('总则');
  });

  it('keeps raised figures on it, and lines beside larger text apart', () => {
    const [row, ...rest] = rowsOf(1, [run('1', 0, 5), run('st', 5, 9, { size: 6, y: 96.5 }), run('day', 12, 30)]);
    expect(rest).toEqual([]);
    expect(row?.segments.map(({ text }) => text)).toEqual(['1st day']);
    const title = run('标题', 0, 40, { size: 20, y: 104 });
    const beside = [run('（一）甲；', 60, 110, { y: 95 }), run('（二）乙。', 60, 110, { y: 106 })];
    const texts = rowsOf(1, [title, ...beside]).flatMap(({ segments }) => segments.map(({ text }) => text));
    expect(texts.sort()).toEqual(['标题', '（一）甲；', '（二）乙。'].sort());
  });
});

describe('lines put together', () => {
  const join = (...texts: readonly string[]) =>
    joinLines(
      texts.map((text) => segmentOf(1, [run(text, 0, 100)])),
      vocabularyOf(texts),
    );

  it('have a space between words and none in Chinese', () => {
    expect(join('one', 'two').text).toBe('one two');
    expect(join('公安机关应', '当依法').text).toBe('公安机关应当依法');
  });

  it('lose a hyphen only when the document knows the word without one', () => {
    const known = vocabularyOf(['all information here', 'a follow-up call']);
    expect(isLineHyphen('infor-', 'mation', known)).toBe(true);
    expect(isLineHyphen('follow-', 'up', known)).toBe(false);
    expect(isLineHyphen('co-', 'defendant', known)).toBe(false);
    expect(isLineHyphen('1990-', 'report', known)).toBe(false);
  });
});

describe('a marker', () => {
  it.each([
    ['• bullet', '•', 'bullet'],
    ['\uf0b7 bullet of a symbol font', '•', 'bullet of a symbol font'],
    ['‑ dash', '‑', 'dash'],
    ['（一）警告；', '（一）', '警告；'],
    ['(a) with', '(a)', 'with'],
    ['12. Stop', '12.', 'Stop'],
    ['一、总则', '一、', '总则'],
  ])('of %s is cut off', (line, marker, text) => {
    expect(cutMarker(line)).toMatchObject({ marker, text });
  });

  it.each(['第一条 为了', '1990 was', 'non-compliance', 'e.g. this', '-5 degrees'])('is not seen in %s', (line) => {
    expect(cutMarker(line)).toBeUndefined();
  });
});
