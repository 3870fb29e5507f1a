import { LineBuilder } from './lineBuilder.ts';
import type { PageLine } from './pageLine.ts';
import { attributeOf, walkerOver } from './pageDom.ts';

/** Elements whose text is not read: not the page's prose, or edited, or code. */
const LEFT_ALONE = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA INPUT SELECT BUTTON CODE PRE KBD SAMP VAR TT IFRAME FRAME OBJECT EMBED CANVAS VIDEO AUDIO IMG PICTURE MATH HEAD'.split(
    ' ',
  ),
);
/** Words beside the text: how a character is read. The text goes on as if they were not there. */
const BESIDE = new Set(['RT', 'RP', 'WBR']);
/** What stands in these does not go on from what stands before them, nor is it gone on from. */
const PASSAGES = new Set(
  'H1 H2 H3 H4 H5 H6 ARTICLE SECTION NAV ASIDE HEADER FOOTER MAIN TABLE HR FIGURE DIALOG DETAILS FORM'.split(' '),
);
/** Elements between two steps. */
const STEP = 50;
/** Nobody writes a page that is deeper; what lies deeper is not read. */
const DEEPEST = 400;

/** Whether an element is written in by the user. */
function isEdited(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  return (editable !== undefined && editable !== 'false') || attributeOf(element, 'role') === 'textbox';
}

/** Names of forms can be hidden by their inputs; what is a form, its class tells. */
function nameOf(element: Element): string {
  return element instanceof HTMLFormElement ? 'FORM' : element.tagName.toUpperCase();
}

/** Reads the lines of a page, in steps: a caller stops between any two of them. */
class PageReading {
  readonly #builder = new LineBuilder();
  readonly #ignored: Element;
  readonly shadowRoots: ShadowRoot[] = [];
  #steps = 0;
  #depth = 0;

  constructor(ignored: Element) {
    this.#ignored = ignored;
  }

  lines(): readonly PageLine[] {
    return this.#builder.lines();
  }

  /** Everything below a node. `keepsBreaks` as the style of the node says. */
  *below(root: Node, keepsBreaks: boolean): Generator<void> {
    const walker = walkerOver(root);
    for (let node = walker.firstChild(); node !== null; node = walker.nextSibling()) {
      this.#steps += 1;
      if (this.#steps % STEP === 0) yield;
      if (node instanceof Text) this.#builder.add(node, keepsBreaks);
      else if (node instanceof Element && node !== this.#ignored) yield* this.#element(node);
    }
  }

  *#element(element: Element): Generator<void> {
    const name = nameOf(element);
    if (BESIDE.has(name)) return;
    if (name === 'BR') {
      this.#builder.endLine();
      return;
    }
    const { display, whiteSpace } = getComputedStyle(element);
    const isInline = display.startsWith('inline') || display.startsWith('ruby') || display === 'contents';
    const isLeftAlone = LEFT_ALONE.has(name) || element instanceof SVGElement || isEdited(element);
    if (isLeftAlone && isInline) this.#builder.addObject();
    const end = () => {
      if (PASSAGES.has(name)) this.#builder.endPassage();
      else if (!isInline) this.#builder.endLine();
    };
    end();
    if (!isLeftAlone && this.#depth < DEEPEST) {
      this.#depth += 1;
      yield* this.#inside(element, /pre|break-spaces/u.test(whiteSpace));
      this.#depth -= 1;
    }
    end();
  }

  /** What is shown of an element: its own children, those of its shadow, or what a slot was given. */
  *#inside(element: Element, keepsBreaks: boolean): Generator<void> {
    const shadow = element instanceof HTMLFormElement ? null : element.shadowRoot;
    if (shadow !== null) {
      this.shadowRoots.push(shadow);
      yield* this.below(shadow, keepsBreaks);
      return;
    }
    const given = element instanceof HTMLSlotElement ? element.assignedNodes() : [];
    for (let place = 0; place < given.length; place += 1) {
      const node = given[place];
      if (node instanceof Text) this.#builder.add(node, keepsBreaks);
      else if (node instanceof Element) yield* this.#element(node);
    }
    if (given.length === 0) yield* this.below(element, keepsBreaks);
  }
}

/** What is read of a page. */
export interface PageText {
  readonly lines: readonly PageLine[];
  /** Open shadow roots that were met: changes inside them have to be watched one by one. */
  readonly shadowRoots: readonly ShadowRoot[];
}

/**
 * Reads a page below `root` in steps, without what is edited, code, or no text; `ignored` is an element of our own. Every element is
 * asked for its style once.
 */
export function* readPage(root: Node, ignored: Element): Generator<void, PageText> {
  const reading = new PageReading(ignored);
  yield* reading.below(root, false);
  return { lines: reading.lines(), shadowRoots: reading.shadowRoots };
}
