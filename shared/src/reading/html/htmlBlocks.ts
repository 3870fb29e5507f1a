import { defined } from '../../model/index.ts';
import type { Block, Place } from '../extraction.ts';
import type { Furniture } from './htmlContent.ts';
import { inlineEnd, inlineStart, raisedFigures } from './htmlInline.ts';
import { paragraphsOf } from './htmlLine.ts';
import type { HtmlLine } from './htmlLine.ts';
import { HtmlList, TYPED_MARKER } from './htmlList.ts';
import type { Measure } from './htmlMeasure.ts';
import { HtmlNotices } from './htmlNotices.ts';
import { TableRows, useOfTable } from './htmlTable.ts';
import type { TableUse } from './htmlTable.ts';
import { HtmlText } from './htmlText.ts';
import { isElement, isText } from './htmlNode.ts';
import type { HtmlElement, HtmlNode } from './htmlNode.ts';
import { attribute, isBlock, isWithoutText, lineOf, seenText, styleOf, textBelow } from './htmlTree.ts';

interface OpenTable {
  readonly use: TableUse;
  readonly rows: TableRows;
  /** Cells since the row began. */
  cells: number;
  line?: number;
}

interface Item {
  readonly level: number;
  readonly marker?: string;
}

/** Words of a cell, while it is read: they become no blocks of their own. */
interface OpenCell {
  readonly element: HtmlElement;
  readonly words: string[];
}

const HEADING = /^h([1-6])$/;
const BOLD_TAGS = new Set(['b', 'strong', 'th']);
const LISTS = new Set(['ol', 'ul', 'menu', 'dir']);
const PREFORMATTED = new Set(['pre', 'listing', 'xmp', 'textarea']);

function headingLevel(element: HtmlElement): number | undefined {
  const own = HEADING.exec(element.tagName)?.[1];
  if (own !== undefined) return Number(own);
  if (attribute(element, 'role') !== 'heading') return undefined;
  const level = Number(attribute(element, 'aria-level') ?? 2);
  return Number.isInteger(level) ? Math.min(Math.max(level, 1), 6) : 2;
}

/** Whether an element sets its text in bold, or back to normal, or leaves it as it is. */
function weightOf(element: HtmlElement): boolean | undefined {
  const weight = styleOf(element, 'font-weight');
  if (weight !== undefined) return /^(?:bold|bolder|[6-9]00)/.test(weight);
  return BOLD_TAGS.has(element.tagName) || undefined;
}

function keepsSpaces(element: HtmlElement): boolean {
  return PREFORMATTED.has(element.tagName) || /^pre/.test(styleOf(element, 'white-space') ?? '');
}

/** Walks over a page and puts the text of its document into blocks, and what was recognised as furniture into the remainder. */
export class HtmlBlocks {
  readonly blocks: Block[] = [];
  readonly remainder: { readonly text: string; readonly reason: string; readonly place: Place }[] = [];
  readonly notices = new HtmlNotices();
  readonly #furniture: Furniture;
  readonly #measures: ReadonlyMap<HtmlElement, Measure>;
  readonly #text = new HtmlText();
  readonly #lists: HtmlList[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #headings: number[] = [];
  readonly #weights: boolean[] = [];
  #preformatted = 0;
  #item: Item | undefined;
  #cell: OpenCell | undefined;

  constructor(furniture: Furniture, measures: ReadonlyMap<HtmlElement, Measure>) {
    this.#furniture = furniture;
    this.#measures = measures;
  }

  enter(node: HtmlNode): boolean {
    const reason = this.#furniture.get(node);
    if (reason !== undefined) return this.#leaveOut(node, reason);
    if (isText(node)) return this.#words(seenText(node), lineOf(node));
    if (!isElement(node)) return false;
    this.notices.see(node);
    if (isWithoutText(node)) return false;
    if (node.tagName === 'br') this.#text.break();
    const figures = raisedFigures(node, this.#text.lastCharacter, this.#measures.get(node));
    if (figures !== undefined) return this.#words(figures, lineOf(node));
    this.#open(node);
    return true;
  }

  leave(element: HtmlElement): void {
    const block = isBlock(element);
    if (!block) this.#words(inlineEnd(element), undefined);
    if (block) this.#endBlock();
    if (keepsSpaces(element)) this.#preformatted -= 1;
    if (weightOf(element) !== undefined) this.#weights.pop();
    if (headingLevel(element) !== undefined) this.#headings.pop();
    this.#closeStructure(element);
  }

  #open(element: HtmlElement): void {
    if (isBlock(element)) this.#endBlock();
    this.#openStructure(element);
    const heading = headingLevel(element);
    if (heading !== undefined) this.#headings.push(heading);
    const weight = weightOf(element);
    if (weight !== undefined) this.#weights.push(weight);
    if (keepsSpaces(element)) this.#preformatted += 1;
    if (!isBlock(element)) this.#words(inlineStart(element), undefined);
  }

