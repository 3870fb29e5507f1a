import { legalOrderBefore, nameElsewhere } from '../text/index.ts';
import { isHanAt, isSpaceAt, wordBefore } from './character.ts';
import { ISSUERS, STATE } from './lawName.ts';
import { readNameNotes } from './nameNote.ts';
import type { LawNames, NameMatch } from './lawNames.ts';
import { readQuotedName } from './quotedName.ts';

/** A name without quotation marks, in front of an article. */
export interface BareName extends NameMatch {
  /** Whether the name is in the table; else it only has the form of one. */
  readonly isKnown: boolean;
}

/**
 * Last characters of the words behind which the name of a law may begin: 依照 根据 违反 适用 符合, 和 与 及, 的, 在 … Behind any other
 * character the name is part of a longer one (保险法 in 社会保险法, 学法 in 大学法律系).
 */
const LEAD_IN =
  '照据按依反犯用合循守行施彻实和与及或者由在是为因从将把被如若即则而但的了新旧原于以并且有除到至向经见括指称改订布对当系成属非比就等引定规将受予述同时年后前第读查触背担响过造张虑备取交付起入知偿使供得算分尽无存匿寄';
/** Words in front of which the last character alone would deceive. */
const OWN_COUNTRY = [
  '我国',
  '中国',
  '本国',
  '全国',
  '祖国',
  '内地',
  '大陆',
  '现行',
  '学习',
  '宣传',
  '涉及',
  '结合',
  '从事',
  '审理',
  '办理',
  '受理',
  '处理',
  '引进',
  '超出',
];

/** Whether a name that begins at `start` stands apart from what is before it. */
function standsApart(text: string, start: number): boolean {
  if (start === 0 || !isHanAt(text, start - 1)) return true;
  if (LEAD_IN.includes(text.charAt(start - 1))) return true;
  return wordBefore(text, start, OWN_COUNTRY) !== undefined;
}

/** The start of a name with the state's name or the issuers before it. */
function withPrefix(text: string, start: number, floor: number): number {
  let first = start;
  if (first - STATE.length >= floor && text.startsWith(STATE, first - STATE.length)) first -= STATE.length;
  if (!text.startsWith('关于', start)) return first;
  for (;;) {
    const end = text.charAt(first - 1) === '、' || text.charAt(first - 1) === '和' ? first - 1 : first;
    const issuer = wordBefore(text, end, ISSUERS);
    if (issuer === undefined || end - issuer.length < floor) return first;
    first = end - issuer.length;
  }
}

/** A known name that ends at `end`, the longest that stands apart; of another legal order (德国的刑法) it is not the one known. */
function knownName(text: string, end: number, floor: number, tables: readonly LawNames[]): BareName | undefined {
  for (const table of tables) {
    for (const match of table.endingAt(text, end, floor)) {
      const start = withPrefix(text, match.start, floor);
      if (start === match.start && !standsApart(text, start)) continue;
      const order = text.startsWith(STATE, start) ? undefined : legalOrderBefore(text, start);
      if (order === undefined) return { ...match, start, isKnown: true };
      return { ...match, start, title: nameElsewhere(order, text.slice(start, end)), isKnown: false };
    }
  }
  return undefined;
}

const LONGEST_UNKNOWN = 40;

