import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handoutLines } from '../../packages/view/src/handout/handout.ts';
import { handoutDocx } from '../../packages/view/src/handout/handoutDocx.ts';
import { afterAll, expect, it } from 'vitest';
import { SAMPLE_HANDOUT } from '../../packages/view/src/handout/handoutSample.ts';
import { readDocx } from '../../shared/src/reading/docx/docx.ts';
import { isThere } from './plainLaw.ts';

const hasOffice = isThere('soffice');
if (!hasOffice) console.warn('Skipped: a handout as LibreOffice opens it, for it is not installed.');

const LINES = handoutLines(SAMPLE_HANDOUT).map(({ text }) => text);
const folder = mkdtempSync(join(tmpdir(), 'dutybook-handout-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a handout as a Word file is read back, line by line', async () => {
  const read = await readDocx(await handoutDocx(SAMPLE_HANDOUT), {});
  if (!read.ok) throw new Error(read.problem.message.en);
  expect(read.value.blocks.map(({ text }) => text)).toEqual(LINES);
  expect(read.value.blocks.filter(({ type }) => type === 'heading')).toHaveLength(3);
});

it.skipIf(!hasOffice)('LibreOffice opens it, with every line, on A4', async () => {
  const file = join(folder, 'handout.docx');
  writeFileSync(file, await handoutDocx(SAMPLE_HANDOUT));
  for (const format of ['txt:Text (encoded):UTF8', 'pdf']) {
    const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, file], {
      stdio: 'ignore',
    });
  }
  const text = readFileSync(join(folder, 'handout.txt'), 'utf8').replace(/^\u{FEFF}/u, '');
  expect(text.split(/\r?\n/).filter((line) => line !== '')).toEqual(LINES);
  expect(readFileSync(join(folder, 'handout.pdf'), 'latin1')).toMatch(/\/MediaBox\s*\[\s*0 0 595\.\d+ 841\.\d+\]/);
});
