import { inLanguage, LanguageSchema, parseAddress } from '@dutybook/shared/model';
import type { Language, Outcome } from '@dutybook/shared/model';
import type { Card } from '@dutybook/shared/library';
import { cardPlainText, cardTitle, typeset } from '@dutybook/view/text';
import { WORDS } from '@dutybook/view/words';
import * as v from 'valibot';
import * as vscode from 'vscode';
import { copyCitation, copyText } from '../citation.ts';
import type { Guidance } from '../guidance.ts';
import type { ProvisionPlace } from '../provisionPath.ts';
import { provisionUri } from '../provisionUri.ts';
import type { CardContent } from './cardContent.ts';
import { CardPage, cardPageOptions } from './cardPage.ts';
import type { CardPageRequest } from './cardPage.ts';
import type { CardAction } from './cardRequest.ts';

/** The type of the panels, by which the editor asks the extension to restore them. */
export const CARD_PANEL = 'dutybook.card';

const StateSchema = v.object({ address: v.string(), language: LanguageSchema });

/** One panel with a card of the library. Links open in their place, and lead back. */
class OpenCard {
  readonly #guidance: Guidance;
  readonly #ui: Language;
  readonly #page: CardPage;
  /** The places shown one after the other, the last in front. */
  readonly #places: ProvisionPlace[] = [];
  #card: Card | undefined;

  constructor(panel: vscode.WebviewPanel, guidance: Guidance, extensionUri: vscode.Uri, ui: Language) {
    this.#guidance = guidance;
    this.#ui = ui;
    this.#page = new CardPage(panel, extensionUri, (request) => void this.#answer(request));
  }

  async open(place: ProvisionPlace): Promise<void> {
    this.#places.push(place);
    await this.show();
  }

  /** Shows the place in front, as the library has it now. */
  async show(): Promise<void> {
    const place = this.#places.at(-1);
    if (place === undefined) return;
    const card = await this.#cardAt(place);
    if (place !== this.#places.at(-1)) return;
    this.#card = card.ok ? card.value : undefined;
    const title = card.ok ? typeset(cardTitle(card.value, card.value.language)) : 'Dutybook';
    this.#page.show(title, this.#content(card, place));
  }

  #content(card: Outcome<Card>, { address, language }: ProvisionPlace): CardContent {
    const common = {
      ui: this.#ui,
      state: { address, language },
      ...(this.#places.length > 1 ? { back: WORDS[this.#ui].backToCard } : {}),
    };
    return card.ok
      ? { ...common, type: 'card', card: card.value, buttons: this.#buttons() }
      : { ...common, type: 'problem', message: inLanguage(card.problem.message, this.#ui) };
  }

  #buttons() {
    const { copyCitation, copyText } = WORDS[this.#ui];
    return [
      { action: 'copy-citation' as const, label: copyCitation },
      { action: 'copy-text' as const, label: copyText },
      { action: 'open-document' as const, label: vscode.l10n.t('Open as document') },
    ];
  }

  async #cardAt({ address, language }: ProvisionPlace): Promise<Outcome<Card>> {
    const library = await this.#guidance.open();
    return library.ok ? library.value.card(address, { language }) : library;
  }

  async #answer(request: CardPageRequest): Promise<void> {
    const place = this.#places.at(-1);
    if (place === undefined) return;
    switch (request.type) {
      case 'open':
        await this.open({ address: request.address, language: place.language });
        break;
      case 'switch':
        this.#places.splice(-1, 1, { ...place, language: request.language });
        await this.show();
        break;
      case 'back':
        if (this.#places.length > 1) this.#places.pop();
        await this.show();
        break;
      case 'act':
        await this.#act(request.action, place);
        break;
      default:
    }
  }

  async #act(action: CardAction, place: ProvisionPlace): Promise<void> {
    const card = this.#card;
    if (card === undefined) return;
    switch (action) {
      case 'copy-citation':
        await copyCitation(this.#guidance, place);
        break;
      case 'copy-text':
        await copyText(cardPlainText(card, card.language), this.#ui);
        break;
      case 'open-document':
        await vscode.commands.executeCommand('vscode.open', provisionUri(place, card));
        break;
      default:
    }
  }
}

/** The panel that shows cards for reading: one, used again for every card, and restored with the window. */
export class CardPanel implements vscode.WebviewPanelSerializer {
  readonly #guidance: Guidance;
  readonly #extensionUri: vscode.Uri;
  readonly #ui: Language;
  #open: { readonly panel: vscode.WebviewPanel; readonly card: OpenCard } | undefined;

  constructor(guidance: Guidance, extensionUri: vscode.Uri, ui: Language) {
    this.#guidance = guidance;
    this.#extensionUri = extensionUri;
    this.#ui = ui;
  }

  /** Opens the card of a place beside the editor in front, or in the panel that is open. */
  async open(place: ProvisionPlace): Promise<void> {
    const { panel, card } = this.#open ?? this.#adopt(this.#newPanel());
    panel.reveal(undefined, false);
    await card.open(place);
  }

  /** Shows what is shown again, for the case that the library is another now. */
  async refresh(): Promise<void> {
    await this.#open?.card.show();
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const place = v.safeParse(StateSchema, state);
    if (!place.success || parseAddress(place.output.address) === undefined || this.#open !== undefined) {
      panel.dispose();
      return;
    }
    await this.#adopt(panel).card.open(place.output);
  }

  #newPanel(): vscode.WebviewPanel {
    const { One, Beside } = vscode.ViewColumn;
    const column = vscode.window.activeTextEditor === undefined ? One : Beside;
    return vscode.window.createWebviewPanel(CARD_PANEL, 'Dutybook', column, {
      ...cardPageOptions(this.#extensionUri),
      enableFindWidget: true,
    });
  }

  #adopt(panel: vscode.WebviewPanel) {
    const open = { panel, card: new OpenCard(panel, this.#guidance, this.#extensionUri, this.#ui) };
    this.#open = open;
    panel.onDidDispose(() => {
      if (this.#open === open) this.#open = undefined;
    });
    return open;
  }
}
