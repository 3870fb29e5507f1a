import { isDraftName, legalOrderOf, versionBehindName, versionInNote } from '../text/index.ts';
import type { VersionWord } from '../text/index.ts';
import { isHanAt, readNumber, skipSpaces, wordBefore } from './character.ts';
import { readDeclaration } from './declaredName.ts';
import type { DeclaredFor } from './declaredName.ts';

/** What may stand in brackets or bare behind a name and belongs to it. */
export interface NameNote {
  readonly end: number;
  /** The year of the version that is meant. */
  readonly year?: string;
  readonly documentNumber?: string;
  /** Names that the text declares for it: （以下简称刑法）. */
  readonly declared?: readonly string[];
  readonly declaredFor?: DeclaredFor;
  /** Whether it says that the version is one of earlier days: （已失效）, （旧）. */
  readonly version?: VersionWord;
  /** Words that make it another text: 修订草案, 修正案（八）. */
  readonly other?: string;
}

const OPENING = '（(〔[【［';
const CLOSING = '）)〕]】］';
const LONGEST_NOTE = 80;

function readYear(text: string): string | undefined {
  const number = readNumber(text, 0);
  if (number === undefined || number.value < 1900 || number.value > 2100) return undefined;
  return String(number.value);
}

/** The end of a bracket that opens at `at`, with others inside it. */
function bracketEnd(text: string, at: number, longest: number): number | undefined {
  let depth = 0;
  const limit = Math.min(text.length, at + longest);
  for (let place = at; place < limit; place += 1) {
    const character = text.charAt(place);
    if (character === '\n') return undefined;
    if (OPENING.includes(character)) depth += 1;
    else if (CLOSING.includes(character)) {
      depth -= 1;
      if (depth === 0) return place + 1;
    }
  }
  return undefined;
}

/** A document number at `at`: 法释〔2009〕14号, 公通字[2015]21号, 国务院令第588号. Bounded. */
export function readDocumentNumber(
  text: string,
  at: number,
): { readonly number: string; readonly end: number } | undefined {
  let place = at;
  while (place - at < 16 && isHanAt(text, place)) place += 1;
  if (!OPENING.includes(text.charAt(place)) || text.charAt(place) === '') return undefined;
  const year = readNumber(text, place + 1);
  if (year === undefined || year.value < 1900 || year.value > 2100) return undefined;
  if (!CLOSING.includes(text.charAt(year.end)) || text.charAt(year.end) === '') return undefined;
  let after = skipSpaces(text, year.end + 1);
  if (text.charAt(after) === '第') after += 1;
  const number = readNumber(text, after);
  if (number === undefined || text.charAt(number.end) !== '号') return undefined;
  return { number: text.slice(at, number.end + 1), end: number.end + 1 };
}

/** Whether a provision follows a bracket that names none itself: it is of the law before the bracket, whatever that says. */
function isBeforeProvision(text: string, end: number, inside: string): boolean {
  return /^[ \u3000]?第[^，。；：\n]{1,9}[条條]/u.test(text.slice(end, end + 12)) && !/[《〈条款项]|法$/u.test(inside);
}

/** Longest note behind a title in marks: it may tell all amendments of the law. */
export const LONGEST_TITLE_NOTE = 360;

/** Reads the notes behind a name: version, document number, declared short names, in any order. Bounded. */
export function readNameNotes(text: string, at: number, longest: number = LONGEST_NOTE): NameNote {
  let note: NameNote = { end: at };
  for (let count = 0; count < 3; count += 1) {
    const start = skipSpaces(text, note.end);
    const bare = isHanAt(text, start) ? readDocumentNumber(text, start) : undefined;
    if (bare !== undefined && wordBefore(text, start, ['》', '〉']) !== undefined) {
      note = { ...note, end: bare.end, documentNumber: bare.number };
      continue;
    }
    if (!OPENING.includes(text.charAt(start)) || text.charAt(start) === '') break;
    const end = bracketEnd(text, start, longest);
    const inside = end === undefined ? '' : text.slice(start + 1, end - 1);
    if (end === undefined) break;
    const read = readInside(inside) ?? (isBeforeProvision(text, end, inside) ? {} : undefined);
    if (read === undefined) break;
    note = { ...note, ...read, end };
  }
  const between = versionBehindName(text, note.end);
  if (between === undefined) return note;
  const { end, year } = between;
  return { ...note, end, ...(year === undefined ? { version: { isFormer: true } } : { year }) };
}

/** A note that tells a version by words before its year: 根据2012年10月26日…修正, 自2006年3月1日起施行. */
const TELLS_VERSION =
  /^(?:自|于|根据|依据|经|据)?[ \u3000]?[\d０-９〇○零一二三四五六七八九]{4}[ \u3000]?年.*(?:修[正订改]|施行|实施|公布|发布|颁布|通过|制定|生效)/u;

function readVersion(inside: string): Pick<NameNote, 'year' | 'version'> | undefined {
  if (!TELLS_VERSION.test(inside)) return undefined;
  const { year, isFormer } = versionInNote(inside);
  if (isFormer === true) return { version: { isFormer } };
  return year === undefined ? undefined : { year };
}

/** An amendment is not the law that it amends. */
const AMENDMENT = /修正案(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?)?$/u;

/** What is no law itself: books on it (释义, 理解与适用), its drafts, and rules on it, each with articles of the same numbers. */
const OTHER_TEXT =
  /(?:释义|释解|[解精详]读|[精详]解|注释|评注|评释|评析|解析|导读|读本|讲义|讲话|教程|问答|说明|理解与适用|适用指南)[本版]?$|.稿[）)]?$|^拟|(?:解释|细则|条例|规定|办法|决定)$/u;
/** 修正案（十一）, 解释（二）: the number of one of several texts of that name. */
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})$/u;
/** A region whose rule of that name is meant: 《物业管理条例》（北京市）. */
const REGION = /^\p{Script=Han}{2,8}(?:省|市|自治区|自治州|自治县|县)$/u;

function readInside(inside: string): Omit<NameNote, 'end'> | undefined {
  const declaration = readDeclaration(inside);
  if (declaration !== undefined) {
    const { names, declaredFor, before } = declaration;
    return { ...readInside(before), declared: names, declaredFor };
  }
  const told = readVersion(inside);
  if (told !== undefined) return told;
  const numbered =
    readDocumentNumber(inside, 0) ?? readDocumentNumber(inside, inside.search(/\p{Script=Han}+[〔[（(]\d{4}/u));
  if (numbered !== undefined) return { documentNumber: numbered.number };
  if (/第\s*\d+\s*号/u.test(inside)) return { documentNumber: inside };
  const year = readYear(inside);
  if (year !== undefined) return { year };
  if (/^(?:现?已?(?:失效|废止|被修改|修改)|[旧老原](?:法|版|条文)?|\d{2}年(?:版|修[正订])?)$/u.test(inside))
    return { version: { isFormer: true } };
  const isOther =
    [AMENDMENT, OTHER_TEXT, REGION, NUMBERED].some((each) => each.test(inside)) ||
    isDraftName(inside) ||
    legalOrderOf(inside) !== undefined;
  if (isOther) return { other: inside };
  return /^(?:试行|暂行|修订|修正|节选|摘录|[总分附]则|\p{Script=Han}{1,5}编)$/u.test(inside) ? {} : undefined;
}
