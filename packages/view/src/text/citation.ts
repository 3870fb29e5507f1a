import { inLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import type { Card } from '@dutybook/shared/library';
import { sourceLine } from './cardText.ts';
import { statusPhrase } from './statusLine.ts';

/** Quotation marks inside quotation marks are single ones; a title that is all in marks needs none of its own. */
function innerQuotes(title: string): string {
  return title.replace(/^["“]([^"“”]*)["”]$/, '$1').replace(/["“]([^"“”]*)["”]/g, '‘$1’');
}

/**
 * A line that cites a card, ready to paste. Regulations with articles are cited as Chinese drafting does, 《title》 and number;
 * everything else by title, status and source, so that a plan is never cited as if it were a rule.
 */
export function citationOf(card: Card, language: Language): string {
  const title = inLanguage(card.title, language);
  const number = card.number ?? '';
  if (card.source.row === undefined && card.kind === 'regulation') {
    if (language === 'zh' || card.title.en === undefined) return `《${title}》${number}`;
    return number === '' ? title : `${number} of ${title}`;
  }
  const status = statusPhrase(card, language);
  return language === 'zh'
    ? `《${title}》${number}（${status}；出处：${sourceLine(card, 'zh')}）`
    : `“${innerQuotes(title)}”${number === '' ? '' : `, ${number}`} (${status}; source: ${sourceLine(card, 'en')})`;
}
