import { defined } from '../../model/index.ts';
import type { HtmlLine } from './htmlLine.ts';

const SPACE = /[ \t\n\r\f]+/g;
const EAST_ASIAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

function isEastAsian(character: string | undefined): boolean {
  return character !== undefined && EAST_ASIAN.test(character);
}

/** A number that a blank sets apart from the heading or text behind it, even where that blank is a line end. */
const STRUCTURAL_NUMBER = /第[^\s]{1,9}[编章节条](?:之[一二三四五六七八九十]{1,3})?$/u;
/** A line of more characters was not wrapped at a column: its end stands for a blank. */
const LONGEST_WRAPPED = 60;

/** Whether the line end after `before` parts words although East Asian characters stand on both sides. */
function partsWords(before: string): boolean {
  return before.length - before.lastIndexOf('\n') > LONGEST_WRAPPED || STRUCTURAL_NUMBER.test(before);
}

/**
 * Collects the text of one block: white space as browsers collapse it (CSS Text 3, section 4.1), lines where breaks stand, and how
 * far the beginning of each line is bold. A line end between two East Asian characters is no space (section 4.1.3),
 * unless it stands where a blank was.
 */
export class HtmlText {
  #lines: HtmlLine[] = [];
  #text = '';
  #boldEnd = 0;
  #allBold = true;
  #breaks = 0;
  #line: number | undefined;
  /** White space that shows only when text follows it. */
  #waiting = '';

  /** The last character so far. */
  get lastCharacter(): string {
    return this.#waiting === '' ? this.#text.slice(-1) : ' ';
  }

  /** Adds text whose white space collapses; `line` is where it stands in the source. */
  add(raw: string, bold: boolean, line?: number): void {
    const text = raw.replace(SPACE, (blank: string, offset: number) => {
      const between = isEastAsian(raw[offset - 1]) && isEastAsian(raw[offset + blank.length]);
      return between && blank.includes('\n') && !partsWords(raw.slice(Math.max(offset - 80, 0), offset)) ? '' : ' ';
    });
    const start = text.startsWith(' ') ? 1 : 0;
    const end = text.endsWith(' ') ? text.length - 1 : text.length;
    if (start > 0) this.#waiting ||= /^[ \t\r\f]*\n/.test(raw) ? '\n' : ' ';
    if (end <= start) return;
    this.#space(text[start]);
    this.#append(text.slice(start, end), bold, line);
    if (end < text.length) this.#waiting = /\n[ \t\r\f]*$/.test(raw) ? '\n' : ' ';
  }

  /** Adds text as it is, for preformatted elements; `\n` breaks the line. */
  addPreformatted(raw: string, bold: boolean, line?: number): void {
    for (const [place, part] of raw.split(/\r\n|[\n\r\f]/).entries()) {
      if (place > 0) this.break(2);
      if (part !== '') this.#append(part, bold, line === undefined ? undefined : line + place);
    }
  }

  #space(next: string | undefined): void {
    const tight = this.#waiting === '\n' && isEastAsian(this.#text.at(-1)) && isEastAsian(next);
    const between = tight && !STRUCTURAL_NUMBER.test(this.#text.slice(-16));
    if (this.#waiting !== '' && this.#text !== '' && !between) this.#text += ' ';
    this.#waiting = '';
  }

  #append(text: string, bold: boolean, line: number | undefined): void {
    if (/[^\s\u3000]/u.test(text)) {
      this.#line ??= line;
      if (!bold) this.#allBold = false;
    }
    this.#text += text;
    if (bold && this.#allBold) this.#boldEnd = this.#text.length;
  }

  /** Ends the line; `count` breaks stand after it. */
  break(count = 1): void {
    this.#endLine();
    this.#breaks += count;
  }

  #endLine(): void {
    if (this.#text !== '') {
      this.#lines.push(defined({ text: this.#text, boldEnd: this.#boldEnd, breaks: this.#breaks, line: this.#line }));
      this.#breaks = 0;
    }
    this.#text = '';
    this.#boldEnd = 0;
    this.#allBold = true;
    this.#line = undefined;
    this.#waiting = '';
  }

  /** The lines so far; the collector is empty afterwards. */
  take(): readonly HtmlLine[] {
    this.#endLine();
    const lines = this.#lines;
    this.#lines = [];
    this.#breaks = 0;
    return lines;
  }
}
