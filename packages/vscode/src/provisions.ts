import type { Card } from '@dutybook/shared/library';
import type { Language, Outcome } from '@dutybook/shared/model';
import { success } from '@dutybook/shared/model';
import { cardLines, cardMarkdown } from '@dutybook/view/text';
import type { CardLines } from '@dutybook/view/text';
import * as vscode from 'vscode';
import type { Guidance } from './guidance.ts';
import { provisionUri, readableUri } from './provisionUri.ts';

/** A provision, or a whole instrument, as a document of the editor. */
export interface ProvisionDocument {
  readonly card: Card;
  readonly uri: vscode.Uri;
  readonly text: string;
  /** The lines of the provisions in the text, by eId. */
  readonly lines: ReadonlyMap<string, CardLines>;
}

const KEPT = 24;

function documentOf(card: Card, address: string, language: Language): ProvisionDocument {
  const { title, number } = card;
  const text = cardMarkdown(card, {
    language,
    linkTo: (link) => readableUri(provisionUri({ address: link.address, language }, link)),
  });
  return { card, uri: provisionUri({ address, language }, { title, number }), text, lines: cardLines(card, text) };
}

/** The documents that show provisions, the last ones kept until other packs are installed or another day begins. */
export class Provisions {
  readonly #guidance: Guidance;
  readonly #kept = new Map<string, ProvisionDocument>();
  readonly #forgotten = new vscode.EventEmitter<undefined>();
  /** Fires when a document may read otherwise than before. */
  readonly onDidForget = this.#forgotten.event;
  #since = Date.now();

  constructor(guidance: Guidance) {
    this.#guidance = guidance;
    guidance.onDidForget(() => {
      this.#kept.clear();
      // A clock that was set back must not make a new text look like the old one.
      this.#since = Math.max(Date.now(), this.#since + 1);
      this.#forgotten.fire(undefined);
    });
  }

  /** Since when documents read as they do, in milliseconds. */
  get since(): number {
    return this.#since;
  }

  /** Fails as `Library.card` does, and for a library that cannot be opened. */
  async open(address: string, language: Language, signal?: AbortSignal): Promise<Outcome<ProvisionDocument>> {
    this.#guidance.keepToday();
    const key = `${language} ${address}`;
    const known = this.#kept.get(key);
    if (known !== undefined) return success(known);
    const since = this.#since;
    const library = await this.#guidance.open();
    if (!library.ok) return library;
    const card = await library.value.card(address, { language }, signal);
    if (!card.ok) return card;
    const document = documentOf(card.value, address, language);
    if (since !== this.#since) return success(document);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= KEPT && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(key, document);
    return success(document);
  }
}
