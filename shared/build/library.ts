/** Builds the built-in library: `shared/guidance/*.md` to `shared/dist/guidance.json`. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { pinyin } from 'pinyin-pro';
import type { Instrument } from '../src/model/index.ts';
import { buildContainer } from '../src/pack/index.ts';
import { readDutybookMarkdown, readRegistry } from '../src/reading/index.ts';

const GUIDANCE = new URL('../guidance/', import.meta.url);
const TARGET = new URL('../dist/guidance.json', import.meta.url);

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

const { title, instruments } = await readGuidance();
const container = buildContainer(title, instruments, (name) => pinyin(name, { toneType: 'none', type: 'array' }));
await mkdir(new URL('.', TARGET), { recursive: true });
await writeFile(TARGET, JSON.stringify(container));
console.log(`built-in library: ${instruments.length} instruments`);
