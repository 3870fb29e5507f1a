import * as vscode from 'vscode';

/** Whether `workspace.fs` failed because there is no such file. */
export function isFileAbsent(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
