import type { IsoDate } from '@dutybook/shared/model';
import type { Card, LookupResult } from '@dutybook/shared/library';
import { lookupFilters, NOT_NARROWED } from '../kept/narrowing.ts';
import type { Filter, Narrowing } from '../kept/narrowing.ts';
import { NOTICE_MS } from '../notice.ts';
import { CardActions } from './cardActions.ts';
import { CardKeeping } from './cardKeeping.ts';
import { CardStack, NO_CARD } from './cardStack.ts';
import { LookupDesk } from './lookupDesk.ts';
import type { LookupPorts } from './lookupPorts.ts';
import { hasMore, rowsOf } from './lookupView.ts';
import type { LookupView, Notice, Row } from './lookupView.ts';
import { EMPTY_STATE } from './savedState.ts';
import type { SavedState } from './savedState.ts';

/** Rows that are fetched at once, somewhat more than a popup shows; the next ones when they are asked for. */
export const PAGE = 10;
/** The most that the library gives at once. */
const MOST = 100;

/** What a lookup knows and does, without the screen. */
export class LookupModel {
  /** What can be done with the card at hand. */
  readonly actions: CardActions;
  /** The cards that are open. */
  readonly cards: CardStack;
  readonly #ports: LookupPorts;
  readonly #desk: LookupDesk;
  readonly #keeping: CardKeeping;
  #lookupSequence = 0;
  #previewSequence = 0;
  #openWhenAnswered = false;
  /** The next rows, while they are on their way. */
  #fetching: Promise<void> | undefined;
  #noticeTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(ports: LookupPorts, state: SavedState = EMPTY_STATE) {
    this.#ports = ports;
    this.#keeping = new CardKeeping(ports);
    this.#desk = new LookupDesk(ports, state);
    this.cards = new CardStack(ports.ask, this.#desk, (card) => this.#opened(card));
    this.actions = new CardActions(ports, this.#keeping, this);
  }

  get view(): LookupView {
    return this.#desk.view;
  }

  /** Fetches again what the kept state was showing; meanwhile the rows stand there as they were left. */
  async restore(): Promise<void> {
    const result = this.view.state.query.trim() === '' ? undefined : this.#ports.shown?.again(this.#firstRequest());
    if (result !== undefined) this.#desk.show({ result });
    await Promise.all([this.cards.restore(), this.#lookUp(), this.refreshLists()]);
  }

  /** Reads again what is kept, as after a change in another page. */
  async refreshLists(): Promise<void> {
    this.#desk.show({ lists: await this.#keeping.lists() });
  }

  /** The query was edited; an open card makes room for the results. */
  async type(query: string): Promise<void> {
    if (query === this.view.state.query && this.view.state.cards.length === 0) return;
    await this.#anew({ query });
  }

  async filter(kind: Filter): Promise<void> {
    await this.narrow({ ...this.view.state.narrowing, kind });
  }

  async narrow(narrowing: Narrowing): Promise<void> {
    await this.#anew({ narrowing });
  }

  /** Takes all filters away, the kind too, and asks about today. */
  async widen(): Promise<void> {
    await this.#anew({ narrowing: NOT_NARROWED, asOf: undefined });
  }

  /** Asks about another day; nothing is today. */
  async ask(asOf: IsoDate | undefined): Promise<void> {
    await this.#anew({ asOf });
  }

  async showFilters(filtersShown: boolean): Promise<void> {
    this.#desk.show({ filtersShown });
    if (filtersShown) await this.#loadFacets();
  }

  select(index: number): void {
    const last = rowsOf(this.view).length - 1;
    const selected = Math.max(0, Math.min(index, last));
    this.#desk.show({ state: { ...this.view.state, selected } });
    if (this.view.preview !== undefined) void this.preview();
  }

  /** Moves the selection; beyond the last row the next rows are fetched. */
  async move(by: number): Promise<void> {
    const wanted = this.view.state.selected + by;
    if (by > 0 && wanted >= rowsOf(this.view).length && hasMore(this.view)) await this.more();
    this.select(wanted);
  }

  /** Fetches the next rows and puts them below the others; whoever asks again meanwhile waits for the same rows. */
  more(): Promise<void> {
    this.#fetching ??= this.#fetchMore().finally(() => {
      this.#fetching = undefined;
    });
    return this.#fetching;
  }

  async #fetchMore(): Promise<void> {
    const { result, waiting } = this.view;
    if (result === undefined || waiting || !hasMore(this.view)) return;
    const sequence = this.#lookupSequence;
    const outcome = await this.#ports.ask('lookup', { ...this.#request(PAGE), offset: result.hits.length });
    if (sequence !== this.#lookupSequence || !outcome.ok) return;
    this.#desk.show({
      result: { ...result, hits: [...result.hits, ...outcome.value.hits], total: totalOf(result, outcome.value) },
    });
  }

  /** Opens the selected row; while an answer is awaited, the first row of that answer, never a row of the one before it. */
  async openSelected(): Promise<void> {
    if (this.view.waiting) {
      this.#openWhenAnswered = true;
      return;
    }
    const row = this.#selectedRow();
    if (row !== undefined) await this.cards.open(row.address, row.language);
  }

  async clear(): Promise<void> {
    await this.type('');
  }

  /** Shows the card of the selected row beside the list. */
  async preview(): Promise<void> {
    this.#previewSequence += 1;
    const sequence = this.#previewSequence;
    const card = await this.#selectedCard();
    if (sequence === this.#previewSequence && this.view.state.cards.length === 0) this.#desk.show({ preview: card });
  }

  closePreview(): void {
    this.#previewSequence += 1;
    this.#desk.show({ preview: undefined });
  }

  /** Opens the open card, or the selected row, in a tab of its own. */
  openInTab(): void {
    const top = this.view.state.cards.at(-1) ?? this.#selectedRow();
    if (top !== undefined) this.#ports.openTab({ address: top.address, language: top.language });
  }

  /** Notes how far the list or the card was scrolled; nothing is drawn for that. */
  scrolled(scroll: number): void {
    const { state } = this.view;
    if (state.cards.length === 0) this.#desk.note({ ...state, scroll });
    else this.cards.scrolled(scroll);
  }

  #selectedRow(): Row | undefined {
    return rowsOf(this.view)[this.view.state.selected];
  }

  /** The open card, or that of the selected row, which is fetched for it. */
  async cardAtHand(): Promise<Card | undefined> {
    return this.view.card ?? (await this.#selectedCard());
  }

  /** Tells what the last act has led to, for a while. */
  say(notice: Notice): void {
    clearTimeout(this.#noticeTimer);
    this.#desk.show({ notice });
    this.#noticeTimer = setTimeout(() => this.#desk.show({ notice: undefined }), NOTICE_MS);
  }

  async #opened(card: Card): Promise<void> {
    await this.#keeping.opened(card);
    await this.refreshLists();
  }

  async #selectedCard(): Promise<Card | undefined> {
    const row = this.#selectedRow();
    if (row === undefined) return undefined;
    const outcome = await this.cards.fetch(row);
    return outcome.ok ? outcome.value : undefined;
  }

  /** Begins with another query, another narrowing or another day. */
  async #anew(change: Partial<Omit<SavedState, 'asOf'>> & { readonly asOf?: IsoDate | undefined }): Promise<void> {
    const { asOf: before, ...state } = this.view.state;
    const { asOf = 'asOf' in change ? undefined : before, ...others } = change;
    const next = { ...state, ...others, selected: 0, scroll: 0, cards: [] };
    this.#desk.show({
      state: asOf === undefined ? next : { ...next, asOf },
      focus: 'input',
      preview: undefined,
      ...NO_CARD,
    });
    await Promise.all([this.#lookUp(), this.view.filtersShown ? this.#loadFacets() : undefined]);
  }

  #request(limit: number) {
    const { query, narrowing, asOf } = this.view.state;
    return { query, limit, ...lookupFilters(narrowing), ...(asOf === undefined ? {} : { asOf }) };
  }

  /** With as many rows as the selected one needs. */
  #firstRequest() {
    const { selected } = this.view.state;
    return this.#request(Math.min(MOST, Math.ceil((selected + 1) / PAGE) * PAGE));
  }

  async #lookUp(): Promise<void> {
    this.#lookupSequence += 1;
    this.#openWhenAnswered = false;
    const sequence = this.#lookupSequence;
    if (this.view.state.query.trim() === '') {
      this.#desk.show({ result: undefined, problem: undefined, waiting: false });
      return;
    }
    this.#desk.show({ waiting: true });
    const request = this.#firstRequest();
    const outcome = await this.#ports.ask('lookup', request);
    if (sequence !== this.#lookupSequence) return;
    this.#desk.show({
      waiting: false,
      result: outcome.ok ? outcome.value : undefined,
      problem: outcome.ok ? undefined : outcome.problem,
    });
    if (outcome.ok) this.#ports.shown?.keep(request, outcome.value);
    if (outcome.ok && this.view.state.selected >= outcome.value.hits.length) this.select(0);
    if (this.#openWhenAnswered) await this.openSelected();
  }

  async #loadFacets(): Promise<void> {
    const { query, narrowing, asOf } = this.view.state;
    const kinds = lookupFilters({ ...NOT_NARROWED, kind: narrowing.kind });
    const outcome = await this.#ports.ask('facets', { query, ...kinds, ...(asOf === undefined ? {} : { asOf }) });
    if (outcome.ok && query === this.view.state.query) this.#desk.show({ facets: outcome.value });
  }
}

/** Nothing more comes after a page without hits, whatever was counted before. */
function totalOf(before: LookupResult, page: LookupResult): number {
  return page.hits.length === 0 ? before.hits.length : page.total;
}
