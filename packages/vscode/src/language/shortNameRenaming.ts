import { readReferences } from '@dutybook/shared/citation';
import type { Reference } from '@dutybook/shared/citation';
import { renameShortName, shortNameAt, titleOfText } from '@dutybook/shared/drafting';
import { inLanguage } from '@dutybook/shared/model';
import type { Language, Outcome } from '@dutybook/shared/model';
import * as vscode from 'vscode';
import type { Guidance } from '../guidance.ts';
import { namesOf } from '../openDraft.ts';

/** Renames short names that a draft declares, such as （以下简称“本办法”）. The editor shows what an error says. */
export class ShortNameRenaming implements vscode.RenameProvider {
  readonly #guidance: Guidance;
  readonly #language: Language;

  constructor(guidance: Guidance, language: Language) {
    this.#guidance = guidance;
    this.#language = language;
  }

  async prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<{ readonly range: vscode.Range; readonly placeholder: string }> {
    const references = await this.#references(document.getText());
    const found = this.#value(shortNameAt(document.getText(), references, document.offsetAt(position)));
    const range = new vscode.Range(document.positionAt(found.start), document.positionAt(found.end));
    return { range, placeholder: found.name };
  }

  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    to: string,
  ): Promise<vscode.WorkspaceEdit> {
    const text = document.getText();
    const references = await this.#references(text);
    const edits = this.#value(renameShortName(text, references, document.offsetAt(position), to));
    const edit = new vscode.WorkspaceEdit();
    for (const { start, end, text: words } of edits)
      edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), words);
    return edit;
  }

  async #references(text: string): Promise<readonly Reference[]> {
    const names = this.#value(await namesOf(this.#guidance));
    const law = titleOfText(text);
    return readReferences(text, names, law === undefined ? {} : { law }).references;
  }

  #value<Value>(outcome: Outcome<Value>): Value {
    if (outcome.ok) return outcome.value;
    throw new Error(inLanguage(outcome.problem.message, this.#language));
  }
}
