import { ignoreEdit, lookupQuery } from '@dutybook/shared/drafting';
import type { CheckCode, Finding, Fix } from '@dutybook/shared/drafting';
import type { Language } from '@dutybook/shared/model';
import * as vscode from 'vscode';
import { CHECK_SETTINGS } from './checkSettings.ts';
import type { DraftDiagnostics } from './draftDiagnostics.ts';

/** The diagnostics of a request that are those of a finding. */
function shownFor(
  { start, end, code }: Finding,
  document: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.Diagnostic[] {
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  return diagnostics.filter(
    (each) => typeof each.code === 'object' && each.code.value === code && each.range.isEqual(range),
  );
}

function editOf(document: vscode.TextDocument, fixes: readonly Fix[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  let last = 0;
  const all = fixes.flatMap(({ edits }) => edits).sort((one, other) => one.start - other.start || one.end - other.end);
  for (const { start, end, text } of all) {
    // Two findings may be put right by one change; of changes that touch, the first one stands.
    if (start < last) continue;
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
    last = end;
  }
  return edit;
}

/** A look into the library, which comes before anything that only silences a finding. */
function lookupAction(query: string, diagnostics: vscode.Diagnostic[]): vscode.CodeAction {
  const action = new vscode.CodeAction(vscode.l10n.t('Look up “{0}”', query), vscode.CodeActionKind.QuickFix);
  action.command = { command: 'dutybook.lookUp', title: action.title, arguments: [query] };
  action.diagnostics = diagnostics;
  return action;
}

/** Ways to put right what was found in a draft, to leave it, or to say how much it matters. */
export class DraftFixes implements vscode.CodeActionProvider {
  readonly #diagnostics: DraftDiagnostics;
  readonly #language: Language;

  constructor(diagnostics: DraftDiagnostics, language: Language) {
    this.#diagnostics = diagnostics;
    this.#language = language;
  }

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const findings = this.#diagnostics.findingsOf(document);
    const here = findings.filter(({ start, end }) => {
      const place = new vscode.Range(document.positionAt(start), document.positionAt(end));
      return place.intersection(range) !== undefined;
    });
    const fixes = here.flatMap((finding) => this.#fixes(document, finding, context.diagnostics));
    const codes = [...new Set(here.map(({ code }) => code))];
    const text = document.getText();
    const queries = new Map(here.map((finding) => [lookupQuery(finding, text) ?? '', finding]));
    const lookups = [...queries].flatMap(([query, finding]) =>
      query === '' ? [] : [lookupAction(query, shownFor(finding, document, context.diagnostics))],
    );
    return [
      ...fixes,
      ...lookups,
      ...codes.flatMap((code) => this.#forCode(document, code, here, findings, context.diagnostics)),
    ];
  }

  #fixes(
    document: vscode.TextDocument,
    finding: Finding,
    diagnostics: readonly vscode.Diagnostic[],
  ): vscode.CodeAction[] {
    return finding.fixes.map((fix) => {
      const action = new vscode.CodeAction(fix.title[this.#language], vscode.CodeActionKind.QuickFix);
      action.edit = editOf(document, [fix]);
      action.diagnostics = shownFor(finding, document, diagnostics);
      action.isPreferred = fix.isCertain && finding.fixes.length === 1;
      return action;
    });
  }

  /** What is offered once for all findings of a code. */
  #forCode(
    document: vscode.TextDocument,
    code: CheckCode,
    here: readonly Finding[],
    findings: readonly Finding[],
    diagnostics: readonly vscode.Diagnostic[],
  ): vscode.CodeAction[] {
    const shown = here.filter((each) => each.code === code).flatMap((each) => shownFor(each, document, diagnostics));
    const certain = findings
      .filter((each) => each.code === code)
      .flatMap(({ fixes: [fix] }) => (fix?.isCertain === true ? [fix] : []));
    const all = new vscode.CodeAction(
      vscode.l10n.t('Fix all of this kind ({0})', certain.length),
      vscode.CodeActionKind.QuickFix,
    );
    all.edit = editOf(document, certain);
    const ignore = new vscode.CodeAction(
      vscode.l10n.t('Do not check this draft for “{0}”', code),
      vscode.CodeActionKind.QuickFix,
    );
    ignore.edit = editOf(document, [
      { title: { en: '', zh: '' }, edits: [ignoreEdit(document.getText(), code)], isCertain: true },
    ]);
    const set = new vscode.CodeAction(
      vscode.l10n.t('Change how much “{0}” matters…', code),
      vscode.CodeActionKind.QuickFix,
    );
    set.command = {
      command: 'workbench.action.openSettings',
      title: set.title,
      arguments: [`${CHECK_SETTINGS}.${code}`],
    };
    const offered = certain.length > 1 ? [all, ignore, set] : [ignore, set];
    for (const action of offered) action.diagnostics = shown;
    return offered;
  }
}
