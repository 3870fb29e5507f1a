import { citedTarget, citing, shownAddress } from '@dutybook/shared/drafting';
import type { FoundReference } from '@dutybook/shared/library';
import { parseAddress } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import { escapeMarkdown } from '@dutybook/view/text';
import * as vscode from 'vscode';
import { abortSignal } from '../abortSignal.ts';
import type { Documents } from '../documents.ts';
import type { DraftDiagnostics } from '../draftDiagnostics.ts';
import type { Provisions } from '../provisions.ts';
import type { TextReferences } from '../textReferences.ts';
import { provisionUri } from '../provisionUri.ts';
import { candidatesMarkdown, stateMarkdown, statusMarkdown, textMarkdown, titleMarkdown } from './hoverMarkdown.ts';
import { languageOf, referenceAt } from './referenceAt.ts';
import { textRange } from './textRange.ts';
import { LANGUAGE_WORDS } from './words.ts';

const OPEN = 'dutybook.openReference';
const MOST_PLACES = 5;

/** A place that cites the same provision. */
interface CitingPlace {
  readonly uri: vscode.Uri;
  readonly line: number;
}

function link(label: string, uri: vscode.Uri, line?: number): string {
  const argument = encodeURIComponent(JSON.stringify([uri.toString(), line]));
  return `[${label}](command:${OPEN}?${argument})`;
}

/** Shows what a reference leads to: its exact text, its state, and where else it is cited among the documents in use. */
export class HoverProvider implements vscode.HoverProvider {
  readonly #documents: Documents;
  readonly #provisions: Provisions;
  readonly #cited: TextReferences;
  readonly #diagnostics: DraftDiagnostics;
  readonly #ui: Language;

  constructor(
    documents: Documents,
    provisions: Provisions,
    cited: TextReferences,
    diagnostics: DraftDiagnostics,
    ui: Language,
  ) {
    this.#documents = documents;
    this.#cited = cited;
    this.#diagnostics = diagnostics;
    this.#provisions = provisions;
    this.#ui = ui;
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const signal = abortSignal(token);
    const reference = await referenceAt(this.#documents, document, position, signal);
    // Of a reference to the draft itself the checks tell what is wrong, and there is no text to show.
    if (reference === undefined || this.#isTold(document, reference)) return undefined;
    const markdown = new vscode.MarkdownString('', true);
    // Words of packs are escaped, and this is the only command that a link could run: it opens a document.
    markdown.isTrusted = { enabledCommands: [OPEN] };
    const parts = await this.#parts(document, reference, signal);
    markdown.value = parts.filter((part) => part !== '').join('\n\n');
    return markdown.value === '' ? undefined : new vscode.Hover(markdown, textRange(document, reference));
  }

  /** Whether a reference was compared with the draft's own provisions, so that it is not one that nobody checked. */
  #isTold(document: vscode.TextDocument, reference: FoundReference): boolean {
    return this.#diagnostics.stateOf(document, reference) !== reference.state;
  }

  async #parts(document: vscode.TextDocument, reference: FoundReference, signal: AbortSignal) {
    const ui = this.#ui;
    const state = stateMarkdown(reference, ui);
    const alone = [state === '' ? '' : `$(warning) ${state}`, candidatesMarkdown(reference, ui)];
    const { address } = reference;
    const shown = shownAddress(reference);
    if (address === undefined || shown === undefined) return [escapeMarkdown(reference.surface), ...alone];
    const language = languageOf(reference);
    const article = await this.#provisions.open(shown, language, signal);
    if (!article.ok) return [escapeMarkdown(reference.surface), ...alone];
    const { card, uri } = article.value;
    const eid = parseAddress(address)?.eid ?? parseAddress(shown)?.eid;
    const whole = provisionUri({ address: address.replace(/\/~[^/]*$/u, ''), language }, { title: card.title });
    const words = LANGUAGE_WORDS[ui];
    const links = [...(eid === undefined ? [] : [link(words.open, uri)]), link(words.openWhole, whole)];
    return [
      titleMarkdown(card, language),
      ...alone,
      statusMarkdown(card, ui),
      eid === undefined ? '' : textMarkdown(card, eid, ui),
      this.#placesMarkdown(await this.#elsewhere(document, reference, signal)),
      links.join(' · '),
    ];
  }

  #placesMarkdown(places: readonly CitingPlace[]): string {
    if (places.length === 0) return '';
    const words = LANGUAGE_WORDS[this.#ui];
    const lines = places.slice(0, MOST_PLACES).map(({ uri, line }) => {
      const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
      return `- ${link(escapeMarkdown(words.line(name, line + 1)), uri, line)}`;
    });
    return [words.citedElsewhere(places.length), ...lines].join('\n');
  }

  async #elsewhere(here: vscode.TextDocument, reference: FoundReference, signal: AbortSignal) {
    const target = citedTarget(reference);
    const places: CitingPlace[] = [];
    if (target === undefined) return places;
    for (const document of this.#documents.used) {
      const found = await this.#cited.of(document, signal);
      if (!found.ok) continue;
      for (const other of citing(found.value, target)) {
        if (document === here && other.start === reference.start) continue;
        places.push({ uri: document.uri, line: document.positionAt(other.start).line });
      }
    }
    return places;
  }
}
