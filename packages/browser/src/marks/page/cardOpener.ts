import type { Language } from '@dutybook/shared/model';
import type { HoverCard } from './hoverCard.ts';
import type { MarkLayer } from './markLayer.ts';
import { boxesOf } from './markPlace.ts';
import type { PageConversation } from './pageConversation.ts';
import type { Mark } from './pageMarks.ts';

/** How long the pointer rests on a reference before its card opens, and away from both before it closes. */
const OPEN_MS = 150;
const CLOSE_MS = 250;
/** An answer that takes longer is said to be awaited. */
const WAIT_MS = 300;

export interface CardPorts {
  readonly conversation: PageConversation;
  readonly layer: MarkLayer;
  readonly card: HoverCard;
  readonly ui: Language;
  /** Puts our element above everything that the page has put above it. */
  readonly raise: () => void;
  readonly copy: (text: string) => Promise<void>;
}

/** Opens the card of a reference when the pointer rests on it or its icon is pressed, and closes it again. */
export class CardOpener {
  readonly #ports: CardPorts;
  #mark: Mark | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #question = 0;

  constructor(ports: CardPorts) {
    this.#ports = ports;
  }

  /** The pointer is on a reference. */
  enter(mark: Mark): void {
    clearTimeout(this.#timer);
    if (mark !== this.#mark) this.#timer = setTimeout(() => void this.#open(mark, false), OPEN_MS);
  }

  /** The pointer is on the card. */
  stay(): void {
    clearTimeout(this.#timer);
  }

  /** The pointer is on neither. A card that was opened by keyboard, and has the focus, stays. */
  leave(isFocused: boolean): void {
    clearTimeout(this.#timer);
    if (!isFocused) this.#timer = setTimeout(() => this.close(), CLOSE_MS);
  }

  /** An icon was pressed. */
  async press(mark: Mark): Promise<void> {
    clearTimeout(this.#timer);
    await this.#open(mark, true);
  }

  /** Puts the open card beside its words again after something has moved. */
  place(): void {
    const box = this.#mark === undefined ? undefined : boxesOf(this.#mark)[0];
    if (box !== undefined && this.#ports.card.isOpen) this.#ports.card.place(box);
  }

  /** Closes the card, if the marks it belongs to are gone or it is not wanted; answers the mark that it was open for. */
  close(): Mark | undefined {
    clearTimeout(this.#timer);
    const mark = this.#mark;
    this.#mark = undefined;
    this.#question += 1;
    this.#ports.card.hide();
    return mark;
  }

  /** Closes it and gives the focus back to the icon it was opened by. */
  closeBack(): void {
    const mark = this.close();
    if (mark !== undefined) this.#ports.layer.iconOf(mark)?.focus({ preventScroll: true });
  }

  get openMark(): Mark | undefined {
    return this.#mark;
  }

  async #open(mark: Mark, byKey: boolean): Promise<void> {
    const { card, conversation, ui, raise } = this.#ports;
    this.close();
    this.#mark = mark;
    this.#question += 1;
    const question = this.#question;
    const show = (draw: () => void) => {
      if (question !== this.#question) return;
      if (!card.isOpen) raise();
      draw();
      this.place();
      if (byKey) card.focus();
    };
    const waiting = setTimeout(() => show(() => card.wait(mark.surface)), WAIT_MS);
    const outcome = await conversation.card(mark.start, ui);
    clearTimeout(waiting);
    const close = () => this.closeBack();
    if (!outcome.ok) show(() => card.fail(mark.surface, outcome.problem, { close }));
    else
      show(() =>
        card.show(mark.surface, outcome.value, {
          open: () => conversation.open(mark.start),
          copy: this.#ports.copy,
          close,
        }),
      );
  }
}
