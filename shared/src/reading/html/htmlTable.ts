import { NO_TEXT } from './htmlMeasure.ts';
import type { Measure } from './htmlMeasure.ts';
import { isElement } from './htmlNode.ts';
import type { HtmlElement } from './htmlNode.ts';
import { attribute, textBelow } from './htmlTree.ts';
import { walk } from './htmlWalk.ts';

/** What a table is for: rows of facts, items whose markers stand in a column of their own, or the layout of a page. */
export type TableUse = 'data' | 'items' | 'layout';

interface TableShape {
  readonly rows: readonly (readonly HtmlElement[])[];
  readonly headed: boolean;
  /** Whether a cell has a table, a list or headings in it. */
  readonly built: boolean;
}

const ITEM_MARKER = /^(?:[（(]?[\p{L}\p{N}]{1,4}[)）.．、]|[①-⑳]|[—–•●·▪■○-])$/u;
/** A cell with this much text, and most of its table's, holds a page rather than a fact. */
const PAGE_OF_TEXT = 500;

function shapeOf(table: HtmlElement): TableShape {
  const rows: HtmlElement[][] = [];
  let [headed, built] = [false, false];
  walk(table, {
    enter(node) {
      if (!isElement(node) || node === table) return node === table;
      if (/^(?:td|th)$/.test(node.tagName)) rows.at(-1)?.push(node);
      if (/^(?:th|thead|caption)$/.test(node.tagName)) headed = true;
      if (/^(?:table|ul|ol|dl|h[1-6]|form|article|section)$/.test(node.tagName)) {
        built = true;
        return false;
      }
      if (node.tagName === 'tr') rows.push([]);
      return true;
    },
  });
  return { rows, headed, built };
}

function isItems(rows: TableShape['rows']): boolean {
  return (
    rows.length > 0 &&
    rows.every((cells) => cells.length === 2 && cells[0] !== undefined && ITEM_MARKER.test(textBelow(cells[0], 20)))
  );
}

/**
 * Tells what a table is for. Markup for data (`th`, `caption`, `thead`, a border) speaks for data; a role of presentation, a single
 * column or row, tables and headings within, or one cell with nearly all the text speak for layout. Linear in the table's own size.
 */
export function useOfTable(table: HtmlElement, measures: ReadonlyMap<HtmlElement, Measure>): TableUse {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role') ?? '')) return 'layout';
  const { rows: all, headed, built } = shapeOf(table);
  const rows = all.filter((cells) => cells.some((cell) => (measures.get(cell)?.text ?? 0) > 0));
  if (!headed && isItems(rows)) return 'items';
  const columns = Math.max(0, ...sample(rows).map((cells) => cells.length));
  const lengths = rows.flat().map((cell) => measures.get(cell)?.text ?? 0);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const total = (measures.get(table) ?? NO_TEXT).text;
  if (columns < 2 || (longest > PAGE_OF_TEXT && longest > total * 0.5)) return 'layout';
  if (headed) return 'data';
  return built || rows.length < 2 ? 'layout' : 'data';
}

/** Enough rows to know a table by. */
function sample<Row>(rows: readonly Row[]): readonly Row[] {
  return rows.slice(0, 500);
}

/** Cells over all together that may be left free for spans; a page cannot ask for more. */
const FREE_CELLS = 100_000;
const WIDEST_SPAN = 60;

/** Puts the cells of a table into rows, with empty ones where another cell spans (HTML standard, 4.9.12.1). */
export class TableRows {
  #cells: string[] = [];
  /** For each column, in how many further rows it is taken. */
  #taken: number[] = [];
  #free = FREE_CELLS;

  cell(element: HtmlElement, text: string): void {
    this.#skipTaken();
    const [columns, rows] = [span(element, 'colspan'), span(element, 'rowspan')];
    this.#cells.push(text);
    for (let more = 1; more < columns && this.#free > 0; more += 1) this.#leaveFree();
    if (rows > 1)
      for (let column = 1; column <= columns; column += 1) this.#taken[this.#cells.length - column] = rows - 1;
  }

  #skipTaken(): void {
    for (
      let left = this.#taken[this.#cells.length];
      left !== undefined && left > 0;
      left = this.#taken[this.#cells.length]
    ) {
      this.#taken[this.#cells.length] = this.#free > 0 ? left - 1 : 0;
      if (this.#free > 0) this.#leaveFree();
    }
  }

  #leaveFree(): void {
    this.#free -= 1;
    this.#cells.push('');
  }

  /** The cells of the row that ends. */
  endRow(): readonly string[] {
    this.#skipTaken();
    const cells = this.#cells;
    this.#cells = [];
    return cells;
  }
}

function span(element: HtmlElement, name: string): number {
  const value = Number(/^\s*(\d{1,5})/.exec(attribute(element, name) ?? '')?.[1] ?? 1);
  return Math.min(Math.max(value, 1), WIDEST_SPAN);
}
