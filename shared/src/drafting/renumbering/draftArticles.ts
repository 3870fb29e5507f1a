import type { Outcome } from '../../model/index.ts';
import { failure, success } from '../../model/index.ts';
import { readHeading } from './articleHeading.ts';
import type { HeadingLine } from './articleHeading.ts';
import { articleKey, isBefore } from './articleNumber.ts';
import type { ArticleNumber } from './articleNumber.ts';
import { quotedSpans } from './quotedSpan.ts';
import type { Span } from './quotedSpan.ts';

/** An article of a draft, with where it stands. */
export interface DraftArticle {
  readonly number: ArticleNumber;
  readonly label: Span;
  /** The first unit of its line. */
  readonly start: number;
  /** Behind its last word. */
  readonly contentEnd: number;
  /** Where the next article, chapter or annex begins. */
  readonly end: number;
  /** How many chapters and sections begin before it. */
  readonly division: number;
}

/** The numbered articles of a draft's body, in their order. */
export interface DraftArticles {
  readonly text: string;
  readonly articles: readonly DraftArticle[];
  /** By {@link articleKey}: the place in `articles`. */
  readonly places: ReadonlyMap<string, number>;
  readonly quoted: readonly Span[];
  /** Where the annexes begin; the end of the text where there are none. */
  readonly bodyEnd: number;
  /** Whether an annex has articles of its own, so that a bare number behind `bodyEnd` can mean those. */
  readonly annexHasArticles: boolean;
}

type ArticleLine = Extract<HeadingLine, { type: 'article' }>;

interface Line extends Span {
  readonly heading: HeadingLine;
}

/** Whether a number is the one that follows another. */
function follows(number: ArticleNumber, before: ArticleNumber): boolean {
  return number.branch === 0
    ? number.value === before.value + 1
    : number.value === before.value && number.branch === before.branch + 1;
}

/** Lines of a text that begin articles, divisions or annexes, but for those inside quotations. */
function headingLines(text: string, quoted: readonly Span[]): readonly Line[] {
  const lines: Line[] = [];
  let quote = 0;
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    while ((quoted[quote]?.end ?? Number.POSITIVE_INFINITY) <= start) quote += 1;
    const isQuoted = (quoted[quote]?.start ?? Number.POSITIVE_INFINITY) <= start;
    const heading = isQuoted ? undefined : readHeading(text, start, end);
    if (heading !== undefined) lines.push({ start, end, heading });
    start = end + 1;
  }
  return lines;
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

function broken(text: string, line: Line, { label }: ArticleLine, before: ArticleNumber) {
  const words = text.slice(label.start, label.end);
  const number = lineOf(text, line.start);
  const key = articleKey(before);
  return failure('numbering-broken', {
    en: `Line ${number}: ${words} does not follow article ${key}. Correct the numbering there first; nothing was changed.`,
    zh: `第${number}行：“${words}”与前面第${key}条的顺序不符。请先改正该处编号；草案未作任何改动。`,
  });
}

function glued(text: string, line: Line, { label }: ArticleLine) {
  const words = text.slice(label.start, label.end);
  const number = lineOf(text, line.start);
  return failure('number-not-apart', {
    en: `Line ${number}: put a space behind ${words}, so that it reads as the number of an article; nothing was changed.`,
    zh: `第${number}行：请在“${words}”之后空一格，以便识别为条文编号；草案未作任何改动。`,
  });
}

/** The lines that begin articles of the body. Fails where their numbers do not rise, and where one is not set apart from its words. */
function articleLines(text: string, lines: readonly Line[]): Outcome<readonly (Line & { heading: ArticleLine })[]> {
  const found: (Line & { heading: ArticleLine })[] = [];
  let doubtful: (Line & { heading: ArticleLine }) | undefined;
  for (const line of lines) {
    const { heading } = line;
    if (heading.type !== 'article') continue;
    const before = found.at(-1)?.heading.number;
    const article = { ...line, heading };
    if (!heading.isApart) {
      if (before !== undefined && follows(heading.number, before)) doubtful ??= article;
      continue;
    }
    if (before !== undefined && !isBefore(before, heading.number)) return broken(text, line, heading, before);
    if (doubtful !== undefined && isBefore(doubtful.heading.number, heading.number))
      return glued(text, doubtful, doubtful.heading);
    doubtful = undefined;
    found.push(article);
  }
  return success(found);
}

/** Articles between the lines that begin them and what begins behind them. */
function articlesBetween(text: string, borders: readonly Line[], bodyEnd: number): readonly DraftArticle[] {
  const articles: DraftArticle[] = [];
  let division = 0;
  for (const [place, { start, heading }] of borders.entries()) {
    if (heading.type !== 'article') {
      division += 1;
      continue;
    }
    const end = borders[place + 1]?.start ?? bodyEnd;
    const contentEnd = start + text.slice(start, end).trimEnd().length;
    articles.push({ number: heading.number, label: heading.label, start, contentEnd, end, division });
  }
  return articles;
}

/**
 * Reads the articles of a draft: lines that begin with 第…条 or Section N. Fails with `no-articles`, with `numbering-broken` where
 * numbers do not rise, and with `number-not-apart`: a draft that is numbered wrong cannot be numbered on. Linear.
 */
export function readArticles(text: string): Outcome<DraftArticles> {
  const quoted = quotedSpans(text);
  const all = headingLines(text, quoted);
  const first = all.findIndex(({ heading }) => heading.type === 'article');
  const annex = all.findIndex(({ heading }, place) => heading.type === 'annex' && place > first);
  const body = annex < 0 ? all : all.slice(0, annex);
  const found = articleLines(text, body);
  if (!found.ok) return found;
  if (found.value.length === 0) {
    return failure('no-articles', {
      en: 'This document has no articles: no line begins with 第…条 or Section N.',
      zh: '此文档没有条文：没有以“第…条”开头的行。',
    });
  }
  const bodyEnd = all[annex]?.start ?? text.length;
  const own = new Set(found.value.map(({ start }) => start));
  const borders = body.filter(({ start, heading }) => own.has(start) || heading.type === 'division');
  const articles = articlesBetween(text, borders, bodyEnd);
  return success({
    text,
    articles,
    places: new Map(articles.map(({ number }, place) => [articleKey(number), place])),
    quoted,
    bodyEnd,
    annexHasArticles: all.slice(body.length).some(({ heading }) => heading.type === 'article'),
  });
}

/** The place of the article that has an offset; nothing before the first one and in annexes. */
export function articleAt({ articles, bodyEnd }: DraftArticles, offset: number): number | undefined {
  if (offset >= bodyEnd && offset > (articles.at(-1)?.contentEnd ?? 0)) return undefined;
  let low = 0;
  let high = articles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((articles[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : low - 1;
}
