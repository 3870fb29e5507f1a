import { isSpaceAt } from './character.ts';
import { readLevel } from './level.ts';
import type { CitationContext } from './reference.ts';

/** Where in its own instrument a line of a text stands. */
export interface OwnPosition {
  readonly article?: string;
  readonly paragraph?: number;
  readonly item?: number;
}

/** A line and where it stands. */
export interface OwnLine extends OwnPosition {
  /** Offset of its first unit. */
  readonly start: number;
}

/** Whether a line is a member of a list: （一）, 1., ①; in texts with articles 一、 too. */
function itemNumber(text: string, start: number, end: number): number | undefined {
  const first = text.charAt(start);
  if (first >= '①' && first <= '⑳') return first.charCodeAt(0) - 0x245f;
  const token = readLevel(text, start);
  if (token === undefined || token.hasOrdinal || token.level !== undefined || token.end > end) return undefined;
  const follows = text.charAt(token.end);
  const isMarked = token.isBracketed || follows === '、' || follows === '.' || follows === '．';
  return isMarked && !/^\d/u.test(text.charAt(token.end + 1)) ? Number(token.number) : undefined;
}

/** The number of the article that a line is headed by. */
function headingArticle(text: string, start: number): string | undefined {
  const token = readLevel(text, start);
  if (token?.level !== 'article' || !token.hasOrdinal) return undefined;
  const next = token.end;
  return next >= text.length || isSpaceAt(text, next) || '*\r\n'.includes(text.charAt(next)) ? token.number : undefined;
}

/**
 * Tells for every offset of a text of law in which article, paragraph (款) and item (项) it stands, by its lines: a paragraph is a
 * line that is no member of a list. Linear to build; offsets are asked in rising order.
 */
export class OwnPositions {
  readonly #lines: readonly OwnLine[];
  #place = 0;

  /** `lines` are given where a tree tells them. */
  constructor(text: string, context: CitationContext, lines?: readonly OwnLine[]) {
    this.#lines = lines ?? readLines(text, context);
  }

  /** The line that `offset` is on. */
  at(offset: number): OwnPosition {
    if ((this.#lines[this.#place]?.start ?? 0) > offset) this.#place = 0;
    while ((this.#lines[this.#place + 1]?.start ?? Number.POSITIVE_INFINITY) <= offset) this.#place += 1;
    return this.#lines[this.#place] ?? {};
  }
}

function readLines(text: string, context: CitationContext): readonly OwnLine[] {
  const lines: OwnLine[] = [];
  let { article } = context;
  let paragraph = context.paragraph === undefined ? 0 : context.paragraph - 1;
  let { item } = context;
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    let first = start;
    while (first < end && (isSpaceAt(text, first) || '*#>\r'.includes(text.charAt(first)))) first += 1;
    if (first < end) {
      const heading = headingArticle(text, first);
      const number = heading === undefined ? itemNumber(text, first, end) : undefined;
      if (heading !== undefined && heading !== article) paragraph = 0;
      article = heading ?? article;
      if (heading !== undefined && isBare(text, first, end)) item = undefined;
      else if (number === undefined) {
        const isOwnItem = lines.length === 0 && context.item !== undefined;
        paragraph += 1;
        item = isOwnItem ? context.item : undefined;
      } else {
        item = number;
        if (paragraph === 0 || (lines.length === 0 && context.paragraph !== undefined)) paragraph += 1;
      }
      lines.push(position(start, article, paragraph, item));
    }
    start = end + 1;
  }
  return lines;
}

/** Whether a heading has no words of its own on its line. */
function isBare(text: string, first: number, end: number): boolean {
  const token = readLevel(text, first);
  return token !== undefined && text.slice(token.end, end).replace(/[*\s]/gu, '') === '';
}

function position(start: number, article: string | undefined, paragraph: number, item: number | undefined): OwnLine {
  return {
    start,
    ...(article === undefined ? {} : { article }),
    ...(article === undefined ? {} : { paragraph }),
    ...(item === undefined ? {} : { item }),
  };
}
