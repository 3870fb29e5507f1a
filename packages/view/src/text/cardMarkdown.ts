import { defined, inLanguage } from '@dutybook/shared/model';
import type { Language, Localized, Status } from '@dutybook/shared/model';
import type { Card, CardBlock, CitationList } from '@dutybook/shared/library';
import { WORDS } from '../words/index.ts';
import { cardSections, cardTitle } from './cardText.ts';
import { citationName, citationNote, leftOutOf } from './citationLine.ts';
import { escapeMarkdown, escapeMarkdownLines } from './markdownText.ts';
import { beginLine, datesLine, repealPhrase } from './statusLine.ts';
import { typeset } from './typeset.ts';

/** How a client shows a card as Markdown. */
export interface CardMarkdownOptions {
  readonly language: Language;
  /** The place a related record opens at, as a URI; without one its title is plain text. */
  readonly linkTo?: (link: MarkdownLink) => string | undefined;
}

/** What a link of a card leads to: an instrument, or the provision of one with this number. */
export interface MarkdownLink {
  readonly address: string;
  readonly title: Localized;
  readonly number?: string;
}

/** States that are true of a day, so that the day is part of the answer. */
const DATED: ReadonlySet<Status> = new Set(['in-force', 'not-yet-in-force', 'amended', 'repealed']);

const WIDE_SPACE = '\u3000';

/** Link definitions, kept at the end of the document so that the text stays readable where it is shown as source. */
class LinkDefinitions {
  readonly #targets: string[] = [];

  link(label: string, target: string | undefined): string {
    if (target === undefined) return label;
    this.#targets.push(target);
    return `[${label}][${this.#targets.length}]`;
  }

  lines(): readonly string[] {
    return this.#targets.map(
      (target, index) => `[${index + 1}]: <${target.replace(/[<>\\\n\r\t]/gu, encodeURIComponent)}>`,
    );
  }
}

function headingLevel(block: CardBlock): string {
  return '#'.repeat(Math.min(2 + block.depth, 6));
}

function headingMarkdown(block: CardBlock): readonly string[] {
  const name = [block.number, block.heading].filter((part) => part !== undefined).join(' ');
  return [
    ...(name === '' ? [] : [`${headingLevel(block)} ${escapeMarkdown(name)}`]),
    ...escapeMarkdownLines(block.text),
  ];
}

function listItemMarkdown(block: CardBlock): readonly string[] {
  const number = block.type === 'step' && /^\d{1,9}[.)]$/.test(block.number ?? '') ? block.number : undefined;
  const marker = number ?? '-';
  const label = number === undefined && block.number !== undefined ? `${block.number} ` : '';
  const heading = block.heading === undefined ? '' : `**${escapeMarkdown(block.heading)}** `;
  const [first = '', ...more] = escapeMarkdownLines(`${label}${block.text}`);
  const continued = more.map((line) => `${' '.repeat(marker.length + 1)}${line}`);
  return [[`${marker} ${heading}${first}`, ...continued].join('\n\n')];
}

function paragraphMarkdown(block: CardBlock): readonly string[] {
  const indent = block.type === 'item' ? 2 : block.type === 'subitem' ? 4 : 0;
  const name = [block.number, block.heading].filter((part) => part !== undefined).join(WIDE_SPACE);
  const strong = block.type === 'article' && name !== '' ? `**${escapeMarkdown(name)}**` : escapeMarkdown(name);
  const [first = '', ...more] = escapeMarkdownLines(block.text);
  const opening = [strong, first].filter((part) => part !== '').join(block.type === 'article' ? WIDE_SPACE : '');
  return [opening, ...more].filter((line) => line !== '').map((line) => WIDE_SPACE.repeat(indent) + line);
}

function isListItem(block: CardBlock): boolean {
  return block.type === 'bullet' || block.type === 'fact' || block.type === 'step';
}

/** A block as the paragraphs of Markdown that show it. */
export function blockMarkdown(block: CardBlock): readonly string[] {
  if (isListItem(block)) return listItemMarkdown(block);
  const isHeading = ['part', 'subpart', 'chapter', 'section', 'annex', 'heading'].includes(block.type);
  return isHeading ? headingMarkdown(block) : paragraphMarkdown(block);
}

/** Paragraphs a blank line apart, the items of one list right below each other. */
function textMarkdown(blocks: readonly CardBlock[]): readonly string[] {
  const parts: string[] = [];
  let list = false;
  for (const block of blocks) {
    const lines = blockMarkdown(block);
    const last = parts.pop();
    if (list && isListItem(block) && last !== undefined) parts.push([last, ...lines].join('\n'));
    else parts.push(...(last === undefined ? [] : [last]), ...lines);
    list = isListItem(block);
  }
  return parts;
}

