import { CHINESE_NUMERAL_CHARACTERS, formatChineseNumeral, parseNumeral } from '../../text/index.ts';

/** A number of the query with what it counts, and how law writes it. */
export interface NumberForm {
  readonly start: number;
  readonly end: number;
  readonly texts: readonly string[];
}

/** A unit as people write it, the units law writes, and how many of them it is. */
interface Unit {
  readonly pattern: string;
  readonly legal: readonly string[];
  readonly times?: number;
}

const UNITS: readonly Unit[] = [
  { pattern: '周?岁|years? old|year-olds?|years? of age', legal: ['周岁'] },
  { pattern: '(?:块钱|块|元|圆|rmb|yuan|kuai)', legal: ['元'] },
  { pattern: '个?小时|个?钟头|hours?', legal: ['小时'] },
  { pattern: '分钟|minutes?', legal: ['分钟'] },
  { pattern: '天|日(?!元)|days?', legal: ['日'] },
  { pattern: '个?星期|个?礼拜|周(?!岁)|weeks?', legal: ['日'], times: 7 },
  { pattern: '个?月(?!\\d|[一二三四五六七八九十]+[日号])|months?', legal: ['个月'] },
  { pattern: '年|years?', legal: ['年'] },
  { pattern: '倍|times', legal: ['倍'] },
  { pattern: '次', legal: ['次'] },
  { pattern: '个?人|people', legal: ['人'] },
  { pattern: '米|公尺|metres?|meters?', legal: ['米'] },
  { pattern: '公里|千米|km|kilomet(?:re|er)s?', legal: ['公里'] },
  { pattern: '克|grams?', legal: ['克'] },
];

const DIGITS = '\\d{1,8}(?:\\.\\d{1,4})?';
const AMOUNT = `(${DIGITS}|[${CHINESE_NUMERAL_CHARACTERS}]{1,12})(?:\\s*(万|千|百|亿|k|w))?`;
const PERCENT = new RegExp(`(${DIGITS})\\s*(?:%|percent|per cent)|百分之([${CHINESE_NUMERAL_CHARACTERS}]{1,6})`, 'gu');
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 千: 1e3, 百: 100, 亿: 1e8, k: 1e3, w: 1e4 };
const FINDERS = UNITS.map((unit) => ({ unit, pattern: new RegExp(`${AMOUNT}\\s?-?(?:${unit.pattern})`, 'gu') }));
const LARGEST = 99_999_999;

function valueOf(digits: string, scale: string | undefined): number | undefined {
  const value = digits.includes('.') ? Number(digits) : parseNumeral(digits);
  const scaled =
    value === undefined ? undefined : Math.round(value * (scale === undefined ? 1 : (SCALES[scale] ?? 1)) * 1e4) / 1e4;
  return scaled !== undefined && Number.isInteger(scaled) && scaled > 0 && scaled <= LARGEST ? scaled : undefined;
}

/** 2 is 二 before most units and 两 in daily words; laws use both before 次, 年, 个月 and 人. */
function spellings(value: number, unit: string): readonly string[] {
  const chinese = formatChineseNumeral(value) + unit;
  const spelled = value === 2 ? [chinese, `两${unit}`] : [chinese];
  return unit === '元' && value >= 10_000 && value % 10_000 === 0
    ? [...spelled, `${value / 10_000}万元`, `${value}元`]
    : [...spelled, `${value}${unit}`];
}

function half(normalised: string): readonly NumberForm[] {
  return [...normalised.matchAll(/半年|half a year|半个月|半天/gu)].flatMap(({ 0: text, index }) => {
    const legal = text === '半个月' ? '十五日' : '六个月';
    return text === '半天' ? [] : [{ start: index, end: index + text.length, texts: [legal] }];
  });
}

function percents(normalised: string): readonly NumberForm[] {
  return [...normalised.matchAll(PERCENT)].flatMap((match) => {
    const value = valueOf(match[1] ?? match[2] ?? '', undefined);
    if (value === undefined || value > 1000) return [];
    const texts = [`百分之${formatChineseNumeral(value)}`, `${value}%`];
    return [{ start: match.index, end: match.index + match[0].length, texts }];
  });
}

/**
 * Numbers of a normalised query that count money, age, time, people, shares, in the forms law writes them: `14岁` is 十四周岁, `5万块`
 * 五万元, `半年` 六个月, `20%` 百分之二十, `24 hours` 二十四小时; never the form the query has. In order of their places. Linear.
 */
export function numberForms(normalised: string): readonly NumberForm[] {
  const found = [...half(normalised), ...percents(normalised)];
  for (const { unit, pattern } of FINDERS) {
    for (const match of normalised.matchAll(pattern)) {
      const value = valueOf(match[1] ?? '', match[2]);
      if (value === undefined || value * (unit.times ?? 1) > LARGEST) continue;
      const texts = unit.legal.flatMap((legal) => spellings(value * (unit.times ?? 1), legal));
      found.push({ start: match.index, end: match.index + match[0].length, texts });
    }
  }
  return found
    .map((form) => ({ ...form, texts: form.texts.filter((text) => !normalised.includes(text)) }))
    .filter(({ texts }) => texts.length > 0)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
