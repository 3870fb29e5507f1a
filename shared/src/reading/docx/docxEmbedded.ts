import { docxAttribute } from './docxXml.ts';
import { childElements } from '../xml/xml.ts';
import type { XmlElement } from '../xml/xml.ts';

/** Charts and diagrams: text of their own parts, shown where a drawing refers to them. Each is given once, however often referred to. */
export class DocxEmbedded {
  readonly #parts: Map<string, XmlElement>;

  /** `parts` are the roots by the identifiers of their relationships. */
  constructor(parts: ReadonlyMap<string, XmlElement>) {
    this.#parts = new Map(parts);
  }

  /** The part that an element refers to. */
  take(element: XmlElement): XmlElement | undefined {
    const id = docxAttribute(element, 'dm') ?? docxAttribute(element, 'id') ?? '';
    const part = this.#parts.get(id);
    this.#parts.delete(id);
    return part;
  }
}

/** Words of a chart: titles and names as text, categories and values as the file has kept them. */
export function chartText(root: XmlElement): string {
  const words: string[] = [];
  const open: XmlElement[] = [root];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    if (element.name === 't' || element.name === 'v')
      words.push(element.children.filter((one) => typeof one === 'string').join(''));
    open.push(...childElements(element).toReversed());
  }
  return words.join(' ').trim();
}
