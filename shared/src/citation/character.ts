import { CHINESE_NUMERAL_CHARACTERS, parseNumeral } from '../text/index.ts';

const NUMERAL = 1;
const SPACE = 2;
const HAN = 4;
const WORD = 8;

/** What each UTF-16 unit can be part of; a table, because every unit of a text is asked. */
const CLASSES = new Uint8Array(0x1_0000);
for (const character of `${CHINESE_NUMERAL_CHARACTERS}0123456789０１２３４５６７８９`)
  CLASSES[character.charCodeAt(0)] = NUMERAL;
for (const character of ' \t\u00a0\u3000') CLASSES[character.charCodeAt(0)] = SPACE;
for (let unit = 0x3400; unit < 0xa000; unit += 1) CLASSES[unit] = (CLASSES[unit] ?? 0) | HAN;
CLASSES[0x3007] = NUMERAL | HAN;
for (let unit = 0; unit < 0x250; unit += 1) {
  if (/[\p{L}\p{N}]/u.test(String.fromCharCode(unit))) CLASSES[unit] = (CLASSES[unit] ?? 0) | WORD;
}

function has(text: string, at: number, kind: number): boolean {
  return at >= 0 && at < text.length && ((CLASSES[text.charCodeAt(at)] ?? 0) & kind) !== 0;
}

/** Whether the unit at `at` writes a number, in Chinese, Arabic or full-width digits. */
export function isNumeralAt(text: string, at: number): boolean {
  return has(text, at, NUMERAL);
}

export function isSpaceAt(text: string, at: number): boolean {
  return has(text, at, SPACE);
}

/** Whether the unit at `at` is a Chinese character. */
export function isHanAt(text: string, at: number): boolean {
  return has(text, at, HAN);
}

/** Whether the unit at `at` is a letter or digit of an alphabetic script. */
export function isWordAt(text: string, at: number): boolean {
  return has(text, at, WORD);
}

/** Most spaces between the parts of one reference; texts taken from tables and PDFs have some. */
const MOST_SPACES = 2;

/** The offset behind a few spaces; a line end is no space. */
export function skipSpaces(text: string, at: number): number {
  let end = at;
  while (end - at < MOST_SPACES && isSpaceAt(text, end)) end += 1;
  return end;
}

/** A whole number as it stands in a text. */
export interface NumberToken {
  readonly value: number;
  readonly end: number;
}

/** Longest numeral in units; 九千九百九十九万九千九百九十九 has fifteen. */
const LONGEST_NUMERAL = 16;

/** The number that begins at `at`, with a space inside where a file broke it: 七十 五. */
export function readNumber(text: string, at: number): NumberToken | undefined {
  let end = at;
  while (end - at < LONGEST_NUMERAL && isNumeralAt(text, end)) end += 1;
  if (end === at) return undefined;
  const value = parseNumeral(text.slice(at, end));
  return value === undefined ? undefined : { value, end };
}

/** Which of some words stands at `at`: the first of the list that does. */
export function wordAt(text: string, at: number, words: readonly string[]): string | undefined {
  return words.find((word) => text.startsWith(word, at));
}

/** Which of some words ends at `end`. */
export function wordBefore(text: string, end: number, words: readonly string[]): string | undefined {
  return words.find((word) => text.startsWith(word, end - word.length) && end >= word.length);
}

/** Whether a unit is a letter of English. */
export function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}
