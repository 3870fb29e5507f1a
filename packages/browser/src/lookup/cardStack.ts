import type { Language, Outcome } from '@dutybook/shared/model';
import type { Card } from '@dutybook/shared/library';
import type { Ask } from '../messages/messages.ts';
import { CardCache } from './cardCache.ts';
import type { LookupDesk } from './lookupDesk.ts';
import type { Row } from './lookupView.ts';
import { withCard } from './savedState.ts';
import type { OpenCard } from './savedState.ts';

/** A view without an open card. */
export const NO_CARD = { card: undefined, cardProblem: undefined };

function cardKey({ address, language }: Row): string {
  return `${language} ${address}`;
}

/** The cards that were opened one from another; the last one is shown. */
export class CardStack {
  readonly #desk: LookupDesk;
  readonly #opened: (card: Card) => Promise<void>;
  readonly #cache: CardCache;
  #sequence = 0;
  #shown: string | undefined;

  /** `opened` is told of every card that the user opens. */
  constructor(ask: Ask, desk: LookupDesk, opened: (card: Card) => Promise<void>) {
    this.#desk = desk;
    this.#opened = opened;
    this.#cache = new CardCache(ask);
  }

  /** Opens a card on top of what is shown. */
  async open(address: string, language: Language): Promise<void> {
    const { state } = this.#desk.view;
    const cards = withCard(state.cards, { address, language, scroll: 0 });
    this.#desk.show({ state: { ...state, cards }, focus: 'card', preview: undefined });
    await this.#load(true);
  }

  /** Turns the open card to the article before or after it, in its place. */
  async turn(by: -1 | 1): Promise<void> {
    const { card } = this.#desk.view;
    const neighbour = by < 0 ? card?.previous : card?.next;
    if (card !== undefined && neighbour !== undefined) await this.turnTo(neighbour.address);
  }

  async turnTo(address: string): Promise<void> {
    await this.#replaceTop((top) => ({ ...top, address, scroll: 0 }));
  }

  /** Shows the open card in another language, in its place. */
  async switchLanguage(language: Language): Promise<void> {
    await this.#replaceTop((top) => ({ ...top, language }));
  }

  /** From a card to what was shown before it. */
  async back(): Promise<void> {
    const cards = this.#desk.view.state.cards.slice(0, -1);
    const state = { ...this.#desk.view.state, cards };
    if (cards.length === 0) this.#desk.show({ state, focus: 'input', ...NO_CARD });
    else this.#desk.show({ state, focus: 'card' });
    await this.#load();
  }

  /** Fetches again what was open in a window before, which opens nothing anew. */
  restore(): Promise<void> {
    return this.#load();
  }

  /** Notes how far the open card was scrolled; one that is not shown yet was not scrolled. */
  scrolled(scroll: number): void {
    const { state } = this.#desk.view;
    const top = state.cards.at(-1);
    if (top === undefined || cardKey(top) !== this.#shown) return;
    this.#desk.note({ ...state, cards: [...state.cards.slice(0, -1), { ...top, scroll }] });
  }

  /** The card of a row, on the day that is asked about. */
  fetch({ address, language }: Row): Promise<Outcome<Card>> {
    const { asOf } = this.#desk.view.state;
    return this.#cache.fetch({ address, language, ...(asOf === undefined ? {} : { asOf }) });
  }

  async #replaceTop(change: (top: OpenCard) => OpenCard): Promise<void> {
    const { state } = this.#desk.view;
    const top = state.cards.at(-1);
    if (top === undefined) return;
    this.#desk.show({ state: { ...state, cards: [...state.cards.slice(0, -1), change(top)] } });
    await this.#load(true);
  }

  async #load(isNew = false): Promise<void> {
    this.#sequence += 1;
    const sequence = this.#sequence;
    const top = this.#desk.view.state.cards.at(-1);
    if (top === undefined) return;
    const outcome = await this.fetch(top);
    if (sequence !== this.#sequence || this.#desk.view.state.cards.length === 0) return;
    this.#shown = cardKey(top);
    this.#desk.show(
      outcome.ok ? { card: outcome.value, cardProblem: undefined } : { ...NO_CARD, cardProblem: outcome.problem },
    );
    if (outcome.ok && isNew) await this.#opened(outcome.value);
  }
}
