import { inLanguage, parseAddress } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import { eidLabel } from '@dutybook/shared/library';
import type { Card } from '@dutybook/shared/library';
import { sourceLine } from './cardText.ts';
import { citedVersion } from './citedVersion.ts';
import { escapeMarkdown } from './markdownText.ts';
import { statusPhrase } from './statusLine.ts';

/** The forms in which a citation can be copied. */
export const CITATION_FORMATS = ['norm', 'english', 'markdown', 'plain'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** Names inside 《》 stand in 〈〉. */
function chineseTitle(title: string): string {
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}

/**
 * The number of a provision as it is cited: of an article as it is printed, below one with the article before it, 第九十一条第一款; of
 * anything else as it is printed.
 */
function citedNumber({ address, number = '' }: Card, language: Language): string {
  const eid = parseAddress(address)?.eid;
  // Below an article with that, and of what amending laws number like a list, as legal writing names it.
  const isNamed = eid !== undefined && (/(?:^|__)art_[^_]+__/u.test(eid) || number.endsWith('、'));
  if (!isNamed) return number;
  return eidLabel(eid)?.[language] ?? number;
}

/** Quotation marks inside quotation marks are single ones; a title that is all in marks needs none of its own. */
function innerQuotes(title: string): string {
  return title.replace(/^["“]([^"“”]*)["”]$/, '$1').replace(/["“]([^"“”]*)["”]/g, '‘$1’');
}

/**
 * A line that cites a card, ready to paste. Regulations with articles are cited as Chinese drafting does, 《title》 and number, and
 * with the version where it is not the one in force; everything else by title, status and source, so that a plan is never cited as if it were a rule.
 */
export function citationOf(card: Card, language: Language): string {
  const title = inLanguage(card.title, language);
  const number = citedNumber(card, language === 'zh' || card.title.en === undefined ? 'zh' : 'en');
  if (card.source.row === undefined && card.kind === 'regulation') {
    if (language === 'zh' || card.title.en === undefined) {
      return `${chineseTitle(title)}${citedVersion(card, 'zh')}${number}`;
    }
    const versioned = `${title}${citedVersion(card, 'en')}`;
    return number === '' ? versioned : `${number} of ${versioned}`;
  }
  const status = statusPhrase(card, language);
  return language === 'zh'
    ? `${chineseTitle(title)}${number}（${status}；出处：${sourceLine(card, 'zh')}）`
    : `“${innerQuotes(title)}”${number === '' ? '' : `, ${number}`} (${status}; source: ${sourceLine(card, 'en')})`;
}

/** The forms that say something of their own: in English only what has an English name. */
export function citationFormatsOf(card: Card): readonly CitationFormat[] {
  const hasEnglish = citationAs(card, 'english') !== citationAs(card, 'norm');
  return CITATION_FORMATS.filter((format) => format !== 'english' || hasEnglish);
}

/**
 * A citation in one of the forms: by the norm of Chinese drafting, in English, as a Markdown link to the address of the provision, or as
 * plain text without marks.
 */
export function citationAs(card: Card, format: CitationFormat): string {
  if (format === 'norm') return citationOf(card, 'zh');
  if (format === 'english') return citationOf(card, 'en');
  const { language } = card;
  if (format === 'markdown') {
    const target = card.address.replace(/[<>\\\n\r\t]/gu, encodeURIComponent);
    return `[${escapeMarkdown(citationOf(card, language))}](<${target}>)`;
  }
  const number = citedNumber(card, language);
  const title = `${inLanguage(card.title, language)}${citedVersion(card, language)}`;
  return [title, number].filter((part) => part !== '').join(language === 'zh' ? ' ' : ', ');
}
