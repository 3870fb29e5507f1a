import { parseNumeral } from '../text/index.ts';
import { isNumeralAt, isSpaceAt, readNumber, skipSpaces, wordAt } from './character.ts';
import type { NumberToken } from './character.ts';
import type { CitedLevel } from './place.ts';

/** 第三款, 三款, （三）项, or 第三 whose unit comes at the end of the list (第三、四款). */
export interface LevelToken {
  readonly level: CitedLevel | undefined;
  readonly number: string;
  readonly start: number;
  readonly end: number;
  /** Whether 第 stands before it. */
  readonly hasOrdinal: boolean;
  readonly isBracketed: boolean;
}

const UNITS: Readonly<Record<string, CitedLevel>> = {
  编: 'part',
  章: 'chapter',
  节: 'section',
  条: 'article',
  款: 'paragraph',
  项: 'item',
  目: 'subitem',
  編: 'part',
  節: 'section',
  條: 'article',
  項: 'item',
};

/** Characters that make another word of a unit: 条件, 条例, 款项, 项目, 章程, 节目, 目的. */
const ANOTHER_WORD: Readonly<Record<string, string>> = {
  编: '制号写码辑队委程排',
  章: '程鱼',
  节: '目日约省奏点假气',
  条: '件例约文幅目形纹码理状块款',
  款: '项式待识额型',
  项: '目链圈',
  目: '的标录前光击睹',
  編: '制號寫碼輯隊委程排',
  節: '目日約省奏點假氣',
  條: '件例約文幅目形紋碼理狀塊款',
  項: '目鏈圈',
};

/** The unit of a level at `at`. 第五条例外 is an article, 第五条例 is none. */
export function readUnit(text: string, at: number): { readonly level: CitedLevel; readonly end: number } | undefined {
  if (text.startsWith('分编', at)) return { level: 'subpart', end: at + 2 };
  const unit = text.charAt(at);
  const level = UNITS[unit];
  if (level === undefined) return undefined;
  const next = text.charAt(at + 1);
  const isOther = next !== '' && (ANOTHER_WORD[unit] ?? '').includes(next);
  if (isOther && !(level === 'article' && (text.startsWith('例外', at + 1) || text.startsWith('款第', at + 1))))
    return undefined;
  return { level, end: at + 1 };
}

/** 之一 behind 条. What goes on as a level of its own (之二款) or as another word (之一的) is judged by what follows. */
export function readBranch(text: string, at: number): NumberToken | undefined {
  // 第一百三十三条（之一）: the whole in brackets.
  if (opensBracket(text, at) && text.charAt(at + 1) === '之') {
    const inner = readNumber(text, at + 2);
    const isWhole = inner !== undefined && inner.value > 0 && inner.value <= 99 && closesBracket(text, inner.end);
    return isWhole ? { value: inner.value, end: inner.end + 1 } : undefined;
  }
  if (text.charAt(at) !== '之') return undefined;
  const bracket = text.charAt(at + 1) === '（' || text.charAt(at + 1) === '(' ? 1 : 0;
  const number = readNumber(text, at + 1 + bracket);
  if (number === undefined || number.value === 0 || number.value > 99) return undefined;
  const end = number.end + bracket;
  return readUnit(text, end) === undefined ? { value: number.value, end } : undefined;
}

function opensBracket(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character === '（' || character === '(' || character === '〔';
}

function closesBracket(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character === '）' || character === ')' || character === '〕';
}

const DIGITS = '一二三四五六七八九';

/** 第二三条 are two articles to most and 23 to some: neither is told. */
function isOpenPair(text: string, at: number, end: number): boolean {
  if (end - at !== 2) return false;
  const first = DIGITS.indexOf(text.charAt(at));
  return first >= 0 && DIGITS.indexOf(text.charAt(at + 1)) === first + 1;
}

/** A number, also one that a file broke by a space (第二百 三十四条); a unit has to follow then. 第6 7条 may be two numbers. */
function readBrokenNumber(text: string, at: number): NumberToken | undefined {
  const number = readNumber(text, at);
  if (number !== undefined && isOpenPair(text, at, number.end)) return undefined;
  if (number === undefined || !isSpaceAt(text, number.end) || !isNumeralAt(text, number.end + 1)) return number;
  const rest = readNumber(text, number.end + 1);
  const value = rest && parseNumeral(text.slice(at, number.end) + text.slice(number.end + 1, rest.end));
  const isOne = /[十百千拾佰仟]/u.test(text.slice(at, rest?.end ?? at));
  if (rest === undefined || value === undefined || !isOne || readUnit(text, rest.end) === undefined) return number;
  return { value, end: rest.end };
}

/** Between number and branch where 条 stands behind both: 第一百三十三之一条, 第133-1条. A higher number behind a dash ends a range. */
function innerBranch(text: string, { value, end }: NumberToken): NumberToken | undefined {
  const mark = text.charAt(end);
  if (mark !== '之' && mark !== '-' && mark !== '－') return undefined;
  const branch = readNumber(text, end + 1);
  if (branch === undefined || branch.value === 0 || branch.value > 99) return undefined;
  if (mark !== '之' && branch.value >= value) return undefined;
  return readUnit(text, branch.end)?.level === 'article' ? branch : undefined;
}

