/** What the bench searches: the laws beside the checkout and the built-in library, read once and kept in a file for all processes. */
import { createWriteStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'valibot';
import type { Instrument } from '@dutybook/shared/model';
import { InstrumentSchema, success } from '@dutybook/shared/model';
import type { ImportFile } from '@dutybook/shared/reading';
import { importFiles, readDutybookMarkdown, readRegistry } from '@dutybook/shared/reading';
import { material } from '../../corpus/corpus.ts';

const LAWS = material('corpora/laws-cn');
const GUIDANCE = fileURLToPath(new URL('../../../shared/guidance/', import.meta.url));
const DAY = '2026-11-23';

function* lawFiles(): Generator<ImportFile> {
  const paths = readdirSync(LAWS, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  for (const path of paths.sort()) {
    const file = join(LAWS, path);
    yield {
      path: path.split(sep).join('/'),
      size: statSync(file).size,
      bytes: async () => success(new Uint8Array(readFileSync(file))),
    };
  }
}

function guidanceFiles(): readonly string[] {
  return readdirSync(GUIDANCE)
    .filter((name) => name.endsWith('.md'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

function readGuidance(): readonly Instrument[] {
  const registry = readRegistry(readFileSync(join(GUIDANCE, 'library.yaml'), 'utf8'));
  if (!registry.ok) throw new Error(registry.problem.message.en);
  return guidanceFiles().map((file) => {
    const text = readFileSync(join(GUIDANCE, file), 'utf8');
    const record = readDutybookMarkdown(text, { registry: registry.value, file, rows: true });
    if (!record.ok) throw new Error(record.problem.message.en);
    return record.value;
  });
}

/** What was read. */
export interface CorpusSize {
  readonly files: number;
  /** Of the files, in UTF-8. */
  readonly fileBytes: number;
}

/** Reads the documents and writes their instruments to a file, a line of JSON each, the built-in library first. */
export async function writeCorpus(path: string): Promise<CorpusSize> {
  const laws = [...lawFiles()];
  const imported = await importFiles(laws, { day: DAY });
  if (!imported.ok) throw new Error(imported.problem.message.en);
  const out = createWriteStream(path);
  for (const instrument of [...readGuidance(), ...imported.value.instruments])
    out.write(`${JSON.stringify(instrument)}\n`);
  out.end();
  await finished(out);
  const guidance = guidanceFiles().map((name) => statSync(join(GUIDANCE, name)).size);
  const sizes = [...laws.map(({ size }) => size), ...guidance];
  return { files: sizes.length, fileBytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** The instruments of the file of {@link writeCorpus}. */
export function readCorpus(path: string): readonly Instrument[] {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line) => parse(InstrumentSchema, JSON.parse(line)));
}
