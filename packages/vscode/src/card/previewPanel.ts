import { openLibrary, openLibraryPack } from '@dutybook/shared/library';
import type { Card } from '@dutybook/shared/library';
import { failure, inLanguage, success } from '@dutybook/shared/model';
import type { Language, Outcome } from '@dutybook/shared/model';
import { memorySource } from '@dutybook/shared/pack';
import { cardTitle, typeset } from '@dutybook/view/text';
import * as vscode from 'vscode';
import type { Guidance } from '../guidance.ts';
import type { BuildOrder } from '../packBuilder.ts';
import { loadPackBuilder } from '../packBuilderPart.ts';
import type { ProvisionPlace } from '../provisionPath.ts';
import { today } from '../today.ts';
import { CardPage, cardPageOptions } from './cardPage.ts';
import type { CardPageRequest } from './cardPage.ts';

/** How long after the last key the card is made anew. */
const PAUSE_MS = 500;

/** The record that a document is, read as an import reads it. */
function importFile(document: vscode.TextDocument): BuildOrder['files'][number] {
  const bytes = new TextEncoder().encode(document.getText());
  const path = document.uri.path.split('/').at(-1) ?? '';
  return { path, size: bytes.length, bytes: async () => success(bytes) };
}

/** The card that a document in Dutybook's Markdown would be once it is in a pack, beside its text and made anew while that is edited. */
export class PreviewPanel {
  readonly #guidance: Guidance;
  readonly #extension: vscode.Uri;
  readonly #ui: Language;
  readonly #openCard: (place: ProvisionPlace) => Promise<void>;
  #shown: { readonly panel: vscode.WebviewPanel; readonly page: CardPage } | undefined;
  #document: vscode.TextDocument | undefined;
  #language: Language;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `openCard` opens what the card links to. */
  constructor(
    guidance: Guidance,
    extension: vscode.Uri,
    ui: Language,
    openCard: (place: ProvisionPlace) => Promise<void>,
  ) {
    this.#guidance = guidance;
    this.#extension = extension;
    this.#ui = ui;
    this.#language = ui;
    this.#openCard = openCard;
  }

  /** Shows the card of the document in front. */
  async open(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined) return;
    this.#document = document;
    const { panel } = this.#shown ?? this.#newPanel();
    panel.reveal(undefined, true);
    await this.#show();
  }

  #newPanel() {
    const panel = vscode.window.createWebviewPanel(
      'dutybook.preview',
      'Dutybook',
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { ...cardPageOptions(this.#extension), enableFindWidget: true },
    );
    const shown = { panel, page: new CardPage(panel, this.#extension, (request) => void this.#answer(request)) };
    const edits = vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === this.#document) this.#showSoon();
    });
    panel.onDidDispose(() => {
      edits.dispose();
      clearTimeout(this.#timer);
      this.#shown = undefined;
    });
    this.#shown = shown;
    return shown;
  }

  async #answer(request: CardPageRequest): Promise<void> {
    if (request.type === 'open') await this.#openCard({ address: request.address, language: this.#language });
    if (request.type !== 'switch') return;
    this.#language = request.language;
    await this.#show();
  }

  #showSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#show(), PAUSE_MS);
  }

  async #show(): Promise<void> {
    const document = this.#document;
    if (document === undefined || document.isClosed) return;
    const { version } = document;
    const card = await this.#cardOf(document);
    if (this.#document !== document || document.version !== version) return;
    const common = { ui: this.#ui, state: {}, staysPut: true as const };
    const title = card.ok ? typeset(cardTitle(card.value, card.value.language)) : 'Dutybook';
    this.#shown?.page.show(
      vscode.l10n.t('Preview: {0}', title),
      card.ok
        ? { ...common, type: 'card', card: card.value, buttons: [] }
        : { ...common, type: 'problem', message: inLanguage(card.problem.message, this.#ui) },
    );
  }

  async #cardOf(document: vscode.TextDocument): Promise<Outcome<Card>> {
    const builder = await loadPackBuilder(this.#extension);
    const answer = await builder.buildPack({
      files: [importFile(document)],
      title: 'Dutybook',
      day: today(),
      language: this.#ui,
      builtIn: await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#extension, 'dist', 'guidance.dutybook')),
      say: () => undefined,
      pause: async () => undefined,
    });
    const [failed] = (answer.ok ? answer.value.report : answer.report)?.failed ?? [];
    if (failed !== undefined) return failure(failed.code, { [this.#ui]: failed.message });
    if (!answer.ok) return answer;
    const pack = await openLibraryPack(memorySource(answer.value.bytes));
    if (!pack.ok) return pack;
    const [record] = await openLibrary([pack.value], { today }).instruments();
    const library = await this.#guidance.openWith(pack.value);
    if (!library.ok) return library;
    return library.value.card(record?.address ?? '', { language: this.#language });
  }
}
