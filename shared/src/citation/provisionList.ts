import { skipSpaces, wordAt } from './character.ts';
import { readBranch, readLevel } from './level.ts';
import type { LevelToken } from './level.ts';
import { innermost, rankOf } from './place.ts';
import type { CitedLevel, Place } from './place.ts';

/** One member of a list of provisions, with its own words only. */
export interface ListMember {
  readonly start: number;
  readonly end: number;
  /** What its own words say; levels above come from the member before. */
  readonly place: Place;
  readonly isRange: boolean;
}

const PAUSES = ['、', '，', ',', '；', ';', '/'];
const JOINING_WORDS = ['以及', '或者', '及其', '和', '及', '与', '或', '并'];
const RANGE_MARKS = ['至', '到', '——', '—', '－', '-', '–', '～', '~'];
/** Most members whose unit is looked for at the end of the list. */
const LONGEST_ELISION = 24;
/** Most members of one list; what comes behind them begins a new one. */
const LONGEST_LIST = 400;

interface Separator {
  readonly end: number;
  readonly kind: 'pause' | 'comma' | 'word';
}

/** Between members, where a joining word follows: 第一款规定和第二款. */
const RULED = ['的规定', '之规定', '所规定', '规定'];
/** Parts of a provision that have no numbers: 第一款前段、第二款后段. */
const PARTS = ['前半段', '后半段', '前半句', '后半句', '前段', '中段', '后段', '但书', '本文'];
const FIRST_OF_PARTS = '前后中但本';

function readSeparator(text: string, at: number): Separator | undefined {
  const part = FIRST_OF_PARTS.includes(text.charAt(at) || ' ') ? wordAt(text, at, PARTS) : undefined;
  const behind = part === undefined ? undefined : readPlainSeparator(text, at + part.length);
  if (part !== undefined) return behind !== undefined && text.charAt(behind.end) === '第' ? behind : undefined;
  const ruled = wordAt(text, at, RULED);
  const separator = ruled === undefined ? readPlainSeparator(text, at) : readPlainSeparator(text, at + ruled.length);
  const isJoined = ruled === undefined || (separator?.kind === 'word' && text.charAt(separator.end) === '第');
  return isJoined ? separator : undefined;
}

function readPlainSeparator(text: string, at: number): Separator | undefined {
  // Items in brackets need nothing between them: 第（一）（二）项.
  if ('（('.includes(text.charAt(at) || ' ') && '）)'.includes(text.charAt(at - 1) || ' '))
    return { end: at, kind: 'pause' };
  const start = skipSpaces(text, at);
  const pause = wordAt(text, start, PAUSES);
  const afterPause = skipSpaces(text, start + (pause?.length ?? 0));
  const word = wordAt(text, afterPause, JOINING_WORDS);
  if (pause === undefined && word === undefined) return undefined;
  const end = skipSpaces(text, afterPause + (word?.length ?? 0));
  if (word !== undefined) return { end, kind: 'word' };
  return { end, kind: pause === '、' || pause === '/' ? 'pause' : 'comma' };
}

function readRangeMark(text: string, at: number): number | undefined {
  const start = skipSpaces(text, at);
  const mark = wordAt(text, start, RANGE_MARKS);
  return mark === undefined ? undefined : start + mark.length;
}

/** The unit that a number without one shares with those behind it: 款 for the 第三 of 第三、四款. */
function sharedUnit(text: string, at: number): CitedLevel | undefined {
  let place = at;
  for (let count = 0; count < LONGEST_ELISION; count += 1) {
    const separator = readSeparator(text, place);
    const next = separator?.kind === 'comma' ? undefined : (separator?.end ?? readRangeMark(text, place));
    const token = next === undefined ? undefined : readLevel(text, next);
    if (token === undefined) return undefined;
    if (token.level !== undefined) return token.level;
    place = token.end;
  }
  return undefined;
}

interface Chain {
  readonly start: number;
  readonly end: number;
  readonly place: Place;
  readonly last: CitedLevel;
  /** Whether its last number borrows its unit from a later member. */
  readonly isElided: boolean;
}

/** The level of a number, its own or the one it shares. */
function levelOf(text: string, token: LevelToken, borrowed: CitedLevel | undefined): CitedLevel | undefined {
  return token.level ?? borrowed ?? sharedUnit(text, token.end);
}

