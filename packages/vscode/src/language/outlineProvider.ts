import { DraftOutline } from '@dutybook/shared/drafting';
import type { ProvisionType } from '@dutybook/shared/model';
import { typeset } from '@dutybook/view/text';
import * as vscode from 'vscode';
import { abortSignal } from '../abortSignal.ts';
import type { Provisions } from '../provisions.ts';
import { placeOf } from '../provisionUri.ts';

/** A part of a document, with how deep it lies. */
interface OutlinePart {
  readonly type: ProvisionType;
  readonly depth: number;
  readonly name: string;
  readonly detail: string;
  readonly range: vscode.Range;
  readonly selection: vscode.Range;
}

const KINDS: Partial<Record<ProvisionType, vscode.SymbolKind>> = {
  part: vscode.SymbolKind.Namespace,
  subpart: vscode.SymbolKind.Namespace,
  chapter: vscode.SymbolKind.Module,
  section: vscode.SymbolKind.Package,
  article: vscode.SymbolKind.Field,
};
/** Paragraphs and what is below them are text, not places that somebody looks for. */
const OUTLINED: readonly ProvisionType[] = ['part', 'subpart', 'chapter', 'section', 'article', 'annex', 'heading'];
const OPENING = 30;

function symbolsOf(parts: readonly OutlinePart[]): vscode.DocumentSymbol[] {
  const roots: vscode.DocumentSymbol[] = [];
  const open: { readonly depth: number; readonly symbol: vscode.DocumentSymbol }[] = [];
  for (const { type, depth, name, detail, range, selection } of parts) {
    const symbol = new vscode.DocumentSymbol(name, detail, KINDS[type] ?? vscode.SymbolKind.String, range, selection);
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    (open.at(-1)?.symbol.children ?? roots).push(symbol);
    open.push({ depth, symbol });
  }
  return roots;
}

/** Chapters and articles of drafts and of provisions' documents, as symbols and as what folds. */
export class OutlineProvider {
  readonly #provisions: Provisions;
  readonly #drafts = new WeakMap<vscode.TextDocument, { readonly version: number; readonly outline: DraftOutline }>();

  constructor(provisions: Provisions) {
    this.#provisions = provisions;
  }

  /** The outline of a draft as it is now. Linear in its text, once for each version of it. */
  draft(document: vscode.TextDocument): DraftOutline {
    const known = this.#drafts.get(document);
    if (known?.version === document.version) return known.outline;
    const outline = new DraftOutline(document.getText());
    this.#drafts.set(document, { version: document.version, outline });
    return outline;
  }

  async provideDocumentSymbols(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentSymbol[]> {
    return symbolsOf(await this.#parts(document, token));
  }

  async provideFoldingRanges(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.FoldingRange[]> {
    const parts = await this.#parts(document, token);
    return parts
      .filter(({ range }) => range.end.line > range.start.line)
      .map(({ range }) => new vscode.FoldingRange(range.start.line, range.end.line));
  }

  #parts(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<readonly OutlinePart[]> {
    return placeOf(document.uri) === undefined
      ? Promise.resolve(this.#draftParts(document))
      : this.#provisionParts(document, token);
  }

  #draftParts(document: vscode.TextDocument): readonly OutlinePart[] {
    const at = (offset: number) => document.positionAt(offset);
    return this.draft(document).entries.map(({ type, depth, number, heading, start, numberEnd, end }) => ({
      type,
      depth,
      name: number,
      detail: heading,
      range: new vscode.Range(at(start), at(Math.max(end, numberEnd))),
      selection: new vscode.Range(at(start), at(numberEnd)),
    }));
  }

  async #provisionParts(document: vscode.TextDocument, token: vscode.CancellationToken) {
    const place = placeOf(document.uri);
    const opened = place && (await this.#provisions.open(place.address, place.language, abortSignal(token)));
    if (opened === undefined || !opened.ok) return [];
    const { card, lines } = opened.value;
    return card.blocks.flatMap((block, index): OutlinePart[] => {
      const { type, eid, depth, number, heading, text } = block;
      const where = lines.get(eid);
      const name = typeset([number, heading].filter((part) => part !== undefined && part !== '').join(' '));
      if (where === undefined || name === '' || !OUTLINED.includes(type) || where.last >= document.lineCount) return [];
      const range = new vscode.Range(where.first, 0, where.last, document.lineAt(where.last).text.length);
      const opening = text === '' ? (card.blocks[index + 1]?.text ?? '') : text;
      const detail = type === 'article' ? opening.slice(0, OPENING) : '';
      return [{ type, depth, name, detail, range, selection: document.lineAt(where.first).range }];
    });
  }
}
