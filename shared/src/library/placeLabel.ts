import { CITED_LEVELS } from '../citation/index.ts';
import type { CitedLevel, Place } from '../citation/index.ts';
import type { Localized } from '../model/index.ts';
import { parseEid } from '../model/index.ts';
import { formatChineseNumeral } from '../text/index.ts';

const UNITS: Readonly<Record<CitedLevel, { readonly zh: string; readonly en: string }>> = {
  part: { zh: '编', en: 'Part' },
  subpart: { zh: '分编', en: 'Subpart' },
  chapter: { zh: '章', en: 'Chapter' },
  section: { zh: '节', en: 'Section' },
  article: { zh: '条', en: 'Article' },
  paragraph: { zh: '款', en: 'paragraph' },
  item: { zh: '项', en: 'item' },
  subitem: { zh: '目', en: 'subitem' },
};

/** Parts of a law that are told by their names. */
const PARTS: Readonly<Record<string, string>> = {
  总则: 'General Provisions',
  分则: 'Specific Provisions',
  附则: 'Supplementary Provisions',
};

function chineseLevel(level: CitedLevel, number: string): string {
  if (PARTS[number] !== undefined) return number;
  const [main = '', ...branches] = number.split('-').map((part) => (/^\d{1,7}$/u.test(part) ? numeral(part) : part));
  const counted = level === 'item' && branches.length === 0 ? `（${main}）` : main;
  return `第${counted}${UNITS[level].zh}${branches.map((branch) => `之${branch}`).join('')}`;
}

function numeral(digits: string): string {
  return formatChineseNumeral(Number(digits));
}

function englishLevel(level: CitedLevel, number: string): string {
  return PARTS[number] ?? `${UNITS[level].en} ${number}`;
}

/** Parts of a law beside its articles that have no number. */
const UNNUMBERED: Readonly<Record<string, string>> = { 附则: 'Supplementary provisions', 序言: 'Preamble' };

function annexLabel(annex: string): Localized {
  const en = UNNUMBERED[annex];
  if (en !== undefined) return { zh: annex, en };
  return { zh: `附件${annex}`, en: `Annex ${annex}`.trimEnd() };
}

/** A place written out as law does it, 第十条第二款, and in English; nothing for a place that names no provision. */
export function placeLabel(place: Place): Localized | undefined {
  const levels = CITED_LEVELS.flatMap((level) => {
    const number = place[level];
    return number === undefined ? [] : [{ level, number }];
  });
  if (place.annex !== undefined) return annexLabel(place.annex);
  if (levels.length === 0) return undefined;
  const { rangeEnd, rangeUnit } = place;
  const isRange = rangeEnd !== undefined && rangeUnit !== undefined;
  const zh = levels.map(({ level, number }) => chineseLevel(level, number)).join('');
  const en = levels.map(({ level, number }) => englishLevel(level, number)).join(', ');
  return isRange ? { zh: `${zh}至${chineseLevel(rangeUnit, rangeEnd)}`, en: `${en} to ${rangeEnd}` } : { zh, en };
}

function isCited(type: string): type is CitedLevel {
  return (CITED_LEVELS as readonly string[]).includes(type);
}

/** The label of the provision with an eId; nothing for one that no citation could name. */
export function eidLabel(eid: string): Localized | undefined {
  const steps = parseEid(eid) ?? [];
  const levels = steps.flatMap(({ type, number }) =>
    isCited(type) && number !== undefined ? [[type, number] as const] : [],
  );
  return placeLabel(Object.fromEntries(levels));
}
