import { readFile } from 'node:fs/promises';
import { LawNames, MemoryLibrary, namesOfInstruments, readShortNames } from '@dutybook/shared/citation';
import type { CitedLibrary } from '@dutybook/shared/citation';
import { success } from '@dutybook/shared/model';
import type { Instrument, Outcome } from '@dutybook/shared/model';
import { readContainer } from '@dutybook/shared/pack';
import { readTextFile } from './textFile.ts';

/** The built-in library and the table of short names lie beside the program. */
const BUILT_IN = new URL('./guidance.json', import.meta.url);
const SHORT_NAMES = new URL('./short-names.txt', import.meta.url);

/** What citations are found and resolved with. */
export interface CitedPacks {
  readonly names: LawNames;
  readonly library: CitedLibrary;
  readonly instruments: readonly Instrument[];
}

/** Opens packs for citations, with the built-in library; their instruments come first, so that their names count. */
export async function openCitedPacks(paths: readonly string[]): Promise<Outcome<CitedPacks>> {
  const instruments: Instrument[] = [];
  for (const path of paths) {
    const text = await readTextFile(path);
    const container = text.ok ? readContainer(text.value) : text;
    if (!container.ok) return container;
    for (const instrument of container.value.instruments) instruments.push(instrument);
  }
  const builtIn = readContainer(await readFile(BUILT_IN, 'utf8'));
  if (!builtIn.ok) return builtIn;
  const all = [...instruments, ...builtIn.value.instruments];
  const names = LawNames.of(readShortNames(await readFile(SHORT_NAMES, 'utf8')));
  for (const { name, title } of namesOfInstruments(all)) names.add(name, title);
  return success({ names, library: new MemoryLibrary(all), instruments });
}
