import { inLanguage } from '@dutybook/shared/model';
import type { Card } from '@dutybook/shared/library';
import type { KeptCard } from '@dutybook/view/kept';
import { citationOf, quotationOf } from '@dutybook/view/text';
import * as vscode from 'vscode';
import { copyCitation } from './citation.ts';
import type { Guidance } from './guidance.ts';
import { keptUri } from './kept/keptUri.ts';
import type { KeptProvisions } from './kept/keptProvisions.ts';
import { PROVISION_SCHEME } from './provisionScheme.ts';

/** What can be done with a provision from wherever it is listed. */
export class ProvisionActions {
  readonly #guidance: Guidance;
  readonly #kept: KeptProvisions;

  constructor(guidance: Guidance, kept: KeptProvisions) {
    this.#guidance = guidance;
    this.#kept = kept;
  }

  async open(card: KeptCard, column?: vscode.ViewColumn): Promise<void> {
    await vscode.commands.executeCommand('vscode.open', keptUri(card), column);
  }

  copyCitation(card: KeptCard): Promise<void> {
    return copyCitation(this.#guidance, card);
  }

  /** Writes the citation where the cursors of the draft are. */
  async insertCitation(card: KeptCard): Promise<void> {
    await this.#insert(card, (found) => citationOf(found, card.language));
  }

  /** Writes the provision's own words with its citation where the cursors of the draft are. */
  async insertQuotation(card: KeptCard): Promise<void> {
    await this.#insert(card, (found) => quotationOf(found, card.language));
  }

  togglePin(card: KeptCard): Promise<void> {
    return this.#kept.togglePin(card);
  }

  async #insert({ address, language }: KeptCard, write: (card: Card) => string | undefined): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined || editor.document.uri.scheme === PROVISION_SCHEME) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft first.'));
      return;
    }
    const library = await this.#guidance.open();
    const card = library.ok ? await library.value.card(address, { language }) : library;
    if (!card.ok) {
      void vscode.window.showErrorMessage(inLanguage(card.problem.message, language));
      return;
    }
    const text = write(card.value);
    if (text === undefined) {
      const message = vscode.l10n.t('A whole text is not quoted. Choose one of its provisions.');
      void vscode.window.showInformationMessage(message);
      return;
    }
    const { version } = editor.document;
    await editor.edit((edit) => {
      for (const selection of editor.selections) edit.replace(selection, text);
    });
    // Of a document that cannot be edited, the editor says that the edit was made.
    if (editor.document.version === version)
      void vscode.window.showWarningMessage(vscode.l10n.t('Nothing was inserted: this document cannot be edited.'));
  }
}
