import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, open, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { ImportReport } from '@dutybook/shared/reading';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dutybook, DUTYBOOK } from '../corpus/dutybook.ts';
import { instrumentsOf, openPackAt } from '../corpus/packFile.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dutybook-import-'));
  await mkdir(join(folder, 'in'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (...parts: readonly string[]) => join(folder, ...parts);
const law = (number: number) =>
  `# 第${number}号巡逻规定\n\n<!-- INFO END -->\n\n第一条 两人巡逻。\n\n第二条 本规定自2020年3月1日起施行。\n`;

async function importAll(): Promise<{
  readonly code: number;
  readonly report: ImportReport;
  readonly out: string;
  readonly err: string;
}> {
  const { code, out, err } = await dutybook([
    'import',
    at('in'),
    '--out',
    at('out.dutybook'),
    '--report',
    at('report.json'),
  ]);
  return { code, out, err, report: JSON.parse(await readFile(at('report.json'), 'utf8')) as ImportReport };
}

describe('dutybook import', () => {
  it('reads a folder into a pack that lookups can use', async () => {
    await writeFile(at('in', '规定(2020-01-02).md'), law(7));
    await mkdir(at('in', 'sub'));
    await writeFile(at('in', 'sub', '办法.txt'), '巡逻办法\n\n第一条 夜间巡逻。\n');
    await writeFile(
      at('in', 'more.zip'),
      zipSync({ 'laws/细则.md': new TextEncoder().encode('# 巡逻细则\n\n第一条 清晨巡逻。\n') }),
    );
    const { code, report, out } = await importAll();
    expect(code).toBe(0);
    expect(out).toMatch(/3 files read: 3 instruments, 4 articles/);
    const file = report.files.find(({ title }) => title === '第7号巡逻规定');
    expect(Object.keys(file ?? {}).sort()).toEqual(
      [
        'articles',
        'charsIn',
        'charsLeft',
        'charsPlaced',
        'file',
        'format',
        'kind',
        'left',
        'provisions',
        'status',
        'title',
        'version',
        'warnings',
      ].sort(),
    );
    expect(file).toMatchObject({
      status: 'in-force',
      version: { date: '2020-01-02', inForceFrom: '2020-03-01' },
      articles: 2,
    });
    const answer = await dutybook(['lookup', '巡逻细则第一条', '--add', at('out.dutybook')]);
    expect(answer.out).toContain('清晨巡逻。');
  });

  it('makes the same bytes of the same documents, and carries word lists of the user', async () => {
    await writeFile(at('in', '规定.md'), law(7));
    await mkdir(at('words'));
    await writeFile(at('words', 'ours.tsv'), '# kind: words\n# origin: a test\n双人溜达\t两人巡逻\n');
    const order = (out: string) => ['import', at('in'), '--title', 'Ours', '--lexicon', at('words'), '--out', at(out)];
    const codes = [await dutybook(order('one.dutybook')), await dutybook(order('two.dutybook'))].map(
      ({ code }) => code,
    );
    expect(codes).toEqual([0, 0]);
    const [one, two] = await Promise.all(['one.dutybook', 'two.dutybook'].map((name) => readFile(at(name))));
    expect(one?.equals(two ?? Buffer.from(''))).toBe(true);
    const answer = await dutybook(['lookup', '双人溜达', '--pack', at('one.dutybook')]);
    expect(answer.out).toContain('两人巡逻。');
  });

  it('makes the same bytes wherever the documents lie, and tells nobody where', async () => {
    const packs: Buffer[] = [];
    for (const place of ['here', 'there']) {
      await mkdir(at(place, 'rules'), { recursive: true });
      await writeFile(at(place, 'rules', '规定.md'), law(7));
      const out = at(`${place}.dutybook`);
      const { code } = await dutybook(['import', at(place, 'rules'), '--title', 'Ours', '--out', out]);
      expect(code).toBe(0);
      packs.push(await readFile(out));
      const answer = await dutybook(['lookup', '第7号巡逻规定', '--pack', out]);
      expect(answer.out).toContain('rules/规定.md');
      const [instrument] = await instrumentsOf(await openPackAt(out));
      expect(instrument?.source).toMatchObject({ document: 'rules/规定.md', file: 'rules/规定.md' });
    }
    expect(packs[0]?.equals(packs[1] ?? Buffer.from(''))).toBe(true);
  });

  it('tells what is wrong in word lists before it reads anything', async () => {
    await writeFile(at('in', '规定.md'), law(7));
    await mkdir(at('words'));
    await writeFile(at('words', 'ours.tsv'), 'no head\n');
    const { code, err } = await dutybook(['import', at('in'), '--lexicon', at('words'), '--out', at('out.dutybook')]);
    expect([code, err.includes('ours.tsv')]).toEqual([1, true]);
    const missing = await dutybook(['import', at('in'), '--lexicon', at('none'), '--out', at('out.dutybook')]);
    expect([missing.code, missing.err.includes('folder-unreadable')]).toEqual([1, true]);
  });

  it('writes a pack as Akoma Ntoso, and reads it back to the same provisions', async () => {
    await writeFile(at('in', '规定(2020-01-02).md'), law(7));
    await writeFile(at('in', '办法.md'), '# 巡逻办法\n\n## 第一章 总则\n\n第一条 有下列情形的：\n\n（一）夜间的。\n');
    await importAll();
    const exported = await dutybook(['export', at('out.dutybook'), '--out', at('xml')]);
    expect([exported.code, (await readdir(at('xml'))).length]).toEqual([0, 2]);
    const again = await dutybook(['import', at('xml'), '--out', at('again.dutybook')]);
    expect(again.out).toMatch(/2 files read: 2 instruments, 3 articles/);
    const provisions = async (pack: string) => {
      const instruments = await instrumentsOf(await openPackAt(pack));
      return new Map(instruments.map(({ title, versions }) => [title.zh, versions[0]?.expressions[0]?.provisions]));
    };
    expect(await provisions(at('again.dutybook'))).toEqual(await provisions(at('out.dutybook')));
  });

  it('tells which files failed, reads the rest, and exits with 2', async () => {
    await writeFile(at('in', 'good.md'), law(1));
    await writeFile(at('in', 'image.md'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]));
    const { code, report, err } = await importAll();
    expect(code).toBe(2);
    expect(err).toMatch(/image\.md: .*\(not-text\)/);
    expect(report.totals).toMatchObject({ read: 1, failed: 1 });
  });

  it('leaves the old pack whole when nothing could be read', async () => {
    await writeFile(at('out.dutybook'), 'old');
    await writeFile(at('in', 'x.bin'), Buffer.from([0, 1, 2]));
    const { code, err } = await importAll();
    expect(code).toBe(1);
    expect(err).toMatch(/nothing-read/);
    expect(await readFile(at('out.dutybook'), 'utf8')).toBe('old');
  });

  it('is cancelled by Ctrl-C, and leaves no half file', async () => {
    for (let number = 0; number < 40; number += 1)
      await writeFile(at('in', `${number}.md`), law(number) + '\n第三条 再来。'.repeat(20_000));
    await writeFile(at('out.dutybook'), 'old');
    const child = spawn(process.execPath, [DUTYBOOK, 'import', at('in'), '--out', at('out.dutybook')]);
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    await new Promise((resolve) => setTimeout(resolve, 700));
    const sent = performance.now();
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(performance.now() - sent).toBeLessThan(3000);
    expect(await readFile(at('out.dutybook'), 'utf8')).toBe('old');
    expect((await readdir(folder)).sort()).toEqual(['in', 'out.dutybook']);
  });

  it.each([
    ['nothing to import', ['import', '--out', '/tmp/x.dutybook'], /nothing to import/],
    ['no place for the pack', ['import', '.'], /--out says where/],
    ['a folder that is not there', ['import', '/no/such/folder', '--out', '/tmp/x.dutybook'], /does not exist/],
    ['a pack in a folder that is not there', ['import', '.', '--out', '/no/such/x.dutybook'], /cannot be written/],
  ])('says what is wrong: %s', async (_, args, sentence) => {
    const { code, err } = await dutybook(args);
    expect(code).toBe(1);
    expect(err).toMatch(sentence);
  });
});

describe('hostile input', () => {
  it('gets a named error each, and the good file is still read', async () => {
    await writeFile(at('in', 'good.md'), law(1));
    const zeros = new Uint8Array(64 * 1024 * 1024);
    await writeFile(at('in', 'bomb.zip'), zipSync({ 'a.md': zeros, 'b.md': zeros }, { level: 9 }));
    await writeFile(at('in', 'slip.zip'), zipSync({ '../../escaped.md': new TextEncoder().encode(law(2)) }));
    await writeFile(at('in', 'deep.html'), `<html><body>${'<div><b><span>'.repeat(60_000)}x`);
    await writeFile(
      at('in', 'entities.xml'),
      `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">&b;</akomaNtoso>`,
    );
    await writeFile(
      at('in', 'cut.docx'),
      zipSync({ 'word/document.xml': new TextEncoder().encode('<w:document') }).subarray(0, 90),
    );
    await writeFile(at('in', 'cut.pdf'), '%PDF-1.7\n1 0 obj\n<< /Type /Catalog');
    await writeFile(
      at('in', 'really-html.pdf'),
      '<!doctype html><title>t</title><h1>Guide</h1><p>Stop the vehicle and wait for the driver.</p>',
    );
    await writeFile(at('in', 'really-pdf.docx'), '%PDF-1.4\n%%EOF');
    const sparse = await open(at('in', 'sparse.txt'), 'w');
    await sparse.close();
    await truncate(at('in', 'sparse.txt'), 2 ** 31);
    await symlink(folder, at('in', 'loop'));
    const { code, report } = await importAll();
    expect(code).toBe(2);
    expect(report.files.map(({ file }) => file.slice(file.lastIndexOf('/') + 1)).sort()).toEqual(
      expect.arrayContaining(['good.md', 'really-html.pdf']),
    );
    const failures = new Map(report.failed.map(({ file, code: name }) => [file.slice(at('in').length + 1), name]));
    for (const name of ['entities.xml', 'cut.docx', 'cut.pdf', 'really-pdf.docx', 'sparse.txt'])
      expect([name, failures.get(name)]).toEqual([name, expect.stringMatching(/^[a-z-]+$/)]);
    expect(failures.get('sparse.txt')).toBe('file-too-large');
    expect([...failures.keys()].some((name) => name.startsWith('bomb.zip'))).toBe(true);
    expect([...failures.keys()].some((name) => name.startsWith('slip.zip'))).toBe(true);
    expect(report.files.some(({ file }) => file.includes('escaped'))).toBe(false);
  });
});
