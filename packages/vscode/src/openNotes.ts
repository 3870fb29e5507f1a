import { isOpenNote, noteSentence } from '@dutybook/shared/drafting';
import type { RenumberingNote } from '@dutybook/shared/drafting';
import type { Language } from '@dutybook/shared/model';
import * as vscode from 'vscode';

/**
 * References that a change of articles left to the author, as problems of their documents: until the words are edited, the change is undone
 * or the document is closed.
 */
export class OpenNotes implements vscode.Disposable {
  readonly #language: Language;
  readonly #problems = vscode.languages.createDiagnosticCollection('dutybook-articles');
  readonly #notes = new Map<string, readonly RenumberingNote[]>();
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor(language: Language) {
    this.#language = language;
    this.#subscriptions = [
      vscode.workspace.onDidChangeTextDocument((event) => this.#edited(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#set(document, [])),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#problems.dispose();
  }

  /** Shows the notes of a document, in the place of those before; answers how many are left open. */
  show(document: vscode.TextDocument, notes: readonly RenumberingNote[]): number {
    this.#set(document, notes);
    return notes.filter(isOpenNote).length;
  }

  #set(document: vscode.TextDocument, notes: readonly RenumberingNote[]): void {
    const key = document.uri.toString();
    if (notes.length === 0 && !this.#notes.has(key)) return;
    if (notes.length === 0) this.#notes.delete(key);
    else this.#notes.set(key, notes);
    this.#problems.set(
      document.uri,
      notes.map((note) => this.#problemOf(document, note)),
    );
  }

  #problemOf(document: vscode.TextDocument, note: RenumberingNote): vscode.Diagnostic {
    const range = new vscode.Range(document.positionAt(note.start), document.positionAt(note.end));
    const severity = isOpenNote(note) ? vscode.DiagnosticSeverity.Warning : vscode.DiagnosticSeverity.Information;
    const problem = new vscode.Diagnostic(range, noteSentence(note.code)[this.#language], severity);
    problem.source = 'Dutybook';
    problem.code = note.code;
    return problem;
  }

  #edited({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    let notes = this.#notes.get(document.uri.toString());
    if (notes === undefined || contentChanges.length === 0) return;
    if (reason !== undefined) notes = [];
    for (const { rangeOffset, rangeLength, text } of contentChanges) {
      const by = text.length - rangeLength;
      notes = notes
        .filter(({ start, end }) => end <= rangeOffset || start >= rangeOffset + rangeLength)
        .map((note) =>
          note.start >= rangeOffset + rangeLength ? { ...note, start: note.start + by, end: note.end + by } : note,
        );
    }
    this.#set(document, notes);
  }
}
