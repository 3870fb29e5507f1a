import type { Language, Outcome, Problem } from '@dutybook/shared/model';
import type { Card, LookupResult } from '@dutybook/shared/library';
import { cardPlainText, citationOf } from '@dutybook/view/text';
import type { Ask } from '../messages/messages.ts';
import { EMPTY_STATE, withCard } from '../state/savedState.ts';
import type { Filter } from '../kept/narrowing.ts';
import type { OpenCard, SavedState } from '../state/savedState.ts';

/** What the popup needs from its surroundings. */
export interface PopupPorts {
  readonly ask: Ask;
  readonly keep: (state: SavedState) => void;
  readonly copy: (text: string) => Promise<void>;
  readonly showPacks: () => void;
  /** Called after every change that can be seen. */
  readonly changed: () => void;
}

/** Everything that the popup shows. */
export interface PopupView {
  readonly state: SavedState;
  /** The last answer; it stays while the next one is awaited. */
  readonly result?: LookupResult | undefined;
  readonly problem?: Problem | undefined;
  readonly card?: Card | undefined;
  readonly cardProblem?: Problem | undefined;
  readonly waiting: boolean;
  /** A card that is opened takes the focus; one that is shown again at the start leaves it to the input, for a new query. */
  readonly focus: 'input' | 'card';
  readonly notice?: 'copied' | 'copyFailed' | undefined;
}

/** The most that the library gives at once. The list is long rather than cut short where somebody reads on. */
const LIMIT = 100;
const NOTICE_MS = 3000;

