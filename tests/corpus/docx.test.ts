import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockWords } from '../../shared/src/reading/extraction.ts';
import { readDocx } from '../../shared/src/reading/docx/docx.ts';
import { hasMaterial } from './corpus.ts';
import { withAutomaticNumbers } from './numberedDocx.ts';
import { bare, hasPandoc, isThere, likeStatutes, PLAIN_LAWS, plainLaws, wordFileOf } from './plainLaw.ts';
import type { PlainLaw } from './plainLaw.ts';

const hasOffice = isThere('soffice');
if (!hasMaterial) console.warn('Skipped: laws as Word files, for the material is not beside the checkout.');
if (!hasPandoc) console.warn('Skipped: laws as Word files, for pandoc is not installed.');
if (!hasOffice) console.warn('Skipped: list numbers as LibreOffice shows them, for it is not installed.');

async function blocksOf(docx: Uint8Array): Promise<readonly string[]> {
  const result = await readDocx(docx, {});
  if (!result.ok) throw new Error(result.problem.message.en);
  expect(result.value.remainder).toEqual([]);
  return result.value.blocks.map((block) => bare(blockWords(block)));
}

/** The first place where two texts differ, with what stands around it; nothing when they are the same. */
function firstDifference(one: string, other: string): readonly string[] | undefined {
  if (one === other) return undefined;
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return [one, other].map((text) => text.slice(Math.max(0, at - 20), at + 20));
}

function paragraphDifference(blocks: readonly string[], law: PlainLaw): readonly string[] | undefined {
  return firstDifference(blocks.map(likeStatutes).join('\n'), law.paragraphs.map(likeStatutes).join('\n'));
}

describe.skipIf(!hasMaterial || !hasPandoc)('laws as Word files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dutybook-docx-'));
  const laws = hasMaterial ? plainLaws() : [];
  const typed: Uint8Array[] = [];

  beforeAll(() => {
    for (const law of laws) typed.push(wordFileOf(law));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are read to the paragraphs of their Markdown, when numbers are typed', async () => {
    expect(laws).toHaveLength(PLAIN_LAWS);
    for (const [at, law] of laws.entries())
      expect(paragraphDifference(await blocksOf(typed[at]!), law), law.file).toBeUndefined();
  });

  it.each(['one-list', 'two-lists'] as const)(
    'are read to the paragraphs of their Markdown, when Word numbers them: %s',
    async (shape) => {
      let numbers = 0;
      for (const [at, law] of laws.entries()) {
        const { docx, numbered } = withAutomaticNumbers(typed[at]!, shape);
        numbers += numbered;
        expect(paragraphDifference(await blocksOf(docx), law), law.file).toBeUndefined();
      }
      expect(numbers).toBeGreaterThan(2000);
    },
  );

  it.skipIf(!hasOffice)('have the numbers that LibreOffice shows', async () => {
    const chosen = laws.map((_, at) => at).filter((at) => at % 5 === 0);
    const files = new Map(chosen.map((at) => [at, withAutomaticNumbers(typed[at]!, 'two-lists').docx]));
    for (const [at, docx] of files) writeFileSync(join(folder, `${at}.docx`), docx);
    const paths = chosen.map((at) => join(folder, `${at}.docx`));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, ...paths],
      {
        stdio: 'ignore',
      },
    );
    for (const [at, docx] of files) {
      const shown = bare(readFileSync(join(folder, `${at}.txt`), 'utf8').replace(/^\ufeff/, ''));
      const ours = (await blocksOf(docx)).join('');
      expect(firstDifference(likeStatutes(ours), likeStatutes(shown)), laws[at]!.file).toBeUndefined();
    }
  });
});
