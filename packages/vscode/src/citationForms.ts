import { inOtherForm } from '@dutybook/shared/drafting';
import type { FoundReference, Library } from '@dutybook/shared/library';
import * as vscode from 'vscode';
import { abortSignal } from './abortSignal.ts';
import type { Documents } from './documents.ts';
import type { Guidance } from './guidance.ts';

/** Offers a citation at the cursor in the form of the other language. */
export class CitationForms implements vscode.CodeActionProvider {
  readonly #guidance: Guidance;
  readonly #documents: Documents;

  constructor(guidance: Guidance, documents: Documents) {
    this.#guidance = guidance;
    this.#documents = documents;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    _context: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    const library = await this.#guidance.open();
    const found = await this.#documents.references(document, abortSignal(token));
    if (!library.ok || !found.ok) return [];
    const at = document.offsetAt(range.start);
    const place = found.value.findIndex(({ start, end }) => at >= start && at <= end);
    const reference = found.value[place];
    // What is listed behind a citation rests on it.
    if (reference === undefined || found.value[place + 1]?.basis === 'list') return [];
    const written = await otherForm(reference, library.value);
    return written === undefined ? [] : [actionFor(document, reference, written)];
  }
}

/** The other form, where it is read as the same provision again. */
async function otherForm(reference: FoundReference, library: Library): Promise<string | undefined> {
  const { surface, title, address } = reference;
  if (title === undefined || address === undefined) return undefined;
  const written = inOtherForm({ reference, surface, title });
  if (written === undefined) return undefined;
  const again = await library.references(written);
  return again.ok && again.value[0]?.address === address ? written : undefined;
}

function actionFor(document: vscode.TextDocument, { start, end }: FoundReference, written: string): vscode.CodeAction {
  const isEnglish = /^[\x20-\x7e]/u.test(written);
  const title = isEnglish
    ? vscode.l10n.t('Write the citation in English')
    : vscode.l10n.t('Write the citation in Chinese');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), written);
  return action;
}
