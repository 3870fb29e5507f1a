import { zipSync } from 'fflate/browser';
import { describe, expect, it } from 'vitest';
import { failure, success } from '../model/index.ts';
import type { ImportFile } from './importedFile.ts';
import { importFiles } from './importer.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const file = (path: string, bytes: Uint8Array): ImportFile => ({
  path,
  size: bytes.length,
  bytes: async () => success(bytes),
});
const law = (text: string) => utf8(`# 巡逻法\n\n<!-- INFO END -->\n\n第一条 ${text}\n`);
const DAY = '2026-11-23';

describe('an import', () => {
  it('reads what it can, and accounts for every file', async () => {
    const files = [
      file('laws/巡逻法(2012-10-26).md', law('甲。')),
      file('laws/_index.md', utf8('---\nbookCollapseSection: true\n---\n')),
      file('laws/photo.md', Uint8Array.of(0x89, 0x50, 0, 1, 2, 3, 0, 0)),
      file('laws/notes.txt', utf8('巡逻办法\n\n第一条 乙。\n')),
      { path: 'laws/locked.md', size: 5, bytes: async () => failure('unreadable', { en: 'no permission' }) },
      { path: 'laws/huge.md', size: 2 ** 31, bytes: () => Promise.reject(new Error('must not be read')) },
    ];
    const imported = await importFiles(files, { day: DAY });
    expect(imported.ok).toBe(true);
    expect(imported.report.files.map(({ file: path, format, articles }) => [path, format, articles])).toEqual([
      ['laws/巡逻法(2012-10-26).md', 'markdown', 1],
      ['laws/notes.txt', 'plain-text', 1],
    ]);
    expect(imported.report.empty.map(({ code }) => code)).toEqual(['no-text']);
    expect(imported.report.failed.map(({ file: path, code }) => [path, code])).toEqual([
      ['laws/photo.md', 'not-text'],
      ['laws/locked.md', 'unreadable'],
      ['laws/huge.md', 'file-too-large'],
    ]);
    expect(imported.report.totals).toMatchObject({
      files: 6,
      read: 2,
      empty: 1,
      failed: 3,
      instruments: 2,
      articles: 2,
    });
  });

  it('reads archives as folders, and refuses what would leave them', async () => {
    const inner = zipSync({ '巡逻法(2025-06-27).md': law('新。') });
    const archive = zipSync({
      'laws/巡逻法(2012-10-26).md': law('旧。'),
      'more.zip': inner,
      '../outside.md': law('逃。'),
      '__MACOSX/x.md': law(''),
    });
    const imported = await importFiles([file('a.zip', archive)], { day: DAY });
    expect(
      imported.ok && imported.value.instruments.map(({ versions }) => versions.map(({ file: path }) => path)),
    ).toEqual([['a.zip/laws/巡逻法(2012-10-26).md', 'a.zip/more.zip/巡逻法(2025-06-27).md']]);
    expect(imported.report.failed).toHaveLength(1);
    expect(imported.report.failed[0]?.file).toContain('outside.md');
  });

  it('tells one cause of a lost character: earlier loss in a file that is whole, bytes where they are broken', async () => {
    const law = `# 巡逻规定\n\n第一条 ${'夜间巡逻由两人同行。'.repeat(20)}\n\n第二条 巡逻人员应当携带照明\ufffd备。\n`;
    const broken = utf8(law.replace('\ufffd', '设'));
    broken[broken.length - 8] = 0xff;
    const { report } = await importFiles([file('a.md', utf8(law)), file('b.md', broken)], { day: DAY });
    expect(report.files.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([
      ['replacement-character'],
      ['undecodable-bytes', 'replacement-character'],
    ]);
    expect(report.files[0]?.warnings[0]?.message).toContain('was lost before the file was made');
    expect(report.files[1]?.warnings[1]?.message).toContain('could not be decoded');
  });

  it('resolves the names of a folder of records', async () => {
    const record =
      '---\ndutybook: 1\nid: G-1\nkind: guideline\nstatus: draft\ntitle: { en: Guide }\nissuer: us\n---\n\n## Summary\n\nShort.\n\n## Steps\n\n1. Go.\n- Stop.\n';
    const files = [file('own/library.yaml', utf8('issuers: { us: { en: Us } }\n')), file('own/g.md', utf8(record))];
    const imported = await importFiles(files, { day: DAY });
    expect(imported.ok && imported.value.instruments[0]?.issuer).toEqual({ en: 'Us' });
    expect(imported.report.files[0]).toMatchObject({ status: 'draft', format: 'dutybook-markdown', charsLeft: 7 });
    expect(imported.report.files[0]?.left).toEqual([{ text: 'Summary', reason: 'frame', place: { line: 10 } }]);
    expect(imported.report.files[0]?.warnings).toEqual([]);
    const { charsIn, charsPlaced, charsLeft } = imported.report.totals;
    expect(charsPlaced + charsLeft).toBe(charsIn);
  });

  it('tells its progress and stops when it is cancelled', async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const files = [1, 2, 3].map((number) => file(`${number}.md`, law(`${number}。`)));
    const onProgress = ({ files: done }: { files: number }) => {
      seen.push(done);
      if (done === 1) controller.abort(new Error('cancelled'));
    };
    await expect(importFiles(files, { day: DAY, signal: controller.signal, onProgress })).rejects.toThrow('cancelled');
    expect(seen).toEqual([0, 1]);
  });

  it('of nothing readable fails by name, with its report', async () => {
    const imported = await importFiles([file('x.bin', Uint8Array.of(0, 1, 2))], { day: DAY });
    expect(!imported.ok && imported.problem.code).toBe('nothing-read');
    expect(imported.report.failed).toHaveLength(1);
  });
});
