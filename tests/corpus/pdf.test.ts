import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../shared/src/reading/extraction.ts';
import { blockWords } from '../../shared/src/reading/extraction.ts';
import { readPdf } from '../../shared/src/reading/pdf/pdf.ts';
import { hasMaterial, material } from './corpus.ts';

/**
 * Real PDFs, compared with what `pdftotext` (poppler, an independent reader) finds in them. Words that were left out on purpose are
 * taken off poppler's, so that only words lost or changed by accident count.
 */
const RECALL = 0.995;
/** Milliseconds for the largest file, on a busy machine. */
const LONGEST = 15_000;
const FOLDER = material('corpora/nz-police');

function pdfsIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.pdf'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function hasPdftotext(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function read(file: string): Promise<Extraction> {
  const result = await readPdf(new Uint8Array(readFileSync(file)), {});
  if (!result.ok) throw new Error(`${file}: ${result.problem.code}`);
  return result.value;
}

const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function count(words: readonly string[], by: 1 | -1, into: Map<string, number>): void {
  for (const word of words) into.set(word, (into.get(word) ?? 0) + by);
}

/** Of the words that poppler finds and that were not left out on purpose, the part that is in the blocks. */
function recall(file: string, { blocks, remainder }: Extraction): number {
  const expected = new Map<string, number>();
  count(wordsOf(execFileSync('pdftotext', [file, '-'], { maxBuffer: 1e8 }).toString()), 1, expected);
  // Poppler drops text that is printed over itself, too.
  const left = remainder.filter(({ reason }) => reason !== 'overprint' && reason !== 'line-hyphen');
  for (const { text } of left) count(wordsOf(text), -1, expected);
  const found = new Map<string, number>();
  count(wordsOf(blocks.map(blockWords).join(' ')), 1, found);
  let all = 0;
  let kept = 0;
  for (const [word, times] of expected) {
    if (times <= 0) continue;
    all += times;
    kept += Math.min(times, found.get(word) ?? 0);
  }
  return kept / all;
}

const textOf = ({ blocks }: Extraction) => blocks.map(blockWords).join('\n');
const headingsOf = ({ blocks }: Extraction) => blocks.filter(({ type }) => type === 'heading').map(({ text }) => text);

/** Section headings as a person finds them in the pages, by part of the file name. */
const HEADINGS: readonly (readonly [string, readonly string[]])[] = [
  [
    'Arrest Detention',
    ['Executive summary', 'Overview', 'What is arrest?', 'Words of arrest', 'Arrests under the Crimes Act'],
  ],
  [
    'Criminal Disclosure',
    ['Introduction to criminal disclosure', 'Aims and spirit of the legislation', 'Costs orders'],
  ],
  ['Family harm', ['Policy statement and principles', 'When do they not apply?', 'Definitions', 'Charging offenders']],
  ['Fleeing driver', ['Policy statement and principles', 'Overall principles', 'Definitions', 'Decision to pursue']],
  [
    'trespass-',
    ['Policy statement and principles', 'Related instruction', 'Licences to enter and remain', 'The delegation'],
  ],
  ['yj-part-3', ['Entry of a plea', 'Determining related charges', 'Joint trials']],
];

/** Lines at the edge of the pages, and forms of page numbers. */
const AT_THE_EDGE =
  /^(?:Released under the Official Information Act 1982|Proactively released by New Zealand Police|Version : [\d.]+|This is an uncontrolled document.*|Page \d+ of \d+|\d+\/\d\d)$/m;

describe.skipIf(!hasMaterial)('police manuals as PDF', () => {
  const files = hasMaterial ? pdfsIn(FOLDER) : [];

  it('are all there', () => {
    expect(files).toHaveLength(24);
  });

  it.skipIf(!hasPdftotext()).each(files.map((file) => [basename(file), file] as const))(
    '%s has the words that pdftotext finds',
    async (_, file) => {
      expect(recall(file, await read(file))).toBeGreaterThanOrEqual(RECALL);
    },
  );

  it.each(files.map((file) => [basename(file), file] as const))(
    '%s has no running heads or page numbers in its text, and is read in time',
    async (_, file) => {
      const start = performance.now();
      const extraction = await read(file);
      expect(performance.now() - start).toBeLessThan(LONGEST);
      expect(AT_THE_EDGE.exec(textOf(extraction))?.[0]).toBeUndefined();
    },
  );

  it.each(HEADINGS)('%s has its section headings', async (part, headings) => {
    const file = files.find((path) => basename(path).includes(part)) ?? '';
    expect(headingsOf(await read(file))).toEqual(expect.arrayContaining([...headings]));
  });
});
