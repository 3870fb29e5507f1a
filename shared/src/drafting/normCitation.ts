import { CITED_LEVELS } from '../citation/index.ts';
import type { CitedLevel, Place } from '../citation/index.ts';
import { parseEid } from '../model/index.ts';
import { formatChineseNumeral } from '../text/index.ts';

const LEVEL_WORDS: Readonly<Record<CitedLevel, string>> = {
  part: '编',
  subpart: '分编',
  chapter: '章',
  section: '节',
  article: '条',
  paragraph: '款',
  item: '项',
  subitem: '目',
};

function numeral(digits: string): string {
  return /^\d{1,7}$/u.test(digits) ? formatChineseNumeral(Number(digits)) : digits;
}

/** One level as a text cites it: 第二十六条, 第一百三十三条之一, and 第二项 without the brackets that the item itself wears. */
export function normLevel(level: CitedLevel, number: string): string {
  const [main = '', ...branches] = number.split('-').map(numeral);
  return `第${main}${LEVEL_WORDS[level]}${branches.map((branch) => `之${branch}`).join('')}`;
}

/** A place as drafting norms want it cited, 第二十六条第一款第二项; empty for a place that names no level. */
export function normPlace(place: Place): string {
  const levels = CITED_LEVELS.flatMap((level) => {
    const number = place[level];
    return number === undefined ? [] : [normLevel(level, number)];
  });
  const { rangeEnd, rangeUnit } = place;
  const isRange = rangeEnd !== undefined && rangeUnit !== undefined;
  return levels.join('') + (isRange ? `至${normLevel(rangeUnit, rangeEnd)}` : '');
}

/** A name in the marks that a citation puts it in; one that has marks of its own keeps them as single ones. */
export function normTitle(title: string): string {
  return `《${title.replace(/《([^《》]*)》/gu, '〈$1〉')}》`;
}

const isCited = (type: string): type is CitedLevel => CITED_LEVELS.some((level) => level === type);

/** The place that an eId names; nothing for one that has a level which no citation can name, or one without number. */
export function placeOfEid(eid: string): Place | undefined {
  const place: Partial<Record<CitedLevel, string>> = {};
  for (const { type, number } of parseEid(eid) ?? []) {
    if (!isCited(type) || number === undefined) return undefined;
    place[type] = number;
  }
  return place;
}
