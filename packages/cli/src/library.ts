import type { Outcome, Problem } from '@dutybook/shared/model';
import { failure, success } from '@dutybook/shared/model';
import { openInstalledPacks, openLibrary, openLibraryPack } from '@dutybook/shared/library';
import type { Library, LibraryPack, RefusedPack } from '@dutybook/shared/library';
import { openBuiltIn } from './builtIn.ts';
import { installedSources } from './pack/cliStore.ts';
import { openPackFile } from './pack/packFile.ts';
import { today } from './today.ts';

/** A library with what could not be read of the folders that were added. */
export interface OpenedLibrary {
  readonly library: Library;
  /** The packs that were named or made of what was added, in their order. */
  readonly named: readonly LibraryPack[];
  /** Installed packs that could not be opened. */
  readonly refused: readonly RefusedPack[];
  readonly problems: readonly Problem[];
}

/** What is asked beside the built-in library. */
export interface LibraryPaths {
  /** Pack files. */
  readonly packs: readonly string[];
  /** Folders and files of documents, or pack files. */
  readonly added: readonly string[];
}

/** A failure that names what failed. */
function named({ code, message }: Problem, name: string) {
  return failure(code, { en: `${name}: ${message.en ?? code}`, zh: `${name}：${message.zh ?? code}` });
}

/** Opens a pack file; its failure names the file. */
export async function openLibraryFile(path: string): Promise<Outcome<LibraryPack>> {
  const source = await openPackFile(path);
  if (!source.ok) return source;
  const pack = await openLibraryPack(source.value);
  return pack.ok ? pack : named(pack.problem, path);
}

/** What reads documents is loaded only where there are any: it is most of the program. */
async function openDocuments(path: string, problems: Problem[]): Promise<Outcome<LibraryPack>> {
  const { openAsPack } = await import('./documentPack.ts');
  return openAsPack(path, problems);
}

/** Opens the built-in library together with the installed packs, packs and documents; of what two have, that of the earlier stands. */
export async function openWith({ packs, added }: LibraryPaths): Promise<Outcome<OpenedLibrary>> {
  const problems: Problem[] = [];
  const [builtIn, installed] = await Promise.all([openBuiltIn(), installedSources()]);
  if (!builtIn.ok) return builtIn;
  if (!installed.ok) return installed;
  const { packs: known, refused } = await openInstalledPacks(installed.value);
  const named: LibraryPack[] = [];
  for (const path of [...packs, ...added]) {
    const isPack = packs.includes(path) || path.endsWith('.dutybook');
    const pack = await (isPack ? openLibraryFile(path) : openDocuments(path, problems));
    if (!pack.ok) return pack;
    named.push(pack.value);
  }
  const library = openLibrary([builtIn.value, ...known, ...named], { today }, refused);
  return success({ library, named, refused, problems });
}
