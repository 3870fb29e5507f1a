import { describe, expect, it } from 'vitest';
import { groupLaws } from './lawInstrument.ts';
import { readLawMarkdown } from './lawMarkdown.ts';
import type { LawDocument } from './lawMarkdown.ts';

function law(file: string, text: string, title = '中华人民共和国巡逻法'): LawDocument {
  const result = readLawMarkdown(`# ${title}\n\n2005年8月28日通过\n\n<!-- INFO END -->\n\n第一条 ${text}\n`, file);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

describe('grouping files into instruments', () => {
  it('makes versions of one instrument, oldest first, each with its file', () => {
    const [instrument, ...others] = groupLaws([
      law('巡逻法(2025-06-27).md', '新。'),
      law('巡逻法(2012-10-26).md', '旧。'),
    ]);
    expect(others).toEqual([]);
    expect(instrument).toMatchObject({
      work: '/akn/cn/act/2005-08-28/中华人民共和国巡逻法',
      title: { zh: '中华人民共和国巡逻法' },
      aliases: { zh: ['巡逻法'] },
    });
    expect(instrument?.versions.map(({ date, file }) => [date, file])).toEqual([
      ['2012-10-26', '巡逻法(2012-10-26).md'],
      ['2025-06-27', '巡逻法(2025-06-27).md'],
    ]);
  });

  it('takes the same text stored in two folders once', () => {
    const [instrument] = groupLaws([law('a/巡逻法(2012-10-26).md', '同。'), law('b/巡逻法(2012-10-26).md', '同。')]);
    expect(instrument?.versions).toHaveLength(1);
  });

  it('keeps two texts of one date apart', () => {
    const [instrument] = groupLaws([law('a/巡逻法(2012-10-26).md', '甲。'), law('b/巡逻法(2012-10-26).md', '乙。')]);
    expect(instrument?.versions).toHaveLength(2);
  });

  it('does not mix titles', () => {
    expect(groupLaws([law('a.md', '甲。'), law('b.md', '乙。', '巡逻条例')])).toHaveLength(2);
  });
});
