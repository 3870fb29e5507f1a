import { DRAFT_WORDS } from '../text/index.ts';
import { isHanAt, wordBefore } from './character.ts';
import { standsApart, withPrefix } from './knownName.ts';
import type { BareName } from './knownName.ts';

/** Most units of a text that a name takes that no table has. */
export const LONGEST_UNKNOWN = 40;

/** Rules on another one, which is a part of their names: 看守所条例实施办法. */
const IMPLEMENTING = ['实施细则', '施行细则', '实施条例', '实施办法', '实施规定'];

/** Endings of the names of laws; longer ones before those they end with. */
const ENDINGS = [
  '法典',
  '宪法',
  '宪章',
  ...IMPLEMENTING,
  '条例',
  '细则',
  '通则',
  '规定',
  '办法',
  '解释',
  '规则',
  '修正案',
  ...DRAFT_WORDS,
  '法',
];
/** Endings that are everyday words too, so that a name needs more before them. */
const COMMON_ENDINGS = ['规定', '办法', '解释', '规则', '通则', '细则'];
/** Words before a name that are not part of it. */
const LEAD_IN_WORDS = [
  '依照',
  '依据',
  '根据',
  '按照',
  '遵照',
  '参照',
  '比照',
  '对照',
  '违反',
  '触犯',
  '适用',
  '符合',
  '援引',
  '引用',
  '执行',
  '实施',
  '遵守',
  '贯彻',
  '结合',
  '以及',
  '或者',
  '现行',
  '我国',
  '关于',
  '属于',
  '构成',
  '涉及',
  '所称',
  '对于',
  '认为',
  '认定',
  '即',
  '和',
  '与',
  '及',
  '或',
  '由',
  '在',
  '是',
  '将',
  '把',
  '的',
  '了',
  '对',
  '按',
  '依',
  '据',
  '照',
  '犯',
  '于',
  '因',
  '除',
  '从',
  '为',
  '到',
  '至',
  '经',
  '见',
  '指',
  '并',
  '而',
  '又',
  '亦',
];
/** Words with the ending of a name that name no particular law. */
const GENERAL =
  /(?:(?:方|用|看|说|做|想|司|执|违|合|非|依|立|守|枉|书|疗|无|设|算|语|手|律|本|该|新|旧|此|两|同|上述)法|^(?:有关|相关|上述|前述|下列|以下|以上|该|此|其|本|同|国家|法律|司法|立法|行政|明确|具体|特别|一般|如下|另有|作出|主要).*|^.{0,3}(?:规定|办法|解释|规则|通则|细则))$/u;

/** The start of a title that ends at `end`, or `end` when it has none: names are built on others, 关于适用《…》的解释. */
function titleStart(text: string, end: number, floor: number): number {
  const open = text.slice(floor, end).lastIndexOf('《');
  return open < 0 ? floor : floor + open;
}

/** A name that began behind 关于适用 or the like begins with 关于. */
function aboutStart(text: string, start: number, end: number, floor: number): number {
  const lowest = Math.max(floor, end - 2 * LONGEST_UNKNOWN);
  const about = text.slice(lowest, end).lastIndexOf('关于');
  if (about < 0) return start;
  const between = text.slice(lowest + about, start);
  return /[。；：，\n]/u.test(between) ? start : withPrefix(text, lowest + about, floor);
}

/** Where the run of characters begins that a name without marks can be made of, with a title inside it. */
function runStart(text: string, end: number, lowest: number): number {
  let start = end;
  while (start > lowest) {
    if (text.charAt(start - 1) === '》') start = titleStart(text, start, lowest);
    else if (isHanAt(text, start - 1) && wordBefore(text, start, LEAD_IN_WORDS) === undefined) start -= 1;
    else break;
  }
  return start;
}

/** What belongs to a name behind its ending: 解释（二）, 办法（试行）. */
const PART_OF_NAME = /[（(](?:[一二三四五六七八九十]{1,3}|试行|暂行)[）)]$/u;
const LONGEST_PART = 5;

/** Where the last word of a name that ends at `end` ends. */
function wordEnd(text: string, end: number): number {
  return end - (PART_OF_NAME.exec(text.slice(Math.max(0, end - LONGEST_PART), end))?.[0].length ?? 0);
}

/** A run of characters that has the form of a law's name: 反走私条例. */
export function unknownName(text: string, end: number, floor: number): BareName | undefined {
  const word = wordEnd(text, end);
  const ending = wordBefore(text, word, ENDINGS);
  if (ending === undefined) return undefined;
  const lowest = Math.max(floor, end - LONGEST_UNKNOWN);
  const start = aboutStart(text, runStart(text, word - ending.length, lowest), end, floor);
  const name = text.slice(start, end).replace(/[《》]/gu, '');
  if (start === lowest && start > floor && isHanAt(text, start - 1)) return undefined;
  if (name.length < 3 || GENERAL.test(name)) return undefined;
  if (COMMON_ENDINGS.includes(ending) && name.length < 5) return undefined;
  return { start, end, title: name, isKnown: false };
}

const OF_A_TITLE = ['解释', '细则', '通则', ...IMPLEMENTING];

/** Words behind which 规定 or 解释 is the one that was spoken of. */
const POINTING = /(?:有关|相关|上述|前述|前引|下列|以下|以上|上列|该|此|其|本|同|这一|这个)$/u;

/**
 * 条例第三条: the word for a kind of rule without more. Which rule it is, the text has told elsewhere; it is none of the text's own
 * articles, which it calls 本条例. Glued to other words it is of a rule that nobody knows: 某某解释.
 */
export function bareWord(text: string, end: number, floor: number): BareName | undefined {
  const last = wordEnd(text, end);
  const word = wordBefore(text, last, [
    ...IMPLEMENTING,
    '条例',
    '规定',
    '办法',
    '解释',
    '细则',
    '规则',
    '通则',
    ...DRAFT_WORDS,
  ]);
  if (word === undefined || last - word.length < floor) return undefined;
  const start = last - word.length;
  // 《刑法》解释第三条 is of a rule on that law, and of none named before.
  const isOnTitle = text.charAt(start - 1) === '》' && OF_A_TITLE.includes(word);
  if (!isOnTitle && (POINTING.test(text.slice(Math.max(0, start - 4), start)) || standsApart(text, start)))
    return { start, end, title: text.slice(start, end), isKnown: false };
  // What was read of the title gives way to the name that it is part of.
  const first = runStart(text, start, Math.max(isOnTitle ? 0 : floor, end - LONGEST_UNKNOWN));
  return { start: first, end, title: text.slice(first, end), isKnown: false };
}
