import * as vscode from 'vscode';

/** A part of a document as the editor takes it. */
export function textRange(
  document: vscode.TextDocument,
  { start, end }: { readonly start: number; readonly end: number },
): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
