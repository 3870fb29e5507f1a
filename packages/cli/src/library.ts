import { readFile } from 'node:fs/promises';
import type { Outcome, Problem } from '@dutybook/shared/model';
import { success } from '@dutybook/shared/model';
import { openLibrary } from '@dutybook/shared/library';
import type { Library } from '@dutybook/shared/library';
import { buildContainer, readContainer } from '@dutybook/shared/pack';
import type { Container } from '@dutybook/shared/pack';
import { readFolder } from './folder.ts';
import { today } from './today.ts';

/** The built-in library lies beside the program. */
const BUILT_IN = new URL('./guidance.json', import.meta.url);

/** A library with what could not be read of the folders that were added. */
export interface OpenedLibrary {
  readonly library: Library;
  readonly problems: readonly Problem[];
}

async function addedContainer(folder: string, problems: Problem[]): Promise<Outcome<Container>> {
  const read = await readFolder(folder);
  if (!read.ok) return read;
  problems.push(...read.value.problems);
  const { pinyin } = await import('pinyin-pro');
  const syllables = (name: string) => pinyin(name, { toneType: 'none', type: 'array' });
  return success(buildContainer({ zh: folder, en: folder }, read.value.instruments, syllables));
}

/** Opens the built-in library together with the folders named by `--add`. */
export async function openWith(folders: readonly string[]): Promise<Outcome<OpenedLibrary>> {
  const builtIn = readContainer(await readFile(BUILT_IN, 'utf8'));
  if (!builtIn.ok) return builtIn;
  const containers: Container[] = [builtIn.value];
  const problems: Problem[] = [];
  for (const folder of folders) {
    const added = await addedContainer(folder, problems);
    if (!added.ok) return added;
    containers.push(added.value);
  }
  return success({ library: openLibrary(containers, { today }), problems });
}
