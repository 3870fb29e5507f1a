import type { Language } from '@dutybook/shared/model';
import { markTone } from '../markTone.ts';
import { MARK_WORDS, stateLine } from '../words.ts';
import { markIcon } from './markIcon.ts';
import { boxesOf, isCovered } from './markPlace.ts';
import type { Mark } from './pageMarks.ts';
import { newButton, newElement } from './pageDom.ts';

/** Icons that are drawn at once. More do not fit on a screen. */
const MOST_ICONS = 400;
/** How far beyond the window icons are drawn ahead. */
const MARGIN = '300px 0px';
/** Half of an icon's width, in pixels. */
const HALF = 8;
/** How far above the end of a box an icon begins: it hangs on the underline, between the lines. */
const DROP = 5;

/** Where a mark is shown. */
interface Shown {
  readonly mark: Mark;
  /** Boxes of its words, relative to our element. */
  readonly boxes: readonly DOMRect[];
  readonly covered: boolean;
}

export interface LayerActs {
  readonly opened: (mark: Mark) => void;
  readonly entered: (mark: Mark) => void;
  readonly left: () => void;
}

/**
 * The icons of the marks that are in the window or near it, each where its words end, in an element of our own over the page. They
 * come in the order of the page when Tab is pressed; behind the last one that is near, the next one is always there too.
 */
export class MarkLayer {
  readonly element = newElement('div');
  readonly #host: HTMLElement;
  readonly #acts: LayerActs;
  readonly #ui: Language;
  readonly #observer: IntersectionObserver;
  readonly #visible = new Set<Element>();
  readonly #icons = new Map<Mark, HTMLButtonElement>();
  #byElement: ReadonlyMap<Element, readonly Mark[]> = new Map();
  #marks: readonly Mark[] = [];
  #shown: readonly Shown[] = [];
  #focused: Mark | undefined;
  #frame: number | undefined;

  constructor(host: HTMLElement, ui: Language, acts: LayerActs) {
    this.#host = host;
    this.#ui = ui;
    this.#acts = acts;
    this.element.setAttribute('role', 'group');
    this.element.setAttribute('aria-label', MARK_WORDS[ui].title);
    this.#observer = new IntersectionObserver((entries) => this.#noteVisible(entries), { rootMargin: MARGIN });
  }

  /** Takes all marks of the page, in their order. */
  show(marks: readonly Mark[]): void {
    const byElement = Map.groupBy(marks, ({ element }) => element);
    for (const element of this.#byElement.keys()) {
      if (byElement.has(element)) continue;
      this.#observer.unobserve(element);
      this.#visible.delete(element);
    }
    for (const element of byElement.keys()) if (!this.#byElement.has(element)) this.#observer.observe(element);
    this.#byElement = byElement;
    this.#marks = marks;
    this.refresh();
  }

  /** Something may have moved: icons are put where their words are, before the next picture is drawn. */
  refresh(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#draw();
    });
  }

  /** The mark whose words are at a point of the window, where nothing of the page lies over them. */
  at(x: number, y: number, path: readonly EventTarget[]): Mark | undefined {
    const origin = this.#host.getBoundingClientRect();
    const [left, top] = [x - origin.left, y - origin.top];
    const isInside = (box: DOMRect) => left >= box.left && left <= box.right && top >= box.top && top <= box.bottom;
    return this.#shown.find(({ mark, boxes }) => path.includes(mark.element) && boxes.some(isInside))?.mark;
  }

  /** Scrolls to a mark and gives its icon the focus. */
  focus(mark: Mark): void {
    mark.element.scrollIntoView({ block: 'center', behavior: 'instant' });
    this.#focused = mark;
    this.#draw();
    this.#icons.get(mark)?.focus({ preventScroll: true });
  }

  /** The icon of a mark, where it is drawn. */
  iconOf(mark: Mark): HTMLElement | undefined {
    return this.#icons.get(mark);
  }

  /** The mark that has or had the focus last; where none had it, the first in the window. */
  current(): Mark | undefined {
    return this.#focused ?? this.#shown[0]?.mark;
  }

  stop(): void {
    this.#observer.disconnect();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
  }

  #noteVisible(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting && this.#byElement.has(target)) this.#visible.add(target);
      else this.#visible.delete(target);
    }
    this.refresh();
  }

  /** The marks that need an icon: near ones, and the neighbours of the focused one, wherever they are. */
  #wanted(): readonly Mark[] {
    const near = [...this.#visible].flatMap((element) => this.#byElement.get(element) ?? []);
    const order = this.#focused?.order;
    const beside = order === undefined ? [] : this.#marks.slice(Math.max(order - 1, 0), order + 2);
    const wanted = new Set([...beside, ...near.slice(0, MOST_ICONS)]);
    return [...wanted].sort((a, b) => a.order - b.order);
  }

  #draw(): void {
    const origin = this.#host.getBoundingClientRect();
    const shown: Shown[] = [];
    for (const mark of this.#wanted()) {
      const boxes = boxesOf(mark);
      const last = boxes.at(-1);
      if (last === undefined) continue;
      const covered = isCovered(mark, last, this.#host);
      const moved = boxes.map(
        (box) => new DOMRect(box.left - origin.left, box.top - origin.top, box.width, box.height),
      );
      shown.push({ mark, boxes: moved, covered });
    }
    this.#shown = shown;
    this.#place();
  }

  #place(): void {
    const wanted = new Set(this.#shown.map(({ mark }) => mark));
    for (const [mark, icon] of this.#icons) {
      if (wanted.has(mark)) continue;
      icon.remove();
      this.#icons.delete(mark);
    }
    let before: Element | null = this.element.firstElementChild;
    for (const { mark, boxes, covered } of this.#shown) {
      const icon = this.#icons.get(mark) ?? this.#newIcon(mark);
      if (icon === before) before = before.nextElementSibling;
      else this.element.insertBefore(icon, before);
      const last = boxes.at(-1);
      if (last !== undefined) icon.style.transform = `translate(${last.right - HALF}px, ${last.bottom - DROP}px)`;
      icon.style.visibility = covered && mark !== this.#focused ? 'hidden' : 'visible';
    }
  }

  #newIcon(mark: Mark): HTMLButtonElement {
    const icon = newButton(`icon ${markTone(mark.state)}`, '', () => this.#acts.opened(mark));
    icon.setAttribute('aria-label', `${mark.surface} – ${stateLine(mark, this.#ui)}`);
    icon.setAttribute('aria-haspopup', 'dialog');
    icon.append(markIcon(markTone(mark.state)));
    icon.addEventListener('pointerenter', () => this.#acts.entered(mark));
    icon.addEventListener('pointerleave', () => this.#acts.left());
    icon.addEventListener('focus', () => {
      this.#focused = mark;
      this.refresh();
    });
    this.#icons.set(mark, icon);
    return icon;
  }
}
