import { isSpaceAt } from './character.ts';
import { readLevel } from './level.ts';
import type { Rejection } from './mention.ts';

/** Marks that may stand before a heading: spaces, and those of Markdown and of a quotation. */
const BEFORE_HEADING = /^[\s　*#>“"「-]{0,8}$/u;

/** 第五条 at the head of its line, set apart by a space, a mark or the end of the line; chapters and sections too. */
export function readOwnHeading(text: string, at: number, lineStart: number): Rejection | undefined {
  if (at - lineStart > 8 || !BEFORE_HEADING.test(text.slice(lineStart, at))) return undefined;
  const token = readLevel(text, at);
  if (token?.level === undefined || token.isBracketed || token.level === 'item') return undefined;
  let end = token.end;
  while (text.charAt(end) === '*') end += 1;
  const isLineEnd = end >= text.length || text.charAt(end) === '\n' || text.charAt(end) === '\r';
  if (!isLineEnd && !isSpaceAt(text, end) && end === token.end) return undefined;
  if (token.level === 'paragraph' && !isLineEnd) return undefined;
  const article = token.level === 'article' ? { article: token.number } : {};
  return { type: 'rejection', start: at, end: token.end, reason: 'own-heading', ...article };
}
