import { describe, expect, it } from 'vitest';
import { LineBuilder } from './lineBuilder.ts';
import { spansOf } from './pageLine.ts';

/** What the builder reads of a text node. */
function node(data: string): Text {
  return { data } as Text;
}

type Part = Text | 'line' | 'passage' | 'object';

function linesOf(...parts: readonly Part[]) {
  const builder = new LineBuilder();
  for (const part of parts) {
    if (part === 'line') builder.endLine();
    else if (part === 'passage') builder.endPassage();
    else if (part === 'object') builder.addObject();
    else builder.add(part, false);
  }
  return builder.lines();
}

const textsOf = (...parts: readonly Part[]) => linesOf(...parts).map(({ text }) => text);

function lineOf(...parts: readonly Part[]) {
  const [line] = linesOf(...parts);
  if (line === undefined) throw new Error('there is no line');
  return line;
}

describe('lines of a page', () => {
  it('joins the texts of a line and leaves out spaces as a browser does', () => {
    expect(
      textsOf(node('\n  see  section\n   5 '), node(' of the '), node('Act\n'), 'line', node('  \n'), 'line'),
    ).toEqual(['see section 5 of the Act']);
  });

  it('takes no line break of the source for a space between Chinese characters', () => {
    expect(textsOf(node('《行政处\n    罚法》第'), node('\n三十六条 第二款'))).toEqual([
      '《行政处罚法》第三十六条 第二款',
    ]);
    expect(textsOf(node('Section\n5条'))).toEqual(['Section 5条']);
  });

  it('leaves out what cannot be seen, and keeps apart what an object stands between', () => {
    expect(textsOf(node('《刑\u200b法\u00ad》'), 'object', node('第三条'))).toEqual(['《刑法》\uFFFC第三条']);
  });

  it('breaks at line feeds where they are breaks', () => {
    const builder = new LineBuilder();
    builder.add(node('一\n二\n\n三'), true);
    expect(builder.lines().map(({ text }) => text)).toEqual(['一', '二', '三']);
  });

  it('has one empty line where a passage ends, and none at the beginning', () => {
    expect(textsOf('passage', node('a'), 'passage', 'passage', node('b'), 'line', node('c'))).toEqual([
      'a',
      '',
      'b',
      'c',
    ]);
  });
});

describe('where words of a line stand', () => {
  it('finds them in their nodes, over several of them and over what was left out', () => {
    const [first, second] = [node('依照  《行政处\n  罚法》'), node('第三十六条')];
    const line = lineOf(first, second);
    expect(line.text).toBe('依照 《行政处罚法》第三十六条');
    const start = line.text.indexOf('《');
    expect(spansOf(line, start, line.text.length)).toEqual([
      { node: first, start: 4, end: first.data.length },
      { node: second, start: 0, end: 5 },
    ]);
    const words = spansOf(line, line.text.indexOf('处'), line.text.indexOf('》'));
    expect(words.map(({ node: { data }, start: from, end }) => data.slice(from, end))).toEqual(['处\n  罚法']);
  });

  it('is one run where the node has a space for each of the line', () => {
    const line = lineOf(node('see section 5 of the Act'));
    expect(line.pieces).toHaveLength(1);
  });
});
