import { childElements } from '../xml/xml.ts';
import type { XmlElement } from '../xml/xml.ts';

/**
 * The value of an attribute by its local name. Strict and transitional files put the same names into different namespaces
 * (ISO/IEC 29500-1 and -4), and no element of theirs has one name in two namespaces with different meanings.
 */
export function docxAttribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((one) => one.name === name)?.value;
}

/** The element at a path of local names below an element; the first of each name counts. */
export function docxChild(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of path) {
    if (found === undefined) return undefined;
    found = found.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
  }
  return found;
}

/** The `val` of the element at a path. */
export function docxValue(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  const found = docxChild(element, ...path);
  return found === undefined ? undefined : docxAttribute(found, 'val');
}

/** A whole number at a path, within the 32 bits that Word knows; nothing when it is none. */
export function docxNumber(element: XmlElement | undefined, ...path: readonly string[]): number | undefined {
  const text = docxValue(element, ...path);
  return text !== undefined && /^[+-]?\d{1,9}$/.test(text.trim()) ? Number(text) : undefined;
}

/** A property that is on or off (ECMA-376 part 1, 17.17.4): on when it stands without a value; nothing when it does not stand. */
export function docxFlag(element: XmlElement | undefined, ...path: readonly string[]): boolean | undefined {
  const found = docxChild(element, ...path);
  if (found === undefined) return undefined;
  return !['0', 'false', 'off'].includes(docxAttribute(found, 'val') ?? '1');
}

const TEXT = new Set(['t', 'delText', 'tbl', 'sym', 'relIds', 'chart', 'textpath']);

function hasText(element: XmlElement): boolean {
  return TEXT.has(element.name) || childElements(element).some(hasText);
}

/**
 * What to read of a place that is written in several ways (ECMA-376 part 3, 9.3): the newest way, or the fallback when that has no
 * text. All ways show the same, so only one is read.
 */
export function docxAlternative(element: XmlElement): XmlElement | undefined {
  const ways = [...childElements(element, 'Choice'), ...childElements(element, 'Fallback')];
  return ways.find(hasText) ?? ways[0];
}
