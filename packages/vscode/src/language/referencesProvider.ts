import { citedTarget, citing, targetOf } from '@dutybook/shared/drafting';
import type { CitedTarget } from '@dutybook/shared/drafting';
import * as vscode from 'vscode';
import { abortSignal } from '../abortSignal.ts';
import type { Documents } from '../documents.ts';
import { mayCite } from '../mayCite.ts';
import { placeOf } from '../provisionUri.ts';
import type { TextReferences } from '../textReferences.ts';
import { referenceAt } from './referenceAt.ts';
import { textRange } from './textRange.ts';

/** Finds what cites the same provision, among the documents that are open: no folder is read. */
export class ReferencesProvider {
  readonly #documents: Documents;
  readonly #cited: TextReferences;

  constructor(documents: Documents, cited: TextReferences) {
    this.#documents = documents;
    this.#cited = cited;
  }

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[]> {
    const signal = abortSignal(token);
    const target = await this.#targetAt(document, position, signal);
    if (target === undefined) return [];
    const locations: vscode.Location[] = [];
    const open = vscode.workspace.textDocuments.filter(
      (each) => !each.isClosed && (each === document || mayCite(each.getText())),
    );
    for (const each of open)
      for (const range of await this.#citing(each, target, signal))
        locations.push(new vscode.Location(each.uri, range));
    return locations;
  }

  async provideDocumentHighlights(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentHighlight[]> {
    const signal = abortSignal(token);
    const reference = await referenceAt(this.#documents, document, position, signal);
    const target = reference && citedTarget(reference);
    if (target === undefined) return [];
    const ranges = await this.#citing(document, target, signal);
    return ranges.map((range) => new vscode.DocumentHighlight(range, vscode.DocumentHighlightKind.Read));
  }

  async #citing(document: vscode.TextDocument, target: CitedTarget, signal: AbortSignal) {
    const found = await this.#cited.of(document, signal);
    return found.ok ? citing(found.value, target).map((reference) => textRange(document, reference)) : [];
  }

  /** The provision that is cited at a place; in a provision's own document, elsewhere, that provision. */
  async #targetAt(document: vscode.TextDocument, position: vscode.Position, signal: AbortSignal) {
    const reference = await referenceAt(this.#documents, document, position, signal);
    if (reference?.address !== undefined) return citedTarget(reference);
    const place = placeOf(document.uri);
    return place && targetOf(place.address);
  }
}
