import { isElement, isText } from './htmlNode.ts';
import type { HtmlElement, HtmlNode } from './htmlNode.ts';
import { attribute, isWithoutText, nameTokens, styleOf } from './htmlTree.ts';
import { walkInPieces } from './htmlWalk.ts';

/** How much text an element has, all below it included. Lengths count characters that are not blank. */
export interface Measure {
  readonly text: number;
  /** How much of the text is inside links. */
  readonly linked: number;
  readonly links: number;
}

export const NO_TEXT: Measure = { text: 0, linked: 0, links: 0 };

/** What is shown only when something else cannot be. */
const FALLBACKS = new Set([
  'noscript',
  'noframes',
  'noembed',
  'object',
  'video',
  'audio',
  'canvas',
  'annotation',
  'annotation-xml',
]);
const FOR_SCREEN_READERS = ['sr-only', 'visually-hidden', 'screen-reader-text', 'visuallyhidden', 'screen-reader-only'];
/** Text of a drawing that appears when pointing at it only. */
const DRAWING_NOTES = new Set(['title', 'desc', 'metadata']);

/** Whether a browser would not show an element: by attribute, by its own style, as a fallback, or for screen readers only. */
export function isHidden(element: HtmlElement): boolean {
  if (FALLBACKS.has(element.tagName)) return true;
  if (DRAWING_NOTES.has(element.tagName) && element.namespaceURI.endsWith('/svg')) return true;
  if (element.attrs.length === 0) return false;
  if (element.tagName === 'dialog' && attribute(element, 'open') === undefined) return true;
  if (attribute(element, 'hidden') !== undefined) return true;
  if (styleOf(element, 'display')?.startsWith('none') || styleOf(element, 'visibility')?.startsWith('hidden'))
    return true;
  const classes = attribute(element, 'class')?.toLowerCase().split(/\s+/) ?? [];
  return classes.some((name) => FOR_SCREEN_READERS.includes(name)) && !nameTokens(element).has('focusable');
}

/** The measures of a page's visible elements, and its landmarks, in the order of the text. */
export interface PageSurvey {
  readonly measures: ReadonlyMap<HtmlElement, Measure>;
  readonly hidden: ReadonlySet<HtmlNode>;
  readonly mains: readonly HtmlElement[];
  readonly articles: readonly HtmlElement[];
  readonly firstHeadings: readonly HtmlElement[];
}

class Surveyor {
  readonly measures = new Map<HtmlElement, Measure>();
  readonly hidden = new Set<HtmlNode>();
  readonly mains: HtmlElement[] = [];
  readonly articles: HtmlElement[] = [];
  readonly firstHeadings: HtmlElement[] = [];
  #text = 0;
  #linked = 0;
  #links = 0;
  #insideLinks = 0;
  readonly #before: Measure[] = [];

  enter(node: HtmlNode): boolean {
    if (isText(node)) {
      const length = node.value.replace(/\s+/g, '').length;
      this.#text += length;
      if (this.#insideLinks > 0) this.#linked += length;
    }
    if (!isElement(node)) return false;
    if (isHidden(node)) this.hidden.add(node);
    if (isWithoutText(node) || this.hidden.has(node)) return false;
    this.#before.push({ text: this.#text, linked: this.#linked, links: this.#links });
    if (isLink(node)) {
      this.#links += 1;
      this.#insideLinks += 1;
    }
    this.#landmark(node);
    return true;
  }

  leave(element: HtmlElement): void {
    const { text, linked, links } = this.#before.pop() ?? NO_TEXT;
    if (isLink(element)) this.#insideLinks -= 1;
    this.measures.set(element, {
      text: this.#text - text,
      linked: this.#linked - linked,
      links: this.#links - links,
    });
  }

  #landmark(element: HtmlElement): void {
    const role = attribute(element, 'role');
    if (element.tagName === 'main' || role === 'main') this.mains.push(element);
    if (element.tagName === 'article' || role === 'article' || attribute(element, 'itemprop') === 'articleBody') {
      this.articles.push(element);
    }
    if (element.tagName === 'h1') this.firstHeadings.push(element);
  }
}

function isLink(element: HtmlElement): boolean {
  return element.tagName === 'a' && attribute(element, 'href') !== undefined;
}

/** Measures a page once, in time linear in its size. */
export async function surveyPage(body: HtmlElement, signal?: AbortSignal): Promise<PageSurvey> {
  const surveyor = new Surveyor();
  await walkInPieces(body, surveyor, signal);
  return surveyor;
}
