/**
 * Builds the built-in library, `shared/guidance/*.md` and the word lists of `shared/lexicon`, to `shared/dist/guidance.dutybook`; and puts what
 * people ask, `shared/questions` and what was learned, together to `shared/dist/questions.tsv`.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { pinyin } from 'pinyin-pro';
import type { Instrument } from '../src/model/index.ts';
import { buildLibraryPack } from '../src/library/index.ts';
import { readDutybookMarkdown, readRegistry } from '../src/reading/index.ts';
import { compileLexicon, phrasesOf, readLexiconFile } from '../src/search/lexicon/index.ts';
import { lexiconSources } from './lexicon.ts';
import { readQuestions } from './questions.ts';

const GUIDANCE = new URL('../guidance/', import.meta.url);
const SHORT_NAMES = new URL('../lexicon/short-names.txt', import.meta.url);
const TARGET = new URL('../dist/guidance.dutybook', import.meta.url);
const QUESTIONS = new URL('../dist/questions.tsv', import.meta.url);

/** Files in the order of their row ids: T1 before T1.1, T1.2 before T1.10. */
function byId(a: string, b: string): number {
  const id = (file: string) => file.replace(/\.md$/, '');
  return id(a).localeCompare(id(b), 'en', { numeric: true });
}

/** Reads every record of the folder; all that is wrong is told at once. */
async function readGuidance(): Promise<{
  readonly title: { en: string; zh: string };
  readonly instruments: Instrument[];
}> {
  const registry = readRegistry(await readFile(new URL('library.yaml', GUIDANCE), 'utf8'));
  if (!registry.ok) throw new Error(registry.problem.message.en);
  const files = (await readdir(GUIDANCE)).filter((name) => name.endsWith('.md')).sort(byId);
  const problems: string[] = [];
  const instruments: Instrument[] = [];
  for (const file of files) {
    const text = await readFile(new URL(encodeURIComponent(file), GUIDANCE), 'utf8');
    const record = readDutybookMarkdown(text, { registry: registry.value, file, rows: true });
    if (record.ok) instruments.push(record.value);
    else problems.push(record.problem.message.en ?? record.problem.code);
  }
  const ids = new Set(instruments.map(({ id }) => id));
  for (const { id, related } of instruments) {
    for (const link of related)
      if (!ids.has(link.id)) problems.push(`${id}: related to ${link.id}, which is no record`);
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const title = registry.value.title ?? {};
  return { title: { en: title.en ?? '', zh: title.zh ?? '' }, instruments };
}

/** The word lists, compiled, and the words in them that can be looked up by their sound. */
async function readLexicon() {
  const sources = await lexiconSources();
  const lexicon = compileLexicon(sources);
  if (!lexicon.ok) throw new Error(lexicon.problem.message.en);
  const files = sources.flatMap(({ name, content }) => {
    const file = readLexiconFile(name, content);
    return file.ok ? [file.value] : [];
  });
  return { lexicon: lexicon.value, phrases: phrasesOf(files) };
}

const readAloud = (text: string) => pinyin(text, { toneType: 'none', type: 'array', v: true });
const guidance = await readGuidance();
const shortNames = new Uint8Array(await readFile(SHORT_NAMES));
const pieces = [...buildLibraryPack({ ...guidance, ...(await readLexicon()), shortNames }, readAloud)];
await mkdir(new URL('.', TARGET), { recursive: true });
await writeFile(TARGET, pieces);
await writeFile(QUESTIONS, await readQuestions());
const size = pieces.reduce((sum, { length }) => sum + length, 0);
console.log(`built-in library: ${guidance.instruments.length} instruments, ${size} bytes`);
