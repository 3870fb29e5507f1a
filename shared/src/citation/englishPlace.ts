import { isWordAt } from './character.ts';
import { outermost, within } from './place.ts';
import type { CitedLevel, Place } from './place.ts';

/** A member of an English list, with its whole place. */
export interface EnglishMember {
  readonly start: number;
  readonly end: number;
  readonly place: Place;
  readonly isRange: boolean;
}

const ROMAN = /^(?:ix|iv|v?i{1,3}|v|x{1,2}i{0,3})$/u;

interface Numbered {
  readonly number: string;
  readonly end: number;
}

/** A section number: 16, 95D, 287b, 287-2, 287 bis. A decimal is the number of something else. */
function readSectionNumber(text: string, at: number): Numbered | undefined {
  const found = /^(\d{1,4})(?:([A-Z]{1,3}|[a-z])?(?![A-Za-z\d])|(?=(?:bis|ter|quater)\b))/u.exec(
    text.slice(at, at + 12),
  );
  const digits = found?.[1];
  if (found === null || digits === undefined) return undefined;
  const end = at + found[0].length;
  if (/^\.\d/u.test(text.slice(end, end + 2)) || text.charAt(end) === '%') return undefined;
  const branch = /^(?:-(\d{1,2})(?!\d)(?![-–(]))/u.exec(text.slice(end, end + 5));
  const latin = /^ ?(bis|ter|quater)\b/u.exec(text.slice(end, end + 8));
  if (latin !== null) return { number: `${digits}${latin[1] ?? ''}`, end: end + latin[0].length };
  if (branch?.[1] !== undefined && Number(branch[1]) < Number(digits) && Number(branch[1]) < 20 && Number(digits) > 20)
    return { number: `${digits}-${branch[1]}`, end: end + branch[0].length };
  return { number: `${digits}${found[2] ?? ''}`, end };
}

function readGroup(text: string, at: number): Numbered | undefined {
  const found = /^ ?\((\d{1,3}[A-Z]{0,2}|[a-z]{1,4}|[A-Z]{1,2})\)/u.exec(text.slice(at, at + 9));
  return found?.[1] === undefined ? undefined : { number: found[1], end: at + found[0].length };
}

/** The level of a group in brackets below an outer one: numbers are subsections, letters paragraphs, small Roman numerals below those. */
function levelOfGroup(number: string, above: CitedLevel): CitedLevel | undefined {
  if (above === 'article') return /^\d/u.test(number) ? 'paragraph' : 'item';
  if (above === 'paragraph') return 'item';
  if (above === 'item')
    return ROMAN.test(number) || /^\d/u.test(number) || /^[a-z]$/u.test(number) ? 'subitem' : undefined;
  return undefined;
}

/** Reads groups from `at` on, the first one not above `least`; spaces between groups only where letters follow. */
function readGroups(text: string, at: number, above: CitedLevel): { readonly place: Place; readonly end: number } {
  const place: Partial<Record<CitedLevel, string>> = {};
  let level = above;
  let end = at;
  for (;;) {
    const group = readGroup(text, end);
    const isApart = text.charAt(end) === ' ';
    const next = group && levelOfGroup(group.number, level);
    if (group === undefined || next === undefined || (isApart && group.number.length > 3)) return { place, end };
    place[next] = group.number;
    level = next;
    ({ end } = group);
  }
}

function readArticle(text: string, at: number): EnglishMember | undefined {
  const number = readSectionNumber(text, at);
  if (number === undefined) return undefined;
  const groups = readGroups(text, number.end, 'article');
  return { start: at, end: groups.end, place: { article: number.number, ...groups.place }, isRange: false };
}

const SEPARATOR = /^(?: ?, ?(?:and |or |& ?)?| and | or | ?& ?| ?\/ ?)/u;
const RANGE_MARK = /^(?: to | ?[-–—‐] ?| through )/u;

/** A member that gives only a bracket: (b) behind 16(1)(a); its level is that of the bracket it stands beside. */
function readBracketMember(text: string, at: number, before: Place): EnglishMember | undefined {
  const group = readGroup(text, at);
  if (group === undefined || text.charAt(at) !== '(') return undefined;
  const isNumber = /^\d/u.test(group.number);
  const isRoman = ROMAN.test(group.number) && before.subitem !== undefined && ROMAN.test(before.subitem);
  const level = isNumber ? 'paragraph' : isRoman ? 'subitem' : 'item';
  if (level === 'item' && before.item === undefined && before.paragraph === undefined) return undefined;
  const inner = readGroups(text, group.end, level);
  const place = within({ [level]: group.number, ...inner.place }, withoutRange(before));
  return { start: at, end: inner.end, place, isRange: false };
}

function withoutRange({ rangeEnd: _end, rangeUnit: _unit, ...place }: Place): Place {
  return place;
}

function readRangeEnd(text: string, member: EnglishMember): EnglishMember | undefined {
  const mark = RANGE_MARK.exec(text.slice(member.end, member.end + 10))?.[0];
  if (mark === undefined) return undefined;
  const at = member.end + mark.length;
  const group = text.charAt(at) === '(' ? readGroup(text, at) : undefined;
  const unit = (['subitem', 'item', 'paragraph', 'article'] as const).find(
    (level) => member.place[level] !== undefined,
  );
  if (group !== undefined && unit !== undefined && unit !== 'article')
    return {
      ...member,
      end: group.end,
      place: { ...member.place, rangeEnd: group.number, rangeUnit: unit },
      isRange: true,
    };
  const last = readArticle(text, at);
  const [from, to] = [Number.parseInt(member.place.article ?? '', 10), Number.parseInt(last?.place.article ?? '', 10)];
  if (last === undefined || !(to >= from)) return undefined;
  return {
    ...member,
    end: last.end,
    place: { ...member.place, rangeEnd: last.place.article ?? '', rangeUnit: 'article' },
    isRange: true,
  };
}

const SECTION_AGAIN = /^(?:sections?|ss?|articles?) ?(?=\d)/iu;
const RULE_AGAIN = /^(?:regs?|regulations?|rules?) ?(?=\d)/iu;
const MOST_MEMBERS = 60;

/** Reads the sections listed from `at` on: 18(1), (2) and 20; ranges 7 to 9; a repeated label (and section 8) belongs to the list, another one does not. */
export function readEnglishList(text: string, at: number, isOfRules = false): readonly EnglishMember[] {
  const again = isOfRules ? RULE_AGAIN : SECTION_AGAIN;
  const first = readArticle(text, at);
  if (first === undefined) return [];
  const members = [readRangeEnd(text, first) ?? first];
  while (members.length < MOST_MEMBERS) {
    const before = members.at(-1) ?? first;
    const separator = SEPARATOR.exec(text.slice(before.end, before.end + 8))?.[0];
    if (separator === undefined) break;
    const next = before.end + separator.length;
    const label = again.exec(text.slice(next, next + 14))?.[0].length ?? 0;
    const bracket = readBracketMember(text, next, before.place);
    const member = bracket ?? plainMember(text, next, label, separator);
    if (member === undefined) break;
    members.push(readRangeEnd(text, member) ?? member);
  }
  return members;
}

/** A further section; a bare number after a comma must not be the beginning of something counted (section 5, 20 people). */
function plainMember(text: string, at: number, label: number, separator: string): EnglishMember | undefined {
  const member = readArticle(text, at + label);
  if (member === undefined) return undefined;
  const isYear = /^(?:19|20)\d\d$/u.test(member.place.article ?? '');
  if (isYear && label === 0) return undefined;
  const after = text.slice(member.end, member.end + 12);
  const isCounted =
    label === 0 &&
    separator !== '' &&
    /^ (?!of\b|and\b|or\b|to\b|in\b|which\b|the\b|are\b|is\b|apply)[a-z]{3,}/u.test(after);
  return isCounted && outermost(member.place) === 'article' && member.place.paragraph === undefined
    ? undefined
    : { ...member, start: at };
}

/** Whether a unit may stand directly before a label. */
export function mayPrecedeLabel(text: string, at: number): boolean {
  return (
    at === 0 || (!isWordAt(text, at - 1) && !"'’-_.@/".includes(text.charAt(at - 1))) || text.charAt(at - 1) === '/'
  );
}
