import { openLibrary } from '@dutybook/shared/library';
import type { Library } from '@dutybook/shared/library';
import type { Instrument } from '@dutybook/shared/model';
import { BUILT_IN, instrumentsOf, openPackAt } from './packFile.ts';

/** The records of the built-in library as it ships. */
export async function builtInInstruments(): Promise<readonly Instrument[]> {
  return instrumentsOf(await openPackAt(BUILT_IN));
}

/** A library over it on a fixed day. */
export async function builtInLibrary(): Promise<Library> {
  return openLibrary([await openPackAt(BUILT_IN)], { today: () => '2026-11-23' });
}
