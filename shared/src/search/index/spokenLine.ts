import { pinyinKeys } from '../../text/index.ts';

const LINE_FEED = 10;
const CAPITAL_A = 65;
const CAPITAL_Z = 90;
/** From a capital letter to the small one. */
const SMALL = 32;
const SMALL_A = CAPITAL_A + SMALL;
const DIGIT_0 = 48;
const DIGIT_9 = 57;
/** From a digit that is not among the initials to what it is written as: a blank to a closing bracket. */
const BELOW_DIGITS = 16;

/**
 * Pinyin as one line: letters and digits of the syllables (see `pinyinKeys`), with those that are among the initials as capital letters and
 * digits, the others as small letters and signs below the digits. So the initials need no room of their own.
 */
export function spokenLine(syllables: readonly string[]): string {
  let line = '';
  for (const syllable of syllables) {
    const { full, initials } = pinyinKeys([syllable]);
    const first = full.slice(0, initials.length).toUpperCase();
    const rest = full.slice(initials.length).replace(/[0-9]/g, below);
    line += first + rest;
  }
  return line;
}

function below(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) - BELOW_DIGITS);
}

const isCapital = (byte: number) => byte >= CAPITAL_A && byte <= CAPITAL_Z;
const isDigit = (byte: number) => byte >= DIGIT_0 && byte <= DIGIT_9;
const isDigitBelow = (byte: number) => byte >= DIGIT_0 - BELOW_DIGITS && byte <= DIGIT_9 - BELOW_DIGITS;

/** Lines of pinyin without marks. */
export function fullLines(lines: Uint8Array): Uint8Array {
  const full = lines.slice();
  for (let place = 0; place < full.length; place += 1) {
    const byte = full[place] ?? 0;
    if (byte >= SMALL_A) continue;
    if (isCapital(byte)) full[place] = byte + SMALL;
    else if (isDigitBelow(byte)) full[place] = byte + BELOW_DIGITS;
  }
  return full;
}

/** Their initials, line by line. */
export function initialLines(lines: Uint8Array): Uint8Array {
  const initials = new Uint8Array(lines.length);
  let length = 0;
  for (let place = 0; place < lines.length; place += 1) {
    const byte = lines[place] ?? 0;
    if (byte >= SMALL_A || (!isCapital(byte) && !isDigit(byte) && byte !== LINE_FEED)) continue;
    initials[length] = isCapital(byte) ? byte + SMALL : byte;
    length += 1;
  }
  return initials.subarray(0, length);
}
