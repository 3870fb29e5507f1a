import { formatChineseNumeral, romanNumeral } from '../../text/index.ts';

/** Word counts no list further than this. */
const LARGEST = 32_767;
/** Word repeats a letter at most so often: 30 times 26. */
const LARGEST_LETTER = 780;

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const PLAIN = '零一二三四五六七八九十百千万';
const LEGAL = { simplified: '零壹贰叁肆伍陆柒捌玖拾佰仟万', traditional: '零壹貳參肆伍陸柒捌玖拾佰仟萬' } as const;
const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** a to z, then aa, bb to zz: Word repeats the letter. */
function letter(value: number): string {
  if (value > LARGEST_LETTER) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

/** One character for each value from 1 on, and digits beyond the last. */
function oneOf(first: string, count: number) {
  const code = first.codePointAt(0) ?? 0;
  return (value: number) => (value <= count ? String.fromCodePoint(code + value - 1) : String(value));
}

function among(characters: string) {
  return (value: number) => characters[value - 1] ?? String(value);
}

/** Digit by digit, like a year. */
function digits(zero: string) {
  return (value: number) =>
    String(value).replace(/\d/g, (digit) => (digit === '0' ? zero : PLAIN.charAt(Number(digit))));
}

/** 十, 十一, 九十九, and from a hundred on digit by digit: 一○○ (MS-DOCX 2.4). */
function counting(value: number): string {
  return value < 100 ? formatChineseNumeral(value) : digits('○')(value);
}

/** 一百〇一: Word writes the gap as 〇, where statutes write 零. */
function countingThousand(value: number): string {
  return value === 0 ? '〇' : formatChineseNumeral(value).replaceAll('零', '〇');
}

/** 百一, 千: no one before a unit below ten thousand, and no zero. */
function japaneseCounting(value: number): string {
  return value === 0 ? '〇' : formatChineseNumeral(value).replace(/零|一(?=[十百千])/g, '');
}

function legal(script: keyof typeof LEGAL) {
  return (value: number) => {
    const plain = formatChineseNumeral(value);
    const full = plain.startsWith('十') ? `一${plain}` : plain;
    return Array.from(full, (character) => LEGAL[script].charAt(PLAIN.indexOf(character))).join('');
  };
}

function ordinal(value: number): string {
  const teen = Math.floor(value / 10) % 10 === 1;
  return `${value}${(teen ? undefined : ['', 'st', 'nd', 'rd'][value % 10]) || 'th'}`;
}

function words(value: number): string {
  if (value > 99) return String(value);
  const unit = value % 10;
  if (value < 20) return ONES[value] ?? '';
  return `${TENS[Math.floor(value / 10) - 2] ?? ''}${unit === 0 ? '' : `-${ONES[unit] ?? ''}`}`;
}

function ordinalWords(value: number): string {
  if (value > 99) return ordinal(value);
  return words(value).replace(/[a-z]+$/, (last) => ORDINALS[last] ?? `${last.replace(/y$/, 'ie')}th`);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const FORMATS: ReadonlyMap<string, (value: number) => string> = new Map([
  ['decimal', String],
  ['decimalHalfWidth', String],
  ['decimalZero', (value: number) => String(value).padStart(2, '0')],
  ['numberInDash', (value: number) => `- ${value} -`],
  ['upperRoman', (value: number) => romanNumeral(value).toUpperCase()],
  ['lowerRoman', romanNumeral],
  ['upperLetter', (value: number) => letter(value).toUpperCase()],
  ['lowerLetter', letter],
  ['ordinal', ordinal],
  ['cardinalText', (value: number) => capitalised(words(value))],
  ['ordinalText', (value: number) => capitalised(ordinalWords(value))],
  ['hex', (value: number) => value.toString(16).toUpperCase()],
  ['none', () => ''],
  [
    'decimalFullWidth',
    (value: number) => String(value).replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit))),
  ],
  [
    'decimalFullWidth2',
    (value: number) => String(value).replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit))),
  ],
  ['decimalEnclosedCircle', oneOf('①', 20)],
  ['decimalEnclosedCircleChinese', oneOf('①', 20)],
  ['decimalEnclosedFullstop', oneOf('⒈', 20)],
  ['decimalEnclosedParen', oneOf('⑴', 20)],
  ['ideographEnclosedCircle', oneOf('㊀', 10)],
  ['ideographTraditional', among(STEMS)],
  ['ideographZodiac', among(BRANCHES)],
  [
    'ideographZodiacTraditional',
    (value: number) =>
      value > 60 ? String(value) : STEMS.charAt((value - 1) % 10) + BRANCHES.charAt((value - 1) % 12),
  ],
  ['ideographDigital', digits('〇')],
  ['japaneseDigitalTenThousand', digits('〇')],
  ['taiwaneseDigital', digits('○')],
  ['chineseCounting', counting],
  ['taiwaneseCounting', counting],
  ['chineseCountingThousand', countingThousand],
  ['taiwaneseCountingThousand', formatChineseNumeral],
  ['japaneseCounting', japaneseCounting],
  ['chineseLegalSimplified', legal('simplified')],
  ['ideographLegalTraditional', legal('traditional')],
  ['japaneseLegal', legal('traditional')],
]);

/** Whether numbers of that format are written as Word does; the others are written in digits. */
export function isKnownNumberFormat(format: string): boolean {
  return FORMATS.has(format);
}

/**
 * A list number in a format of ECMA-376 part 1, 17.18.59 (`decimal`, `chineseCounting`, `lowerRoman` and so on), as Word shows it;
 * in digits where the format is unknown or has no form for the number.
 */
export function formatListNumber(value: number, format: string): string {
  if (!Number.isInteger(value) || value < 0 || value > LARGEST) return String(value);
  const isCounted =
    value > 0 || ['decimalZero', 'none', 'chineseCountingThousand', 'ideographDigital'].includes(format);
  return (isCounted ? FORMATS.get(format) : undefined)?.(value) ?? String(value);
}
