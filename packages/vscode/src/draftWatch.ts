import * as vscode from 'vscode';

/** Kinds of documents that are drafts. */
export const DRAFTS: readonly vscode.DocumentFilter[] = [{ language: 'markdown' }, { language: 'plaintext' }];
/** Schemes of documents that nobody drafts in. */
const NOT_DRAFTED = new Set(['dutybook', 'git', 'output', 'vscode', 'vscode-scm', 'debug', 'comment']);
/** What a text must have for anything to be checked in it. */
const CHECKABLE = /[《（(]|第.{1,10}条|\d \d|\b(?:Act|Law|[Ss]ections?|[Aa]rticles?)\b|^kind:[ \t]*["']?guideline\b/mu;
const HEAD = 4096;

function isDraft(document: vscode.TextDocument): boolean {
  return !NOT_DRAFTED.has(document.uri.scheme) && vscode.languages.match(DRAFTS, document) > 0;
}

/**
 * Tells of every draft that has something to check, once, when it is opened or first gets such words. Texts of other kinds load nothing.
 */
export function watchDrafts(tell: (document: vscode.TextDocument) => Promise<void>): vscode.Disposable {
  const told = new WeakSet<vscode.TextDocument>();
  const look = (document: vscode.TextDocument, words: string) => {
    if (told.has(document) || !isDraft(document) || !CHECKABLE.test(words)) return;
    told.add(document);
    tell(document).catch(() => told.delete(document));
  };
  const opened = vscode.workspace.onDidOpenTextDocument((document) => {
    told.delete(document);
    look(document, document.getText());
  });
  const changed = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (told.has(document) || !isDraft(document)) return;
    for (const { range } of contentChanges) look(document, document.lineAt(range.start.line).text.slice(0, HEAD));
  });
  const closed = vscode.workspace.onDidCloseTextDocument((document) => void told.delete(document));
  for (const document of vscode.workspace.textDocuments) look(document, document.getText());
  return vscode.Disposable.from(opened, changed, closed);
}