/** Doubts that the reader of the text found and that no figure of the record accounts for. */
function foundDoubts(card: Card, language: Language): readonly string[] {
  const known = card.figures.map((figure) => figure.printed);
  return card.blocks.flatMap((block) =>
    block.doubts
      .map((doubt) => ({ printed: block.text.slice(doubt.start, doubt.end), doubt }))
      .filter(({ printed }) => !known.some((figure) => figure.includes(printed)))
      .map(
        ({ printed, doubt }) =>
          `“${printed}”${language === 'zh' ? '：' : ': '}${inLanguage(doubt.explanation, language)}`,
      ),
  );
}

function section(heading: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`## ${heading}`, items.map((item) => `- ${item}`).join('\n')];
}

/** The dates of a card; the instrument that repealed its own is a link. */
function datesMarkdown(card: Card, { language, linkTo }: CardMarkdownOptions, links: LinkDefinitions): string {
  const repeal = repealPhrase(card, language);
  if (repeal === undefined) return escapeMarkdown(datesLine(card, language));
  const { before, name, after, link } = repeal;
  const end = before + links.link(escapeMarkdown(typeset(name)), linkTo?.(link)) + after;
  const begin = escapeMarkdown(beginLine(card, language));
  return [begin, end].filter((part) => part !== '').join(WORDS[language].listSeparator);
}

function headMarkdown(card: Card, options: CardMarkdownOptions, links: LinkDefinitions): readonly string[] {
  const { language } = options;
  const words = WORDS[language];
  const sections = cardSections(card, language);
  const note = words.backTranslated;
  const asOf = DATED.has(card.status) ? `${words.asOf} ${card.asOf}` : '';
  const status = [escapeMarkdown(sections.status), datesMarkdown(card, options, links), escapeMarkdown(asOf)];
  return [
    `# ${escapeMarkdown(typeset(cardTitle(card, language)))}`,
    card.backTranslated.includes(language) ? (language === 'zh' ? `（${note}）` : `(${note})`) : '',
    escapeMarkdown(typeset(sections.otherTitle ?? '')),
    escapeMarkdown(sections.breadcrumb),
    // The day that it is told for is set apart: 施行、截至 would read as the end of being in force.
    status.filter((part) => part !== '').join(' · '),
  ];
}

function relatedMarkdown(card: Card, options: CardMarkdownOptions, links: LinkDefinitions): readonly string[] {
  const words = WORDS[options.language];
  const colon = options.language === 'zh' ? '：' : ': ';
  return card.related.map((link) => {
    const title = escapeMarkdown(typeset(inLanguage(link.title, options.language)));
    return `${words.relation[link.relation]}${colon}${links.link(title, options.linkTo?.(link))}`;
  });
}

function citationsMarkdown(list: CitationList, options: CardMarkdownOptions, links: LinkDefinitions) {
  const { language, linkTo } = options;
  const items = list.links.map((link) => {
    const { address, title, place } = link;
    const name = escapeMarkdown(typeset(citationName(link, language)));
    const number = place && inLanguage(place, language);
    const target = address === undefined ? undefined : linkTo?.(defined({ address, title, number }));
    return links.link(name, target) + citationNote(link, language);
  });
  return [...items, ...leftOutOf(list, language).map(escapeMarkdown)];
}

function neighbourMarkdown(card: Card, options: CardMarkdownOptions, links: LinkDefinitions): string {
  const words = WORDS[options.language];
  const colon = options.language === 'zh' ? '：' : ': ';
  const neighbour = (word: string, place: Card['next']) =>
    place === undefined
      ? []
      : [
          `${word}${colon}${links.link(escapeMarkdown(place.label), options.linkTo?.({ address: place.address, title: card.title, number: place.label }))}`,
        ];
  return [...neighbour(words.previous, card.previous), ...neighbour(words.next, card.next)].join(' · ');
}

/**
 * A card as a Markdown document, in the order of the card on screen. Every word that comes from an instrument is escaped: it shows as
 * text and is never read as Markdown or HTML.
 */
export function cardMarkdown(card: Card, options: CardMarkdownOptions): string {
  const { language } = options;
  const words = WORDS[language];
  const sections = cardSections(card, language);
  const links = new LinkDefinitions();
  const doubtful = [...sections.doubtful, ...foundDoubts(card, language)];
  const colon = language === 'zh' ? '：' : ': ';
  const parts = [
    ...headMarkdown(card, options, links),
    ...escapeMarkdownLines(sections.summary ?? ''),
    ...textMarkdown(card.blocks),
    ...section(words.doubtfulFigures, doubtful.map(escapeMarkdown)),
    ...section(words.related, relatedMarkdown(card, options, links)),
    ...section(words.cites, citationsMarkdown(card.cites, options, links)),
    ...section(words.citedBy, citationsMarkdown(card.citedBy, options, links)),
    neighbourMarkdown(card, options, links),
    ...section(words.about, sections.about.map(escapeMarkdown)),
    ...section(words.history, card.history.map(escapeMarkdown)),
    `${words.source}${colon}${escapeMarkdown(sections.source)}`,
    links.lines().join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
