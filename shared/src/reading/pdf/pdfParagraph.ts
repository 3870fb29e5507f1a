import type { Column } from './pdfColumns.ts';
import { endsInHyphen, isLineHyphen } from './pdfHyphen.ts';
import type { Vocabulary } from './pdfHyphen.ts';
import { beginsDivision, cutMarker } from './pdfMarker.ts';
import { isWordBreak } from './pdfRow.ts';
import type { Segment } from './pdfRow.ts';

/** Lines that belong together. */
export interface Paragraph {
  readonly lines: readonly Segment[];
}

/** The distance from line to line, in points, that text of a size (rounded to half points) usually has. */
export type Leading = ReadonlyMap<number, number>;

const SENTENCE_END = /[.!?。！？；;:：]["'”’）)」』]*$/u;
const CLOSED = /[.!?。！？]["'”’）)」』]*$/u;
/** Lines further apart than the usual distance by this belong to different paragraphs. */
const LOOSE = 1.22;
/** A line begins further right, in sizes: an indentation. */
const INDENT = 0.9;
const MOST_LEADING = 2.2;
const SIZE_STEP = 1.07;

const bucket = (size: number) => Math.round(size * 2) / 2;
const isAllBold = (line: Segment) => line.boldEnd >= line.text.length;

/** Measures the usual distance of lines for every size. Linear. */
export function leadingOf(columns: readonly Column[]): Leading {
  const seen = new Map<number, Map<number, number>>();
  for (const { lines } of columns) {
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1];
      if (before === undefined || before.page !== line.page || bucket(before.size) !== bucket(line.size)) continue;
      const distance = Math.round((line.y - before.y) * 2) / 2;
      if (distance <= 0 || distance > line.size * MOST_LEADING) continue;
      const counts = seen.get(bucket(line.size)) ?? new Map<number, number>();
      counts.set(distance, (counts.get(distance) ?? 0) + 1);
      seen.set(bucket(line.size), counts);
    }
  }
  return new Map([...seen].map(([size, counts]) => [size, smallestCommon(counts)]));
}

/** Of the distances that are common, the smallest: paragraphs may be as common as lines. */
function smallestCommon(counts: ReadonlyMap<number, number>): number {
  const most = Math.max(...counts.values());
  return Math.min(...[...counts].filter(([, count]) => count * 4 >= most).map(([distance]) => distance));
}

/** The width of a line's first word, about: what would have had to fit on the line before. */
function firstWordWidth(line: Segment): number {
  const word = /^\p{Script=Han}|^[^\s\p{Script=Han}]+/u.exec(line.text)?.[0] ?? '';
  return ((line.x1 - line.x0) * word.length) / Math.max(line.text.length, 1);
}

/** Whether a line stops although the next word would have had room. */
function stopsShort(line: Segment, next: Segment, right: number): boolean {
  return right - line.x1 > firstWordWidth(next) * 1.15 + line.size * 0.6;
}

/** Whether a line stands in the middle of its column. */
function isCentred(line: Segment, column: Column): boolean {
  return Math.abs(line.x0 - column.left - (column.right - line.x1)) < line.size;
}

/** Whether two lines are a title that is set in the middle and runs over both. */
function isOneTitle(line: Segment, last: Segment, column: Column): boolean {
  if (!isAllBold(line) || !isAllBold(last) || !isCentred(line, column) || !isCentred(last, column)) return false;
  return Math.max(line.x0, last.x0) - column.left > line.size;
}

interface Open {
  readonly lines: Segment[];
  /** The column of the last line. */
  column: Column;
  /** Where the lines after the first begin; the first line of an item hangs out to the left. */
  body: number | undefined;
}

class ParagraphBuilder {
  readonly paragraphs: Paragraph[] = [];
  readonly #leading: Leading;
  #open: Open | undefined;

  constructor(leading: Leading) {
    this.#leading = leading;
  }

  add(line: Segment, column: Column): void {
    const open = this.#open;
    const last = open?.lines.at(-1);
    if (open === undefined || last === undefined || this.#begins(line, last, open, column)) {
      this.close();
      this.#open = { lines: [line], column, body: undefined };
      return;
    }
    if (open.lines.length === 1 || open.column !== column) open.body = line.x0;
    open.column = column;
    open.lines.push(line);
  }

