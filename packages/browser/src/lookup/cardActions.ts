import type { Card } from '@dutybook/shared/library';
import { cardPlainText, citationAs, citationOf } from '@dutybook/view/text';
import type { CitationFormat } from '@dutybook/view/text';
import type { CardKeeping } from './cardKeeping.ts';
import type { Session } from '../kept/index.ts';
import type { LookupPorts } from './lookupPorts.ts';
import type { LookupView, Notice } from './lookupView.ts';

/** The lookup that cards are taken from. */
interface CardDesk {
  readonly view: LookupView;
  readonly cardAtHand: () => Promise<Card | undefined>;
  readonly refreshLists: () => Promise<void>;
  readonly say: (notice: Notice) => void;
}

/** A citation in a form; `auto` is the norm of the language of the card. */
export function citationText(card: Card, format: CitationFormat | 'auto'): string {
  return format === 'auto' ? citationOf(card, card.language) : citationAs(card, format);
}

/** What can be done with a card: copied, pinned, put into a session. */
export class CardActions {
  readonly #copy: LookupPorts['copy'];
  readonly #keeping: CardKeeping;
  readonly #desk: CardDesk;

  constructor({ copy }: Pick<LookupPorts, 'copy'>, keeping: CardKeeping, desk: CardDesk) {
    this.#copy = copy;
    this.#keeping = keeping;
    this.#desk = desk;
  }

  /** Copies the citation of the open card, or of the selected row. */
  async copyCitation(format: CitationFormat | 'auto'): Promise<void> {
    const card = await this.#desk.cardAtHand();
    if (card !== undefined) await this.#copied(citationText(card, format));
  }

  /** Copies the words of the open card. */
  async copyText(): Promise<void> {
    const { card } = this.#desk.view;
    if (card !== undefined) await this.#copied(cardPlainText(card, card.language));
  }

  async togglePin(): Promise<void> {
    const { card } = this.#desk.view;
    if (card !== undefined) await this.#kept(await this.#keeping.togglePin(card));
  }

  /** Adds the open card to a session; without an id to a new one with this title. */
  async addTo(session: Pick<Session, 'id' | 'title'> | { readonly title: string }): Promise<void> {
    const { card } = this.#desk.view;
    if (card !== undefined) await this.#kept(await this.#keeping.addTo(card, session));
  }

  async #copied(text: string): Promise<void> {
    const say = await this.#copy(text).then(
      () => 'copied' as const,
      () => 'copyFailed' as const,
    );
    this.#desk.say({ say });
  }

  /** Tells what was kept once the lists show it. */
  async #kept(notice: Notice): Promise<void> {
    await this.#desk.refreshLists();
    this.#desk.say(notice);
  }
}
