import { inLanguage, inOtherLanguage } from '@dutybook/shared/model';
import type { Figure, Language, Localized } from '@dutybook/shared/model';
import type { Card, CardBlock, CitationList } from '@dutybook/shared/library';
import { WORDS } from '../words/index.ts';
import type { Words } from '../words/index.ts';
import { bareNumber } from './bareNumber.ts';
import { citationLine, leftOutOf } from './citationLine.ts';
import { datesLine, statusLine } from './statusLine.ts';

/** Title of a card, with the number of the provision in front where it has one. */
export function cardTitle(card: Card, language: Language): string {
  const title = inLanguage(card.title, language);
  if (card.number === undefined) return title;
  const number = bareNumber(card.number);
  const heading = card.heading === undefined ? '' : ` ${card.heading}`;
  return language === 'zh' || card.language === 'zh' ? `${title} ${number}${heading}` : `${number}${heading}, ${title}`;
}

/** What a doubtful or certain figure says, on one line. */
export function figureLine(figure: Figure, language: Language): string {
  const words = WORDS[language];
  const unit = figure.unit === undefined ? '' : `${language === 'zh' ? '' : ' '}${inLanguage(figure.unit, language)}`;
  const label = inLanguage(figure.label, language);
  const colon = language === 'zh' ? '：' : ': ';
  if (figure.certainty === 'certain') return `${label}${colon}${figure.reading ?? ''}${unit}`;
  const quoted = `${words.printed}${language === 'zh' ? '' : ' '}“${figure.printed}”`;
  const certainty = words.certainty[figure.certainty];
  const value =
    figure.reading === undefined
      ? words.noReading
      : `${words.reading} ${figure.reading}${unit}${language === 'zh' ? `（${certainty}）` : ` (${certainty})`}`;
  const note =
    figure.note === undefined ? '' : `${language === 'zh' ? '。' : '. '}${inLanguage(figure.note, language)}`;
  return `${label}${colon}${quoted}${language === 'zh' ? '，' : ', '}${value}${note}`;
}

/** Where a card rests: document, paragraphs, row or file. */
export function sourceLine(card: Card, language: Language): string {
  const words = WORDS[language];
  const { source } = card;
  const name = source.title === undefined ? source.document : inLanguage(source.title, language);
  const places: string[] = [];
  if (source.paragraphs.length > 0) places.push(`${words.paragraph} ${source.paragraphs.join(words.listSeparator)}`);
  if (source.row !== undefined) places.push(`${words.row} ${source.row}`);
  if (source.file !== undefined && source.file !== name) places.push(`${words.file} ${source.file}`);
  return [name, ...places].join(words.listSeparator);
}

function blockLine(block: CardBlock): string {
  const name = [block.number, block.heading].filter((part) => part !== undefined).join(' ');
  const bullet = block.type === 'bullet' || block.type === 'fact' ? '• ' : '';
  const indent = bullet !== '' || block.type === 'item' ? '  ' : block.type === 'subitem' ? '    ' : '';
  const gap = block.type === 'item' ? '' : block.type === 'article' ? '　' : ' ';
  return `${indent}${bullet}${[name, block.text].filter((part) => part !== '').join(gap)}`;
}

function labelled(label: string, text: Localized | undefined, language: Language): readonly string[] {
  return text === undefined ? [] : [`${label}${language === 'zh' ? '：' : ': '}${inLanguage(text, language)}`];
}

/** Everything a card says, in the order of the card, in sections that a client can set apart. */
export interface CardSections {
  readonly title: string;
  readonly otherTitle?: string;
  readonly status: string;
  readonly dates: string;
  readonly breadcrumb: string;
  readonly summary?: string;
  readonly text: readonly string[];
  readonly doubtful: readonly string[];
  readonly about: readonly string[];
  readonly related: readonly { readonly line: string; readonly address: string }[];
  readonly cites: readonly string[];
  readonly citedBy: readonly string[];
  readonly source: string;
}

function aboutLines(card: Card, words: Words, language: Language): readonly string[] {
  return [
    ...labelled(words.programme, card.programme, language),
    ...labelled(words.issuer, card.issuer, language),
    ...labelled(words.jurisdiction, card.jurisdiction, language),
    ...(card.topics.length === 0
      ? []
      : [
          `${words.topics}${language === 'zh' ? '：' : ': '}${card.topics.map((topic) => inLanguage(topic, language)).join(words.listSeparator)}`,
        ]),
  ];
}

function citationLines(list: CitationList, language: Language): readonly string[] {
  return [...list.links.map((link) => citationLine(link, language)), ...leftOutOf(list, language)];
}

/** The card as text. The same order as the card on screen. */
export function cardSections(card: Card, language: Language): CardSections {
  const words = WORDS[language];
  const other = inOtherLanguage(card.title, language);
  const translated = card.backTranslated.includes(language === 'en' ? 'zh' : 'en');
  const wrap = (note: string) => (language === 'zh' ? `（${note}）` : ` (${note})`);
  return {
    title: cardTitle(card, language) + (card.backTranslated.includes(language) ? wrap(words.backTranslated) : ''),
    ...(other === undefined ? {} : { otherTitle: other + (translated ? wrap(words.backTranslated) : '') }),
    status: statusLine(card, language),
    dates: datesLine(card, language),
    breadcrumb: card.breadcrumb.join(' › '),
    ...(card.summary === undefined ? {} : { summary: card.summary }),
    text: card.blocks.map(blockLine),
    doubtful: card.figures
      .filter((figure) => figure.certainty !== 'certain')
      .map((figure) => figureLine(figure, language)),
    about: aboutLines(card, words, language),
    related: card.related.map((link) => ({
      line: `${words.relation[link.relation]}${language === 'zh' ? '：' : ': '}${inLanguage(link.title, language)}`,
      address: link.address,
    })),
    cites: citationLines(card.cites, language),
    citedBy: citationLines(card.citedBy, language),
    source: sourceLine(card, language),
  };
}

/** The words of a card alone, for copying: title, summary, text. */
export function cardPlainText(card: Card, language: Language): string {
  const { title, summary, text } = cardSections(card, language);
  return [title, ...(summary === undefined ? [] : [summary]), ...text].join('\n');
}
