import { readFileSync } from 'node:fs';
import type { Provision } from '@dutybook/shared/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '../../shared/src/reading/docx/docx.ts';
import { readExtraction } from '../../shared/src/reading/document.ts';
import type { ReadDocument } from '../../shared/src/reading/document.ts';
import { readHtml } from '../../shared/src/reading/html/html.ts';
import { readMarkdown } from '../../shared/src/reading/markdown/markdown.ts';
import type { Extraction } from '../../shared/src/reading/extraction.ts';
import type { Outcome } from '@dutybook/shared/model';
import { hasMaterial } from './corpus.ts';
import { withAutomaticNumbers } from './numberedDocx.ts';
import { bare, hasPandoc, likeStatutes, pageOf, PLAIN_LAWS, plainLaws, wordFileOf } from './plainLaw.ts';
import type { PlainLaw } from './plainLaw.ts';

if (!hasPandoc) console.warn('Skipped: trees of laws in other formats, for pandoc is not installed.');

function documentOf(extraction: Outcome<Extraction>, file: string): ReadDocument {
  if (!extraction.ok) throw new Error(extraction.problem.message.en);
  const document = readExtraction(extraction.value, file);
  expect([document.placed.lost, document.placed.added], file).toEqual(['', '']);
  return document;
}

interface Branch {
  readonly at: string;
  readonly words: string;
}

/** A tree as lines: each provision's address and its own words, blanks aside. */
function branches(provisions: readonly Provision[]): readonly Branch[] {
  return provisions.flatMap(({ eid, number, heading, text, children }) => [
    { at: eid, words: likeStatutes(bare(`${number ?? ''}${heading ?? ''}${text}`)) },
    ...branches(children),
  ]);
}

describe.skipIf(!hasMaterial || !hasPandoc)(`${PLAIN_LAWS} laws turned into other formats`, () => {
  let laws: readonly PlainLaw[] = [];
  let words: readonly Uint8Array[] = [];
  let originals: readonly ReadDocument[] = [];

  beforeAll(() => {
    laws = plainLaws();
    words = laws.map(wordFileOf);
    originals = laws.map(({ file }) => documentOf(readMarkdown(readFileSync(file, 'utf8')), file));
  });

  async function expectSameTrees(read: (law: PlainLaw, at: number) => Promise<Outcome<Extraction>>): Promise<void> {
    expect(laws).toHaveLength(PLAIN_LAWS);
    for (const [at, law] of laws.entries()) {
      const document = documentOf(await read(law, at), law.file);
      const original = originals[at];
      expect(document.title, law.file).toBe(original?.title);
      expect(branches(document.provisions), law.file).toEqual(branches(original?.provisions ?? []));
    }
  }

  it('are the same trees from Word, numbers typed', () => expectSameTrees((_, at) => readDocx(words[at]!, {})));

  it.each(['one-list', 'two-lists'] as const)('are the same trees from Word, numbered by Word: %s', (shape) =>
    expectSameTrees((_, at) => readDocx(withAutomaticNumbers(words[at]!, shape).docx, {})),
  );

  it('are the same trees from a page with menus', () => expectSameTrees((law) => readHtml(pageOf(law))));
});