/** Endings of the names of laws; longer ones before those they end with. */
const DRAFTS = ['草案', '意见稿', '送审稿', '审议稿', '建议稿', '讨论稿'];
const ENDINGS = [
  '法典',
  '宪法',
  '宪章',
  '条例',
  '实施细则',
  '细则',
  '通则',
  '规定',
  '办法',
  '解释',
  '规则',
  '修正案',
  ...DRAFTS,
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
function unknownName(text: string, end: number, floor: number): BareName | undefined {
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

/** Words behind which 规定 or 解释 is the one that was spoken of. */
const POINTING = /(?:有关|相关|上述|前述|前引|下列|以下|以上|上列|该|此|其|本|同|这一|这个)$/u;

/**
 * 条例第三条: the word for a kind of rule without more. Which rule it is, the text has told elsewhere; it is none of the text's own
 * articles, which it calls 本条例. Glued to other words it is of a rule that nobody knows: 某某解释.
 */
function bareWord(text: string, end: number, floor: number): BareName | undefined {
  const last = wordEnd(text, end);
  const word = wordBefore(text, last, ['条例', '规定', '办法', '解释', '细则', '规则', '通则', ...DRAFTS]);
  if (word === undefined || last - word.length < floor) return undefined;
  const start = last - word.length;
  if (POINTING.test(text.slice(Math.max(0, start - 4), start)) || standsApart(text, start))
    return { start, end, title: text.slice(start, end), isKnown: false };
  const first = runStart(text, start, Math.max(floor, end - LONGEST_UNKNOWN));
  return { start: first, end, title: text.slice(first, end), isKnown: false };
}

/** Words between a name and its article that change nothing: 刑法中第…, 刑法总则第…. */
const FILLERS = ['中的', '里的', '的', '中', '之', '总则', '分则', '规定的'];

const LONGEST_NOTE = 40;

/** The end of what stands before fillers, spaces and notes in brackets: 刑法（2020年修正）第…. */
export function beforeFillers(text: string, end: number): number {
  let last = end;
  for (let count = 0; count < 4; count += 1) {
    while (isSpaceAt(text, last - 1)) last -= 1;
    const closing = text.charAt(last - 1);
    const opening = closing === '）' ? '（' : closing === ')' ? '(' : undefined;
    const note = opening === undefined ? -1 : text.slice(Math.max(0, last - LONGEST_NOTE), last).lastIndexOf(opening);
    if (note >= 0) last = Math.max(0, last - LONGEST_NOTE) + note;
    else if (count === 0 || opening === undefined) {
      const filler = wordBefore(text, last, FILLERS);
      if (filler === undefined) return last;
      last -= filler.length;
    } else return last;
  }
  return last;
}

const LONGEST_PART_NAME = 6;

/** A known name with a part of it behind: 民法典合同编, which may be known by itself. */
function nameOfPart(text: string, end: number, floor: number, tables: readonly LawNames[]): BareName | undefined {
  if (text.charAt(end - 1) !== '编') return undefined;
  for (let length = 2; length <= LONGEST_PART_NAME; length += 1) {
    const name = knownName(text, end - length, floor, tables);
    if (name === undefined) continue;
    const whole = name.title + text.slice(end - length, end);
    const known = tables.map((table) => table.titleOf(whole)).find((title) => title !== undefined);
    return { ...name, end, title: known ?? name.title };
  }
  return undefined;
}

/** A known name with a note behind it that may make it another text: 治安管理处罚法（修订草案）. */
function notedName(
  text: string,
  before: number,
  last: number,
  floor: number,
  tables: readonly LawNames[],
): BareName | undefined {
  const name = knownName(text, before, floor, tables);
  if (name === undefined || !'（('.includes(text.charAt(before))) return name;
  const notes = readNameNotes(text, before);
  if (notes.end > before && notes.other === undefined) return name;
  const title = text.slice(name.start, last);
  const known = tables.map((table) => table.titleOf(title)).find((found) => found !== undefined);
  return { start: name.start, end: last, title: known ?? title, isKnown: known !== undefined };
}

/**
 * The bare name that ends at `end` or before words that change nothing. A name of the tables wins over one that only has the form.
 * Looks back a bounded number of units, never before `floor`.
 */
export function readBareName(
  text: string,
  end: number,
  floor: number,
  tables: readonly LawNames[],
): BareName | undefined {
  let last = end;
  while (isSpaceAt(text, last - 1) && end - last < 3) last -= 1;
  const direct = knownName(text, last, floor, tables);
  if (direct !== undefined) return direct;
  const part = nameOfPart(text, last, floor, tables);
  if (part !== undefined) return part;
  const before = beforeFillers(text, end);
  const known = before === last || before <= floor ? undefined : notedName(text, before, last, floor, tables);
  return (
    known ?? readQuotedName(text, last, floor, tables) ?? unknownName(text, last, floor) ?? bareWord(text, last, floor)
  );
}

/** Words behind which a law named without an article is spoken of as law: 违反刑法的规定. */
const SPEAKING_OF =
  /(?:依照|依据|根据|按照|遵照|参照|违反|触犯|适用|符合|遵守|执行|以及|[、和与及或])(?:了|我国|现行)?$/u;
/** What may follow such a name; other characters make another word of it (公司法定代表人, 刑法学). */
const BEHIND_NAME = /^(?:的|之|等|和|与|及|或|、|，|。|；|）|\)|中|规定|有关|相关|所|总则|分则|$)/u;

/** A provision of the law, whose name it then is: 刑法分则第三章. */
const PROVISION_BEHIND = /^(?:[总分附]则编?|\p{Script=Han}{1,5}编)?(?:中的|的|中|之)?第/u;

/** From this length on a known name is a full title, which stands for nothing else. */
const FULL_TITLE = 9;

/** A known name that ends at `end` and is spoken of as law without an article. Bounded. */
export function readSpokenName(
  text: string,
  end: number,
  floor: number,
  tables: readonly LawNames[],
): BareName | undefined {
  const name = knownName(text, end, floor, tables);
  if (name?.isKnown !== true || name.end - name.start < 2) return undefined;
  if (!BEHIND_NAME.test(text.slice(end, end + 2))) return undefined;
  if (PROVISION_BEHIND.test(text.slice(end, end + 10))) return undefined;
  if (name.end - name.start >= FULL_TITLE) return name;
  return SPEAKING_OF.test(text.slice(Math.max(floor, name.start - 6), name.start)) ? name : undefined;
}

/** What follows an inner title in the name of a rule on it: 若干问题的解释（二）, 婚姻家庭编的解释（一）, 实施细则. */
const NAMED_ON =
  /^\p{Script=Han}{0,20}?(?:解释|规定|决定|批复|意见|通知|安排|办法|细则|实施条例|草案|稿|修正案)(?:[（(][一二三四五六七八九十]{1,2}[）)])?(?=第)/u;
/** Words of a sentence that may follow a title in the same way where 关于 does not stand before it: 《…》规定第… */
const SENTENCE_ON = /^(?:的|若干|的若干|所|明确|中)?(?:规定|决定|意见|通知|批复|解释)$/u;
const LONGEST_NAME_ON = 40;

/** The name of a rule that is built on the title from `start` to `end`: 最高人民法院关于适用《…》若干问题的解释（二）. Bounded. */
export function readNameOn(
  text: string,
  start: number,
  end: number,
  floor: number,
  tables: readonly LawNames[],
): BareName | undefined {
  const after = text.slice(end, end + LONGEST_NAME_ON);
  const ordinal = after.search(/[第。，；：、\n]/u);
  if (ordinal <= 0 || after.charAt(ordinal) !== '第') return undefined;
  const known = knownName(text, end + ordinal, floor, tables);
  if (known !== undefined && known.start <= start) return known;
  const form = NAMED_ON.exec(after)?.[0];
  if (form === undefined) return undefined;
  const lowest = Math.max(floor, start - LONGEST_UNKNOWN);
  const before = text.slice(lowest, start);
  const about = before.lastIndexOf('关于');
  const isAbout = about >= 0 && !/[。；：，、\n《》]/u.test(before.slice(about));
  if (!isAbout && (SENTENCE_ON.test(form) || form.length > LONGEST_ENDING)) return undefined;
  const first = isAbout ? withPrefix(text, lowest + about, floor) : start;
  const last = end + form.length;
  return { start: first, end: last, title: text.slice(first, last), isKnown: false };
}

/** 实施细则（二） */
const LONGEST_ENDING = 8;
