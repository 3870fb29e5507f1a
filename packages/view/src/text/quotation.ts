import type { Card, CardBlock } from '@dutybook/shared/library';
import type { Language } from '@dutybook/shared/model';
import { citationOf } from './citation.ts';

/** An item is quoted with its number, an article and a paragraph without. */
function quotedLine({ type, number = '', heading = '', text }: CardBlock): string {
  const isNumbered = type !== 'article' && type !== 'paragraph';
  return `${isNumbered ? [number, heading].filter((part) => part !== '').join(' ') : ''}${text}`;
}

/** Marks inside quotation marks are single ones (GB/T 15834-2011, 4.8.3.2). */
function innerMarks(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’');
}

/**
 * A provision's own words with its citation, ready to paste: 《……法》第三条规定：“……”. Nothing for a whole instrument without a summary, which
 * nobody quotes.
 */
export function quotationOf(card: Card, language: Language): string | undefined {
  const lines = card.number === undefined ? [] : card.blocks.map(quotedLine).filter((line) => line !== '');
  const words = lines.length > 0 ? lines.join('\n') : card.summary;
  if (words === undefined || words === '') return undefined;
  const citation = citationOf(card, language);
  const rules = card.kind === 'regulation' && card.source.row === undefined;
  const quoted = `“${innerMarks(words)}”`;
  if (language === 'zh') return `${citation}${rules ? '规定' : ''}：${quoted}`;
  return `${citation}${rules ? ' provides' : ''}: ${quoted}`;
}
