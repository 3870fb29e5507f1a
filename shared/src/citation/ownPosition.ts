import { isSpaceAt } from './character.ts';
import { readLevel } from './level.ts';

/** Where in its own instrument a line of a text stands. */
export interface OwnPosition {
  readonly article?: string;
  readonly paragraph?: number;
  readonly item?: number;
}

/** Whether a line is a member of a list: （一）, 1., ①; in texts with articles 一、 too. */
function itemNumber(text: string, start: number): number | undefined {
  const first = text.charAt(start);
  if (first >= '①' && first <= '⑳') return first.charCodeAt(0) - 0x245f;
  const token = readLevel(text, start);
  if (token === undefined || token.hasOrdinal || token.level !== undefined) return undefined;
  const follows = text.charAt(token.end);
  const isMarked = token.isBracketed || follows === '、' || follows === '.' || follows === '．';
  return isMarked && !/^\d/u.test(text.charAt(token.end + 1)) ? Number(token.number) : undefined;
}

/** The number of the article that a line is headed by, and whether it has no words beside it. */
function headingArticle(
  text: string,
  start: number,
): { readonly article: string; readonly isBare: boolean } | undefined {
  const token = readLevel(text, start);
  if (token?.level !== 'article' || !token.hasOrdinal) return undefined;
  const next = token.end;
  const isApart = next >= text.length || isSpaceAt(text, next) || '*\r\n'.includes(text.charAt(next));
  return isApart ? { article: token.number, isBare: text.slice(next).replace(/[*\s]/gu, '') === '' } : undefined;
}

/** Where the first line of a text stands, which a context may tell: 第五款 of 第三十六条, its own first line. */
export interface FirstPosition extends OwnPosition {
  /** Whether paragraph and item are those of the first line, not of the one before it. */
  readonly isFirst?: boolean;
}

/** Where the words of a line begin, behind spaces and the marks of Markdown; its length for a blank one. */
function firstWord(line: string): number {
  let first = 0;
  while (first < line.length && (isSpaceAt(line, first) || '*#>\r\n'.includes(line.charAt(first)))) first += 1;
  return first;
}

/** Whether a line is a member of a list (项), which begins no paragraph. */
export function isListMember(line: string): boolean {
  return itemNumber(line, firstWord(line)) !== undefined;
}

/**
 * The position of a line, from that of the line before it: an article begins with its heading, a paragraph (款) is a line that is no
 * member of a list. A blank line changes nothing.
 */
export function nextPosition(before: FirstPosition, line: string): OwnPosition {
  const first = firstWord(line);
  if (first === line.length) return before;
  const heading = headingArticle(line, first);
  const article = heading?.article ?? before.article;
  if (article === undefined) return {};
  const last = heading !== undefined && heading.article !== before.article ? 0 : (before.paragraph ?? 0);
  if (before.isFirst === true && before.paragraph !== undefined && heading === undefined) {
    return { article, paragraph: before.paragraph, ...(before.item === undefined ? {} : { item: before.item }) };
  }
  if (heading?.isBare === true) return { article, paragraph: last };
  const item = heading === undefined ? itemNumber(line, first) : undefined;
  return item === undefined ? { article, paragraph: last + 1 } : { article, paragraph: Math.max(last, 1), item };
}
