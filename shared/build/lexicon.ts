/** Compiles the word lists of `shared/lexicon` to `shared/dist/lexicon.bin`. */
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { compileLexicon, openLexicon } from '../src/search/lexicon/index.ts';

const FOLDER = new URL('../lexicon/', import.meta.url);
const TARGET = new URL('../dist/lexicon.bin', import.meta.url);

/** The word lists of the project, by name. */
export async function lexiconSources(): Promise<{ readonly name: string; readonly content: string }[]> {
  const names: string[] = [];
  for await (const name of glob('**/*.tsv', { cwd: FOLDER })) names.push(name);
  names.sort();
  return Promise.all(names.map(async (name) => ({ name, content: await readFile(new URL(name, FOLDER), 'utf8') })));
}

if (import.meta.main) {
  const section = compileLexicon(await lexiconSources());
  if (!section.ok) throw new Error(section.problem.message.en);
  const lexicon = openLexicon(section.value);
  if (!lexicon.ok) throw new Error(lexicon.problem.message.en);
  await mkdir(new URL('.', TARGET), { recursive: true });
  await writeFile(TARGET, section.value);
  console.log(`lexicon: ${lexicon.value.size} words, ${section.value.byteLength} bytes`);
}
