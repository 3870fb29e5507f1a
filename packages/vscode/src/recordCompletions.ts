import { completeRecord } from '@dutybook/shared/drafting';
import type { RecordCompletion } from '@dutybook/shared/drafting';
import type { Language } from '@dutybook/shared/model';
import * as vscode from 'vscode';

/** Completes the front matter of records in Dutybook's Markdown format. */
export class RecordCompletions {
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  provideCompletionItems(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionItem[] {
    return completeRecord(document.getText(), document.offsetAt(position)).map((completion, place) =>
      this.#item(completion, document, place),
    );
  }

  #item({ type, label, text, start, end, about }: RecordCompletion, document: vscode.TextDocument, place: number) {
    const { EnumMember, Property } = vscode.CompletionItemKind;
    const item = new vscode.CompletionItem(label, type === 'key' ? Property : EnumMember);
    item.insertText = text;
    item.range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    item.sortText = String(place).padStart(3, '0');
    if (about !== undefined) item.documentation = about[this.#language];
    return item;
  }
}
