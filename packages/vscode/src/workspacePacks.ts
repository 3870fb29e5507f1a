import { openLibraryPack } from '@dutybook/shared/library';
import type { LibraryPack } from '@dutybook/shared/library';
import { failure } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import * as vscode from 'vscode';
import { fileSource } from './fileSource.ts';
import type { WorkspacePack } from './workspacePackLine.ts';

const SETTING = 'packs';

/** Whether a change of the settings is one of the packs of the workspace. */
export function changesPacks(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`dutybook.${SETTING}`);
}

/** A file by the path that the setting has. */
interface NamedFile extends Pick<WorkspacePack, 'name' | 'folder'> {
  readonly file: vscode.Uri;
}

/** The files that the setting names, in each folder of the workspace. */
function packFiles(): readonly NamedFile[] {
  const files: NamedFile[] = [];
  const folders = vscode.workspace.workspaceFolders ?? [];
  for (const folder of folders) {
    const owner = folders.length > 1 ? { folder: folder.name } : {};
    const paths = vscode.workspace.getConfiguration('dutybook', folder.uri).get<unknown>(SETTING);
    for (const path of new Set<unknown>(Array.isArray(paths) ? paths : [])) {
      if (typeof path === 'string' && path !== '')
        files.push({ name: path, ...owner, file: vscode.Uri.joinPath(folder.uri, path) });
    }
  }
  return files;
}

/** A pack that the settings name, opened for the library or refused. */
export interface OpenedWorkspacePack extends WorkspacePack {
  readonly opened: Outcome<LibraryPack>;
}

/**
 * Opens the packs that the setting `dutybook.packs` names, by paths from the workspace folder. One that cannot be read is refused by its path there.
 * The editor gives no such setting of a workspace that the user does not trust.
 */
export async function openWorkspacePacks(): Promise<readonly OpenedWorkspacePack[]> {
  const packs: OpenedWorkspacePack[] = [];
  for (const { file, ...named } of packFiles()) {
    // A file of a workspace must not take the whole library away.
    const source = await fileSource(file).catch(() => undefined);
    packs.push({ ...named, opened: source === undefined ? absent(named.name) : await openLibraryPack(source) });
  }
  return packs;
}

function absent(name: string): Outcome<never> {
  return failure('pack-unreadable', {
    en: `The pack ${name} is not where the setting says.`,
    zh: `设置所指的位置没有指引包${name}。`,
  });
}