/** 第二十六条（二） without 项; what goes on behind it as another word is none. */
function bareItem(text: string, { start, end, isBracketed, hasOrdinal }: LevelToken, above: CitedLevel) {
  const isOne = isBracketed && !hasOrdinal && ['article', 'paragraph', 'item'].includes(above);
  if (!isOne || !/^[（(][一二三四五六七八九十]{1,3}[）)]$/u.test(text.slice(start, end))) return undefined;
  return /^(?:[的之]?规定|[，。；、,;）)（(]|的|之|和|及|或|与|至|所列|处|予以|$|\n)/u.test(text.slice(end, end + 3))
    ? 'item'
    : undefined;
}

/** Levels that may stand without 第 behind an outer one: 第三百八十四条一款, 第二百二十四条（五）项. */
function mayFollow(token: LevelToken, level: CitedLevel): boolean {
  return token.hasOrdinal || token.isBracketed || rankOf(level) > rankOf('article');
}

/** Levels one inside the other from `first` on: 第一百三十三条之一第一款第（三）项. */
function readChain(text: string, first: LevelToken, level: CitedLevel): Chain {
  const numbers: Partial<Record<CitedLevel, string>> = { [level]: first.number };
  let { end } = first;
  let last = level;
  let isElided = first.level === undefined && sharedUnit(text, first.end) !== undefined;
  while (!isElided) {
    const token = readLevel(text, text.startsWith('的第', end) ? end + 1 : end);
    const inner = token && (levelOf(text, token, undefined) ?? bareItem(text, token, last));
    if (token === undefined || inner === undefined || rankOf(inner) <= rankOf(last) || !mayFollow(token, inner)) break;
    numbers[inner] = token.number;
    ({ end } = token);
    last = inner;
    isElided = token.level === undefined && sharedUnit(text, token.end) !== undefined;
  }
  return { start: first.start, end, place: numbers, last, isElided };
}

/** The members that a chain and the end of its range make, and the level it counts. */
interface Range {
  readonly members: readonly ListMember[];
  readonly end: number;
  readonly last: CitedLevel;
}

/**
 * A range that goes on from a chain: 第一款第二项至第九项, 第十七至十九条. One that ends inside its last provision (第五条第一款至第十一条第二款)
 * is told by its two ends.
 */
function readRange(text: string, chain: Chain): Range | undefined {
  const mark = readRangeMark(text, chain.end);
  const branch = mark === undefined ? undefined : readBranchMember(text, mark, chain);
  if (branch !== undefined) {
    const place = { ...chain.place, rangeEnd: branch.place.article ?? '', rangeUnit: branch.last };
    const members = [{ start: chain.start, end: branch.end, place, isRange: true }];
    return { members, end: branch.end, last: branch.last };
  }
  const token = mark === undefined ? undefined : readLevel(text, mark);
  const borrowed = chain.isElided ? chain.last : undefined;
  const level = token && (token.level ?? borrowed ?? bareItem(text, token, chain.last));
  if (token === undefined || level === undefined || chain.place[level] === undefined) return undefined;
  const { end, place: endPlace, last } = readChain(text, token, level);
  if (last !== level) {
    const first = { start: chain.start, end: chain.end, place: chain.place, isRange: false };
    return { members: [first, { start: token.start, end, place: endPlace, isRange: false }], end, last };
  }
  const place = { ...chain.place, rangeEnd: token.number, rangeUnit: level };
  return { members: [{ start: chain.start, end, place, isRange: true }], end, last: level };
}

/** Whether a token may be the next member of a list: without 第 only where nothing else can be meant. */
function maySucceed(token: LevelToken, level: CitedLevel, separator: Separator, before: Chain): boolean {
  if (token.hasOrdinal) return true;
  if (token.isBracketed) return rankOf(level) > rankOf('article');
  if (before.isElided) return level === before.last;
  const isLong = level === 'article' && token.number.length > 1;
  return separator.kind === 'word' ? isLong : separator.kind === 'pause' && (level === before.last || isLong);
}

/** 《刑法》第二百三十四之规定: a writer left 条 out behind the name of a law. */
function omittedUnit(text: string, { hasOrdinal, isBracketed, end }: LevelToken): CitedLevel | undefined {
  if (!hasOrdinal || isBracketed) return undefined;
  return /^(?:[的之]?规定|之[、，]|[、，]第|第)/u.test(text.slice(end, end + 4)) ? 'article' : undefined;
}

