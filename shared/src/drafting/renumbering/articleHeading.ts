import { readLevel } from '../../citation/index.ts';
import { readEnglishLine } from '../../reading/structure/englishLine.ts';
import { readLawLine } from '../../reading/structure/lawLine.ts';
import { parseArticle } from './articleNumber.ts';
import type { ArticleNumber } from './articleNumber.ts';
import type { Span } from './quotedSpan.ts';

/** How a line of a draft begins, as far as numbering goes. */
export type HeadingLine =
  | {
      readonly type: 'article';
      readonly number: ArticleNumber;
      /** 第三条之一, or the 5A of Section 5A. */
      readonly label: Span;
      /** Whether a space, a mark or the end of the line sets the number apart from the words. */
      readonly isApart: boolean;
    }
  | { readonly type: 'division' | 'annex' };

/** Spaces and marks of Markdown that may stand before a heading. */
const BEFORE = /^[\s\u3000#*_]*/u;
const ENGLISH_LABEL = /^(?:Section|Article)[ \u00a0]+(?=\d)/u;

/** Reads the line from `start` to `end`; nothing for one that begins no article and no division. */
export function readHeading(text: string, start: number, end: number): HeadingLine | undefined {
  const line = text.slice(start, end);
  const at = start + (BEFORE.exec(line)?.[0].length ?? 0);
  const words = text.slice(at, end).trim();
  if (words === '') return undefined;
  return text.charAt(at) === '第' ? chinese(text, at, end, words) : other(text, at, words);
}

function chinese(text: string, at: number, end: number, words: string): HeadingLine | undefined {
  const token = readLevel(text, at);
  if (token?.level !== 'article') {
    const plain = words.replaceAll('*', '').trim();
    return readLawLine(plain).type === 'division' ? { type: 'division' } : undefined;
  }
  const number = parseArticle(token.number);
  if (number === undefined || token.end > end) return undefined;
  const next = text.charAt(token.end);
  const isApart = token.end >= end || /[\s\u3000*_]/u.test(next);
  return { type: 'article', number, label: { start: token.start, end: token.end }, isApart };
}

function other(text: string, at: number, words: string): HeadingLine | undefined {
  if (readLawLine(words.replaceAll('*', '').trim()).type === 'annex') return { type: 'annex' };
  const line = readEnglishLine(words.replaceAll('*', '').trim());
  if (line.type !== 'division') return undefined;
  if (line.level === 'annex') return { type: 'annex' };
  if (line.level !== 'article') return { type: 'division' };
  const label = ENGLISH_LABEL.exec(text.slice(at, at + 12))?.[0].length;
  const number = parseArticle(line.digits);
  if (label === undefined || number === undefined) return undefined;
  const start = at + label;
  return { type: 'article', number, label: { start, end: start + line.digits.length }, isApart: true };
}
