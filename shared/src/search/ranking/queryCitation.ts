import { CHINESE_NUMERAL_CHARACTERS, normalise, parseNumeral, withoutVersion } from '../../text/index.ts';

/** The two ends of a range of articles, in digits. */
export interface ArticleRange {
  readonly from: string;
  readonly to: string;
}

/** A query that cites a provision. */
export interface CitedProvision {
  /** The words that name the instrument, normalised. */
  readonly name: string;
  /** The article in digits, `133-1`. */
  readonly article: string;
  readonly paragraph?: number;
  readonly item?: number;
  /** Further articles of a list, or of a range, in digits; of a wide range only the last one. */
  readonly further?: readonly string[];
  /** Ranges that are not wide: what lies between their ends without a number of its own, as 133-1 behind 133, is cited too. */
  readonly ranges?: readonly ArticleRange[];
  /** The version that the query names beside the name: its year, or `former` for an earlier one. */
  readonly version?: string;
  /** What the query says beside the citation; empty when nothing. */
  readonly rest: string;
}

const NUMERAL = `[${CHINESE_NUMERAL_CHARACTERS}\\d]+`;
/** The same, bounded, for what is looked for anywhere in a query. */
const SHORT_NUMERAL = `[${CHINESE_NUMERAL_CHARACTERS}\\d]{1,16}`;
/** 之一 after 条, or `-1` after digits; （之一） and 之（一）. */
const BRANCH = `(?:\\s*\\(?(?:之|zhi|-)\\s*\\(?(${NUMERAL})\\)?)?`;
const BELOW = `(?:\\s*第?\\s*(${NUMERAL})\\s*(?:款|kuan))?(?:\\s*第?\\s*[(]?(${NUMERAL})[)]?\\s*(?:项|xiang))?`;
/** A number with its branch before 条: 第一百三十三之一条, 133-1条. */
const INNER_BRANCH = new RegExp(`(${SHORT_NUMERAL})([之-])(${SHORT_NUMERAL})条`, 'u');
/** A number with spaces in it: 第 九 十 一 条. 第二 三条 may be two. */
const SPACED = /第 ?(?=[^条]{0,8}[十百千])(?:[〇零一二两三四五六七八九十百千] ?){2,9}条/u;
/** Numbers that share 条 (第三、五、七条, 第3至5条), and articles behind another (、第五条). */
const JOINED = '\\s*(?:[、,;和与及或至到~-]|以及|或者)+\\s*第?\\s*';
const SHARED = new RegExp(
  `(?<![之${CHINESE_NUMERAL_CHARACTERS}\\d-])第?\\s*(${SHORT_NUMERAL})((?:${JOINED}${SHORT_NUMERAL}){1,12})\\s*条`,
  'u',
);
const MEMBER = new RegExp(`(${JOINED})(${SHORT_NUMERAL})`, 'gu');
const NEXT = new RegExp(
  `^${JOINED}(${SHORT_NUMERAL})\\s*条${BRANCH}(?:\\s*第?\\s*${SHORT_NUMERAL}\\s*款)?(?:\\s*第?\\s*[(]?${SHORT_NUMERAL}[)]?\\s*项)?`,
  'u',
);
/** The mark between the two ends of a range: 第三条至第五条, 3-5条. */
const RANGE = /^\s*[至到~-]/u;
const MOST_FURTHER = 8;
/** Articles between the ends of a range that is read. */
const WIDEST_RANGE = 30;
/** What stands before a law that is cited behind another: 刑法第264条、治安管理处罚法第49条. */
const NEXT_LAW = /^\s*(?:[、,，;；和与及或]|以及|或者)*\s*/u;
/** Laws that are cited one behind the other. */
const MOST_LAWS = 6;
/** Further 款 and 项 of an article that is cited: 第一项和第三项. */
const FURTHER_BELOW = new RegExp(`^(?:${JOINED}[(]?${SHORT_NUMERAL}[)]?\\s*[款项])+`, 'u');
/** Words of a sentence around a citation. */
const LEAD_IN = /^(?:根据|依据|依照|按照|参照|违反|触犯)/u;
/** 刑法分则第264条. 总则 is the name of laws too. */
const DIVISION = /(?<=[法典例])[分附]则$/u;
const RULED = /^(?:的|之|所)?规定$/u;
const ARTICLE = new RegExp(
  `^《?([^《》]{1,80}?)》?\\s*(?:第|\\bdi\\s)?\\s*(${NUMERAL})\\s*(?:条|tiao)${BRANCH}${BELOW}(.*)$`,
  'u',
);
/** 第五十一条 behind or in front, in the order of a sentence: 第26条 治安管理处罚法. */
const TURNED = new RegExp(`^第\\s*(${NUMERAL})\\s*条${BRANCH}\\s*(?:of\\s+)?《?([^《》\\d]{2,80})》?$`, 'u');
/** 民法典（2020）: a version in brackets behind a name. */
const VERSION = '(?:\\s?\\(\\d{4}[^()\\d]{0,8}\\))?';
/** A name that ends like a law, and a bare number: 道交法91, 刑诉法 82, 行诉 12, 刑法133-1, 刑法133之1, 刑法263-267. */
const BARE = new RegExp(
  `^《?([^《》\\d]{1,40}(?:法典?|(?<=[刑民行])诉|条例|规定|办法|解释|规则|规范|细则|编|fa|tiaoli|guiding|banfa)${VERSION})》?\\s*(?:第\\s*)?(\\d{1,4})(?:([-之至到~])(\\d{1,4}))?$`,
  'u',
);
/** The same in Chinese numerals: 刑法三百一十二. One numeral more often numbers the law itself. */
const BARE_NUMERAL = new RegExp(
  `^《?([^《》\\d]{1,40}?(?:法典?|条例|规定|办法|规则|细则)${VERSION})》?\\s*(?:第\\s*)?([${CHINESE_NUMERAL_CHARACTERS}]{2,9})(?:之([${CHINESE_NUMERAL_CHARACTERS}]{1,3}))?$`,
  'u',
);
/** More bare numbers, or words, behind a law and a bare number: 刑法264、266, 刑法264盗窃. A unit makes the number an amount. */
const BARE_MORE = new RegExp(
  `^《?([^《》\\d]{1,40}(?:法典?|条例)${VERSION})》?\\s*(?:第\\s*)?(\\d{1,3})((?:\\s*[、,和及]\\s*\\d{1,3}){1,8})?(?![\\d.:-])\\s*(\\p{Script=Han}.{0,60})?$`,
  'u',
);
const AMOUNT =
  /^(?:[元年月日天号个人万千百亿岁次米克吨斤公里小时分秒周种类项款章节编部届倍级时点版期件名户条问句讲大之至到]|修[订正改])/u;
