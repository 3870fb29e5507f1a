import type { Language } from '@dutybook/shared/model';
import { countTones, MARK_TONES } from '../markTone.ts';
import type { MarkTone } from '../markTone.ts';
import { MARK_WORDS } from '../words.ts';
import { markIcon } from './markIcon.ts';
import type { Mark } from './pageMarks.ts';
import { newButton, newElement } from './pageDom.ts';

export interface BarActs {
  /** Goes to the next mark of a tone. */
  readonly next: (tone: MarkTone) => void;
  readonly remove: () => void;
}

/** A line at the edge of the window: how many references there are in which state, and the way to take all marks away. */
export class MarksBar {
  readonly element = newElement('div', 'bar');
  readonly #said = newElement('output', 'bar-said');
  readonly #counts = newElement('span');
  readonly #ui: Language;
  readonly #acts: BarActs;
  #drawn = '';

  constructor(ui: Language, acts: BarActs) {
    this.#ui = ui;
    this.#acts = acts;
    const words = MARK_WORDS[ui];
    this.element.setAttribute('role', 'region');
    this.element.setAttribute('aria-label', words.title);
    this.#said.textContent = words.reading;
    this.element.append(this.#said, this.#counts, newButton('action', words.remove, acts.remove));
  }

  /** Says how many marks there are. */
  show(marks: readonly Mark[]): void {
    const counts = countTones(marks);
    const drawn = MARK_TONES.map((tone) => counts[tone]).join(' ');
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const words = MARK_WORDS[this.#ui];
    this.#said.textContent = marks.length === 0 ? words.none : words.references(marks.length);
    this.#counts.replaceChildren(
      ...MARK_TONES.filter((tone) => counts[tone] > 0).map((tone) => this.#count(tone, counts[tone])),
    );
  }

  /** Says a sentence in the place of the counts. */
  say(sentence: string): void {
    this.#drawn = '';
    this.#said.textContent = sentence;
    this.#counts.replaceChildren();
  }

  #count(tone: MarkTone, count: number): HTMLButtonElement {
    const words = MARK_WORDS[this.#ui];
    const element = newButton(`count ${tone}`, '', () => this.#acts.next(tone));
    element.setAttribute('aria-label', words.next(words.tone[tone], count));
    element.title = words.next(words.tone[tone], count);
    element.append(markIcon(tone), `${words.tone[tone]} ${count}`);
    return element;
  }
}
