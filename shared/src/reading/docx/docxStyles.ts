import { docxAttribute, docxFlag, docxNumber, docxValue } from './docxXml.ts';
import { childElements } from '../xml/xml.ts';
import type { XmlElement } from '../xml/xml.ts';

/** What a style says itself, without the styles it is based on. */
export interface DocxStyle {
  readonly id: string;
  readonly type: string;
  /** The name as the file has it; Word keeps built-in names in English, other programs translate them. */
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly numId: string | undefined;
  readonly numLevel: number | undefined;
  /** 0 to 8 for a heading, 9 for body text. */
  readonly outlineLevel: number | undefined;
  readonly bold: boolean | undefined;
  readonly hidden: boolean | undefined;
}

/** Word follows styles no deeper than about a dozen; a circle of them ends here too. */
const LONGEST_CHAIN = 32;
const BODY_TEXT = 9;
const HEADING_NAME = /^(?:heading|标题|標題|見出し|제목|überschrift|titre)[ \u00a0]*([1-9])$/i;
const TITLE_NAME = /^(?:title|标题|標題)$/i;
const CONTENTS_NAME = /^(?:toc|目录|目錄|contents)[ \u00a0]*(?:[1-9]|heading|标题|標題)$/i;

function readStyle(element: XmlElement): DocxStyle {
  return {
    id: docxAttribute(element, 'styleId') ?? '',
    type: docxAttribute(element, 'type') ?? 'paragraph',
    name: docxValue(element, 'name') ?? '',
    basedOn: docxValue(element, 'basedOn'),
    numId: docxValue(element, 'pPr', 'numPr', 'numId'),
    numLevel: docxNumber(element, 'pPr', 'numPr', 'ilvl'),
    outlineLevel: docxNumber(element, 'pPr', 'outlineLvl'),
    bold: docxFlag(element, 'rPr', 'b'),
    hidden: docxFlag(element, 'rPr', 'vanish'),
  };
}

/** The styles of a document (ECMA-376 part 1, 17.7). */
export class DocxStyles {
  readonly #styles = new Map<string, DocxStyle>();
  readonly #chains = new Map<string, readonly DocxStyle[]>();
  readonly #byDefault: { readonly bold: boolean; readonly hidden: boolean };
  #paragraph = '';

  constructor(root: XmlElement | undefined) {
    for (const element of root === undefined ? [] : childElements(root, 'style')) {
      const style = readStyle(element);
      if (!this.#styles.has(style.id)) this.#styles.set(style.id, style);
      const isDefault = ['1', 'true', 'on'].includes(docxAttribute(element, 'default') ?? '');
      if (isDefault && style.type === 'paragraph') this.#paragraph = style.id;
    }
    this.#byDefault = {
      bold: docxFlag(root, 'docDefaults', 'rPrDefault', 'rPr', 'b') ?? false,
      hidden: docxFlag(root, 'docDefaults', 'rPrDefault', 'rPr', 'vanish') ?? false,
    };
  }

  /** A style and those it is based on, nearest first; the default paragraph style where none is named. */
  chain(id: string | undefined): readonly DocxStyle[] {
    const first = id !== undefined && this.#styles.has(id) ? id : this.#paragraph;
    const known = this.#chains.get(first);
    if (known !== undefined) return known;
    const chain: DocxStyle[] = [];
    for (let style = this.#styles.get(first); style !== undefined && chain.length < LONGEST_CHAIN; ) {
      chain.push(style);
      style = style.basedOn === undefined ? undefined : this.#styles.get(style.basedOn);
    }
    this.#chains.set(first, chain);
    return chain;
  }

  /** Whether a run is bold or hidden: by itself, by its own style, by the paragraph's, by the document's defaults. */
  isOn(
    property: 'bold' | 'hidden',
    direct: boolean | undefined,
    runStyle: string | undefined,
    paragraph: readonly DocxStyle[],
  ): boolean {
    if (direct !== undefined) return direct;
    const own = runStyle !== undefined && this.#styles.has(runStyle) ? this.chain(runStyle) : [];
    for (const style of [...own, ...paragraph]) {
      const said = style[property];
      if (said !== undefined) return said;
    }
    return this.#byDefault[property];
  }

  /** The list that a numbering style stands for. */
  numberingOf(styleId: string): string | undefined {
    return this.#styles.get(styleId)?.numId;
  }
}

/** The heading level, 1 to 6, of a paragraph by its own outline level, else by its styles; nothing for body text. */
export function headingLevel(direct: number | undefined, chain: readonly DocxStyle[]): number | undefined {
  if (direct !== undefined) return outlineHeading(direct);
  for (const style of chain) {
    const named = HEADING_NAME.exec(style.name)?.[1];
    if (style.outlineLevel !== undefined) return outlineHeading(style.outlineLevel);
    if (named !== undefined) return Math.min(Number(named), 6);
    if (TITLE_NAME.test(style.name)) return 1;
  }
  return undefined;
}

function outlineHeading(level: number): number | undefined {
  return level >= 0 && level < BODY_TEXT ? Math.min(level + 1, 6) : undefined;
}

/** Whether a paragraph is a line of a table of contents. */
export function isContentsStyle(chain: readonly DocxStyle[]): boolean {
  return chain[0] !== undefined && CONTENTS_NAME.test(chain[0].name);
}
