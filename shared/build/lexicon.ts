import { glob, readFile } from 'node:fs/promises';

const FOLDER = new URL('../lexicon/', import.meta.url);

/** The word lists of the project, by name. */
export async function lexiconSources(): Promise<{ readonly name: string; readonly content: string }[]> {
  const names: string[] = [];
  for await (const name of glob('**/*.tsv', { cwd: FOLDER })) names.push(name);
  names.sort();
  return Promise.all(names.map(async (name) => ({ name, content: await readFile(new URL(name, FOLDER), 'utf8') })));
}
