import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { ImportReport } from '@dutybook/shared/reading';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasMaterial, material } from './corpus.ts';
import { dutybook } from './dutybook.ts';

const FILES = 500;

/** A generator of numbers that gives the same row for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Cuts, flips, overwrites, doubles or fills with noise, as the dice fall. */
function damaged(bytes: Uint8Array, random: () => number): Uint8Array {
  const at = Math.floor(random() * bytes.length);
  const length = Math.floor(random() * Math.min(4096, bytes.length - at)) + 1;
  const copy = Uint8Array.from(bytes);
  switch (Math.floor(random() * 5)) {
    case 0:
      return copy.subarray(0, at);
    case 1:
      for (let flip = 0; flip < 40; flip += 1) {
        const place = Math.floor(random() * copy.length);
        copy[place] = (copy[place] ?? 0) ^ (1 << Math.floor(random() * 8));
      }
      return copy;
    case 2:
      return copy.fill(Math.floor(random() * 256), at, at + length);
    case 3:
      return Uint8Array.from([...copy.subarray(0, at + length), ...copy.subarray(at)]);
    default:
      for (let place = at; place < at + length; place += 1) copy[place] = Math.floor(random() * 256);
      return copy;
  }
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function wordFile(lines: readonly string[]): Uint8Array {
  const body = lines.map((line) => `<w:p><w:r><w:t>${escape(line)}</w:t></w:r></w:p>`).join('');
  const utf8 = (text: string) => new TextEncoder().encode(text);
  return zipSync({
    '[Content_Types].xml': utf8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': utf8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': utf8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });
}

describe.skipIf(!hasMaterial)(`${FILES} files damaged at random`, () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dutybook-damage-'));
    await mkdir(join(folder, 'in'));
    const laws = material('corpora/laws-cn/行政法');
    const names = (await readdir(laws)).filter((name) => name !== '_index.md').slice(0, 12);
    const originals: (readonly [string, Uint8Array])[] = [];
    for (const name of names) {
      const text = await readFile(join(laws, name), 'utf8');
      const lines = text.split('\n').filter((line) => line.trim() !== '');
      originals.push(['.md', new TextEncoder().encode(text)]);
      originals.push(['.txt', new TextEncoder().encode(lines.join('\n'))]);
      originals.push([
        '.html',
        new TextEncoder().encode(
          `<!doctype html><meta charset="utf-8"><body><main>${lines.map((line) => `<p>${escape(line)}</p>`).join('')}</main>`,
        ),
      ]);
      originals.push(['.docx', wordFile(lines)]);
    }
    const manuals = material('corpora/nz-police');
    const paths = (await readdir(manuals, { recursive: true })).filter((path) => extname(path) === '.pdf').sort();
    for (const path of paths.slice(0, 6)) originals.push(['.pdf', await readFile(join(manuals, path))]);
    const random = seeded(20131211);
    for (let number = 0; number < FILES; number += 1) {
      const [extension, bytes] = originals[number % originals.length] ?? ['.md', new Uint8Array()];
      await writeFile(join(folder, 'in', `${String(number).padStart(3, '0')}${extension}`), damaged(bytes, random));
    }
    await writeFile(join(folder, 'in', 'whole.md'), '# 完好规定\n\n第一条 完好。\n');
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are each read or named, never a crash, and no text of those that were read is lost', async () => {
    const report = join(folder, 'report.json');
    const { code, err } = await dutybook([
      'import',
      join(folder, 'in'),
      '--out',
      join(folder, 'out.dutybook'),
      '--report',
      report,
    ]);
    expect([0, 2]).toContain(code);
    expect(err).not.toMatch(/\n {4}at /);
    const { totals, files, failed } = JSON.parse(await readFile(report, 'utf8')) as ImportReport;
    expect(totals.files).toBe(FILES + 1);
    expect(totals.read + totals.empty + totals.failed).toBe(FILES + 1);
    expect(failed.filter(({ code: name, message }) => !/^[a-z-]+$/.test(name) || message === '')).toEqual([]);
    expect(files.filter(({ warnings }) => warnings.some(({ code: name }) => name === 'text-lost'))).toEqual([]);
    expect(files.some(({ title }) => title === '完好规定')).toBe(true);
  });
});
