import { isReferenceProblem } from '@dutybook/shared/drafting';
import * as vscode from 'vscode';

/** Behind the editor's own counts of errors and warnings. */
const PRIORITY = 40;

/** The references of a document that do not hold, those that somebody has to look at; one place counts once. */
function problemsOf(uri: vscode.Uri): number {
  const places = new Set<string>();
  for (const { source, code, severity, range } of vscode.languages.getDiagnostics(uri)) {
    const name = typeof code === 'object' ? code.value : code;
    if (source !== 'Dutybook' || severity > vscode.DiagnosticSeverity.Warning) continue;
    if (typeof name === 'string' && isReferenceProblem(name))
      places.add(`${range.start.line}:${range.start.character}`);
  }
  return places.size;
}

/** Tells in the status bar how many references of the document in front do not hold; nothing where there are none. */
export class ProblemReferences implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem(
    'dutybook.problemReferences',
    vscode.StatusBarAlignment.Left,
    PRIORITY,
  );
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor() {
    this.#item.name = vscode.l10n.t('Problem references');
    this.#item.tooltip = vscode.l10n.t('References of this document that do not hold. Shows them among the problems.');
    this.#item.command = 'workbench.actions.view.problems';
    this.#subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const front = vscode.window.activeTextEditor?.document.uri.toString();
        if (uris.some((uri) => uri.toString() === front)) this.#show();
      }),
    ];
    this.#show();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#item.dispose();
  }

  #show(): void {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const count = uri === undefined ? 0 : problemsOf(uri);
    if (count === 0) return this.#item.hide();
    const words = count === 1 ? vscode.l10n.t('1 problem reference') : vscode.l10n.t('{0} problem references', count);
    this.#item.text = `$(references) ${words}`;
    this.#item.accessibilityInformation = { label: words, role: 'button' };
    this.#item.show();
  }
}
