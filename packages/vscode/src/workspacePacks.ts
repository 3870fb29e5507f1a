import { openLibraryPack } from '@dutybook/shared/library';
import type { LibraryPack, RefusedPack } from '@dutybook/shared/library';
import * as vscode from 'vscode';
import { fileSource } from './fileSource.ts';

const SETTING = 'packs';

/** Whether a change of the settings is one of the packs of the workspace. */
export function changesPacks(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`dutybook.${SETTING}`);
}

/** A file by the path that the setting has. */
interface NamedFile {
  readonly name: string;
  readonly file: vscode.Uri;
}

/** The files that the setting names, in each folder of the workspace. */
function packFiles(): readonly NamedFile[] {
  const files: NamedFile[] = [];
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const paths = vscode.workspace.getConfiguration('dutybook', folder.uri).get<unknown>(SETTING);
    for (const path of Array.isArray(paths) ? paths : []) {
      if (typeof path === 'string' && path !== '')
        files.push({ name: path, file: vscode.Uri.joinPath(folder.uri, path) });
    }
  }
  return files;
}

/** Packs that were opened, and those that were not. */
interface WorkspacePacks {
  readonly packs: readonly LibraryPack[];
  readonly refused: readonly RefusedPack[];
}

/**
 * Opens the packs that the setting `dutybook.packs` names, by paths from the workspace folder. One that cannot be read is refused by its path there.
 * The editor gives no such setting of a workspace that the user does not trust.
 */
export async function openWorkspacePacks(): Promise<WorkspacePacks> {
  const packs: LibraryPack[] = [];
  const refused: RefusedPack[] = [];
  for (const { name, file } of packFiles()) {
    // A file of a workspace must not take the whole library away.
    const source = await fileSource(file).catch(() => undefined);
    const pack = source && (await openLibraryPack(source));
    if (pack?.ok === true) packs.push(pack.value);
    else refused.push({ name, problem: pack?.problem ?? unreadable(name) });
  }
  return { packs, refused };
}

function unreadable(name: string): RefusedPack['problem'] {
  return {
    code: 'pack-unreadable',
    message: { en: `The pack ${name} is not where the setting says.`, zh: `设置所指的位置没有指引包${name}。` },
  };
}
