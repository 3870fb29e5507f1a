import { formatAddress, parseAddress } from '@dutybook/shared/model';
import type { Language, Problem } from '@dutybook/shared/model';
import type { Card, InstrumentText } from '@dutybook/shared/library';
import { cardPlainText, citationOf } from '@dutybook/view/text';
import type { Ask } from '../messages/messages.ts';
import { NOTICE_MS } from '../notice.ts';
import { TextFinder } from './findInText.ts';
import type { FoundPlace } from './findInText.ts';
import { partsOf } from './readerParts.ts';
import type { Part } from './readerParts.ts';

/** What the reader needs from its surroundings. */
export interface ReaderPorts {
  readonly ask: Ask;
  /** Notes what is being read in the address of the tab, without a new step. */
  readonly note: (address: string) => void;
  readonly copy: (text: string) => Promise<void>;
  readonly changed: () => void;
}

/** A place that the screen has to go to; a new one each time, so that one can go to the same place twice. */
export interface Target {
  readonly eid: string | undefined;
}

/** What is looked for in the text. */
export interface Search {
  readonly query: string;
  readonly found: readonly FoundPlace[];
  /** Which of them is shown. */
  readonly at: number;
}

/** Everything that the reader shows. */
export interface ReaderView {
  readonly text?: InstrumentText | undefined;
  readonly parts: readonly Part[];
  /** Of an instrument without articles the card: it tells more than its text. */
  readonly card?: Card | undefined;
  readonly problem?: Problem | undefined;
  /** The provision that is being read, or was asked for. */
  readonly eid?: string | undefined;
  readonly target?: Target | undefined;
  readonly search: Search;
  /** What is known beside the words of the provision that is read, where that was asked for. */
  readonly details?: Card | undefined;
  readonly detailsShown: boolean;
  /** Whether details are awaited. */
  readonly detailsAwaited: boolean;
  readonly notice?: 'copied' | 'copyFailed' | undefined;
}

const NO_SEARCH: Search = { query: '', found: [], at: 0 };

/** An address without the provision. */
function versionOf(address: string): string {
  return address.replace(/\/~[^/]*$/, '');
}

/** What the reader knows and does, without the screen. */
export class ReaderModel {
  readonly #ports: ReaderPorts;
  #view: ReaderView = { parts: [], search: NO_SEARCH, detailsShown: false, detailsAwaited: false };
  #asked: string | undefined;
  #finder = new TextFinder([]);
  #detailsSequence = 0;
  #noticeTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(ports: ReaderPorts) {
    this.#ports = ports;
  }

  get view(): ReaderView {
    return this.#view;
  }

  /** Shows an instrument, from the provision of the address on. A text that is open already is not fetched again. */
  async open(address: string, ui: Language): Promise<void> {
    const parsed = parseAddress(address);
    const eid = parsed?.eid;
    const version = versionOf(address);
    if (this.#view.text !== undefined && version === this.#asked) {
      this.#set({ eid, target: { eid } });
      await this.#loadDetails();
      return;
    }
    if (version !== this.#asked) {
      const { detailsShown } = this.#view;
      this.#view = { parts: [], search: NO_SEARCH, detailsShown, detailsAwaited: detailsShown };
      this.#ports.changed();
    }
    this.#asked = version;
    const language = parsed?.expression?.language ?? ui;
    const answer = await this.#ports.ask('text', { address: version, language });
    if (this.#asked !== version) return;
    if (!answer.ok) {
      this.#asked = undefined;
      this.#set({ problem: answer.problem });
      return;
    }
    const text = answer.value;
    const parts = partsOf(text.blocks);
    this.#finder = new TextFinder(text.blocks);
    this.#asked = text.address;
    this.#set({ text, parts, eid, target: { eid }, problem: undefined });
    if (address !== this.#addressOf(eid)) this.#ports.note(this.#addressOf(eid));
    await (hasArticles(parts) ? this.#loadDetails() : this.#loadCard());
  }

  /** The screen was moved to another provision. */
  reading(eid: string | undefined): void {
    if (eid === this.#view.eid || this.#view.text === undefined) return;
    this.#set({ eid });
    this.#ports.note(this.#addressOf(eid));
    void this.#loadDetails();
  }

  /** Looks for words in the text and goes to the first that stand at or after what is being read. */
  search(query: string): void {
    const found = this.#finder.find(query);
    const order = new Map(this.#view.text?.blocks.map(({ eid }, place) => [eid, place]));
    const here = order.get(this.#view.eid ?? '') ?? 0;
    const after = found.findIndex(({ eid, range }) => range === undefined || (order.get(eid) ?? 0) >= here);
    this.#set({ search: { query, found, at: Math.max(0, after) } });
    this.#showFound();
  }

  /** Goes to the next place that was found, or the one before, around the ends. */
  step(by: number): void {
    const { search } = this.#view;
    if (search.found.length === 0) return;
    this.#set({ search: { ...search, at: (search.at + by + search.found.length) % search.found.length } });
    this.#showFound();
  }

  /** Shows or hides what is known of the provision beside its words. */
  async toggleDetails(): Promise<void> {
    // The text gets another width: what was read comes back into view.
    this.#set({ detailsShown: !this.#view.detailsShown, target: { eid: this.#view.eid } });
    await this.#loadDetails();
  }

  async copyCitation(): Promise<void> {
    const card = await this.currentCard();
    if (card !== undefined) await this.#copy(citationOf(card, card.language));
  }

  async copyText(): Promise<void> {
    const card = await this.currentCard();
    if (card !== undefined) await this.#copy(cardPlainText(card, card.language));
  }

  /** The card of what is being read. */
  async currentCard(): Promise<Card | undefined> {
    const { text, eid } = this.#view;
    if (text === undefined) return undefined;
    const address = this.#addressOf(eid);
    const answer = await this.#ports.ask('card', { address, language: text.language });
    return answer.ok ? answer.value : undefined;
  }

  #addressOf(eid: string | undefined): string {
    const { text } = this.#view;
    const address = text === undefined ? undefined : parseAddress(text.address);
    if (address === undefined) return '';
    return formatAddress(eid === undefined ? address : { ...address, eid });
  }

  #showFound(): void {
    const { found, at } = this.#view.search;
    const place = found[at];
    if (place !== undefined) this.reading(place.eid);
  }

  async #loadCard(): Promise<void> {
    const card = await this.currentCard();
    if (card !== undefined && card.address === this.#addressOf(this.#view.eid)) this.#set({ card });
  }

  async #loadDetails(): Promise<void> {
    this.#detailsSequence += 1;
    const sequence = this.#detailsSequence;
    if (!this.#view.detailsShown) return;
    this.#set({ detailsAwaited: true });
    const details = await this.currentCard();
    if (sequence === this.#detailsSequence) this.#set({ details, detailsAwaited: false });
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

  #set(change: Partial<ReaderView>): void {
    this.#view = { ...this.#view, ...change };
    this.#ports.changed();
  }
}

/** Whether a text is read by its articles. */
export function hasArticles(parts: readonly Part[]): boolean {
  return parts.some(({ block }) => block.type === 'article');
}
