import * as vscode from 'vscode';
import { PROVISION_SCHEME } from './provisionScheme.ts';

/** Opens what a hover links to: a document, by its URI as text, at a line where one is named. */
export async function openReference(target: unknown, line: unknown): Promise<void> {
  if (typeof target !== 'string') return;
  const uri = vscode.Uri.parse(target, true);
  const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
  // Links lead to provisions and to documents in use; no other place is opened, whoever wrote the link.
  if (uri.scheme !== PROVISION_SCHEME && !isOpen) return;
  const place = typeof line === 'number' ? { selection: new vscode.Range(line, 0, line, 0) } : {};
  await vscode.commands.executeCommand('vscode.open', uri, place);
}
