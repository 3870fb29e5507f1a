import { docxChild, docxValue } from './docxXml.ts';
import type { XmlElement } from '../xml/xml.ts';

/** Signs that a formula shows and that stand in its properties instead of its text. */
export interface MathSigns {
  readonly before: string;
  /** Between the parts of the element. */
  readonly between: string;
  readonly after: string;
}

/** Whether an element is one of a formula's (ECMA-376 part 1, 22.1), in strict and transitional files. */
export function isMath(element: XmlElement): boolean {
  return element.namespace.endsWith('/math');
}

/** The signs of a fraction, a root, a sum or brackets, written in one line. */
export function mathSigns(element: XmlElement): MathSigns {
  const plain = { before: '', between: '', after: '' };
  switch (element.name) {
    case 'd': {
      const properties = docxChild(element, 'dPr');
      return {
        before: docxValue(properties, 'begChr') ?? '(',
        between: docxValue(properties, 'sepChr') ?? '|',
        after: docxValue(properties, 'endChr') ?? ')',
      };
    }
    case 'f':
      return { ...plain, between: docxValue(element, 'fPr', 'type') === 'noBar' ? ' ' : '/' };
    case 'nary':
      return { ...plain, before: docxValue(element, 'naryPr', 'chr') ?? '∫' };
    case 'rad':
      return { ...plain, before: '√' };
    default:
      return plain;
  }
}
