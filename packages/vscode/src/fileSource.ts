import { memorySource } from '@dutybook/shared/pack';
import type { ByteSource } from '@dutybook/shared/pack';
import * as vscode from 'vscode';
import { isFileAbsent } from './fileAbsent.ts';
import { nodeHost, SMALL } from './nodeHost.ts';
import { wholeFileSource } from './wholeFileSource.ts';

/** One for all files: it closes those that nobody uses any more. */
const node = nodeHost();

/**
 * A file as a source: read at offsets where it is on the disk of Node's host, elsewhere as a whole. Nothing when it is not there. Each call of
 * `workspace.fs` asks the window first, which takes its time while it starts.
 */
export async function fileSource(file: vscode.Uri): Promise<ByteSource | undefined> {
  if (node !== undefined && file.scheme === 'file') return node.openFile(file.fsPath);
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    if (size <= SMALL) return memorySource(await vscode.workspace.fs.readFile(file));
    return wholeFileSource(size, () => vscode.workspace.fs.readFile(file));
  } catch (error) {
    if (isFileAbsent(error)) return undefined;
    throw error;
  }
}
