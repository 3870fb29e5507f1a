import { describe, expect, it } from 'vitest';
import { readMarkdown } from './markdown.ts';

function blocks(markdown: string) {
  const result = readMarkdown(markdown);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.blocks.map((block) => ({ ...block, place: undefined }));
}

describe('Markdown', () => {
  it('has headings, lists, tables and paragraphs', () => {
    expect(blocks('# 法\n\n## 第一章\n\n- 甲\n  - 乙\n\n3. 丙\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> 引文\n')).toEqual(
      [
        { type: 'heading', level: 1, text: '法' },
        { type: 'heading', level: 2, text: '第一章' },
        { type: 'list-item', level: 1, marker: '•', text: '甲' },
        { type: 'list-item', level: 2, marker: '•', text: '乙' },
        { type: 'list-item', level: 1, marker: '3.', text: '丙' },
        { type: 'table-row', text: '', cells: ['a', 'b'] },
        { type: 'table-row', text: '', cells: ['1', '2'] },
        { type: 'paragraph', text: '引文' },
      ],
    );
  });

  it('keeps the words of links, code, emphasis and escapes, and angle brackets that are no tags', () => {
    expect(blocks('**第一条** 见[某法](http://x/(y))、`代码`、*斜体*、\\*星\\*、<某法>、<b>粗</b><!-- 注 -->')).toEqual(
      [{ type: 'paragraph', text: '第一条 见某法、代码、斜体、*星*、<某法>、粗', boldEnd: 3 }],
    );
  });

  it('joins wrapped lines of English, and keeps lines of Chinese apart', () => {
    expect(blocks('An officer may\nstop a vehicle.\n\n甲。\n乙。').map(({ text }) => text)).toEqual([
      'An officer may stop a vehicle.',
      '甲。',
      '乙。',
    ]);
  });

  it('knows where the history ends and what the front matter says', () => {
    const result = readMarkdown('---\nsidebar: auto\n---\n# 法\n\n2013年通过\n\n<!-- INFO END -->\n\n第一条 甲。');
    expect(result.ok && [result.value.historyEnd, result.value.properties]).toEqual([2, { sidebar: 'auto' }]);
  });

  it('says on which line of the file a block stands', () => {
    const result = readMarkdown('---\na: 1\n---\n\n# 法\n');
    expect(result.ok && result.value.blocks[0]?.place).toEqual({ line: 5 });
  });
});
