import type { FoundReference } from '@dutybook/shared/library';
import { inLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import { typeset } from '@dutybook/view/text';
import { WORDS } from '@dutybook/view/words';
import * as vscode from 'vscode';
import type { Documents } from '../documents.ts';
import type { DraftDiagnostics } from '../draftDiagnostics.ts';
import type { TextReferences } from '../textReferences.ts';
import { citedInstruments } from './citedInstruments.ts';
import type { CitedInstrument } from './citedInstruments.ts';
import { STATE_ICON, UNSAID_ICON } from './stateIcon.ts';

/** A reference in the tree, with the document that it stands in. */
interface ReferenceNode {
  readonly reference: FoundReference;
  readonly document: vscode.TextDocument;
}

/** An instrument that a document cites. */
interface InstrumentNode {
  readonly cited: CitedInstrument;
  readonly document: vscode.TextDocument;
}

export type CitationNode = ReferenceNode | InstrumentNode;

/** Edits come in bursts. */
const PATIENCE_MS = 300;

/**
 * The references of the document in front, by the instruments that they cite. Says by the context key `dutybook.references` whether there are
 * `some` or `none`.
 */
export class ReferencesView implements vscode.TreeDataProvider<CitationNode> {
  readonly #cited: TextReferences;
  readonly #diagnostics: DraftDiagnostics;
  readonly #language: Language;
  readonly #changes = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changes.event;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #document: vscode.TextDocument | undefined;

  constructor(documents: Documents, cited: TextReferences, diagnostics: DraftDiagnostics, language: Language) {
    this.#cited = cited;
    this.#diagnostics = diagnostics;
    this.#language = language;
    vscode.window.onDidChangeActiveTextEditor(() => this.#refreshSoon());
    vscode.window.onDidChangeVisibleTextEditors(() => this.#refreshSoon());
    documents.onDidChange((document) => {
      if (document === this.#front) this.#refreshSoon();
    });
    diagnostics.onDidCheck((document) => {
      if (document === this.#front) this.#refreshSoon();
    });
  }

  getTreeItem(node: CitationNode): vscode.TreeItem {
    return 'cited' in node ? this.#instrumentItem(node) : this.#referenceItem(node);
  }

  async getChildren(node?: CitationNode): Promise<CitationNode[]> {
    if (node === undefined) return this.#roots();
    if (!('cited' in node)) return [];
    return node.cited.references.map((reference) => ({ reference, document: node.document }));
  }

  /** The document in front; while a card beside it has the keys, the one that was, as long as it is on the screen. */
  get #front(): vscode.TextDocument | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    const last = this.#document;
    const isSeen = visibleTextEditors.some(({ document }) => document === last);
    this.#document = activeTextEditor?.document ?? (isSeen ? last : undefined);
    return this.#document;
  }

  async #roots(): Promise<CitationNode[]> {
    const document = this.#front;
    const found = document === undefined ? undefined : await this.#cited.of(document);
    const cited =
      document !== undefined && found?.ok === true
        ? citedInstruments(found.value, (reference) => this.#diagnostics.stateOf(document, reference))
        : [];
    const state = cited.length === 0 ? 'none' : 'some';
    await vscode.commands.executeCommand('setContext', 'dutybook.references', state);
    return document === undefined ? [] : cited.map((instrument) => ({ cited: instrument, document }));
  }

  #instrumentItem({ cited }: InstrumentNode): vscode.TreeItem {
    const { title, name, isOwn, references, worst } = cited;
    const named = title === undefined ? name : typeset(inLanguage(title, this.#language));
    const label = isOwn ? vscode.l10n.t('This document') : named;
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
    const said = worst === undefined ? [] : [WORDS[this.#language].citationState[worst]];
    const shown = worst === 'verified' ? [] : said;
    item.description = [`${references.length}`, ...shown].join(' · ');
    item.iconPath = new vscode.ThemeIcon(isOwn ? 'file' : 'law');
    item.accessibilityInformation = { label: [label, references.length, ...said].join(', ') };
    return item;
  }

  #referenceItem({ reference, document }: ReferenceNode): vscode.TreeItem {
    const { surface, start, end } = reference;
    const state = this.#diagnostics.stateOf(document, reference);
    const said = state === undefined ? [] : [WORDS[this.#language].citationState[state]];
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    const label = surface.replace(/\s+/gu, ' ');
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
    const { icon, color } = state === undefined ? UNSAID_ICON : STATE_ICON[state];
    item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
    const line = vscode.l10n.t('line {0}', range.start.line + 1);
    item.description = [...said, line].join(' · ');
    item.accessibilityInformation = { label: [label, ...said, line].join(', ') };
    item.command = {
      command: 'vscode.open',
      title: vscode.l10n.t('Open'),
      arguments: [document.uri, { selection: range } satisfies vscode.TextDocumentShowOptions],
    };
    return item;
  }

  #refreshSoon(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#changes.fire(undefined), PATIENCE_MS);
  }
}
