import { CHINESE_NUMERAL_CHARACTERS, findDoubtfulFigures, parseNumeral } from '../../text/index.ts';
import type { DoubtfulFigure } from '../../text/index.ts';

/** How a member of a list is marked. */
export type ItemStyle = 'chinese-bracketed' | 'chinese' | 'arabic-bracketed' | 'arabic' | 'circled';

/** The number that a line begins with, and where it is written; offsets begin with the line. */
export type LineHead =
  | {
      readonly type: 'article';
      readonly start: number;
      readonly end: number;
      readonly value: number;
      readonly branch: number;
      /** Whether the number is the whole line. */
      readonly isBare: boolean;
      /** Whether nothing sets the number apart from the words behind it, so that it may be a reference as well. */
      readonly isGlued: boolean;
    }
  | {
      readonly type: 'division';
      readonly start: number;
      readonly end: number;
      readonly level: 'part' | 'subpart' | 'chapter' | 'section';
      readonly value: number;
    }
  | {
      readonly type: 'item';
      readonly start: number;
      readonly end: number;
      readonly style: ItemStyle;
      readonly value: number;
    }
  | { readonly type: 'annex' | 'contents' };

/** A short name and the words that declare it; offsets begin with the line. */
export interface ShortName {
  readonly name: string;
  /** The name with its marks. */
  readonly start: number;
  readonly end: number;
  /** The whole bracket. */
  readonly bracketStart: number;
  readonly bracketEnd: number;
  /** Whether it is that of an instrument: in marks, or behind a title in marks. */
  readonly isInstrument: boolean;
}

/** What one line of a draft shows by itself. */
export interface LineReading {
  readonly isBlank: boolean;
  /** Whether it is a quotation: the new words of a law that is amended, or a Markdown quotation. */
  readonly isQuoted: boolean;
  /** Whether Markdown makes a heading of it. */
  readonly isHeading: boolean;
  /** Whether it speaks of the parties of a contract. */
  readonly isContract: boolean;
  readonly head?: LineHead;
  readonly shortNames: readonly ShortName[];
  readonly figures: readonly DoubtfulFigure[];
}

