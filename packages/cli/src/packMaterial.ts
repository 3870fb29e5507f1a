import { fileURLToPath } from 'node:url';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import { compileLexicon, packMaterial, phrasesOf, readLexiconFile } from '@dutybook/shared/library';
import type { PackContent, PackMaterial } from '@dutybook/shared/library';
import type { PinyinReader } from '@dutybook/shared/text';
import { openBuiltIn } from './builtIn.ts';
import { folderUnreadable, readTextFile } from './textFile.ts';

/** What people ask, by the article that answers it, lies beside the program. */
const ASKED = fileURLToPath(new URL('./questions.tsv', import.meta.url));

/** Files of the user that go into a pack beside the documents. */
export interface MaterialPaths {
  /** Folder of word lists. */
  readonly lexicon?: string;
  /** Learned terms in place of those that ship. */
  readonly asked?: string;
}

/** Word lists of a folder, compiled. Fails with `lexicon-file`, `folder-unreadable`, and as reading a file does. */
async function readWordLists(folder: string): Promise<Outcome<Pick<PackContent, 'lexicon' | 'phrases'>>> {
  const found = await readdir(folder, { recursive: true }).then(success, (error: unknown) =>
    folderUnreadable(folder, error),
  );
  if (!found.ok) return found;
  const sources: { readonly name: string; readonly content: string }[] = [];
  for (const name of found.value.filter((each) => each.endsWith('.tsv')).sort()) {
    const content = await readTextFile(join(folder, name));
    if (!content.ok) return content;
    sources.push({ name, content: content.value });
  }
  const lexicon = compileLexicon(sources);
  if (!lexicon.ok) return lexicon;
  const files = sources.flatMap(({ name, content }) => {
    const file = readLexiconFile(name, content);
    return file.ok ? [file.value] : [];
  });
  return success({ lexicon: lexicon.value, phrases: phrasesOf(files) });
}

/** Loads the material of a pack; the dictionary of readings is large, so that this is done only when a pack is built. */
export async function loadPackMaterial({ lexicon, asked }: MaterialPaths): Promise<Outcome<PackMaterial>> {
  const text = await readTextFile(asked ?? ASKED);
  if (!text.ok) return text;
  const words = lexicon === undefined ? success({}) : await readWordLists(lexicon);
  if (!words.ok) return words;
  const builtIn = await openBuiltIn();
  if (!builtIn.ok) return builtIn;
  const { pinyin } = await import('pinyin-pro');
  const read: PinyinReader = (name) => pinyin(name, { toneType: 'none', type: 'array', v: true });
  const material = await packMaterial(builtIn.value, text.value, read);
  return material.ok ? success({ ...material.value, ...words.value }) : material;
}