  #openStructure(element: HtmlElement): void {
    const name = element.tagName;
    if (LISTS.has(name)) this.#lists.push(new HtmlList(element));
    else if (name === 'li') this.#openItem(element);
    else if (name === 'table') this.#openTable(element);
    else if (name === 'tr') this.#openRow(element);
    else if (name === 'td' || name === 'th') this.#openCell(element);
  }

  #closeStructure(element: HtmlElement): void {
    const name = element.tagName;
    if (LISTS.has(name)) this.#lists.pop();
    else if (name === 'table') this.#tables.pop();
    else if (name === 'li') this.#flushItem();
    else if (name === 'tr') this.#closeRow();
    else if (element === this.#cell?.element) this.#closeCell(element);
  }

  #words(text: string, line: number | undefined): false {
    if (text === '') return false;
    const bold = this.#weights.at(-1) ?? false;
    if (this.#preformatted > 0) this.#text.addPreformatted(text, bold, line);
    else {
      const leading = /^\s*/.exec(text)?.[0].match(/\n/g)?.length ?? 0;
      this.#text.add(text, bold, line === undefined ? undefined : line + leading);
    }
    return false;
  }

  #leaveOut(node: HtmlNode, reason: string): false {
    const text = isText(node) ? seenText(node).replace(/\s+/g, ' ').trim() : textBelow(node);
    if (text !== '') this.remainder.push({ text, reason, place: defined({ line: lineOf(node) }) });
    if (isElement(node) && isBlock(node)) this.#endBlock();
    return false;
  }

  #openItem(element: HtmlElement): void {
    this.#flushItem();
    const list = this.#lists.at(-1);
    const marker = list === undefined ? '•' : list.marker(element);
    this.#item = defined({ level: Math.max(this.#lists.length, 1), marker });
  }

  /** An item whose text never came, because a list or a table begins it: its number is kept. */
  #flushItem(): void {
    const item = this.#item;
    this.#item = undefined;
    if (item?.marker === undefined || item.marker === '•' || this.#cell !== undefined) return;
    this.blocks.push({ type: 'list-item', level: item.level, marker: item.marker, text: '', place: {} });
  }

  #openTable(element: HtmlElement): void {
    const use = this.#cell === undefined ? useOfTable(element, this.#measures) : 'layout';
    if (use === 'data') this.#flushItem();
    this.#tables.push({ use, rows: new TableRows(), cells: 0 });
  }

  #openRow(element: HtmlElement): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    table.cells = 0;
    const line = lineOf(element);
    if (line !== undefined) table.line = line;
  }

  #openCell(element: HtmlElement): void {
    const table = this.#tables.at(-1);
    if (table === undefined || this.#cell !== undefined) return;
    table.cells += 1;
    const markerColumn = table.use === 'items' && table.cells === 1;
    if (table.use === 'data' || markerColumn) this.#cell = { element, words: [] };
  }

  #closeCell(element: HtmlElement): void {
    const table = this.#tables.at(-1);
    const text = this.#cell?.words.join('\n') ?? '';
    this.#cell = undefined;
    if (table?.use === 'data') table.rows.cell(element, text);
    else if (text !== '') {
      this.#flushItem();
      this.#item = { level: this.#lists.length + 1, marker: text };
    }
  }

  #closeRow(): void {
    const table = this.#tables.at(-1);
    if (table?.use === 'items') this.#flushItem();
    if (table?.use !== 'data') return;
    const cells = table.rows.endRow();
    const row: Block = { type: 'table-row', text: '', cells, place: defined({ line: table.line }) };
    if (cells.some((cell) => cell !== '')) this.blocks.push(row);
  }

  #endBlock(): void {
    for (const { text, boldEnd, line } of this.#paragraphs()) {
      if (this.#cell !== undefined) this.#cell.words.push(this.#inCell(text));
      else this.blocks.push(this.#block(text, boldEnd, line));
    }
  }

  /** The paragraphs of the block that ends; a heading is one, however its lines are broken. */
  #paragraphs(): readonly HtmlLine[] {
    const paragraphs = paragraphsOf(this.#text.take());
    const [first] = paragraphs;
    if (this.#headings.length === 0 || first === undefined) return paragraphs;
    return [{ ...first, text: paragraphs.map(({ text }) => text).join(' ') }];
  }

  /** A number that a list shows inside a cell stays with its text. */
  #inCell(text: string): string {
    const marker = this.#item?.marker;
    this.#item = undefined;
    return marker === undefined || marker === '•' || TYPED_MARKER.test(text) ? text : `${marker} ${text}`;
  }

  #block(text: string, boldEnd: number, line: number | undefined): Block {
    const item = this.#item;
    this.#item = undefined;
    const heading = this.#headings.at(-1);
    const fromTable = this.#tables.at(-1)?.use === 'items';
    const marker = TYPED_MARKER.test(text) && !fromTable ? undefined : item?.marker;
    return defined({
      type:
        heading !== undefined
          ? ('heading' as const)
          : item === undefined
            ? ('paragraph' as const)
            : ('list-item' as const),
      level: heading ?? item?.level,
      marker,
      text,
      boldEnd: heading === undefined && boldEnd > 0 ? boldEnd : undefined,
      place: defined({ line }),
    });
  }
}