/** 刑诉, 民诉, 行诉: the laws of procedure without their last word. */
const PROCEDURE = /^[刑民行]诉$/u;
const LABEL = '(?:sections?|sec\\.?|ss?\\.?|articles?|arts?\\.?|regulations?|reg\\.?|rules?|r\\.?|clauses?|cl\\.?)';
/** What stands below a section or an article is read over: `14(2)(a)`. */
const ONE = '\\d{1,4}[a-z]{0,2}(?:-\\d{1,2})?(?:\\(\\d{1,3}\\))?(?:\\([a-z]{1,4}\\))?';
/** Articles of a list, or the two ends of a range: `12, 13 and 15`, `82 to 85`. */
const NUMBERS = `(${ONE}(?:(?:\\s*,\\s*(?:and\\s+)?|\\s+(?:and|or|to)\\s+)${ONE}){0,8})`;
/** `s 14 Search and Surveillance Act`, `section 14 of the …`. */
const ENGLISH_BEFORE = new RegExp(`^${LABEL}\\s*${NUMBERS}[\\s,]+(?:of\\s+)?(?:the\\s+)?(\\p{L}.{2,100})$`, 'u');
/** `Search and Surveillance Act s 14`, `Search and Surveillance Act 2012, section 14`. */
const ENGLISH_BEHIND = new RegExp(`^(\\p{L}.{2,100}?)[\\s,]+${LABEL}\\s*${NUMBERS}$`, 'u');
/** `Criminal Law 264`, `Civil Code 1165 and 1166`: bare numbers behind the name of a law. */
const ENGLISH_BARE = new RegExp(
  `^(\\p{L}\\D{0,100}\\b(?:law|code|act|regulations?|rules|measures|provisions|ordinance)(?: of (?:the )?(?:prc|china|people's republic of china))?)[\\s,]+${NUMBERS}$`,
  'u',
);
/** `Arms Act 1983`: the number is the year of the law. */
const YEAR = /^(?:1[89]|20)\d\d$/u;

