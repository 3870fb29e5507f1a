import { isSpaceAt, wordBefore } from './character.ts';
import { knownName, withPrefix } from './knownName.ts';
import type { BareName } from './knownName.ts';
import type { LawNames } from './lawNames.ts';
import { readNameNotes } from './nameNote.ts';
import { readQuotedName } from './quotedName.ts';
import { bareWord, LONGEST_UNKNOWN, unknownName } from './unknownName.ts';

/** What between a name and its article changes nothing: 刑法中第…, 刑法总则第…, 刑法：第…. */
const FILLERS = ['中的', '里的', '的', '中', '之', '总则', '分则', '规定的', '：', ':'];

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
    return known === undefined ? name : { ...name, end, title: known };
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
/** What may follow such a name; other characters make another word of it (公司法定代表人, 刑法学, 刑法定罪 but not 刑法定原则). */
const BEHIND_NAME =
  /^(?:的|之|等|和|与|及|或|、|，|。|；|）|\)|中|规定|有关|相关|所|总则|分则|处理|处罚|执行|办理|追究|定罪|予以|给予|进行|作出|应当|申请|提起|$)/u;

/** A provision of the law or a rule on a part of it, whose name it then is: 刑法分则第三章, 民法典总则编解释第三条. */
const PROVISION_BEHIND = /^(?:(?:[总分附]则编?|\p{Script=Han}{1,5}编)?(?:中的|的|中|之)?第|[总分]则编?解释)/u;

/** 关于适用刑事诉讼法的解释第三条: the name is the inner part of another one, of which the article is. */
const INSIDE_NAME =
  /^(?:的|若干问题的|有关问题的)?(?:解释|规定|决定|批复|意见|通知|办法)(?:[（(][^（）()]{1,3}[）)])?第/u;
const ABOUT = /关于(?:适用|执行|实施|贯彻|贯彻执行|办理|审理)?$/u;

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
  const isInside = INSIDE_NAME.test(text.slice(end, end + 16));
  if (isInside && ABOUT.test(text.slice(Math.max(floor, name.start - 6), name.start))) return undefined;
  if (name.end - name.start >= FULL_TITLE) return name;
  const before = text.slice(Math.max(floor, name.start - 6), name.start);
  // 刑事诉讼法规定，…: a sentence that begins with the law.
  const isSubject = text.startsWith('规定', end) && /(?:^|[。；，\n])$/u.test(before);
  return isSubject || SPEAKING_OF.test(before) ? name : undefined;
}

/** What follows an inner title in the name of a rule or a book on it: 若干问题的解释（二）, 婚姻家庭编的解释（一）, 实施细则, 释义. */
const NAMED_ON =
  /^\p{Script=Han}{0,20}?(?:解释|规定|决定|批复|意见|通知|安排|办法|细则|实施条例|草案|稿|修正案|释义|解读|注释|评注|条文说明|草案说明|理解与适用)(?:[（(][一二三四五六七八九十]{1,2}[）)])?(?=第)/u;
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
