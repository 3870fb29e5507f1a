import type { Block, Extraction } from './extraction.ts';

/** A line of a text that is wrapped by hand is at least this share of the longest ones. */
const FULL_LINE = 0.7;
const CHINESE_END = /[\u3400-\u9fff，、；：（“《]$/u;
const STARTS_ANEW =
  /^(?:第[^\s]{1,8}[编章节条]|[（(][^）)]{1,4}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,3}[.)、]|[a-z][.)] |[•●○◦▪■\-*·] ?)/u;

interface Line {
  readonly text: string;
  readonly indented: boolean;
  readonly number: number;
}

function linesOf(text: string): readonly (Line | undefined)[] {
  return text.split(/\r\n|[\n\r\f\v\u2028\u2029\u0085]/).map((raw, place) => {
    const trimmed = raw.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, '');
    return trimmed === ''
      ? undefined
      : { text: trimmed, indented: /^(?:[\u3000\t]| {2})/u.test(raw), number: place + 1 };
  });
}

/** Columns of a line: a Chinese character takes two. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += character > '\u2e80' ? 2 : 1;
  return columns;
}

/** The width at which a text was wrapped, when it was: many lines end near the same column, none far beyond it. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  if (lines.length < 5) return undefined;
  const widths = lines.map(({ text }) => width(text)).sort((a, b) => a - b);
  const longest = widths.at(-1) ?? 0;
  const near = widths.filter((columns) => columns >= longest * 0.85).length;
  return longest <= 130 && longest >= 30 && near / lines.length > 0.4 ? longest : undefined;
}

function goesOn(before: Line, line: Line, wrapped: number): boolean {
  if (line.indented || STARTS_ANEW.test(line.text) || width(before.text) < wrapped * FULL_LINE) return false;
  const chinese = /[\u3400-\u9fff]/.test(line.text);
  return chinese ? CHINESE_END.test(before.text) : !/[.:!?]["”’)]?$/.test(before.text) || /^[a-z]/.test(line.text);
}

function join(before: string, next: string): string {
  if (/\p{Script=Latin}-$/u.test(before) && /^[a-z]/.test(next)) return `${before}${next}`;
  const tight = /[\u2e80-\u9fff\uff00-\uffef]$/u.test(before) && /^[\u2e80-\u9fff\uff00-\uffef]/u.test(next);
  return `${before}${tight ? '' : ' '}${next}`;
}

/**
 * Reads plain text: every line is a paragraph, unless the text is wrapped at a column, in which case lines that end there go on. No
 * character but line ends is left out. Linear.
 */
export function readPlainText(text: string): Extraction {
  const lines = linesOf(text);
  const wrapped = wrapWidth(lines.filter((line) => line !== undefined));
  const blocks: Block[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const last = blocks.at(-1);
    if (
      line !== undefined &&
      before !== undefined &&
      last !== undefined &&
      wrapped !== undefined &&
      goesOn(before, line, wrapped)
    ) {
      blocks[blocks.length - 1] = { ...last, text: join(last.text, line.text) };
    } else if (line !== undefined) {
      blocks.push({ type: 'paragraph', text: line.text, place: { line: line.number } });
    }
    before = line;
  }
  return { format: 'plain-text', blocks, properties: {}, remainder: [], warnings: [] };
}
