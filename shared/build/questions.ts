import { readdir, readFile } from 'node:fs/promises';
import { readAskedTerms } from '../src/search/learning/index.ts';

const FOLDERS = [new URL('../questions/', import.meta.url), new URL('../learned/', import.meta.url)];

/** What people ask, as one file: what somebody thought of, then what was learned. Throws with the file and line of what cannot be read. */
export async function readQuestions(): Promise<string> {
  const texts: string[] = [];
  for (const folder of FOLDERS) {
    const names = (await readdir(folder)).filter((file) => file.endsWith('.tsv')).sort();
    for (const name of names) {
      const text = await readFile(new URL(name, folder), 'utf8');
      const rows = readAskedTerms(text);
      if (!rows.ok) throw new Error(`${name}: ${rows.problem.message.en}`);
      texts.push(text.trimEnd());
    }
  }
  return `${texts.join('\n')}\n`;
}
