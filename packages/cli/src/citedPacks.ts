import { readFile } from 'node:fs/promises';
import { LawNames, MemoryLibrary, namesOfInstruments, readShortNames } from '@dutybook/shared/citation';
import type { CitedLibrary } from '@dutybook/shared/citation';
import { success } from '@dutybook/shared/model';
import type { Instrument, Outcome } from '@dutybook/shared/model';
import { BUILT_IN, openLibraryFile } from './library.ts';

/** The table of short names lies beside the program. */
const SHORT_NAMES = new URL('./short-names.txt', import.meta.url);

/** What citations are found and resolved with. */
export interface CitedPacks {
  readonly names: LawNames;
  readonly library: CitedLibrary;
  readonly instruments: readonly Instrument[];
}

async function readPack(path: string): Promise<Outcome<readonly Instrument[]>> {
  const pack = await openLibraryFile(path);
  if (!pack.ok) return pack;
  const instruments: Instrument[] = [];
  for (let number = 0; number < pack.value.store.count; number += 1) {
    const instrument = await pack.value.store.wholeInstrument(number);
    if (!instrument.ok) return instrument;
    instruments.push(instrument.value);
  }
  return success(instruments);
}

/** Opens packs for citations, with the built-in library; their instruments come first, so that their names count. */
export async function openCitedPacks(paths: readonly string[]): Promise<Outcome<CitedPacks>> {
  const instruments: Instrument[] = [];
  for (const path of paths) {
    const read = await readPack(path);
    if (!read.ok) return read;
    for (const instrument of read.value) instruments.push(instrument);
  }
  const builtIn = await readPack(BUILT_IN);
  if (!builtIn.ok) return builtIn;
  const all = [...instruments, ...builtIn.value];
  const names = LawNames.of(readShortNames(await readFile(SHORT_NAMES, 'utf8')));
  for (const { name, title } of namesOfInstruments(all)) names.add(name, title);
  return success({ names, library: new MemoryLibrary(all), instruments });
}
