import { isComposing } from '../../composition.ts';
import type { CardOpener } from './cardOpener.ts';
import type { HoverCard } from './hoverCard.ts';
import type { MarkLayer } from './markLayer.ts';
import type { Surface } from './surface.ts';

/** How often places are looked at when nothing tells of a change, such as a picture that grew. */
const LOOK_MS = 1000;

export interface WatchedParts {
  readonly surface: Surface;
  readonly layer: MarkLayer;
  readonly opener: CardOpener;
  readonly card: HoverCard;
  /** Something moved, or may have. */
  readonly moved: () => void;
}

/** Listens to pointer, keys and scrolling for as long as there are marks. Nothing of the page is kept from it. */
export class PointerWatch {
  readonly #parts: WatchedParts;
  /** Whether the pointer was on a reference when it last moved. */
  #wasOn = false;
  #isWaiting = false;

  constructor(parts: WatchedParts) {
    this.#parts = parts;
  }

  /** Listens until the signal is aborted. */
  start(signal: AbortSignal): void {
    const { surface, opener, card, moved } = this.#parts;
    const passive = { signal, passive: true, capture: true };
    window.addEventListener('pointermove', (event) => this.#move(event), passive);
    for (const name of ['scroll', 'resize', 'load', 'transitionend', 'animationend', 'toggle'])
      window.addEventListener(name, moved, passive);
    window.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
    card.element.addEventListener('pointerenter', () => opener.stay());
    card.element.addEventListener('pointerleave', () => opener.leave(this.#isCardFocused()));
    // What is pressed in our element is no shortcut of the page.
    for (const name of ['keydown', 'keyup', 'keypress'])
      surface.content.addEventListener(name, (event) => event.stopPropagation());
    const look = setInterval(() => (document.hidden ? undefined : moved()), LOOK_MS);
    signal.addEventListener('abort', () => clearInterval(look));
  }

  #isCardFocused(): boolean {
    const { surface, card } = this.#parts;
    return card.element.contains(surface.focused);
  }

  #move(event: PointerEvent): void {
    if (this.#isWaiting || event.target === this.#parts.surface.host) return;
    this.#isWaiting = true;
    const path = event.composedPath();
    requestAnimationFrame(() => {
      this.#isWaiting = false;
      const { layer, opener } = this.#parts;
      const mark = layer.at(event.clientX, event.clientY, path);
      if (mark !== undefined) opener.enter(mark);
      else if (this.#wasOn || opener.openMark !== undefined) opener.leave(this.#isCardFocused());
      this.#wasOn = mark !== undefined;
    });
  }

  #key(event: KeyboardEvent): void {
    const { card, opener, surface } = this.#parts;
    if (!card.isOpen || isComposing(event)) return;
    if (event.key === 'Escape') {
      const wasFocused = this.#isCardFocused();
      if (wasFocused) event.preventDefault();
      if (wasFocused) opener.closeBack();
      else opener.close();
    }
    if (event.key === 'Tab' && this.#isCardFocused() && card.wrap(event.shiftKey, surface.focused))
      event.preventDefault();
  }
}