function positive(text: string | undefined): number | undefined {
  const value = text === undefined ? undefined : parseNumeral(text);
  return value === undefined || value === 0 ? undefined : value;
}

/** The number of an article, with its branch where it has one. */
function numbered(value: number, branch: number | undefined): string {
  return branch === undefined ? String(value) : `${value}-${branch}`;
}

interface Parts {
  readonly name: string | undefined;
  readonly number: string | undefined;
  readonly branch?: string | undefined;
  readonly paragraph?: string | undefined;
  readonly item?: string | undefined;
  readonly rest?: string | undefined;
}

function cited({ name, number, branch, paragraph, item, rest }: Parts): CitedProvision | undefined {
  const { name: typed, version } = withoutVersion(
    (name ?? '')
      .trim()
      .replace(/(?:第|\bdi)$/, '')
      .replace(LEAD_IN, '')
      .replace(DIVISION, '')
      .trim(),
  );
  const named = PROCEDURE.test(typed) ? `${typed}法` : typed;
  const said = version.year ?? (version.isFormer === true ? 'former' : undefined);
  const value = positive(number);
  const branched = positive(branch);
  if (named.length < 2 || value === undefined) return undefined;
  if (branch !== undefined && branched === undefined) return undefined;
  const below = { paragraph: positive(paragraph), item: positive(item) };
  const article = numbered(value, branched);
  return {
    name: named,
    article,
    ...(below.paragraph === undefined ? {} : { paragraph: below.paragraph }),
    ...(below.item === undefined ? {} : { item: below.item }),
    ...(said === undefined ? {} : { version: said }),
    ...behind((rest ?? '').trim(), article),
  };
}

/** Whether a range is read as all that lies between its ends; a wide one is told by its ends. */
function isRead({ from, to }: ArticleRange): boolean {
  const [first, last] = [Number.parseInt(from, 10), Number.parseInt(to, 10)];
  return last >= first && last - first <= WIDEST_RANGE + 1;
}

/** The articles with numbers of their own between the two ends of a range that is read. */
function between({ from, to }: ArticleRange): readonly string[] {
  const [first, last] = [Number.parseInt(from, 10), Number.parseInt(to, 10)];
  // What has a branch stands behind its number.
  const end = to === String(last) ? last : last + 1;
  return Array.from({ length: Math.max(end - first - 1, 0) }, (_, place) => String(first + 1 + place));
}

function withMore(further: readonly string[], ranges: readonly ArticleRange[]) {
  return { ...(further.length === 0 ? {} : { further }), ...(ranges.length === 0 ? {} : { ranges }) };
}

/** Articles that a list goes on with behind the first, and what stands behind them. */
function behind(rest: string, first: string): Pick<CitedProvision, 'further' | 'ranges' | 'rest'> {
  const further: string[] = [];
  const ranges: ArticleRange[] = [];
  let left = rest;
  let before = first;
  let members = 0;
  for (let next = NEXT.exec(left); next !== null && members < MOST_FURTHER; next = NEXT.exec(left)) {
    const [value, branch] = [positive(next[1]), positive(next[2])];
    if (value === undefined) break;
    const article = numbered(value, branch);
    const range = { from: before, to: article };
    if (RANGE.test(next[0]) && isRead(range)) {
      further.push(...between(range));
      ranges.push(range);
    }
    further.push(article);
    left = left.slice(next[0].length).trim();
    before = article;
    members += 1;
  }
  return { ...withMore(further, ranges), rest: left.replace(FURTHER_BELOW, '').replace(RULED, '') };
}

/** A query with every number of an article written in full: 第三、五条 as 第三条、第五条, 第133-1条 as 第133条之1. */
function writtenOut(query: string): string {
  return query
    .replace(SPACED, (words) => words.replaceAll(' ', ''))
    .replace(INNER_BRANCH, (words, number: string, mark: string, branch: string) =>
      mark === '-' && Number(branch) >= Number(number) ? words : `${number}条之${branch}`,
    )
    .replace(
      SHARED,
      (_words, first: string, more: string) =>
        `第${first}条${more.replace(MEMBER, (_member, mark: string, number: string) => `${RANGE.test(mark) ? '至' : '、'}第${number}条`)}`,
    );
}

