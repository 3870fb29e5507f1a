import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provisionsOf } from '@dutybook/shared/model';
import type { Instrument } from '@dutybook/shared/model';
import type { ImportReport } from '@dutybook/shared/reading';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasMaterial, material } from './corpus.ts';
import { dutybook } from './dutybook.ts';
import { instrumentsOf, openPackAt } from './packFile.ts';

const LAWS = material('corpora/laws-cn');

/** The numbers of articles written out, made the other way round from how the reader reads them. */
const NUMBER_WORDS = new Map<string, number>();
const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
for (let number = 1; number < 2000; number += 1) {
  const [thousands, hundreds, tens, ones] = String(number).padStart(4, '0').split('').map(Number);
  let word = thousands ? `${DIGITS[thousands]}千` : '';
  word += hundreds ? `${DIGITS[hundreds]}百` : word !== '' && (tens || ones) ? '零' : '';
  word += tens ? `${tens === 1 && word === '' ? '' : DIGITS[tens]}十` : hundreds && ones ? '零' : '';
  word += ones ? DIGITS[ones] : '';
  NUMBER_WORDS.set(word, number);
  NUMBER_WORDS.set(String(number), number);
}

/**
 * Articles of a file, found without any of the reader's code: wherever 第N条 stands at the start of a line, or after the end of a
 * sentence and a blank, and carries the number that has to come next.
 */
function articlesByHand(file: string): readonly string[] {
  const text = readFileSync(join(LAWS, file), 'utf8')
    .replaceAll('**', '')
    .replace(/[\u200b-\u200d\ufeff]/g, '');
  const body = text.includes('<!-- INFO END -->') ? (text.split('<!-- INFO END -->')[1] ?? '') : text;
  const found: string[] = [];
  let last = 0;
  let branch = 0;
  for (const match of body.matchAll(
    /(^[ \t\u3000]*|[。；：][ \u3000]+)第[ \u3000]?([^第条\n]{1,9}?)[ \u3000]?条(?:之([一二三四五六七八九十]{1,2}))?([\s\u3000\u2002\u00a0]?)/gmu,
  )) {
    const number = NUMBER_WORDS.get((match[2] ?? '').replace(/[ \u3000]/g, ''));
    const part = match[3] === undefined ? 0 : (NUMBER_WORDS.get(match[3]) ?? 0);
    const apart = (match[4] ?? '') !== '';
    const atStart = /^[ \t\u3000]*$/.test(match[1] ?? '');
    if (number === undefined) continue;
    const next =
      part === 0
        ? number === last + 1 || (atStart && apart && number > last)
        : number === last && part > branch && apart;
    if (!next || (!atStart && !apart)) continue;
    [last, branch] = [number, part];
    found.push(part === 0 ? String(number) : `${number}-${part}`);
  }
  return found;
}

describe.skipIf(!hasMaterial)('the import of laws-cn', () => {
  let folder = '';
  let report: ImportReport;
  let instruments: readonly Instrument[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dutybook-import-'));
    const out = join(folder, 'laws.dutybook');
    const { code, err } = await dutybook(['import', LAWS, '--out', out, '--report', join(folder, 'report.json')]);
    expect([code, err]).toEqual([0, '']);
    report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as ImportReport;
    instruments = await instrumentsOf(await openPackAt(out));
  }, 300_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('reads 2,262 of 2,262 files, 18 of them index pages', () => {
    expect(report.totals).toMatchObject({ files: 2262, read: 2244, empty: 18, failed: 0 });
    expect(report.empty.every(({ file }) => file.endsWith('/_index.md'))).toBe(true);
    expect(report.files.filter(({ title, kind }) => title === '' || kind === '')).toEqual([]);
  });

  it('loses no character', () => {
    const uneven = report.files.filter(({ charsIn, charsPlaced, charsLeft }) => charsIn !== charsPlaced + charsLeft);
    const lossy = report.files.filter(({ warnings }) => warnings.some(({ code }) => code === 'text-lost'));
    expect([uneven, lossy]).toEqual([[], []]);
  });

  it('has every article of every file, and no other', () => {
    const wrong: string[] = [];
    const seen = new Set<string>();
    for (const { versions } of instruments) {
      for (const { file = '', expressions } of versions) {
        const nodes = expressions.flatMap(({ provisions }) => [...provisionsOf(provisions)]);
        const own = nodes.filter(
          ({ type, eid, number }) => type === 'article' && eid.startsWith('art_') && number?.startsWith('第'),
        );
        const read = own.map(({ eid }) => eid.slice('art_'.length));
        const path = file.slice(file.indexOf('laws-cn/') + 'laws-cn/'.length);
        const counted = articlesByHand(path);
        seen.add(path);
        if (read.join() !== counted.join()) {
          const missing = counted.filter((number) => !read.includes(number));
          const extra = read.filter((number) => !counted.includes(number));
          wrong.push(`${path}: not read ${missing.join()}; not counted ${extra.join()}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(seen.size).toBeGreaterThan(2200);
  });

  it('explains every gap in the numbering', () => {
    const gaps = report.files.flatMap(({ file, warnings }) =>
      warnings
        .filter(({ code }) => code === 'article-gap' || code === 'article-repeated')
        .map(({ message }) => `${file.slice(file.lastIndexOf('/') + 1)}: ${message}`),
    );
    expect(gaps.length).toBeLessThan(60);
    for (const gap of gaps) expect(gap).toMatch(/numbers are missing between them|stands twice/);
  });

  it('groups the versions of one title', () => {
    const byTitle = (title: string) => instruments.filter((instrument) => instrument.title.zh === title);
    expect(byTitle('中华人民共和国治安管理处罚法').map(({ versions }) => versions.map(({ date }) => date))).toEqual([
      ['2012-10-26', '2025-06-27'],
    ]);
    const stems = new Map<string, Set<string>>();
    for (const { file } of report.files) {
      const match = /([^/]+)\((\d{4}-\d{2}-\d{2})\)\.md$/.exec(file);
      if (match?.[1] === undefined || match[2] === undefined) continue;
      stems.set(match[1], (stems.get(match[1]) ?? new Set()).add(match[2]));
    }
    const several = [...stems].filter(([, dates]) => dates.size > 1);
    const byFile = new Map(
      instruments.flatMap(({ id, versions }) =>
        versions.map(({ file = '' }) => [file.slice(file.lastIndexOf('/') + 1), id]),
      ),
    );
    const apart = several.filter(([stem, dates]) => {
      const ids = new Set([...dates].map((date) => byFile.get(`${stem}(${date}).md`)).filter((id) => id !== undefined));
      return ids.size !== 1;
    });
    expect(several.length).toBeGreaterThan(80);
    expect(apart.map(([stem]) => stem)).toEqual([]);
  });
});
