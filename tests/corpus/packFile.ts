import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Instrument } from '@dutybook/shared/model';
import { openLibraryPack } from '@dutybook/shared/library';
import type { LibraryPack } from '@dutybook/shared/library';
import { memorySource } from '@dutybook/shared/pack';

/** The built-in library as it ships. */
export const BUILT_IN = fileURLToPath(new URL('../../shared/dist/guidance.dutybook', import.meta.url));

/** A pack file, opened from memory. */
export async function openPackAt(path: string): Promise<LibraryPack> {
  const pack = await openLibraryPack(memorySource(readFileSync(path)));
  if (!pack.ok) throw new Error(pack.problem.message.en);
  return pack.value;
}

/** The instruments of a pack with all their texts. */
export async function instrumentsOf({ store }: LibraryPack): Promise<readonly Instrument[]> {
  const instruments: Instrument[] = [];
  for (let number = 0; number < store.count; number += 1) {
    const instrument = await store.wholeInstrument(number);
    if (!instrument.ok) throw new Error(instrument.problem.message.en);
    instruments.push(instrument.value);
  }
  return instruments;
}
