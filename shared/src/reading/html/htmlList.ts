import { formatChineseNumeral, romanNumeral } from '../../text/index.ts';
import { isElement } from './htmlNode.ts';
import type { HtmlElement } from './htmlNode.ts';
import { attribute, styleOf } from './htmlTree.ts';

function alphabetic(value: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  }
  return text;
}

/** A counter as a list shows it (CSS Counter Styles 3); outside a style's range it is decimal. */
export function counterText(value: number, style: string): string {
  if (!Number.isInteger(value)) return '';
  switch (style) {
    case 'a':
    case 'lower-alpha':
    case 'lower-latin':
      return value > 0 ? `${alphabetic(value)}.` : `${value}.`;
    case 'A':
    case 'upper-alpha':
    case 'upper-latin':
      return value > 0 ? `${alphabetic(value).toUpperCase()}.` : `${value}.`;
    case 'i':
    case 'lower-roman':
      return value > 0 && value < 4000 ? `${romanNumeral(value)}.` : `${value}.`;
    case 'I':
    case 'upper-roman':
      return value > 0 && value < 4000 ? `${romanNumeral(value).toUpperCase()}.` : `${value}.`;
    case 'cjk-ideographic':
    case 'simp-chinese-informal':
    case 'trad-chinese-informal':
      return value >= 0 && value < 10_000 ? `${formatChineseNumeral(value)}、` : `${value}.`;
    case 'decimal-leading-zero':
      return `${value < 10 && value >= 0 ? '0' : ''}${value}.`;
    default:
      return `${value}.`;
  }
}

function integer(text: string | undefined): number | undefined {
  const found = /^\s*([+-]?\d{1,9})/.exec(text ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
}

/** A list that is being read, and the counter of its items (HTML standard, 4.4.5 and 4.4.8). */
export class HtmlList {
  readonly #ordered: boolean;
  readonly #style: string;
  readonly #step: 1 | -1;
  #next: number;

  constructor(element: HtmlElement) {
    this.#ordered = element.tagName === 'ol';
    const styled =
      styleOf(element, 'list-style-type') ?? styleOf(element, 'list-style')?.split(/\s+/).find(isCounterStyle);
    this.#style = styled ?? attribute(element, 'type')?.trim() ?? '';
    this.#step = this.#ordered && attribute(element, 'reversed') !== undefined ? -1 : 1;
    const items = () => element.childNodes.filter((child) => isElement(child) && child.tagName === 'li').length;
    this.#next = integer(attribute(element, 'start')) ?? (this.#step === 1 ? 1 : items());
  }

  /** The marker of the next item as a browser would show it, or `undefined` when the list shows none. */
  marker(item: HtmlElement): string | undefined {
    const value = (this.#ordered ? integer(attribute(item, 'value')) : undefined) ?? this.#next;
    this.#next = value + this.#step;
    const style = styleOf(item, 'list-style-type') ?? attribute(item, 'type') ?? this.#style;
    if (style === 'none') return undefined;
    if (/^(?:disc|circle|square)$/i.test(style)) return '•';
    const counted = this.#ordered || isCounterStyle(style);
    return counted ? counterText(value, style) : '•';
  }
}

function isCounterStyle(style: string): boolean {
  return /^(?:none|disc|circle|square|decimal(?:-leading-zero)?|(?:lower|upper)-(?:alpha|latin|roman)|cjk-ideographic|(?:simp|trad)-chinese-informal)$/.test(
    style,
  );
}

/** A number or letter with which an item's own words begin; then the list's marker is not shown, or was typed. */
export const TYPED_MARKER =
  /^(?:第[^\s，。]{1,9}[编篇章节条款项]|[（(][^（()）\s]{1,5}[)）]|[一二三四五六七八九十百零]{1,5}[、.．]|[\d０-９]{1,3}(?:[.．、)）](?!\d)|(?:\.\d{1,3})+\.?\s)|[①-⑳]|[a-zA-Z][.)]\s|[ivxIVX]{1,5}[.)]\s|[•●○◦▪■·]\s?)/u;
