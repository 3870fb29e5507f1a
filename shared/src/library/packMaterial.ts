import type { Outcome } from '../model/index.ts';
import { success } from '../model/index.ts';
import { readAskedTerms } from '../search/index.ts';
import type { PinyinReader } from '../text/index.ts';
import { shortNamesOf } from './citedNames.ts';
import type { LibraryPack } from './libraryPack.ts';
import type { PackContent } from './packBuilding.ts';

/** What a pack is built with beside its instruments, and what reads Chinese aloud. */
export interface PackMaterial extends Pick<PackContent, 'lexicon' | 'phrases' | 'asked' | 'knownNames'> {
  readonly read: PinyinReader;
}

/**
 * The material of a pack of documents: the short names of the built-in library, and what people ask (`asked`, a table of learned terms).
 * Fails as reading these does.
 */
export async function packMaterial(
  builtIn: LibraryPack,
  asked: string,
  read: PinyinReader,
): Promise<Outcome<PackMaterial>> {
  const terms = readAskedTerms(asked);
  if (!terms.ok) return terms;
  const knownNames = await shortNamesOf(builtIn);
  if (!knownNames.ok) return knownNames;
  return success({ read, asked: terms.value, knownNames: knownNames.value });
}