/** What the popup knows and does, without the screen. */
export class PopupModel {
  readonly #ports: PopupPorts;
  readonly #cards = new Map<string, Card>();
  #view: PopupView;
  #lookupSequence = 0;
  #cardSequence = 0;
  #openWhenAnswered = false;
  #shownCard: string | undefined;
  #noticeTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(ports: PopupPorts, state: SavedState = EMPTY_STATE) {
    this.#ports = ports;
    this.#view = { state, waiting: false, focus: 'input' };
  }

  get view(): PopupView {
    return this.#view;
  }

  /** Opens the page of packs; what the popup shows is kept. */
  showPacks(): void {
    this.#ports.showPacks();
  }

  /** Fetches again what the kept state was showing. */
  async restore(): Promise<void> {
    await this.#loadTopCard();
    await this.#lookUp();
  }

  /** The query was edited; an open card makes room for the results. */
  async type(query: string): Promise<void> {
    if (query === this.#view.state.query && this.#view.state.cards.length === 0) return;
    this.#set({ state: { ...this.#view.state, query, selected: 0, scroll: 0, cards: [] }, focus: 'input', ...NO_CARD });
    await this.#lookUp();
  }

  async filter(filter: Filter): Promise<void> {
    this.#set({
      state: { ...this.#view.state, filter, selected: 0, scroll: 0, cards: [] },
      focus: 'input',
      ...NO_CARD,
    });
    await this.#lookUp();
  }

  select(index: number): void {
    const last = (this.#view.result?.hits.length ?? 0) - 1;
    const selected = Math.max(0, Math.min(index, last));
    this.#set({ state: { ...this.#view.state, selected } });
  }

  /** Opens the selected row; while an answer is awaited, the first row of that answer, never a row of the one before it. */
  async openSelected(): Promise<void> {
    if (this.#view.waiting) {
      this.#openWhenAnswered = true;
      return;
    }
    const { result, state } = this.#view;
    const hit = result?.hits[state.selected];
    if (result !== undefined && hit !== undefined) await this.open(hit.address, result.language);
  }

  /** Opens a card on top of what is shown. */
  async open(address: string, language: Language): Promise<void> {
    const cards = withCard(this.#view.state.cards, { address, language, scroll: 0 });
    this.#set({ state: { ...this.#view.state, cards }, focus: 'card' });
    await this.#loadTopCard();
  }

  /** Shows the open card in another language, in its place. */
  async switchLanguage(language: Language): Promise<void> {
    const top = this.#view.state.cards.at(-1);
    if (top === undefined || top.language === language) return;
    const cards = [...this.#view.state.cards.slice(0, -1), { ...top, language }];
    this.#set({ state: { ...this.#view.state, cards } });
    await this.#loadTopCard();
  }

  /** From a card to what was shown before it. */
  async back(): Promise<void> {
    const cards = this.#view.state.cards.slice(0, -1);
    const state = { ...this.#view.state, cards };
    if (cards.length === 0) this.#set({ state, focus: 'input', ...NO_CARD });
    else this.#set({ state, focus: 'card' });
    await this.#loadTopCard();
  }

  async clear(): Promise<void> {
    await this.type('');
  }

  /** Notes how far the list or the card was scrolled; nothing is drawn for that. */
  scrolled(scroll: number): void {
    const { state } = this.#view;
    const top = state.cards.at(-1);
    if (top !== undefined && cardKey(top) !== this.#shownCard) return;
    const next =
      top === undefined ? { ...state, scroll } : { ...state, cards: [...state.cards.slice(0, -1), { ...top, scroll }] };
    this.#view = { ...this.#view, state: next };
    this.#ports.keep(next);
  }

  /** Copies the citation of the open card, or of the selected row. */
  async copyCitation(): Promise<void> {
    const card = this.#view.card ?? (await this.#selectedCard());
    if (card !== undefined) await this.#copy(citationOf(card, card.language));
  }

  /** Copies the words of the open card. */
  async copyText(): Promise<void> {
    const { card } = this.#view;
    if (card !== undefined) await this.#copy(cardPlainText(card, card.language));
  }

  async #selectedCard(): Promise<Card | undefined> {
    const { result, state } = this.#view;
    const hit = result?.hits[state.selected];
    if (result === undefined || hit === undefined) return undefined;
    const outcome = await this.#fetchCard({ address: hit.address, language: result.language });
    return outcome.ok ? outcome.value : undefined;
  }

  async #copy(text: string): Promise<void> {
    const notice = await this.#ports.copy(text).then(
      () => 'copied' as const,
      () => 'copyFailed' as const,
    );
    clearTimeout(this.#noticeTimer);
    this.#set({ notice });
    this.#noticeTimer = setTimeout(() => this.#set({ notice: undefined }), NOTICE_MS);
  }

  async #lookUp(): Promise<void> {
    this.#lookupSequence += 1;
    this.#openWhenAnswered = false;
    const sequence = this.#lookupSequence;
    const { query, filter } = this.#view.state;
    if (query.trim() === '') {
      this.#set({ result: undefined, problem: undefined, waiting: false });
      return;
    }
    this.#set({ waiting: true });
    const kinds = filter === 'all' ? {} : { kinds: [filter] };
    const outcome = await this.#ports.ask('lookup', { query, limit: LIMIT, ...kinds });
    if (sequence !== this.#lookupSequence) return;
    this.#set({
      waiting: false,
      result: outcome.ok ? outcome.value : undefined,
      problem: outcome.ok ? undefined : outcome.problem,
    });
    if (outcome.ok && this.#view.state.selected >= outcome.value.hits.length) this.select(0);
    if (this.#openWhenAnswered) await this.openSelected();
  }

  async #loadTopCard(): Promise<void> {
    this.#cardSequence += 1;
    const sequence = this.#cardSequence;
    const top = this.#view.state.cards.at(-1);
    if (top === undefined) return;
    const outcome = await this.#fetchCard(top);
    if (sequence !== this.#cardSequence || this.#view.state.cards.length === 0) return;
    this.#shownCard = cardKey(top);
    this.#set(
      outcome.ok ? { card: outcome.value, cardProblem: undefined } : { ...NO_CARD, cardProblem: outcome.problem },
    );
  }

  async #fetchCard({ address, language }: CardName): Promise<Outcome<Card>> {
    const key = cardKey({ address, language });
    const known = this.#cards.get(key);
    if (known !== undefined) return { ok: true, value: known };
    const outcome = await this.#ports.ask('card', { address, language });
    if (outcome.ok) this.#cards.set(key, outcome.value);
    return outcome;
  }

  #set(change: Partial<PopupView>): void {
    const before = this.#view.state;
    // What was said of the last act goes with the next one.
    const notice = change.state === undefined ? {} : { notice: undefined };
    this.#view = { ...this.#view, ...notice, ...change };
    if (this.#view.state !== before) this.#ports.keep(this.#view.state);
    this.#ports.changed();
  }
}

type CardName = Pick<OpenCard, 'address' | 'language'>;

function cardKey({ address, language }: CardName): string {
  return `${language} ${address}`;
}

const NO_CARD = { card: undefined, cardProblem: undefined };
