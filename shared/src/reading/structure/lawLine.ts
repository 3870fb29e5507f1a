import { CHINESE_NUMERAL_CHARACTERS, parseNumeral } from '../../text/index.ts';

/** The beginning of an article: its number as printed and in digits, and what follows on the line. */
export interface ArticleLine {
  readonly type: 'article';
  readonly number: string;
  /** Digits for the address, `133-1` for 第一百三十三条之一. */
  readonly digits: string;
  readonly value: number;
  readonly branch: number;
  /** Whether a space, bold type or the end of the line sets the number apart from the text. */
  readonly setApart: boolean;
  readonly text: string;
}

/** The beginning of a part, chapter or section (编 分编 章 节). */
export interface DivisionLine {
  readonly type: 'division';
  readonly level: DivisionLevel;
  readonly number: string;
  readonly digits: string;
  readonly heading: string;
}

export type DivisionLevel = 'part' | 'subpart' | 'chapter' | 'section';

/** How a member of a list is marked; outer styles before inner ones, as Chinese official writing nests them (GB/T 9704). */
export const ITEM_STYLES = ['一、', '（一）', '1.', '（1）', '①'] as const;
export type ItemStyle = (typeof ITEM_STYLES)[number];

/** The beginning of a numbered member of a list. */
export interface ItemLine {
  readonly type: 'item';
  readonly style: ItemStyle;
  readonly number: string;
  readonly digits: string;
  readonly text: string;
}

/** What one line of a Chinese law is, before it is known where it belongs. */
export type LawLine =
  | ArticleLine
  | DivisionLine
  | ItemLine
  | { readonly type: 'annex'; readonly number: string; readonly digits: string; readonly heading: string }
  | { readonly type: 'preamble' | 'contents' | 'text'; readonly text: string };

const NUMERAL = `[${CHINESE_NUMERAL_CHARACTERS}\\d０-９]`;
/** Some files break a number by a space: 第七十五 条. */
const SPACED_NUMERAL = `${NUMERAL}(?:[ 　]?${NUMERAL}){0,12}`;
const ARTICLE = new RegExp(
  `^(第[ 　]?(${SPACED_NUMERAL})[ 　]?条(?:[ 　]?之(${NUMERAL}{1,6}))?)([\\s\\u3000]*)(.*)$`,
  'u',
);
const DIVISION = new RegExp(`^第[ 　]?(${SPACED_NUMERAL})[ 　]?(分编|编|章|节)(?:([\\s\\u3000]+)(.*))?$`, 'u');
const DIVISION_LEVEL: Readonly<Record<string, DivisionLevel>> = {
  编: 'part',
  分编: 'subpart',
  章: 'chapter',
  节: 'section',
};
const LONGEST_DIVISION = 50;
const ITEMS: readonly (readonly [ItemStyle, RegExp])[] = [
  ['一、', new RegExp(`^(([${CHINESE_NUMERAL_CHARACTERS}]{1,6})、)[\\s\\u3000]*(.*)$`, 'u')],
  [
    '（一）',
    new RegExp(`^([（(][ 　]?([${CHINESE_NUMERAL_CHARACTERS}]{1,6})[ 　]?[）)])[、．.]?[\\s\\u3000]*(.*)$`, 'u'),
  ],
  ['（1）', /^([（(][ 　]?([\d０-９]{1,3})[ 　]?[）)])[\s\u3000]*(.*)$/u],
  ['1.', /^(([\d０-９]{1,3})[.．、])[\s\u3000]*(?![\d０-９])(\S.*)$/u],
  ['①', /^(([①-⑳]))[\s\u3000]*(.*)$/u],
];
const ANNEX = new RegExp(
  `^(附[ 　]?(?:件|表|录|图)?[ 　]?(${NUMERAL}{1,4})?)[ 　]?(?:[：:.、．][ 　]*(.{0,60})|[\\s\\u3000]+(.{1,60})|)$`,
  'u',
);
/** 附则 is the closing chapter, not an annex. */
const CLOSING_CHAPTER = /^附[\s\u3000]*则/u;
const PREAMBLE = /^(?:序[\s\u3000]*言|前[\s\u3000]*言|引[\s\u3000]*言)$/u;
const CONTENTS = /^目[\s\u3000]*[录次]$/u;
const SENTENCE = /[。；，！？]/u;