/** What a bare number behind a name cites: an article with its branch, or, by its order or its mark, a range. */
function bareParts([, name, number, mark, second]: RegExpExecArray): Parts {
  if (mark === undefined || mark === '之' || (mark === '-' && Number(second) < Number(number)))
    return { name, number, branch: second };
  return { name, number, rest: `至第${second}条` };
}

function chinese(marked: string): CitedProvision | undefined {
  // Words for a version stand on either side of the marks.
  const query = writtenOut(marked.replace(/《([^《》]{1,80})》/u, '$1'));
  const turned = TURNED.exec(query);
  if (turned !== null) return cited({ name: turned[3], number: turned[1], branch: turned[2] });
  const full = ARTICLE.exec(query);
  if (full !== null) {
    const [, name, number, branch, paragraph, item, rest] = full;
    return cited({ name, number, branch, paragraph, item, rest });
  }
  const bare = BARE.exec(query);
  if (bare !== null) return cited(bareParts(bare));
  const more = BARE_MORE.exec(query);
  if (more !== null && !AMOUNT.test(more[4] ?? '')) {
    const [, name, number, others = '', words = ''] = more;
    return cited({ name, number, rest: `${others.replace(/\D*(\d+)/gu, '、第$1条')} ${words}` });
  }
  const numeral = BARE_NUMERAL.exec(query);
  return numeral === null ? undefined : cited({ name: numeral[1], number: numeral[2], branch: numeral[3] });
}

/** An article as it is numbered, `14A`, `133-1`, or, by its order, a range: `263-267`. */
function englishNumber(written: string): ArticleRange {
  const [, number = '', branch] = /^(\d+[a-z]*)(?:-(\d+))?/u.exec(written) ?? [];
  if (branch === undefined) return { from: number, to: number };
  const article = `${number}-${branch}`;
  return Number(branch) < Number(number) ? { from: article, to: article } : { from: number, to: branch };
}

/** The articles of a list, `12, 13 and 15`, `82 to 85`, and the ranges in it. */
function englishArticles(written: string) {
  const articles: string[] = [];
  const ranges: ArticleRange[] = [];
  for (const part of written.split(/\s*,\s*(?:and\s+)?|\s+(?:and|or)\s+/u)) {
    const ends = part.split(/\s+to\s+/u).map(englishNumber);
    const [from = '', to = from] = [ends[0]?.from, ends.at(-1)?.to];
    articles.push(from);
    if (to === from) continue;
    const range = { from, to };
    if (isRead(range)) {
      articles.push(...between(range));
      ranges.push(range);
    }
    articles.push(to);
  }
  return { articles, ranges };
}

function english(query: string): CitedProvision | undefined {
  const before = ENGLISH_BEFORE.exec(query);
  const [, name, numbers] =
    before === null ? (ENGLISH_BEHIND.exec(query) ?? ENGLISH_BARE.exec(query) ?? []) : [query, before[2], before[1]];
  if (name === undefined || numbers === undefined || YEAR.test(numbers.split(' ', 1)[0] ?? '')) return undefined;
  const { articles, ranges } = englishArticles(numbers);
  const [article, ...further] = articles;
  if (article === undefined) return undefined;
  return { name, article, ...withMore(further, ranges), rest: '' };
}

/**
 * Reads a query as a citation, or nothing when it is none: Chinese with 条 or a bare number behind the name of a law, with 款 and 项,
 * the same in pinyin, and English with `s`, `section`, `art` before or behind the name or a bare number behind it. Linear.
 */
export function readCitation(query: string): CitedProvision | undefined {
  const normalised = normalise(query);
  return chinese(normalised) ?? english(normalised);
}

/**
 * All that a query cites, in its order: laws behind each other (刑法第264条、治安管理处罚法第49条); words between them end the list. The `rest` of
 * each is what stands behind it in the query, with what follows. Linear, as the number of laws is bounded.
 */
export function readCitations(query: string): readonly CitedProvision[] {
  const found: CitedProvision[] = [];
  let rest = query;
  while (found.length < MOST_LAWS) {
    const next = readCitation(rest);
    if (next === undefined || (found.length > 0 && / \p{Script=Han}/u.test(next.name))) break;
    found.push(next);
    rest = next.rest.replace(NEXT_LAW, '');
  }
  return found;
}
