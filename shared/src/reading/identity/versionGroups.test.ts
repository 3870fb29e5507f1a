import { describe, expect, it } from 'vitest';
import { readExtraction } from '../document.ts';
import type { ReadDocument } from '../document.ts';
import { readMarkdown } from '../markdown/markdown.ts';
import { groupVersions } from './versionGroups.ts';

function law(file: string, text: string, title = '中华人民共和国巡逻法'): ReadDocument {
  const extraction = readMarkdown(`# ${title}\n\n2005年8月28日通过\n\n<!-- INFO END -->\n\n第一条 ${text}\n`);
  if (!extraction.ok) throw new Error(extraction.problem.code);
  return readExtraction(extraction.value, file);
}

describe('grouping documents into instruments', () => {
  it('makes versions of one instrument, oldest first, each with its file', () => {
    const { instruments } = groupVersions([
      law('巡逻法(2025-06-27).md', '新。'),
      law('巡逻法(2012-10-26).md', '旧。', '中华人民共和国巡逻法（2012年修正）'),
    ]);
    expect(instruments).toHaveLength(1);
    expect(instruments[0]).toMatchObject({
      work: '/akn/cn/act/2005-08-28/中华人民共和国巡逻法',
      title: { zh: '中华人民共和国巡逻法' },
      aliases: { zh: ['巡逻法'] },
    });
    expect(instruments[0]?.versions.map(({ date, file }) => [date, file])).toEqual([
      ['2012-10-26', '巡逻法(2012-10-26).md'],
      ['2025-06-27', '巡逻法(2025-06-27).md'],
    ]);
  });

  it('takes the same text stored in two folders once, and says so', () => {
    const { instruments, copies } = groupVersions([
      law('a/巡逻法(2012-10-26).md', '同。'),
      law('b/巡逻法(2012-10-26).md', '同。'),
    ]);
    expect(instruments[0]?.versions).toHaveLength(1);
    expect(copies).toEqual([{ file: 'a/巡逻法(2012-10-26).md', of: 'b/巡逻法(2012-10-26).md' }]);
  });

  it('keeps two texts of one date apart', () => {
    const { instruments, copies } = groupVersions([
      law('a/巡逻法(2012-10-26).md', '甲。'),
      law('b/巡逻法(2012-10-26).md', '乙。'),
    ]);
    expect(instruments[0]?.versions).toHaveLength(2);
    expect(copies).toEqual([]);
  });

  it('does not mix titles', () => {
    expect(groupVersions([law('a.md', '甲。'), law('b.md', '乙。', '巡逻条例')]).instruments).toHaveLength(2);
  });

  it('keeps chapters of manuals apart that only share a title', () => {
    const chapter = (file: string, text: string) => {
      const extraction = readMarkdown(`# Overview\n\n${text} of the rules for officers.\n`);
      if (!extraction.ok) throw new Error(extraction.problem.code);
      return readExtraction(extraction.value, file);
    };
    const apart = groupVersions([chapter('a/o.md', 'First'), chapter('b/o.md', 'Second'), chapter('c/o.md', 'First')]);
    expect(apart.instruments.map(({ versions }) => versions.length)).toEqual([1, 1]);
    expect(new Set(apart.instruments.map(({ work }) => work)).size).toBe(2);
    const dated = groupVersions([chapter('2022-11-01/o.md', 'First'), chapter('2023-05-05/o.md', 'Second')]);
    expect(dated.instruments.map(({ versions }) => versions.map(({ date }) => date))).toEqual([
      ['2022-11-01', '2023-05-05'],
    ]);
  });

  it('does not depend on the order of the files', () => {
    const files = [law('a(2012-10-26).md', '旧。'), law('a(2025-06-27).md', '新。')];
    expect(groupVersions(files.toReversed()).instruments).toEqual(groupVersions(files).instruments);
  });
});
