/**
 * Values of Chinese digits, with the variants that legal texts and forms use: 〇 零 and the circle ○ typed for it, 两, and the
 * forgery-proof set of 大写.
 */
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
/** Tens in one character. */
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30, 卌: 40 };
const MYRIAD = 10_000;
const PLAIN = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** The characters a Chinese numeral is written with, for use inside a character class. */
export const CHINESE_NUMERAL_CHARACTERS = `${[DIGITS, UNITS, TENS].flatMap(Object.keys).join('')}万`;

function digitString(text: string): number | undefined {
  let value = 0;
  for (const character of text) {
    const digit = DIGITS[character];
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** A numeral below ten thousand, written with units: each unit smaller than the one before, digits only before a unit or last.
 * 十 may stand without a digit (十五, and 一百十五 in older texts). */
function belowMyriad(text: string): number | undefined {
  let value = 0;
  let digit: number | undefined;
  let lastUnit = MYRIAD;
  for (let place = 0; place < text.length; place += 1) {
    const character = text.charAt(place);
    const next = DIGITS[character];
    const unit = UNITS[character];
    const tens = TENS[character];
    if (next !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = next;
    } else if (tens !== undefined && digit === undefined && lastUnit > 10) {
      value += tens;
      lastUnit = 10;
    } else if (unit !== undefined && unit < lastUnit) {
      if (digit === 0 || (digit === undefined && unit !== 10)) return undefined;
      value += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = undefined;
    } else {
      return undefined;
    }
  }
  return value + (digit ?? 0);
}

/**
 * The value of a whole number in Chinese (`一百三十三`, `二〇一三`, `两`, `十`), Arabic or full-width digits, below one hundred million;
 * nothing when the text is not one. Linear in its length.
 */
export function parseNumeral(text: string): number | undefined {
  if (text === '') return undefined;
  // Nearly all are of this kind, and need not be brought into another form.
  const direct = text.length <= 8 ? belowMyriad(text) : undefined;
  if (direct !== undefined) return direct;
  const plain = text.normalize('NFKC');
  if (/^\d+$/.test(plain)) return plain.length <= 8 ? Number(plain) : undefined;
  if (plain.length > 20) return undefined;
  if (Array.from(plain).every((character) => character in DIGITS))
    return plain.length <= 8 ? digitString(plain) : undefined;
  const [high, low, ...more] = plain.split('万');
  if (high === undefined || more.length > 0) return undefined;
  if (low === undefined) return belowMyriad(high);
  const upper = high === '' ? undefined : belowMyriad(high);
  const lower = low === '' ? 0 : belowMyriad(low);
  return upper === undefined || upper === 0 || lower === undefined ? undefined : upper * MYRIAD + lower;
}

function writeBelowMyriad(value: number): string {
  let text = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? '零' : ''}${PLAIN[digit] ?? ''}${name}`;
    gap = false;
  }
  return text;
}

/**
 * A whole number from 0 to 99,999,999 the way Chinese law numbers its articles: 10 is 十, 110 is 一百一十, 1005 is 一千零五.
 * @throws RangeError outside that range.
 */
export function formatChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= MYRIAD * MYRIAD) {
    throw new RangeError(`not a whole number from 0 to 99,999,999: ${value}`);
  }
  if (value === 0) return '零';
  const high = Math.floor(value / MYRIAD);
  const low = value % MYRIAD;
  const lower = writeBelowMyriad(low);
  const text = high === 0 ? lower : `${writeBelowMyriad(high)}万${low > 0 && low < 1000 ? '零' : ''}${lower}`;
  return text.startsWith('一十') ? text.slice(1) : text;
}
