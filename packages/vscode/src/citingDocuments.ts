import { titleOfText } from '@dutybook/shared/drafting';
import type { TitledText } from '@dutybook/shared/drafting';
import * as vscode from 'vscode';
import { workspaceFiles } from './workspaceFiles.ts';

/** A document of the workspace that may cite a draft. */
export interface CitingDocument {
  readonly document: vscode.TextDocument;
  readonly titled: TitledText;
}

const TEXTS = /\.(?:md|markdown|txt)$/iu;
/** Letters at the end of a title that a text that names it must have. */
const TITLE_END = 6;

/** The end of a title, without the note of how far the draft has come: what any citation of it is written with. */
function endOf(title: string): string {
  return title.replace(/[（(][^（()）]*[）)]$/u, '').slice(-TITLE_END);
}

/** The words of a file, those of its editor where it is open. */
async function wordsOf(uri: vscode.Uri): Promise<string> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return open?.getText() ?? new TextDecoder('utf-8').decode(await vscode.workspace.fs.readFile(uri));
}

/** Searches the workspace for documents that name a draft by its title. */
export async function citingDocuments(
  title: string,
  draft: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<readonly CitingDocument[]> {
  if (title === '') return [];
  const found: CitingDocument[] = [];
  for (const { uri } of await workspaceFiles(TEXTS, token)) {
    if (token.isCancellationRequested) break;
    if (uri.toString() === draft.toString() || !(await wordsOf(uri)).includes(endOf(title))) continue;
    const document = await vscode.workspace.openTextDocument(uri);
    const text = document.getText();
    const own = titleOfText(text);
    found.push({ document, titled: own === undefined ? { text } : { text, title: own } });
  }
  return found;
}