function value(numeral: string | undefined): number | undefined {
  return numeral === undefined ? undefined : parseNumeral(numeral.replace(/[ 　]/g, ''));
}

/** Reads the beginning of an article; `boldEnd` tells how far bold type reaches. */
function articleLine(line: string, boldEnd: number): ArticleLine | undefined {
  const match = ARTICLE.exec(line);
  const number = value(match?.[2]);
  const printed = match?.[1];
  if (printed === undefined || number === undefined) return undefined;
  const branch = match?.[3] === undefined ? 0 : value(match[3]);
  if (branch === undefined) return undefined;
  const text = match?.[5] ?? '';
  const bold = boldEnd >= printed.length && boldEnd < line.length;
  return {
    type: 'article',
    number: printed.replace(/[ 　]/g, ''),
    digits: branch === 0 ? String(number) : `${number}-${branch}`,
    value: number,
    branch,
    setApart: bold || (match?.[4] ?? '') !== '' || text === '',
    text,
  };
}

/** Reads a part, chapter or section: short, without the marks of a sentence, its name set apart by a space. */
function divisionLine(line: string): DivisionLine | undefined {
  if (line.length > LONGEST_DIVISION || SENTENCE.test(line)) return undefined;
  const match = DIVISION.exec(line);
  const digits = value(match?.[1]);
  const level = match?.[2] === undefined ? undefined : DIVISION_LEVEL[match[2]];
  if (digits === undefined || level === undefined) return undefined;
  const heading = match?.[4] ?? '';
  const number = line.slice(0, line.length - heading.length).trim();
  return { type: 'division', level, number, digits: String(digits), heading };
}

function itemLine(line: string): ItemLine | undefined {
  for (const [style, pattern] of ITEMS) {
    const match = pattern.exec(line);
    const numeral = match?.[2];
    if (match?.[1] === undefined || numeral === undefined) continue;
    const digits = style === '①' ? numeral.charCodeAt(0) - 0x245f : value(numeral);
    if (digits !== undefined)
      return { type: 'item', style, number: match[1], digits: String(digits), text: match[3] ?? '' };
  }
  return undefined;
}

const NEXT_ARTICLE = new RegExp(`(?<=[。；：])[\\s\\u3000]+(?=第(${NUMERAL}{1,8})条[\\s\\u3000])`, 'gu');

/**
 * Some files run several articles into one line. A line that begins with an article is cut where the very next number stands, set
 * apart, after the end of a sentence. Linear.
 */
export function splitArticles(line: string): readonly string[] {
  const first = articleLine(line, 0);
  if (first === undefined) return [line];
  const pieces: string[] = [];
  let from = 0;
  let expected = first.value + 1;
  for (const match of line.matchAll(NEXT_ARTICLE)) {
    if (value(match[1]) !== expected) continue;
    pieces.push(line.slice(from, match.index));
    from = match.index + match[0].length;
    expected += 1;
  }
  return [...pieces, line.slice(from)];
}

function annexLine(line: string): LawLine | undefined {
  const match = SENTENCE.test(line) || CLOSING_CHAPTER.test(line) ? null : ANNEX.exec(line);
  if (match?.[1] === undefined) return undefined;
  const heading = match[3] ?? match[4] ?? '';
  const number = line.slice(0, line.length - heading.length).trim();
  return { type: 'annex', number, digits: String(value(match[2]) ?? ''), heading };
}

/**
 * Reads one line, already without white space at its ends, on its own. `boldEnd` is the number of UTF-16 units at its start that are
 * bold. Linear in its length.
 */
export function readLawLine(line: string, boldEnd = 0): LawLine {
  const own = articleLine(line, boldEnd) ?? divisionLine(line) ?? itemLine(line) ?? annexLine(line);
  if (own !== undefined) return own;
  if (PREAMBLE.test(line)) return { type: 'preamble', text: line };
  if (CONTENTS.test(line)) return { type: 'contents', text: line };
  return { type: 'text', text: line };
}
