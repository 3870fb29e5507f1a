import { fileURLToPath } from 'node:url';
import type { Outcome } from '@dutybook/shared/model';
import { openBuiltInPack } from '@dutybook/shared/library';
import type { LibraryPack } from '@dutybook/shared/library';
import { openFileSource } from './pack/fileSource.ts';

/** The built-in library lies beside the program. */
const BUILT_IN = fileURLToPath(new URL('./guidance.dutybook', import.meta.url));

/** The pack that ships with the command line. */
export async function openBuiltIn(): Promise<Outcome<LibraryPack>> {
  return openBuiltInPack(await openFileSource(BUILT_IN));
}
