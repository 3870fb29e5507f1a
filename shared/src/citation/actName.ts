import { isWordAt } from './character.ts';
import { isChinese } from './lawName.ts';
import type { LawNames } from './lawNames.ts';

/** The name of an act in running English text. */
export interface ActName {
  readonly start: number;
  readonly end: number;
  /** Full title where the name is known, else as written. */
  readonly title: string;
  readonly isKnown: boolean;
}

/** The words that tell what a law is, the last of most names. */
export const INSTRUMENT_WORDS: ReadonlySet<string> = new Set([
  'Act',
  'Acts',
  'Regulations',
  'Regulation',
  'Rules',
  'Rule',
  'Order',
  'Code',
  'Bill',
  'Ordinance',
  'Law',
  'Constitution',
  'Convention',
  'Measures',
  'Provisions',
  'Interpretation',
  'Directive',
  'Statute',
]);
/** A law by its initials, that nobody declared: ECHR, NZBORA. */
export const LAW_BY_INITIALS = '(?!(?:AND|OR|NOT|THE|OF)\\b)[A-Z]{1,2}[a-z]?[A-Z]{2,7}';
/** Words inside a title that are written small. */
export const SMALL_WORDS: ReadonlySet<string> = new Set([
  'and',
  'of',
  'for',
  'to',
  'in',
  'on',
  'or',
  'by',
  'with',
  'from',
  'against',
  'at',
  '&',
]);
/** Words that begin a sentence or a label, not a title. */
export const NEVER_FIRST: ReadonlySet<string> = new Set([
  'The',
  'Under',
  'See',
  'In',
  'Section',
  'Sections',
  'Part',
  'Note',
  'Notes',
  'Refer',
  'Also',
  'If',
  'When',
  'This',
  'That',
  'Where',
  'For',
  'A',
  'An',
  'Schedule',
  'Article',
  'Articles',
  'And',
  'Or',
  'Of',
  'To',
  'By',
  'As',
  'At',
  'Any',
  'All',
  'New',
  'Every',
  'Each',
  'Subpart',
  'Chapter',
  'Item',
  'Paragraph',
  'Pursuant',
  'Act',
  'Acts',
  'Rule',
  'Rules',
  'Order',
  'Law',
  'Code',
  'Regulation',
  'Regulations',
  'These',
  'Those',
  'Such',
  'Is',
  'Are',
  'Other',
  'Both',
  'Does',
  'Although',
]);
/** Words that begin a sentence behind a heading, and stand in no title with a capital: Arms Act The Arms Act 1983. */
const NEVER_INSIDE = new Set(['The', 'This', 'That', 'These', 'Those', 'Under', 'See', 'If', 'When', 'Where']);
const MOST_WORDS = 16;
const STATE = /^ of the (?:People['’]s Republic of China|PRC)/u;
/** What a law is about, behind the word for it: Law on Road Traffic, Measures for the Control of Arms. */
export const SUBJECT =
  /^ (?:on|for|concerning|governing) (?:the )?[A-Z][A-Za-z]*(?:(?: and| of| for| the| in| to)? [A-Z][A-Za-z]*){0,8}/u;

/** Whose law it is, behind a name that is ours without it: Criminal Law of Japan. */
const OF_ANOTHER_STATE =
  /^ of (?:the )?(?!People['’]s Republic of China|PRC\b|China\b)[A-Z][A-Za-z]+(?: (?:of )?[A-Z][A-Za-z]+){0,3}/u;

/** What is no law itself, behind the name of one: Criminal Law (Draft), Criminal Law Amendment (XI), Criminal Law commentary. */
const OTHER_TEXT =
  /^ (?:\((?:[Dd]raft|[Pp]roposed|[Bb]ill|[Cc]ommentary)[^()]{0,30}\)|(?:[Cc]ommentary|Amendments?|Draft|Bill)\b(?: ?\([A-Za-z\d]{1,5}\)| [IVX]{1,5}\b)?)/u;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Whether a unit is of a word of a name. */
export function isNamePart(text: string, at: number): boolean {
  const character = text.charAt(at);
  return (
    isWordAt(text, at) ||
    character === "'" ||
    character === '’' ||
    character === '-' ||
    character === '&' ||
    character === '‐'
  );
}

/** A word, or words in brackets: (Mentally Impaired Persons). */
function readWord(text: string, at: number): Word | undefined {
  let end = at;
  if (text.charAt(at) === '(') {
    while (end - at < 60 && end < text.length && text.charAt(end) !== ')') end += 1;
    const isTitle = text.charAt(end) === ')' && /^\([A-Z][a-z]/u.test(text.slice(at, at + 3));
    return isTitle ? { text: text.slice(at, end + 1), start: at, end: end + 1 } : undefined;
  }
  while (end - at < 40 && isNamePart(text, end)) end += 1;
  return end === at ? undefined : { text: text.slice(at, end), start: at, end };
}

function isCapital(word: string): boolean {
  return /^[A-Z(]/u.test(word);
}

/** The offset of the word behind `end`, and whether a comma stands between. */
function nextWord(text: string, end: number): { readonly at: number; readonly hasComma: boolean } | undefined {
  const hasComma = text.charAt(end) === ',';
  let at = end + (hasComma ? 1 : 0);
  const first = at;
  // A line broken to fit a width may be indented.
  const longest = text.charAt(at) === '\n' ? 13 : 2;
  while (at - first < longest && (text.charAt(at) === ' ' || text.charAt(at) === '\n' || text.charAt(at) === '\u00a0'))
    at += 1;
  return at === first ? undefined : { at, hasComma };
}

function readYear(text: string, at: number): number | undefined {
  const year = /^[ \n\u00a0]{1,2}(?:of )?((?:18|19|20)\d\d)(?![\d])/u.exec(text.slice(at, at + 11));
  return year === null ? undefined : at + year[0].length;
}

/**
 * Reads the name of an act that begins at `at`: capitalised words up to Act, Regulations, Rules … and its year. Without a year only a
 * known name is one, “the X Act”, or any when `isExpected` (behind “section 5 of the”). Bounded.
 */
export function readActName(
  text: string,
  at: number,
  tables: readonly LawNames[],
  isExpected = false,
): ActName | undefined {
  const first = readWord(text, at);
  if (first === undefined || !isCapital(first.text)) return undefined;
  const known = (name: string) => tables.map((table) => table.titleOf(name)).find((title) => title !== undefined);
  const alone = /^[A-Z][A-Za-z&]*[A-Z&]+$/u.test(first.text) ? known(first.text) : undefined;
  const isOfState = INSTRUMENT_WORDS.has(first.text) && STATE.test(text.slice(first.end, first.end + 40));
  const isOfSubject =
    isExpected && INSTRUMENT_WORDS.has(first.text) && SUBJECT.test(text.slice(first.end, first.end + 120));
  const isNewZealand = first.text === 'New' && text.startsWith('New Zealand', at);
  if (NEVER_FIRST.has(first.text) && !isNewZealand && !isOfState && !isOfSubject) return undefined;
  let word = first;
  let commas = 0;
  let found: ActName | undefined;
  for (let count = 0; count < MOST_WORDS; count += 1) {
    if (INSTRUMENT_WORDS.has(word.text) && (count > 0 || isOfState || isOfSubject)) {
      const year = readYear(text, word.end);
      const state = STATE.exec(text.slice(word.end, word.end + 40))?.[0].length ?? 0;
      const subject =
        state === 0 && !isOfSubject && first.text !== 'PRC'
          ? 0
          : (SUBJECT.exec(text.slice(word.end + state, word.end + state + 120))?.[0].length ?? 0);
      const end = year ?? word.end + state + subject;
      const name = text.slice(at, end).replace(/\s+/gu, ' ');
      const title = known(name) ?? (year === undefined ? undefined : known(text.slice(at, word.end)));
      const behind = text.slice(end, end + 80);
      const foreign = year === undefined && state === 0 ? OF_ANOTHER_STATE.exec(behind) : null;
      const other = foreign ?? OTHER_TEXT.exec(behind);
      if (title !== undefined && isChinese(title) && other !== null) {
        const last = end + other[0].length;
        return { start: at, end: last, title: text.slice(at, last), isKnown: false };
      }
      const isPlain = word.text === 'Act' && /\bthe $/u.test(text.slice(Math.max(0, at - 4), at));
      const isNamed = year !== undefined || state > 0 || title !== undefined || isExpected || isPlain;
      if (isNamed && (commas === 0 || / and /u.test(name))) {
        const full = year === undefined || title?.includes(name.slice(-4)) === true ? (title ?? name) : name;
        found = { start: at, end, title: full, isKnown: title !== undefined };
        if (year !== undefined || state > 0 || isOfSubject) return found;
      }
    }
    const next = nextWord(text, word.end);
    const following = next && readWord(text, next.at);
    if (next === undefined || following === undefined) break;
    if (!isCapital(following.text) && !SMALL_WORDS.has(following.text)) break;
    if (NEVER_INSIDE.has(following.text)) break;
    if (next.hasComma) commas += 1;
    word = following;
  }
  return found ?? (alone === undefined ? undefined : { start: at, end: first.end, title: alone, isKnown: true });
}

const DECLARED =
  /^ ?\((?:hereinafter,? (?:referred to as |called )?)?(?:the )?["'“‘]?(?:the )?([A-Z][A-Za-z&]{1,20}(?: (?:Act|Law|Code))?)["'”’]?\)/u;

/** A short name that brackets behind an act declare: (LTA), (“the Principal Act”), (hereinafter the “CPL”). Bounded. */
export function readDeclaredAct(text: string, at: number): { readonly name: string; readonly end: number } | undefined {
  const found = DECLARED.exec(text.slice(at, at + 80));
  return found?.[1] === undefined ? undefined : { name: found[1], end: at + found[0].length };
}
