import { readdirSync, readFileSync } from 'node:fs';
import { LawNames, namesOfInstruments, readShortNames } from '@dutybook/shared/citation';
import type { Instrument } from '@dutybook/shared/model';
import { importFiles } from '@dutybook/shared/reading';
import { success } from '@dutybook/shared/model';
import { material } from './corpus.ts';
import { instrumentsOf, openPackAt } from './packFile.ts';

/** Laws to cite and the names they are known by. */
export interface CitedLaws {
  readonly names: LawNames;
  readonly instruments: readonly Instrument[];
}

/** The project's table of short names. */
export const SHORT_NAMES = new URL('../../shared/lexicon/short-names.txt', import.meta.url);

/** Instruments with every name of theirs and the project's short names. */
export function withNames(instruments: readonly Instrument[]): CitedLaws {
  const names = LawNames.of(readShortNames(readFileSync(SHORT_NAMES, 'utf8')));
  for (const { name, title } of namesOfInstruments(instruments)) names.add(name, title);
  return { names, instruments };
}

/** The laws of a pack that `dutybook import` wrote. */
export async function citedLaws(pack: string): Promise<CitedLaws> {
  return withNames(await instrumentsOf(await openPackAt(pack)));
}

/** The laws of the corpus beside the checkout, read as an import reads them. */
export async function corpusLaws(): Promise<CitedLaws> {
  const folder = material('corpora/laws-cn/');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  const files = paths.sort().map((path) => {
    const bytes = new Uint8Array(readFileSync(folder + path));
    return { path: `laws-cn/${path}`, size: bytes.length, bytes: () => Promise.resolve(success(bytes)) };
  });
  const imported = await importFiles(files, { day: '2026-11-23' });
  if (!imported.ok) throw new Error(imported.problem.message.en);
  return withNames(imported.value.instruments);
}
