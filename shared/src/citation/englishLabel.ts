import { isLetter } from './character.ts';
import { innermost, within } from './place.ts';
import type { CitedLevel, Place } from './place.ts';

/** The word in front of a number: section, s, Article, paragraph, Part. */
export interface EnglishLabel {
  /** `section` counts what acts are divided in, `rule` what other instruments are; `inner` lies inside a section, `division` around it. */
  readonly type: 'section' | 'rule' | 'inner' | 'division';
  readonly level?: CitedLevel;
  /** One or two letters, which are other things too. */
  readonly isShort: boolean;
  readonly isSubsection: boolean;
  /** What else than an act its number is of: regulations, rules; a clause is of neither. */
  readonly of?: 'Regulations' | 'Rules' | 'clause';
  /** Where its number begins. */
  readonly end: number;
}

type Kind = Pick<EnglishLabel, 'type'> & { readonly level?: CitedLevel };

const SECTION: Kind = { type: 'section' };
const RULE: Kind = { type: 'rule' };
const LABELS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...['s', 'ss', 'sec', 'secs', 'sect', 'section', 'sections', 'article', 'articles', 'art', 'arts'].map(
    (word) => [word, SECTION] as const,
  ),
  ...['reg', 'regs', 'regulation', 'regulations', 'rule', 'rules', 'r', 'cl', 'clause', 'clauses'].map(
    (word) => [word, RULE] as const,
  ),
  ...['subsection', 'subsections', 'subs', 'paragraph', 'paragraphs', 'para', 'paras'].map(
    (word) => [word, { type: 'inner', level: 'paragraph' }] as const,
  ),
  ['item', { type: 'inner', level: 'item' }],
  ['items', { type: 'inner', level: 'item' }],
  ['subitem', { type: 'inner', level: 'subitem' }],
  ['part', { type: 'division', level: 'part' }],
  ['subpart', { type: 'division', level: 'subpart' }],
  ['schedule', { type: 'division' }],
  ['sched', { type: 'division' }],
  ['sch', { type: 'division' }],
]);
const LONGEST_LABEL = 11;

/** Reads a label at `at`, with the point and space behind it. A single S is no label: sizes and models begin with it. */
export function readEnglishLabel(text: string, at: number): EnglishLabel | undefined {
  let end = at;
  while (end - at <= LONGEST_LABEL && isLetter(text.charCodeAt(end))) end += 1;
  const word = text.slice(at, end);
  const kind = LABELS.get(word.toLowerCase());
  if (kind === undefined) return undefined;
  const isShort = word.length <= 2;
  if (isShort && word !== word.toLowerCase() && word !== 'Ss') return undefined;
  if (kind.type === 'division' && !/^[PS]/u.test(word)) return undefined;
  if (text.charAt(end) === '.') end += 1;
  const isGlued = word.toLowerCase().startsWith('section') && /^\d/u.test(text.charAt(end));
  if (!isShort && !isGlued && !isGap(text, end)) return undefined;
  if (isGap(text, end)) end += 1;
  const of = kind.type === 'rule' ? ruledBy(word.toLowerCase()) : undefined;
  return { ...kind, isShort, isSubsection: word.toLowerCase().startsWith('subs'), ...(of && { of }), end };
}

function ruledBy(label: string): NonNullable<EnglishLabel['of']> {
  if (label.startsWith('reg')) return 'Regulations';
  return label.startsWith('r') ? 'Rules' : 'clause';
}

function isGap(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character === ' ' || character === '\n' || character === '\u00a0';
}

/** Levels inside a section, and where they end. */
export interface InnerPlace {
  readonly place: Place;
  readonly end: number;
}

/** Reads what follows paragraph, subsection or Item: 2, (2), (2)(a), (a). A letter names an item. */
export function readInnerPlace(text: string, at: number, level: CitedLevel): InnerPlace | undefined {
  const found = /^(?:\((\d{1,3}[A-Z]?|[a-z]{1,3})\)|(\d{1,3})(?![\d.]))((?:\([a-z\d]{1,4}\)){0,2})/u.exec(
    text.slice(at, at + 20),
  );
  const number = found?.[1] ?? found?.[2];
  if (found === null || number === undefined) return undefined;
  if (level === 'subitem')
    return { place: { subitem: number }, end: at + number.length + (found[1] === undefined ? 0 : 2) };
  const own: CitedLevel = /^[a-z]/u.test(number) && level === 'paragraph' ? 'item' : level;
  const [first, second] = (found[3] ?? '').split(/[()]+/u).filter((part) => part !== '');
  const below: readonly CitedLevel[] = own === 'paragraph' ? ['item', 'subitem'] : ['subitem'];
  const place: Partial<Record<CitedLevel, string>> = { [own]: number };
  if (first !== undefined && below[0] !== undefined) place[below[0]] = first;
  if (second !== undefined && below[1] !== undefined) place[below[1]] = second;
  return { place, end: at + found[0].length };
}

/** One of several levels inside a section. */
export interface InnerMember extends InnerPlace {
  readonly start: number;
}

const MOST_INNER = 40;

/** Reads the levels listed behind subsections or paragraphs: (2), (3)(a) and (b); (a) to (c). */
export function readInnerPlaces(text: string, at: number, level: CitedLevel): readonly InnerMember[] {
  const first = readInnerPlace(text, at, level);
  if (first === undefined) return [];
  const members: InnerMember[] = [{ start: at, ...first }];
  while (members.length < MOST_INNER) {
    const before = members.at(-1) ?? { start: at, ...first };
    const joined = /^(?:, ?(?:and |or )?| and | or | to )(?=\()/u.exec(text.slice(before.end, before.end + 8))?.[0];
    const start = before.end + (joined?.length ?? 0);
    const next = joined === undefined ? undefined : readInnerPlace(text, start, level);
    if (next === undefined) break;
    const { rangeEnd: _end, rangeUnit: _unit, ...outer } = before.place;
    if (joined !== ' to ') {
      members.push({ start, end: next.end, place: within(next.place, outer) });
      continue;
    }
    const unit = innermost(outer);
    const rangeEnd = unit === undefined ? undefined : next.place[unit];
    if (unit === undefined || rangeEnd === undefined) break;
    members[members.length - 1] = { ...before, end: next.end, place: { ...outer, rangeEnd, rangeUnit: unit } };
  }
  return members;
}
