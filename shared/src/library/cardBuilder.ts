import type { Figure, Instrument, IsoDate, Language, Localized, Provision, Version } from '../model/index.ts';
import { defined, pathTo, provisionsOf } from '../model/index.ts';
import { DAMAGE_EXPLANATION, findDoubtfulFigures } from '../text/index.ts';
import type { Card, CardBlock, Doubt } from './card.ts';
import { addressOf, spokenLanguage, statusOf, summaryOf } from './shelf.ts';
import type { Shelf } from './shelf.ts';

/** What a card is made of. */
export interface CardSubject {
  readonly instrument: Instrument;
  readonly version: Version;
  readonly language: Language;
  readonly asOf: IsoDate;
  readonly eid?: string;
}

function noteOf(figure: Figure): Localized {
  return figure.note ?? figure.label;
}

/** A record that quotes what its source printed says so itself: the doubt is where the words in quotation marks are. */
function declaredDoubts(text: string, figures: readonly Figure[]): readonly Doubt[] {
  return figures.flatMap((figure) => {
    if (figure.certainty === 'certain') return [];
    const printed = [...text.matchAll(/“([^”]+)”/g)].find(
      ([, quoted = '']) => quoted !== '' && (figure.printed.includes(quoted) || quoted.includes(figure.printed)),
    );
    if (printed === undefined || !/\d|\*/.test(printed[1] ?? '')) return [];
    const start = printed.index + 1;
    return [{ start, end: start + (printed[1]?.length ?? 0), explanation: noteOf(figure) }];
  });
}

/** Doubtful places of a text: those that the record declares, and what the text shows by itself; none overlapping. */
function doubtsIn(text: string, figures: readonly Figure[]): readonly Doubt[] {
  const declared = declaredDoubts(text, figures);
  const found = findDoubtfulFigures(text)
    .filter(({ start, end }) => !declared.some((doubt) => start < doubt.end && end > doubt.start))
    .map(({ start, end, damage }) => ({ start, end, explanation: DAMAGE_EXPLANATION[damage] }));
  let end = 0;
  return [...declared, ...found]
    .sort((a, b) => a.start - b.start)
    .filter((doubt) => {
      if (doubt.start < end) return false;
      end = doubt.end;
      return true;
    });
}

function blocksOf(roots: readonly Provision[], depth: number, figures: readonly Figure[]): readonly CardBlock[] {
  return roots.flatMap(({ type, eid, number, heading, text, children }) => {
    const isEmpty = text === '' && number === undefined && heading === undefined;
    const block: CardBlock = defined({ type, eid, depth, number, heading, text, doubts: doubtsIn(text, figures) });
    return [...(isEmpty ? [] : [block]), ...blocksOf(children, depth + 1, figures)];
  });
}

function nameOf({ number, heading }: Provision): string {
  return [number, heading].filter((part) => part !== undefined && part !== '').join(' ');
}

type Neighbours = Pick<Card, 'previous' | 'next'>;

/** The articles before and after one, across chapters. */
function neighboursOf(
  { instrument, version, language }: CardSubject,
  roots: readonly Provision[],
  at: Provision,
): Neighbours {
  if (at.type !== 'article') return {};
  const articles = [...provisionsOf(roots)].filter(({ type }) => type === 'article');
  const place = articles.indexOf(at);
  const link = (article: Provision | undefined) =>
    article && { address: addressOf(instrument, version, language, article.eid), label: nameOf(article) };
  return defined({ previous: link(articles[place - 1]), next: link(articles[place + 1]) });
}

function relatedOf({ instrument, asOf, language }: CardSubject, shelf: Shelf): Card['related'] {
  return instrument.related.flatMap(({ relation, id }) => {
    const other = shelf.byId(id);
    return other === undefined ? [] : [{ relation, ...summaryOf(other, asOf, language) }];
  });
}

/** The card of an instrument or of one of its provisions; nothing when the version has no such provision. */
export function buildCard(subject: CardSubject, shelf: Shelf): Card | undefined {
  const { instrument, version, asOf, eid } = subject;
  const language = spokenLanguage(version, subject.language);
  const roots = version.expressions.find((expression) => expression.language === language)?.provisions ?? [];
  const path = eid === undefined ? [] : pathTo(roots, eid);
  const at = path.at(-1);
  if (eid !== undefined && at === undefined) return undefined;
  const own =
    at?.text === '' ? at.children : at && [{ type: at.type, eid: at.eid, text: at.text, children: at.children }];
  const { id, kind, subtype, title, backTranslated, summary, issuer, jurisdiction, programme, topics, source } =
    instrument;
  const { date, adopted, inForceFrom, inForceUntil, history, file } = version;
  return defined({
    address: addressOf(instrument, version, language, eid),
    instrument: id,
    row: source.row,
    kind,
    subtype,
    title,
    backTranslated,
    language,
    languages: version.expressions.map((expression) => expression.language),
    status: statusOf(instrument, version, asOf),
    asOf,
    date,
    adopted,
    inForceFrom,
    inForceUntil,
    breadcrumb: path
      .slice(0, -1)
      .map(nameOf)
      .filter((name) => name !== ''),
    number: at?.number,
    heading: at?.heading,
    summary: at === undefined ? summary?.[language] : undefined,
    blocks: blocksOf(own ?? roots, 0, instrument.figures),
    figures: at === undefined ? instrument.figures : [],
    issuer,
    jurisdiction,
    programme,
    topics,
    related: relatedOf({ ...subject, language }, shelf),
    history,
    source: file === undefined ? source : { ...source, document: file, file },
    ...(at === undefined ? {} : neighboursOf({ ...subject, language }, roots, at)),
  });
}
