import * as vscode from 'vscode';

/** Folders that hold no documents of the user. */
const PASSED_OVER = /^(?:\.|node_modules$|dist$|out$)/u;
/** Most files that are looked at, so that a mistaken root folder does not take for ever. */
const MOST_FILES = 20_000;

/** A file of the workspace. */
export interface WorkspaceFile {
  readonly uri: vscode.Uri;
  /** Its path from its workspace folder on, with `/` between folders. */
  readonly path: string;
}

/**
 * The files of the workspace whose names fit, found by `workspace.fs` alone, so that virtual workspaces are searched too. Only ever called
 * for a command of the user.
 */
export async function workspaceFiles(fits: RegExp, token: vscode.CancellationToken): Promise<readonly WorkspaceFile[]> {
  const found: WorkspaceFile[] = [];
  const visit = async (folder: vscode.Uri, path: string): Promise<void> => {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (token.isCancellationRequested || found.length >= MOST_FILES) return;
      const uri = vscode.Uri.joinPath(folder, name);
      // A linked folder can lead round in a circle.
      if (type === vscode.FileType.Directory && !PASSED_OVER.test(name)) await visit(uri, `${path}${name}/`);
      else if ((type & vscode.FileType.File) !== 0 && fits.test(name)) found.push({ uri, path: `${path}${name}` });
    }
  };
  const folders = vscode.workspace.workspaceFolders ?? [];
  for (const { uri, name } of folders) await visit(uri, folders.length > 1 ? `${name}/` : '');
  return found;
}
