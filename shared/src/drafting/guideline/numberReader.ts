import { CHINESE_NUMERAL_CHARACTERS } from '../../text/index.ts';

const DIGITS = String.raw`\d+(?:[.,]\d+)*`;
const CHINESE = `[${CHINESE_NUMERAL_CHARACTERS}]{1,8}`;
/** What may stand between a word of measure and its number. */
const ABOUT = '[ 　]?(?:约|大约)?[ 　]?';
/** The end of what a number counts: nothing is named behind it. */
const NOTHING = '(?=\\s*(?:[，。；！？）)]|$))';
const MEASURES =
  '罚款|罚金|缴纳|赔偿|补偿|拘留|拘役|暂扣|不得?超过|不得?少于|不得?低于|不得?高于|至少|最多|超过|达到|时限为|期限为|间隔为?|距离为?|时长为?';
/** 内 that begins another word: 24内部. */
const WITHIN = '(?:以内|之内|内(?![部容外务在科存衣勤]))';

/** What is counted or measured without a unit, shortly before its number. */
const BARE_QUANTITY = /(?:数(?![额据量])|人口|郁闭度|视力表)[^，。；\n]{0,6}$/u;

/**
 * Places where a number needs a unit and the next word is none. Each pattern has the number as `number`; Chinese numerals are parts of so
 * many words that they need a word of measure before them.
 */
const CHINESE_PATTERNS = [
  `(?<![第.\\dA-Za-z〔\\[/／×-])(?<number>${DIGITS})[ 　]?(?=${WITHIN}|以上|以下)`,
  `(?:在|于|处|${MEASURES}|应当|必须|以上)${ABOUT}(?<!分之)(?<number>${CHINESE})(?=${WITHIN}|以上|以下)`,
  `(?:${MEASURES})${ABOUT}(?<number>${DIGITS}|${CHINESE})${NOTHING}`,
  `(?:未满|不满|已满|年满)(?<number>${DIGITS}|${CHINESE})(?=的|不满|[，。；])`,
];
const ENGLISH_NUMBER = String.raw`(?<number>${DIGITS}|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|sixty|ninety)(?:-\w+)?)`;
const ENGLISH_END = String.raw`(?=\s*(?:[.,;:)](?!\d)|$)|\s+(?:of|after|from|before|if|when|unless)\b)`;
const ENGLISH_PATTERNS = [
  String.raw`\bwithin\s+${ENGLISH_NUMBER}${ENGLISH_END}`,
  String.raw`\b(?:at\s+least|at\s+most|(?:no|not)\s+(?:more|less|longer)\s+than|up\s+to|exceed(?:s|ing)?|a\s+fine\s+of)\s+(?<number>${DIGITS})${ENGLISH_END}`,
];
const PATTERNS = [
  ...CHINESE_PATTERNS.map((pattern) => new RegExp(pattern, 'gu')),
  ...ENGLISH_PATTERNS.map((pattern) => new RegExp(pattern, 'giu')),
];

/** A place in a text, in UTF-16 units, end exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds numbers that lack a unit. Texts that were there before are not read again, so that after an edit only what it touched is. */
export class NumberReader {
  #known = new Map<string, readonly Span[]>();

  /** The numbers without a unit of each text. */
  read(texts: readonly string[]): readonly (readonly Span[])[] {
    const known = new Map<string, readonly Span[]>();
    for (const text of texts) known.set(text, this.#known.get(text) ?? numbersWithout(text));
    this.#known = known;
    return texts.map((text) => known.get(text) ?? []);
  }
}

/** The numbers of a text that lack a unit, each once, in their order. Linear. */
export function numbersWithout(text: string): readonly Span[] {
  const found = new Map<number, Span>();
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const number = match.groups?.['number'] ?? '';
      const start = match.index + match[0].lastIndexOf(number);
      if (BARE_QUANTITY.test(text.slice(Math.max(0, start - 12), start))) continue;
      found.set(start, { start, end: start + number.length });
    }
  }
  return [...found.values()].sort((one, other) => one.start - other.start);
}