/** ①, ⑴, ⒈, ㈠: a number and what stands around it in one character, by the first of each row and the last. */
const ENCLOSED = [
  ['①', '⑳'],
  ['⑴', '⒇'],
  ['⒈', '⒛'],
  ['㈠', '㈩'],
  ['㊀', '㊉'],
] as const;
const ENCLOSED_CLASS = `[${ENCLOSED.map((row) => row.join('-')).join('')}]`;
/** With the unit behind them, or behind more of them: a note of the page is written so too. */
const ENCLOSED_LIST = new RegExp(
  `^${ENCLOSED_CLASS}(?:[ 、，,和及与或至到-]{1,3}第?${ENCLOSED_CLASS}){0,12} ?[款项目]`,
  'u',
);
const LONGEST_ENCLOSED = 60;
const FIRST_ENCLOSED = 0x2460;
const LAST_ENCLOSED = 0x3289;

function readEnclosed(text: string, at: number): NumberToken | undefined {
  // Every level is asked, and nearly all are written with other characters.
  const unit = text.charCodeAt(at);
  if (!(unit >= FIRST_ENCLOSED && unit <= LAST_ENCLOSED)) return undefined;
  const character = text.charAt(at);
  const row = ENCLOSED.find(([first, last]) => character >= first && character <= last);
  if (row === undefined || !ENCLOSED_LIST.test(text.slice(at, at + LONGEST_ENCLOSED))) return undefined;
  return { value: unit - row[0].charCodeAt(0) + 1, end: at + 1 };
}

/** 第133条-1; what may be the end of a range (第13条-15, 第13条-第2款) is none. */
function dashBranch(text: string, at: number, value: number): NumberToken | undefined {
  if (text.charAt(at) !== '-' && text.charAt(at) !== '－') return undefined;
  const branch = readNumber(text, at + 1);
  const isOne = branch !== undefined && branch.value > 0 && branch.value < Math.min(value, 20);
  return isOne && !/[\d－条條款项項年月日-]/u.test(text.charAt(branch.end) || '，') ? branch : undefined;
}

/** Reads one level with its number at `at`. */
export function readLevel(text: string, at: number): LevelToken | undefined {
  const start = skipSpaces(text, at);
  const hasOrdinal = text.charAt(start) === '第';
  let place = hasOrdinal ? skipSpaces(text, start + 1) : start;
  const enclosed = readEnclosed(text, place);
  const hasBracket = opensBracket(text, place);
  const isBracketed = hasBracket || enclosed !== undefined;
  if (hasBracket) place = skipSpaces(text, place + 1);
  const number = enclosed ?? (isNumeralAt(text, place) ? readBrokenNumber(text, place) : undefined);
  if (number === undefined || number.value === 0) return undefined;
  const inner = isBracketed ? undefined : innerBranch(text, number);
  if (inner !== undefined) {
    const article = { level: 'article' as const, number: `${number.value}-${inner.value}` };
    return { ...article, start, end: inner.end + 1, hasOrdinal, isBracketed };
  }
  let { end } = number;
  if (hasBracket) {
    end = skipSpaces(text, end);
    if (!closesBracket(text, end)) return undefined;
    end += 1;
    // 第1)项: half a bracket.
  } else if (closesBracket(text, end) && '项目'.includes(text.charAt(end + 1) || ' ')) end += 1;
  const unit = readUnit(text, skipSpaces(text, end));
  const token = {
    level: unit?.level,
    number: String(number.value),
    start,
    end: unit?.end ?? end,
    hasOrdinal,
    isBracketed,
  };
  if (unit?.level !== 'article') return token;
  const branch = readBranch(text, unit.end) ?? dashBranch(text, unit.end, number.value);
  return branch === undefined ? token : { ...token, number: `${number.value}-${branch.value}`, end: branch.end };
}

const ANNEX_WORDS = ['附件', '附表', '附录', '附图'];
/** Parts of a text beside its articles that are no annexes; they stand for their numbers. */
const UNNUMBERED = ['附则', '序言'];

/** 附件一, 附表2, 附则, 序言 behind the name of an instrument; the number of an annex is empty where it has none. */
export function readAnnex(text: string, at: number): { readonly number: string; readonly end: number } | undefined {
  const start = skipSpaces(text, text.charAt(at) === '的' ? at + 1 : at);
  const part = wordAt(text, start, UNNUMBERED);
  if (part !== undefined) return { number: part, end: start + part.length };
  const word = wordAt(text, start, ANNEX_WORDS);
  if (word === undefined) return undefined;
  const end = start + word.length;
  const number = readNumber(text, end);
  const isCounted = number !== undefined && /^[个份条项年月日]/u.test(text.charAt(number.end));
  return number === undefined || isCounted ? { number: '', end } : { number: String(number.value), end: number.end };
}
