import type { Language, Outcome, Problem } from '@dutybook/shared/model';
import { inLanguage } from '@dutybook/shared/model';
import type { MarkCard } from '../messages.ts';
import { markTone } from '../markTone.ts';
import { MARK_WORDS, stateLine } from '../words.ts';
import { markIcon } from './markIcon.ts';
import { newButton, newElement } from './pageDom.ts';

export interface CardActs {
  readonly open: () => Promise<Outcome<true>>;
  readonly copy: (text: string) => Promise<void>;
  readonly close: () => void;
}

function paragraph(className: string, text: string): HTMLElement {
  const element = newElement('p', className);
  element.textContent = text;
  return element;
}

const DAY = /(\d{4}-\d{2}-\d{2})/u;

/** A quiet line with days in it, none of which is broken across two lines. */
function dated(line: string): HTMLElement {
  const element = newElement('p', 'quiet');
  for (const [place, part] of line.split(DAY).entries()) {
    const day = newElement('span', 'day');
    day.textContent = part;
    element.append(place % 2 === 1 ? day : part);
  }
  return element;
}

/** What is said of one reference, beside it. Drawn anew for each. */
export class HoverCard {
  readonly element = newElement('div', 'card');
  readonly #ui: Language;

  constructor(ui: Language) {
    this.#ui = ui;
    this.element.setAttribute('role', 'dialog');
    this.element.hidden = true;
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** Shows what is said of a reference whose own words are `surface`. */
  show(surface: string, card: MarkCard, acts: CardActs): void {
    const words = MARK_WORDS[this.#ui];
    const name = card.name ?? surface;
    const tone = markTone(card.state);
    const state = newElement('p', `state ${tone}`);
    state.append(markIcon(tone), stateLine(card, this.#ui));
    const title = paragraph('name', card.heading === undefined ? name : `${name} ${card.heading}`);
    const said = newElement('output', 'quiet');
    this.#fill(name, [
      state,
      title,
      dated([card.version, words.asOf(card.asOf)].filter((part) => part !== undefined).join(' · ')),
      ...this.#textOf(card),
      ...(card.isShortened ? [paragraph('quiet', words.shortened)] : []),
      ...(card.hasDoubts ? [paragraph('quiet changed', words.doubts)] : []),
      ...this.#candidatesOf(card),
      this.#actionsOf(card, acts, said),
    ]);
  }

  /** Says that something is awaited. */
  wait(surface: string): void {
    this.#fill(surface, [paragraph('name', surface), paragraph('quiet', MARK_WORDS[this.#ui].lookingUp)]);
  }

  /** Says why nothing can be shown. */
  fail(surface: string, problem: Problem, acts: Pick<CardActs, 'close'>): void {
    const said = paragraph('', inLanguage(problem.message, this.#ui));
    said.setAttribute('role', 'alert');
    this.#fill(surface, [
      paragraph('name', surface),
      said,
      newButton('action', MARK_WORDS[this.#ui].close, acts.close),
    ]);
  }

  /** Puts it below a box of the window, or above it where there is no room. */
  place(box: DOMRect): void {
    const { width, height } = this.element.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const below = box.bottom + 8;
    const top = below + height <= clientHeight || box.top < height + 8 ? below : box.top - 8 - height;
    const left = Math.min(box.left, clientWidth - width - 8);
    this.element.style.transform = `translate(${Math.max(left, 8)}px, ${Math.max(Math.min(top, clientHeight - height - 8), 8)}px)`;
  }

  hide(): void {
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  /** Gives the first button the focus. */
  focus(): void {
    this.element.querySelector('button')?.focus({ preventScroll: true });
  }

  /** Keeps the focus inside when Tab is pressed at the first or the last button; answers whether it did. */
  wrap(backwards: boolean, focused: Element | null): boolean {
    const buttons = this.element.querySelectorAll('button');
    const [first, last] = [buttons[0], buttons[buttons.length - 1]];
    if (focused !== (backwards ? first : last)) return false;
    (backwards ? last : first)?.focus();
    return true;
  }

  #fill(label: string, children: readonly Node[]): void {
    this.element.setAttribute('aria-label', label);
    this.element.replaceChildren(...children);
    this.element.hidden = false;
    this.element.scrollTop = 0;
  }

  #textOf({ text, language }: MarkCard): readonly Node[] {
    if (text === undefined) return [];
    const element = paragraph('text', text);
    element.lang = language === 'zh' ? 'zh-CN' : 'en';
    return [element];
  }

  #candidatesOf({ candidates }: MarkCard): readonly Node[] {
    if (candidates.length === 0) return [];
    const list = newElement('ul', 'candidates');
    for (const candidate of candidates) {
      const item = newElement('li');
      item.textContent = candidate;
      list.append(item);
    }
    return [paragraph('quiet', MARK_WORDS[this.#ui].mayBe), list];
  }

  #actionsOf({ citation, instead }: MarkCard, acts: CardActs, said: HTMLElement): Node {
    const words = MARK_WORDS[this.#ui];
    const failed = (problem: Problem) => {
      said.textContent = inLanguage(problem.message, this.#ui);
    };
    const open = () => void acts.open().then((outcome) => (outcome.ok ? undefined : failed(outcome.problem)));
    const copy = () =>
      void acts.copy(citation ?? '').then(
        () => (said.textContent = words.copied),
        () => (said.textContent = words.copyFailed),
      );
    const actions = newElement('div', 'actions');
    if (citation !== undefined)
      actions.append(newButton('action', words.open, open), newButton('action', words.copyCitation, copy));
    else if (instead !== undefined) actions.append(newButton('action', words.openInstead[instead], open));
    actions.append(newButton('action', words.close, acts.close), said);
    return actions;
  }
}
