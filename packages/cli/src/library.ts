import { fileURLToPath } from 'node:url';
import type { Outcome, Problem } from '@dutybook/shared/model';
import { failure, success } from '@dutybook/shared/model';
import { buildLibraryPack, openBuiltInPack, openLibrary, openLibraryPack } from '@dutybook/shared/library';
import type { Library, LibraryPack } from '@dutybook/shared/library';
import { joined, memorySource } from '@dutybook/shared/pack';
import { importFiles } from '@dutybook/shared/reading';
import { filesOf } from './diskFile.ts';
import { openFileSource } from './pack/fileSource.ts';
import { loadPinyinReader } from './readAloud.ts';
import { reasonOf } from './textFile.ts';
import { today } from './today.ts';

/** The built-in library lies beside the program. */
const BUILT_IN = fileURLToPath(new URL('./guidance.dutybook', import.meta.url));

/** A library with what could not be read of the folders that were added. */
export interface OpenedLibrary {
  readonly library: Library;
  readonly problems: readonly Problem[];
}

/** What is asked beside the built-in library. */
export interface LibraryPaths {
  /** Pack files. */
  readonly packs: readonly string[];
  /** Folders and files of documents, or pack files. */
  readonly added: readonly string[];
}

/** Opens a pack file; its failure names the file. */
export async function openPackFile(path: string): Promise<Outcome<LibraryPack>> {
  let source;
  try {
    source = await openFileSource(path);
  } catch (error) {
    return failure('unreadable', {
      en: `${path} cannot be read: ${reasonOf(error)}.`,
      zh: `无法读取 ${path}：${reasonOf(error)}。`,
    });
  }
  const pack = await openLibraryPack(source);
  if (pack.ok) return pack;
  const { code, message } = pack.problem;
  return failure(code, { en: `${path}: ${message.en ?? code}`, zh: `${path}：${message.zh ?? code}` });
}

/** The pack that ships with the command line. */
async function openBuiltIn(): Promise<Outcome<LibraryPack>> {
  return openBuiltInPack(await openFileSource(BUILT_IN));
}

/** Reads documents and makes a pack of them in memory. */
async function readDocuments(path: string, problems: Problem[]): Promise<Outcome<LibraryPack>> {
  const files = await filesOf(path);
  if (!files.ok) return files;
  const imported = await importFiles(files.value, { day: today() });
  const { failed, empty } = imported.report;
  problems.push(
    ...[...failed, ...empty].map(({ file, code, message }) => ({ code, message: { en: `${file}: ${message}` } })),
  );
  if (!imported.ok) return imported;
  const content = { title: { en: path, zh: path }, instruments: imported.value.instruments };
  return openLibraryPack(memorySource(joined([...buildLibraryPack(content, await loadPinyinReader())])));
}

/** Opens the built-in library together with packs and documents; of what two of them have, that of the earlier stands. */
export async function openWith({ packs, added }: LibraryPaths): Promise<Outcome<OpenedLibrary>> {
  const problems: Problem[] = [];
  const opened: LibraryPack[] = [];
  const isPack = (path: string) => path.endsWith('.dutybook');
  for (const open of [
    openBuiltIn,
    ...packs.map((path) => () => openPackFile(path)),
    ...added.map((path) => () => (isPack(path) ? openPackFile(path) : readDocuments(path, problems))),
  ]) {
    const pack = await open();
    if (!pack.ok) return pack;
    opened.push(pack.value);
  }
  return success({ library: openLibrary(opened, { today }), problems });
}