const NUMERAL = `[${CHINESE_NUMERAL_CHARACTERS}\\d０-９]`;
const SPACED = `${NUMERAL}(?:[ 　]?${NUMERAL}){0,12}`;
const MARKS = /^[\s　]*(?:#{1,6}[ \t]+)?(?:\*\*|__)?/u;
const ARTICLE = new RegExp(`^第[ 　]?(${SPACED})[ 　]?条(?:[ 　]?之(${NUMERAL}{1,6})(?![款项目]))?`, 'u');
/** What stands behind a number that is cited, or makes another word of it. */
const CITED = /^[、，。；至和与或及规的第中之所款项例件约文目]/u;
const DIVISION = new RegExp(`^第[ 　]?(${SPACED})[ 　]?(分编|编|章|节)(?=$|[\\s　*_])`, 'u');
const DIVISION_LEVELS = { 编: 'part', 分编: 'subpart', 章: 'chapter', 节: 'section' } as const;
const LONGEST_DIVISION = 60;
const SENTENCE = /[。；，！？]/u;
const ITEMS: readonly (readonly [ItemStyle, RegExp])[] = [
  ['chinese-bracketed', new RegExp(`^[（(][ 　]?([${CHINESE_NUMERAL_CHARACTERS}]{1,6})[ 　]?[）)]`, 'u')],
  ['arabic-bracketed', /^[（(][ 　]?([\d０-９]{1,3})[ 　]?[）)]/u],
  ['chinese', new RegExp(`^([${CHINESE_NUMERAL_CHARACTERS}]{1,6})、`, 'u')],
  ['arabic', /^([\d０-９]{1,3})[.．、)）](?![\d０-９])/u],
  ['circled', /^([①-⑳])/u],
];
const FIRST_CIRCLED = 0x2460;
const ANNEX = new RegExp(`^附[ 　]?(?:件|表|录|图)?[ 　]?${NUMERAL}{0,4}(?:[：:.、．\\s　]|$)`, 'u');
const CLOSING_CHAPTER = /^附[\s　]*则/u;
const CONTENTS = /^目[\s　]*[录次][\s　]*$/u;
const SHORT_NAME =
  /[（(](?:以下|下文|下)(?:简|统|合)称(?:为)?[：:]?[ 　]*([“"《]?)([^“”"《》（）()，。；、：]{2,40})[”"》]?[ 　]*[）)]/gu;
const CONTRACT = /甲方|乙方|本合同|本协议书?/u;

function value(numeral: string | undefined): number | undefined {
  return numeral === undefined ? undefined : parseNumeral(numeral.replace(/[ 　]/gu, ''));
}

function articleHead(line: string, start: number): LineHead | undefined {
  const rest = line.slice(start);
  const match = ARTICLE.exec(rest);
  const number = value(match?.[1]);
  if (match === null || number === undefined) return undefined;
  const branch = match[2] === undefined ? 0 : value(match[2]);
  if (branch === undefined) return undefined;
  const behind = rest.slice(match[0].length);
  const isGlued = !/^(?:$|[\s　*_])/u.test(behind);
  if (isGlued && CITED.test(behind)) return undefined;
  const isBare = /^[\s　*_]*$/u.test(behind);
  return { type: 'article', start, end: start + match[0].length, value: number, branch, isBare, isGlued };
}

function divisionHead(line: string, start: number): LineHead | undefined {
  if (line.length > LONGEST_DIVISION || SENTENCE.test(line)) return undefined;
  const match = DIVISION.exec(line.slice(start));
  const number = value(match?.[1]);
  const unit = match?.[2];
  if (match === null || number === undefined) return undefined;
  if (unit !== '编' && unit !== '分编' && unit !== '章' && unit !== '节') return undefined;
  return { type: 'division', start, end: start + match[0].length, level: DIVISION_LEVELS[unit], value: number };
}

function itemHead(line: string, start: number): LineHead | undefined {
  const rest = line.slice(start);
  for (const [style, pattern] of ITEMS) {
    const match = pattern.exec(rest);
    const printed = match?.[1];
    if (match === null || printed === undefined) continue;
    const number = style === 'circled' ? printed.charCodeAt(0) - FIRST_CIRCLED + 1 : value(printed);
    if (number !== undefined) return { type: 'item', start, end: start + match[0].length, style, value: number };
  }
  return undefined;
}

function annexHead(line: string, start: number): LineHead | undefined {
  const rest = line.slice(start);
  if (CONTENTS.test(rest)) return { type: 'contents' };
  const isAnnex = ANNEX.test(rest) && !CLOSING_CHAPTER.test(rest) && !SENTENCE.test(rest);
  return isAnnex ? { type: 'annex' } : undefined;
}

function shortNamesOf(line: string): readonly ShortName[] {
  if (!line.includes('称')) return [];
  return [...line.matchAll(SHORT_NAME)].map((match) => {
    const [bracket, mark = '', name = ''] = match;
    const bracketStart = match.index;
    const bracketEnd = bracketStart + bracket.length;
    const start = bracketStart + bracket.indexOf(mark + name);
    const end = start + mark.length + name.length + (mark === '' ? 0 : 1);
    const isInstrument = mark === '《' || line.slice(0, bracketStart).trimEnd().endsWith('》');
    return { name: name.trim(), start, end, bracketStart, bracketEnd, isInstrument };
  });
}

/** Reads one line by itself. Linear in its length. */
export function readDraftLine(line: string): LineReading {
  const start = MARKS.exec(line)?.[0].length ?? 0;
  const first = line.charAt(start);
  const head = '第附目（('.includes(first) || /[\d０-９①-⑳]/u.test(first) || CHINESE_NUMERAL_CHARACTERS.includes(first);
  const reading = {
    isBlank: line.trim() === '',
    isQuoted: first === '“' || first === '"' || first === '「' || first === '>',
    isHeading: /^\s{0,3}#{1,6}\s/u.test(line),
    isContract: CONTRACT.test(line),
    shortNames: shortNamesOf(line),
    figures: /\d|\*/u.test(line) ? findDoubtfulFigures(line) : [],
  };
  const found =
    head && first !== ''
      ? (articleHead(line, start) ?? divisionHead(line, start) ?? itemHead(line, start) ?? annexHead(line, start))
      : undefined;
  return found === undefined ? reading : { ...reading, head: found };
}
