import { TrackedText } from '@dutybook/shared/drafting';
import type { TextPart } from '@dutybook/shared/drafting';
import type { FoundReference, ReferenceContext } from '@dutybook/shared/library';
import type { Outcome } from '@dutybook/shared/model';
import * as vscode from 'vscode';
import type { Guidance } from './guidance.ts';
import { placeOf } from './provisionUri.ts';
import { turn } from './turn.ts';

/** A document that somebody asked about, and its text as it is tracked. */
interface Tracked {
  readonly document: vscode.TextDocument;
  readonly text: TrackedText;
  readonly closing: AbortController;
}

/** What is known of a document beside its words: a provision's own text is that of its instrument. */
function contextOf(document: vscode.TextDocument): ReferenceContext {
  const place = placeOf(document.uri);
  return place === undefined ? {} : { address: place.address };
}

function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

/**
 * The references of the documents that are open: each is read when somebody first asks, then only what an edit changed, until it is closed or
 * other packs are installed. Whatever shows references, or checks them, asks here.
 */
export class Documents {
  readonly #guidance: Guidance;
  readonly #tracked = new Map<vscode.TextDocument, Tracked>();
  readonly #changes = new vscode.EventEmitter<vscode.TextDocument>();
  /** Fires after a document that is tracked was edited, and for each of them when the library has become another one. */
  readonly onDidChange = this.#changes.event;
  readonly #subscriptions: readonly vscode.Disposable[];

  constructor(guidance: Guidance) {
    this.#guidance = guidance;
    this.#subscriptions = [
      vscode.workspace.onDidChangeTextDocument((event) => this.#edit(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#drop(document)),
      guidance.onDidForget(() => this.#readAnew()),
    ];
  }

  dispose(): void {
    for (const document of this.#tracked.keys()) this.#drop(document);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changes.dispose();
  }

  /** The documents that somebody has asked about and that are still open. */
  get used(): readonly vscode.TextDocument[] {
    return [...this.#tracked.keys()];
  }

  /**
   * Every reference of a document as it is now, in its order, or those that touch a part of it. Fails for a library that cannot be read,
   * rejects when the signal is aborted or the document is closed.
   */
  references(
    document: vscode.TextDocument,
    signal?: AbortSignal,
    part?: TextPart,
  ): Promise<Outcome<readonly FoundReference[]>> {
    this.#guidance.keepToday();
    return this.#track(document).text.references(signal, part);
  }

  #track(document: vscode.TextDocument): Tracked {
    const known = this.#tracked.get(document);
    if (known !== undefined && known.text.length === lengthOf(document)) return known;
    known?.closing.abort();
    const closing = new AbortController();
    const options = { context: contextOf(document), pause: turn, signal: closing.signal };
    const text = new TrackedText(this.#guidance.open(), document.getText(), options);
    const tracked = { document, text, closing };
    this.#tracked.set(document, tracked);
    return tracked;
  }

  #edit({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const tracked = this.#tracked.get(document);
    if (tracked === undefined || contentChanges.length === 0) return;
    for (const { rangeOffset, rangeLength, text } of contentChanges)
      tracked.text.edit({ start: rangeOffset, end: rangeOffset + rangeLength, text });
    this.#changes.fire(document);
  }

  #drop(document: vscode.TextDocument): void {
    this.#tracked.get(document)?.closing.abort();
    this.#tracked.delete(document);
  }

  #readAnew(): void {
    const documents = this.used;
    for (const document of documents) this.#drop(document);
    for (const document of documents) {
      this.#track(document);
      this.#changes.fire(document);
    }
  }
}
