import * as vscode from 'vscode';

const LONGEST_QUERY = 200;

/** The text selected in the editor as a query, or an empty one when nothing or more than a phrase is selected. */
export function selectedQuery(): string {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !editor.selection.isSingleLine) return '';
  const text = editor.document.getText(editor.selection).trim();
  return text.length > LONGEST_QUERY ? '' : text;
}