/**
 * Reads the provisions listed from `at` on; the first one needs 第 unless `mayOmitOrdinal` (刑法二百三十四条). Linear in what it
 * reads.
 */
export function readProvisionList(text: string, at: number, mayOmitOrdinal = false): readonly ListMember[] {
  const first = readLevel(text, at);
  const level = first && (levelOf(text, first, undefined) ?? (mayOmitOrdinal ? omittedUnit(text, first) : undefined));
  if (first === undefined || level === undefined) return [];
  if (!first.hasOrdinal && !(mayOmitOrdinal && level === 'article' && !first.isBracketed)) return [];
  return readMembersFrom(text, first, level);
}

/** Reads the provisions that fill a bracket behind a name: 《刑法》（第二百九十三条）. */
export function readBracketedList(text: string, at: number): readonly ListMember[] {
  const opening = text.charAt(at);
  if (opening !== '（' && opening !== '(') return [];
  const members = readProvisionList(text, at + 1);
  return '）)'.includes(text.charAt(members.at(-1)?.end ?? text.length) || ' ') ? members : [];
}

/** Reads levels that follow words such as 前款 or 本条, innermost of which is `above`: 前款第（一）项至第（三）项. */
export function readInnerList(text: string, at: number, above: CitedLevel): readonly ListMember[] {
  const first = readLevel(text, at);
  const level = first && levelOf(text, first, undefined);
  if (first === undefined || level === undefined || rankOf(level) <= rankOf(above)) return [];
  return mayFollow(first, level) ? readMembersFrom(text, first, level) : [];
}

/** Reads further members behind the end of one: 、第二款 behind 前款. */
export function readFurtherMembers(text: string, end: number, last: CitedLevel): readonly ListMember[] {
  return continueList(text, { start: end, end, place: {}, last, isElided: false }, []);
}

function readMembersFrom(text: string, first: LevelToken, level: CitedLevel): readonly ListMember[] {
  const chain = readChain(text, first, level);
  const range = readRange(text, chain);
  if (range === undefined) {
    const members = [{ start: chain.start, end: chain.end, place: chain.place, isRange: false }];
    return continueList(text, chain, members);
  }
  return continueList(text, { ...chain, end: range.end, last: range.last, isElided: false }, [...range.members]);
}

/** 之二 behind 第一百二十条之一: another article of the same number. */
function readBranchMember(text: string, at: number, before: Chain): Chain | undefined {
  const { article } = before.place;
  const branch = article === undefined || before.last !== 'article' ? undefined : readBranch(text, at);
  if (article === undefined || branch === undefined) return undefined;
  const place = { article: `${article.split('-')[0]}-${branch.value}` };
  return { start: at, end: branch.end, place, last: 'article', isElided: false };
}

function continueList(text: string, from: Chain, members: ListMember[]): readonly ListMember[] {
  let before = from;
  while (members.length < LONGEST_LIST) {
    const separator = readSeparator(text, before.end);
    const branch = separator && readBranchMember(text, separator.end, before);
    if (branch !== undefined) {
      members.push({ start: branch.start, end: branch.end, place: branch.place, isRange: false });
      before = branch;
      continue;
    }
    const token = separator && readLevel(text, separator.end);
    const borrowed = before.isElided ? before.last : undefined;
    const level = token && (levelOf(text, token, borrowed) ?? bareItem(text, token, before.last));
    if (separator === undefined || token === undefined || level === undefined) break;
    if (!maySucceed(token, level, separator, before)) break;
    const chain = readChain(text, token, level);
    const range = readRange(text, chain);
    members.push(...(range?.members ?? [{ start: chain.start, end: chain.end, place: chain.place, isRange: false }]));
    before = range === undefined ? chain : { ...chain, end: range.end, last: range.last, isElided: false };
  }
  return members;
}

/** Whether all members are parts, chapters or sections. */
export function isDivisionList(members: readonly ListMember[]): boolean {
  return members.every(({ place }) => rankOf(innermost(place) ?? 'article') < rankOf('article'));
}

/** Chapters and parts without a law before them are references only where rules are spoken of: 第三章规定. */
export function isPlainDivision(text: string, members: readonly ListMember[]): boolean {
  const end = members.at(-1)?.end ?? 0;
  return isDivisionList(members) && !/^(?:的|之)?(?:规定|所列|第)/u.test(text.slice(end, end + 4));
}
