import type { Outcome, Problem } from '@dutybook/shared/model';
import { buildLibraryPack, openLibraryPack } from '@dutybook/shared/library';
import type { LibraryPack } from '@dutybook/shared/library';
import { joined, memorySource } from '@dutybook/shared/pack';
import { importFiles } from '@dutybook/shared/reading';
import { filesOf } from './diskFile.ts';
import { loadPackMaterial } from './packMaterial.ts';
import { today } from './today.ts';

/** Reads documents and makes a pack of them in memory. What could not be read, and what has no text, is added to `problems`. */
export async function openAsPack(path: string, problems: Problem[]): Promise<Outcome<LibraryPack>> {
  const files = await filesOf(path);
  if (!files.ok) return files;
  const imported = await importFiles(files.value, { day: today() });
  const { failed, empty } = imported.report;
  problems.push(
    ...[...failed, ...empty].map(({ file, code, message }) => ({ code, message: { en: `${file}: ${message}` } })),
  );
  if (!imported.ok) return imported;
  const material = await loadPackMaterial({});
  if (!material.ok) return material;
  const content = { title: { en: path, zh: path }, instruments: imported.value.instruments, ...material.value };
  return openLibraryPack(memorySource(joined([...buildLibraryPack(content, material.value.read)])));
}
