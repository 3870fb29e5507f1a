import type { CitationState } from '@dutybook/shared/citation';
import { DraftChecker, severityOf, SimilarTitles, stateInDraft } from '@dutybook/shared/drafting';
import type { Finding, OwnReferences, Severity } from '@dutybook/shared/drafting';
import type { FoundReference } from '@dutybook/shared/library';
import type { Language } from '@dutybook/shared/model';
import * as vscode from 'vscode';
import { checkPageCommand } from './checkPages.ts';
import { CHECK_SETTINGS, checkSeverities } from './checkSettings.ts';
import type { Documents } from './documents.ts';
import type { Guidance } from './guidance.ts';
import type { OpenQuestions } from './openQuestions.ts';
import { today } from './today.ts';

/** How long after the last key a draft is checked again. */
const PAUSE_MS = 150;

const SHOWN: Readonly<Record<Exclude<Severity, 'off'>, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** A draft that is checked, and what was last found in it. */
interface CheckedDocument {
  timer?: ReturnType<typeof setTimeout>;
  running?: AbortController;
  checker?: DraftChecker;
  /** The findings, and the version of the document that they are of. */
  found: { readonly version: number; readonly findings: readonly Finding[]; readonly own?: OwnReferences };
}

/**
 * Checks drafts while they are edited, a while after the last key, and shows what is found as problems of the editor. Nobody waits for that:
 * each step lets the editor's own questions go first.
 */
export class DraftDiagnostics {
  readonly #guidance: Guidance;
  readonly #documents: Documents;
  readonly #questions: OpenQuestions;
  readonly #language: Language;
  readonly #collection = vscode.languages.createDiagnosticCollection('dutybook');
  readonly #drafts = new Map<vscode.TextDocument, CheckedDocument>();
  readonly #checks = new vscode.EventEmitter<vscode.TextDocument>();
  /** Fires after a draft was checked. */
  readonly onDidCheck = this.#checks.event;
  #titles: Promise<SimilarTitles> | undefined;
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor(guidance: Guidance, documents: Documents, questions: OpenQuestions, language: Language) {
    this.#guidance = guidance;
    this.#documents = documents;
    this.#questions = questions;
    this.#language = language;
    this.#subscriptions = [
      documents.onDidChange((document) => this.#checkSoon(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration(CHECK_SETTINGS)) return;
        for (const document of this.#drafts.keys()) this.#checkSoon(document);
      }),
      guidance.onDidForget(() => this.#forget()),
    ];
  }

  dispose(): void {
    for (const document of this.#drafts.keys()) this.#close(document);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#collection.dispose();
    this.#checks.dispose();
  }

  /** Checks a draft now, and from now on until it is closed. */
  async open(document: vscode.TextDocument): Promise<void> {
    if (document.isClosed) return;
    if (!this.#drafts.has(document)) this.#drafts.set(document, { found: { version: -1, findings: [] } });
    await this.#check(document);
  }

  /** What was found in a draft as it is now; nothing where it was edited since. */
  findingsOf(document: vscode.TextDocument): readonly Finding[] {
    const found = this.#drafts.get(document)?.found;
    return found?.version === document.version ? found.findings : [];
  }

  /** The state of a reference of a document, as far as the document was checked as it is now; nothing where nothing is to be said. */
  stateOf(document: vscode.TextDocument, reference: FoundReference): CitationState | undefined {
    const found = this.#drafts.get(document)?.found;
    return stateInDraft(reference, found?.version === document.version ? found.own : undefined);
  }

  #checkSoon(document: vscode.TextDocument): void {
    const draft = this.#drafts.get(document);
    if (draft === undefined) return;
    draft.running?.abort();
    clearTimeout(draft.timer);
    draft.timer = setTimeout(() => void this.#check(document), PAUSE_MS);
  }

  #close(document: vscode.TextDocument): void {
    const draft = this.#drafts.get(document);
    if (draft === undefined) return;
    clearTimeout(draft.timer);
    draft.running?.abort();
    this.#drafts.delete(document);
    this.#collection.delete(document.uri);
  }

  /** Another library has other titles; the documents are told of it by themselves. */
  #forget(): void {
    this.#titles = undefined;
    for (const draft of this.#drafts.values()) delete draft.checker;
  }

  async #check(document: vscode.TextDocument): Promise<void> {
    const draft = this.#drafts.get(document);
    if (draft === undefined) return;
    draft.running?.abort();
    const running = new AbortController();
    draft.running = running;
    try {
      await this.#find(document, draft, running.signal);
    } catch (error) {
      // Whoever was overtaken by an edit or a closing has nothing to say.
      if (!running.signal.aborted && !document.isClosed) throw error;
    }
  }

  async #find(document: vscode.TextDocument, draft: CheckedDocument, signal: AbortSignal): Promise<void> {
    await this.#questions.answered();
    draft.checker ??= new DraftChecker(await this.#similarTitles());
    await this.#questions.answered();
    const { version } = document;
    const references = await this.#documents.references(document, signal);
    await this.#questions.answered();
    if (signal.aborted || document.version !== version || document.isClosed) return;
    const severities = checkSeverities(document.uri);
    const findings = references.ok
      ? draft.checker.check(document.getText(), references.value, {
          asOf: today(),
          isWanted: (code) => severities.get(code) !== 'off',
        })
      : [];
    draft.found = { version, findings, own: draft.checker.own };
    const shown = findings.flatMap((finding) => this.#diagnostic(document, finding, severities.get(finding.code)));
    this.#collection.set(document.uri, shown);
    this.#checks.fire(document);
  }

  #similarTitles(): Promise<SimilarTitles> {
    this.#titles ??= this.#guidance.open().then(async (library) => {
      await this.#questions.answered();
      const all = library.ok ? await library.value.instruments() : [];
      return new SimilarTitles(all.flatMap(({ title }) => title.zh ?? []));
    });
    return this.#titles;
  }

  #diagnostic(document: vscode.TextDocument, finding: Finding, ofCode: Severity = 'off'): readonly vscode.Diagnostic[] {
    const severity = severityOf(finding, ofCode);
    if (severity === 'off') return [];
    const { code, start, end, message, related } = finding;
    const rangeOf = (from: number, to: number) => new vscode.Range(document.positionAt(from), document.positionAt(to));
    const diagnostic = new vscode.Diagnostic(rangeOf(start, end), message[this.#language], SHOWN[severity]);
    diagnostic.source = 'Dutybook';
    diagnostic.code = { value: code, target: checkPageCommand(code) };
    if (related !== undefined) {
      const place = new vscode.Location(document.uri, rangeOf(related.start, related.end));
      diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(place, related.message[this.#language])];
    }
    return [diagnostic];
  }
}
