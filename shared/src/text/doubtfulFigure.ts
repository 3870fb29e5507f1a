import type { Localized } from '../model/index.ts';

/** The ways in which a printed number shows that something happened to it. */
export const DAMAGES = [
  'broken-by-space',
  'digits-glued-to-word',
  'stray-slash',
  'fraction-of-a-person',
  'masked',
] as const;
export type Damage = (typeof DAMAGES)[number];

/** A number in a text that cannot be taken as printed. Offsets are UTF-16 units. */
export interface DoubtfulFigure {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly damage: Damage;
  /** The value in plain digits, where one reading fits; never certain. */
  readonly likelyReading?: string;
}

/** What each damage means, for people. */
export const DAMAGE_EXPLANATION: Readonly<Record<Damage, Localized>> = {
  'broken-by-space': {
    en: 'A space stands inside this number, so that its value is not certain.',
    zh: '数字中间有空格，数值不确定。',
  },
  'digits-glued-to-word': {
    en: 'Digits run into a word here; part of a number or a note mark may have been lost.',
    zh: '数字与前面的词粘连，可能缺字或者混入了注码。',
  },
  'stray-slash': {
    en: 'This is neither a date nor a fraction nor a rate; a character was probably misread.',
    zh: '既不是日期、分数，也不是比率，可能有误读的字符。',
  },
  'fraction-of-a-person': {
    en: 'People and cases are counted in whole numbers; the unit of this figure was probably lost.',
    zh: '人数、件数应为整数，单位可能缺失。',
  },
  masked: { en: 'Characters are masked here.', zh: '此处有字符被遮盖。' },
};

/**
 * Digits, spaces, digits. What may follow or stand before is restricted so that a match is one number and not a list, a telephone
 * number or a code: see {@link isNumberBrokenBySpace}.
 */
const SPACED = /(?<![\p{Script=Latin}\p{N}.,/:()-])\d{1,6}(?:[ \u00a0\u2009\u202f]\d{1,6})+(?:\.\d+)?(?![\p{N}/:-])/gu;
const GLUED = /(?<![\p{L}\p{N}-])(\d+ )?\p{Ll}{3,}(\d{1,3})(?![\p{L}\p{N}.-])/gu;
const SLASHED = /(?<![\p{L}\p{N}/.])0\d*\/\d{2,}(?![\p{N}/])/gu;
const WHOLE_UNITS_EN =
  'person-times?|persons?|people|cases?|suspects?|officers?|policemen|vehicles?|rounds?|guns?|gangs?';
const WHOLE_UNITS_ZH = '人次|人(?![民均类工])|名|起|件|宗|支|发|辆|处';
const FRACTIONAL = new RegExp(
  `(?<![\\p{Script=Latin}\\p{N}.,])\\d+\\.\\d+(?: ?(?:${WHOLE_UNITS_ZH})| (?:${WHOLE_UNITS_EN})(?![\\p{L}-]))`,
  'gu',
);
/** Between two words, or inside a Chinese one; a note mark stands at one end of a word. */
const MASKED = /(?<=\p{L}{2} )\*(?= \p{L}{2})|(?<=[\u3400-\u9fff])\*(?=[\u3400-\u9fff])/gu;

/**
 * A space breaks a number only where neither writing in groups of three (`40 000`), nor two numbers side by side, explains it. Every
 * part after the first has to begin with 1: scanners and typesetters lose the width of a 1, and it is the pattern seen in
 * real text; or the parts are years torn in two (`20 13`).
 */
function isNumberBrokenBySpace(parts: readonly string[]): boolean {
  const rest = parts.slice(1);
  const first = parts[0] ?? '';
  if (first.startsWith('0') && first.length > 1) return false;
  const torn = rest.every((part) => part.startsWith('1'));
  const tornYear = parts.length === 2 && /^(?:19|20)$/.test(first) && /^\d{2}$/.test(rest[0] ?? '');
  return torn || tornYear;
}

function* brokenBySpace(text: string): Generator<DoubtfulFigure> {
  for (const match of text.matchAll(SPACED)) {
    const printed = match[0];
    const [whole = '', decimals] = printed.split('.');
    const parts = whole.split(/[ \u00a0\u2009\u202f]/);
    if (!isNumberBrokenBySpace(parts)) continue;
    yield {
      start: match.index,
      end: match.index + printed.length,
      printed,
      damage: 'broken-by-space',
      likelyReading: parts.join('') + (decimals === undefined ? '' : `.${decimals}`),
    };
  }
}

/** Words that end in digits by right: models, identifiers and the like have capitals; a lower-case word after a number has none. */
function* gluedToWord(text: string): Generator<DoubtfulFigure> {
  for (const match of text.matchAll(GLUED)) {
    if (match[1] === undefined) continue;
    yield { start: match.index, end: match.index + match[0].length, printed: match[0], damage: 'digits-glued-to-word' };
  }
}

function* matches(text: string, pattern: RegExp, damage: Damage): Generator<DoubtfulFigure> {
  for (const match of text.matchAll(pattern)) {
    yield { start: match.index, end: match.index + match[0].length, printed: match[0], damage };
  }
}

/**
 * Finds figures in any text that cannot be taken as printed: numbers broken by a space, digits glued to a word, a slash where no
 * date or fraction can be, a decimal number of people or cases, masked characters. In order of their place, none overlapping; a
 * finding is a reason to look, not an error. Linear in the length of the text.
 */
export function findDoubtfulFigures(text: string): readonly DoubtfulFigure[] {
  const found = [
    ...brokenBySpace(text),
    ...gluedToWord(text),
    ...matches(text, SLASHED, 'stray-slash'),
    ...matches(text, FRACTIONAL, 'fraction-of-a-person'),
    ...matches(text, MASKED, 'masked'),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((figure) => {
    if (figure.start < end) return false;
    end = figure.end;
    return true;
  });
}