  close(): void {
    if (this.#open !== undefined) this.paragraphs.push(this.#open);
    this.#open = undefined;
  }

  #begins(line: Segment, last: Segment, open: Open, column: Column): boolean {
    const ratio = line.size / last.size;
    if (ratio > SIZE_STEP || ratio < 1 / SIZE_STEP) return true;
    if (isAllBold(line) !== isAllBold(last) && stopsShort(last, line, open.column.right)) return true;
    if (beginsDivision(line.text) && (stopsShort(last, line, open.column.right) || SENTENCE_END.test(last.text)))
      return true;
    if (column !== open.column) return this.#beginsElsewhere(line, last, open, column);
    if (this.#isFarBelow(line, last)) return true;
    if (isOneTitle(line, last, column)) return false;
    if (this.#isNewItem(line, last, open)) return true;
    if (stopsShort(last, line, column.right)) return true;
    return this.#isIndented(line, open);
  }

  /** A paragraph goes on in the next column or on the next page when its last line is full and its sentence is open. */
  #beginsElsewhere(line: Segment, last: Segment, open: Open, column: Column): boolean {
    if (cutMarker(line.text) !== undefined || stopsShort(last, line, open.column.right)) return true;
    if (SENTENCE_END.test(last.text) || isAllBold(line) || isAllBold(last) || line.page > last.page + 1) return true;
    const within = open.lines.length > 1 ? (open.body ?? 0) : (open.lines[0]?.x0 ?? 0);
    const shift = Math.abs(line.x0 - column.left - (within - open.column.left));
    return shift > line.size * INDENT && /^\p{Lu}/u.test(line.text);
  }

  #isFarBelow(line: Segment, last: Segment): boolean {
    const usual = this.#leading.get(bucket(line.size)) ?? line.size * 1.2;
    return line.y - last.y > usual * LOOSE + 0.5;
  }

  #isNewItem(line: Segment, last: Segment, open: Open): boolean {
    const marked = cutMarker(line.text);
    if (marked === undefined) return false;
    if (marked.bullet || SENTENCE_END.test(last.text) || /(?:[,，]|\b(?:and|or))$/u.test(last.text)) return true;
    // A number in brackets may be part of a sentence that goes on: then it stands where the lines of its paragraph stand.
    const start = open.body ?? open.lines[0]?.x0 ?? 0;
    return Math.abs(line.x0 - start) > line.size * 0.4 || cutMarker(open.lines[0]?.text ?? '') !== undefined;
  }

  #isIndented(line: Segment, open: Open): boolean {
    const first = open.lines[0];
    const last = open.lines.at(-1);
    if (first === undefined || last === undefined) return true;
    const indent = line.size * INDENT;
    if (open.lines.length > 1) {
      const body = open.body ?? first.x0;
      return line.x0 - body > indent ? CLOSED.test(last.text) || line.x0 - body > indent * 2 : body - line.x0 > indent;
    }
    // Of two lines, the second may hang (an item) or stand further left (an indented first line).
    if (line.x0 - first.x0 > indent) return cutMarker(first.text) === undefined;
    // Chinese paragraphs begin indented, so that two lines that both are indented are two paragraphs.
    const isIndentedToo = first.x0 - open.column.left > indent && line.x0 - open.column.left > indent;
    return isIndentedToo && /^[\p{Script=Han}\d（]/u.test(line.text) && /\p{Script=Han}/u.test(line.text);
  }
}

/** Puts the lines of columns together to paragraphs, over column and page ends. Linear. */
export function paragraphsOf(columns: readonly Column[], leading: Leading): readonly Paragraph[] {
  const builder = new ParagraphBuilder(leading);
  for (const column of columns) for (const line of column.lines) builder.add(line, column);
  builder.close();
  return builder.paragraphs;
}

/** A paragraph's lines as one text. */
export interface JoinedText {
  readonly text: string;
  readonly boldEnd: number;
  /** Hyphens that only a line's end had put there, as they were written. */
  readonly hyphens: readonly string[];
}

/** Joins lines: with a space between words, without one in Chinese and after a hyphen that stays. */
export function joinLines(lines: readonly Segment[], vocabulary: Vocabulary): JoinedText {
  let text = '';
  let boldEnd = 0;
  let bold = true;
  const hyphens: string[] = [];
  for (const line of lines) {
    if (text !== '') {
      if (isLineHyphen(text, line.text, vocabulary)) {
        hyphens.push(text.slice(-1));
        text = text.slice(0, -1);
        boldEnd = Math.min(boldEnd, text.length);
      } else if (!endsInHyphen(text) && isWordBreak(text, line.text)) text += ' ';
    }
    const start = text.length;
    text += line.text;
    if (bold && line.boldEnd > 0) boldEnd = start + line.boldEnd;
    bold &&= isAllBold(line);
  }
  return { text, boldEnd, hyphens };
}
