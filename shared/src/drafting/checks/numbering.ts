import type { Localized } from '../../model/index.ts';
import { formatChineseNumeral } from '../../text/index.ts';
import { normLevel } from '../normCitation.ts';
import type { CheckedDraft } from './draft.ts';
import { articleNumber } from './draftStructure.ts';
import type { DraftArticle, DraftDivision, DraftSeries } from './draftStructure.ts';
import type { Finding } from './finding.ts';
import { checkItemNumbers } from './itemNumbers.ts';

/** `numbering-gap` and `numbering-repeat`: the draft's own articles, chapters, sections and items. Linear. */
export function checkNumbering({ structure, text }: CheckedDraft): readonly Finding[] {
  return structure.series.flatMap((series) => [
    ...articleFindings(series.articles),
    ...divisionFindings(series),
    ...series.articles.flatMap((article) => checkItemNumbers(article, text)),
  ]);
}

function articleFindings(articles: readonly DraftArticle[]): readonly Finding[] {
  const all = new Set(articles.map(articleNumber));
  const seen = new Map<string, DraftArticle>();
  const found: Finding[] = [];
  let last: DraftArticle | undefined;
  for (const article of articles) {
    const number = articleNumber(article);
    const same = seen.get(number);
    if (same !== undefined) found.push(repeated(article, same, normLevel('article', number)));
    else if (last !== undefined) {
      const finding = follows(last, article, all);
      if (finding !== undefined) found.push(finding);
    }
    seen.set(number, article);
    if (same === undefined && (last === undefined || isBehind(article, last))) last = article;
  }
  return found;
}

function isBehind(one: DraftArticle, other: DraftArticle): boolean {
  return one.value > other.value || (one.value === other.value && one.branch > other.branch);
}

/** What is wrong where one article follows another; the two numbers are not the same. */
function follows(last: DraftArticle, article: DraftArticle, all: ReadonlySet<string>): Finding | undefined {
  const number = () => normLevel('article', articleNumber(article));
  if (!isBehind(article, last)) {
    const before = normLevel('article', articleNumber(last));
    return gap(article, { en: `${number()} stands behind ${before}.`, zh: `${number()}排在${before}之后，顺序不对。` });
  }
  const missing = missingBetween(last, article).filter((each) => !all.has(each));
  const [first, ...more] = missing;
  if (first === undefined) return undefined;
  const end = more.at(-1);
  const range = normLevel('article', first) + (end === undefined ? '' : `至${normLevel('article', end)}`);
  return gap(article, { en: `${range} is missing before ${number()}.`, zh: `${number()}之前缺${range}。` });
}

/** Most articles that are named as missing; more are another text. */
const MOST_MISSING = 1000;

function missingBetween(last: DraftArticle, { value, branch }: DraftArticle): readonly string[] {
  const missing: string[] = [];
  if (value === last.value) {
    for (let each = last.branch + 1; each < branch; each += 1) missing.push(`${value}-${each}`);
    return missing;
  }
  const end = Math.min(value, last.value + MOST_MISSING);
  for (let each = last.value + 1; each < end; each += 1) missing.push(String(each));
  // 第十条之一 stands behind 第十条.
  if (branch > 0) missing.push(String(value));
  for (let each = 1; each < branch; each += 1) missing.push(`${value}-${each}`);
  return missing;
}

interface Numbered {
  readonly start: number;
  readonly end: number;
}

function gap({ start, end }: Numbered, message: Required<Localized>): Finding {
  return { code: 'numbering-gap', start, end, message, fixes: [] };
}

function repeated({ start, end }: Numbered, same: Numbered, number: string): Finding {
  const related = { start: same.start, end: same.end, message: { en: `The first ${number}`, zh: `前一个${number}` } };
  const message = { en: `${number} is there twice.`, zh: `${number}重复。` };
  return { code: 'numbering-repeat', start, end, message, fixes: [], related };
}

const RANKS = { part: 0, subpart: 1, chapter: 2, section: 3 } as const;
const UNITS = { part: '编', subpart: '分编', chapter: '章', section: '节' } as const;

/** Divisions count on within the one above them; chapters may also count on through all parts. A table of contents is left out. */
function divisionFindings({ divisions, articles }: DraftSeries): readonly Finding[] {
  const last = new Map<DraftDivision['level'], DraftDivision>();
  const found: Finding[] = [];
  for (const division of withoutContents(divisions, articles)) {
    const before = last.get(division.level);
    const name = `第${formatChineseNumeral(division.value)}${UNITS[division.level]}`;
    const expected = (before?.value ?? 0) + 1;
    const isRestart = division.value === 1 && before !== undefined && wasBelow(division, before, last);
    if (before !== undefined && division.value === before.value && !isRestart)
      found.push(repeated(division, before, name));
    else if (division.value !== expected && !isRestart) found.push(divisionGap(division, name, expected));
    last.set(division.level, division);
    for (const level of ['subpart', 'chapter', 'section'] as const) {
      if (RANKS[level] > RANKS[division.level] && level === 'section') last.delete(level);
    }
  }
  return found;
}

function divisionGap(division: DraftDivision, name: string, expected: number): Finding {
  const wanted = `第${formatChineseNumeral(expected)}${UNITS[division.level]}`;
  return gap(division, { en: `${name} stands where ${wanted} is expected.`, zh: `此处应为${wanted}，现为${name}。` });
}

/** Whether a division of a higher level began since the last one of this level. */
function wasBelow(
  { level }: DraftDivision,
  before: DraftDivision,
  last: ReadonlyMap<DraftDivision['level'], DraftDivision>,
): boolean {
  return [...last.values()].some((other) => RANKS[other.level] < RANKS[level] && other.start > before.start);
}

/** The divisions from the last first one before the articles on: those before it are a table of contents. */
function withoutContents(
  divisions: readonly DraftDivision[],
  [first]: readonly DraftArticle[],
): readonly DraftDivision[] {
  const before = divisions.filter(({ start }) => start < (first?.start ?? 0));
  const top = Math.min(...before.map(({ level }) => RANKS[level]));
  const begin = before.findLastIndex(({ level, value }) => RANKS[level] === top && value === 1);
  return begin < 0 ? divisions : divisions.slice(begin);
}
