import { readFile } from 'node:fs/promises';
import type { Outcome, Problem } from '@dutybook/shared/model';
import { success } from '@dutybook/shared/model';
import { openLibrary } from '@dutybook/shared/library';
import type { Library } from '@dutybook/shared/library';
import { buildContainer, readContainer } from '@dutybook/shared/pack';
import type { Container } from '@dutybook/shared/pack';
import { importFiles } from '@dutybook/shared/reading';
import { filesOf } from './diskFile.ts';
import { readTextFile } from './textFile.ts';
import { today } from './today.ts';

/** The built-in library lies beside the program. */
const BUILT_IN = new URL('./guidance.json', import.meta.url);

/** A library with what could not be read of the folders that were added. */
export interface OpenedLibrary {
  readonly library: Library;
  readonly problems: readonly Problem[];
}

/** A folder of documents, or a pack that `import` made. */
async function addedContainer(path: string, problems: Problem[]): Promise<Outcome<Container>> {
  const files = await filesOf(path);
  if (!files.ok) return files;
  const [only] = files.value;
  if (files.value.length === 1 && only?.path.endsWith('.dutybook') === true) return readPack(path);
  const imported = await importFiles(files.value, { day: today() });
  const { failed, empty } = imported.report;
  problems.push(
    ...[...failed, ...empty].map(({ file, code, message }) => ({ code, message: { en: `${file}: ${message}` } })),
  );
  if (!imported.ok) return imported;
  const { pinyin } = await import('pinyin-pro');
  const syllables = (name: string) => pinyin(name, { toneType: 'none', type: 'array' });
  return success(buildContainer({ zh: path, en: path }, imported.value.instruments, syllables));
}

async function readPack(path: string): Promise<Outcome<Container>> {
  const text = await readTextFile(path);
  return text.ok ? readContainer(text.value) : text;
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
