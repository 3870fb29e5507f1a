import type { Measure } from './htmlMeasure.ts';
import { isElement } from './htmlNode.ts';
import type { HtmlElement } from './htmlNode.ts';
import { attribute, textBelow } from './htmlTree.ts';

const RAISED = [...'⁰¹²³⁴⁵⁶⁷⁸⁹'];
const LOWERED = [...'₀₁₂₃₄₅₆₇₈₉'];
/** A raised text of more characters is words, not a figure. */
const LONGEST_FIGURE = 6;

function pointsInside(element: HtmlElement): boolean {
  return attribute(element, 'href')?.startsWith('#') === true;
}

/** Whether raised text is the number of a note: it links within the page, or is a link that does. */
function isNoteReference(element: HtmlElement): boolean {
  const parent = element.parentNode;
  if (parent !== null && 'tagName' in parent && parent.tagName === 'a' && pointsInside(parent)) return true;
  return element.childNodes.some((child) => isElement(child) && child.tagName === 'a' && pointsInside(child));
}

/**
 * Raised or lowered figures as they are to be read: `10<sup>3</sup>` must not become 103, so figures behind other text keep their
 * position as Unicode characters, and the number of a note is put in brackets. `undefined` for all other elements.
 */
export function raisedFigures(element: HtmlElement, before: string, measure: Measure | undefined): string | undefined {
  if (element.tagName !== 'sup' && element.tagName !== 'sub') return undefined;
  if (measure === undefined || measure.text === 0 || measure.text > LONGEST_FIGURE || before.trim() === '')
    return undefined;
  const text = textBelow(element, LONGEST_FIGURE * 4);
  if (!/^\d+$/.test(text)) return undefined;
  if (element.tagName === 'sup' && isNoteReference(element)) return `[${text}]`;
  const figures = element.tagName === 'sup' ? RAISED : LOWERED;
  return [...text].map((digit) => figures[Number(digit)] ?? digit).join('');
}

/** Whether a ruby annotation has brackets of its own, for readers that cannot show it above its base. */
function hasBrackets(annotation: HtmlElement): boolean {
  const siblings = annotation.parentNode?.childNodes ?? [];
  return siblings.slice(0, 8).some((sibling) => isElement(sibling) && sibling.tagName === 'rp');
}

/** What a browser shows before the text of an inline element, beside the text: quotation marks, brackets of annotations. */
export function inlineStart(element: HtmlElement): string {
  if (element.tagName === 'q') return '“';
  return element.tagName === 'rt' && !hasBrackets(element) ? '（' : '';
}

/** What a browser shows after the text of an inline element. */
export function inlineEnd(element: HtmlElement): string {
  if (element.tagName === 'q') return '”';
  return element.tagName === 'rt' && !hasBrackets(element) ? '）' : '';
}
