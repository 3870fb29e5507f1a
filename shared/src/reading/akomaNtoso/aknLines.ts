import { attributeOf, childElements } from '../xml/xml.ts';
import type { XmlElement } from '../xml/xml.ts';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** Elements whose content begins and ends lines of its own; all others are part of a line. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'p block li tr caption num heading subheading listIntroduction listWrapUp item ul ol table blockList intro content wrapUp ' +
    'quotedStructure embeddedStructure authorialNote foreign longTitle formula recital citation recitals citations container div ' +
    'part subpart chapter section article paragraph subsection subparagraph point indent alinea clause list hcontainer preface preamble ' +
    'conclusions body mainBody signature tblock tocItem toc book title tome division rule level blockContainer'
  ).split(' '),
);
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
/** What stands between the cells of a row in a line of text. */
const CELL_GAP = '\t';

/** Collects the text of elements as lines; white space collapses unless `xml:space` says otherwise. */
class AknLines {
  readonly lines: string[] = [];
  #line = '';
  #kept = 0;
  #keptLine = false;
  /** What is put before the next text: a number and its text are on one line. */
  #waiting = '';

  read(element: XmlElement): void {
    const keeps = attributeOf(element, 'space', XML_NAMESPACE) === 'preserve';
    if (keeps) this.#kept += 1;
    const block = BLOCKS.has(element.name);
    if (block) this.#end();
    if (block && keeps) this.#keptLine = true;
    this.#content(element);
    if (block) this.#end();
    if (keeps) this.#kept -= 1;
  }

  #content(element: XmlElement): void {
    const { name } = element;
    if (name === 'br' || name === 'eol') this.#line += '\n';
    if (name === 'tr') return this.#row(element);
    this.#line += quoteOf(element, 'startQuote');
    if (name === 'noteRef') this.#line += attributeOf(element, 'marker') ?? '';
    if (name === 'authorialNote') this.#note(element);
    for (const child of element.children) {
      if (typeof child === 'string') this.#text(child);
      else this.read(child);
    }
    if (attributeOf(element, 'startQuote') !== undefined) this.#closeQuote(element);
  }

  #note(element: XmlElement): void {
    const marker = attributeOf(element, 'marker');
    if (marker !== undefined) this.#waiting = `${marker} `;
  }

  #text(text: string): void {
    const words = this.#kept > 0 ? text : text.replace(/[ \t\r\n]+/g, ' ');
    if (words.trim() !== '' && this.#waiting !== '') {
      this.#line += this.#waiting;
      this.#waiting = '';
    }
    this.#line += words;
  }

  /** The closing quotation mark of a structure stands behind its last line. */
  #closeQuote(element: XmlElement): void {
    const end = attributeOf(element, 'endQuote') ?? attributeOf(element, 'startQuote') ?? '';
    const last = this.lines.length - 1;
    if (this.#line.trim() === '' && last >= 0) this.lines[last] = `${this.lines[last] ?? ''}${end}`;
    else this.#line += end;
  }

  #row(element: XmlElement): void {
    const cells = element.children.map((child) => {
      if (typeof child === 'string') return child.trim();
      return CELLS.has(child.name) ? linesOf([child]).join(' ') : linesOf([child]).join(' ');
    });
    const given = element.children.map((child, place) => ({ child, text: cells[place] ?? '' }));
    const kept = given.filter(({ child, text }) => typeof child !== 'string' || text !== '');
    this.#line += kept.map(({ text }) => text).join(CELL_GAP);
    this.#keptLine = true;
  }

  #end(): void {
    const line = this.#keptLine ? this.#line : collapsed(this.#line);
    if (line !== '' || this.#keptLine) this.lines.push(line);
    this.#line = '';
    this.#keptLine = false;
  }

  finish(): readonly string[] {
    this.#end();
    return this.lines;
  }
}

function quoteOf(element: XmlElement, name: string): string {
  return attributeOf(element, name) ?? '';
}

function collapsed(line: string): string {
  return line
    .split('\n')
    .map((part) => part.replace(/[ \t\r]+/g, ' ').replace(/^ | $/g, ''))
    .join('\n');
}

/**
 * The text of elements as lines: one for each paragraph, list item or table row (cells with a tab between them). Quoted structures
 * are lines with their quotation marks, notes are lines with their markers. The reader of XML bounds the depth, so this recurses.
 */
export function linesOf(elements: readonly (XmlElement | string)[]): readonly string[] {
  const reader = new AknLines();
  for (const element of elements) {
    reader.read(
      typeof element === 'string' ? { namespace: '', name: 'p', attributes: [], children: [element] } : element,
    );
  }
  return reader.finish();
}

/** The text of an element in one piece, breaks as `\n`; `undefined` when it has none and does not say that it is kept empty. */
export function inlineText(element: XmlElement | undefined): string | undefined {
  const lines = element === undefined ? [] : linesOf([element]);
  return lines.length === 0 ? undefined : lines.join('\n');
}

/** The first element of a name among the children. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element === undefined ? undefined : childElements(element, name)[0];
}
