import { success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import type { Library, LibraryPack } from '@dutybook/shared/library';
import { openWith } from './library.ts';
import { problemLine } from './problemLine.ts';
import type { Terminal } from './terminal.ts';

/** A library that is asked for citations, and the packs of it that were named. */
export interface CitedLibrary {
  readonly library: Library;
  readonly named: readonly LibraryPack[];
}

/** Opens the built-in library with the installed packs and these ones. Installed packs that could not be opened are told in a line each. */
export async function openCitedLibrary(packs: readonly string[], terminal: Terminal): Promise<Outcome<CitedLibrary>> {
  const opened = await openWith({ packs, added: [] });
  if (!opened.ok) return opened;
  const { library, named, refused } = opened.value;
  for (const { name, problem } of refused) terminal.warn(`${name}: ${problemLine(problem, terminal.language)}`);
  return success({ library, named });
}
