import type { Figure, Instrument, IsoDate, Language, Localized, Outcome, Provision } from '../model/index.ts';
import { defined, success } from '../model/index.ts';
import { packFailure } from '../pack/index.ts';
import type { ArticlePlace, FoundProvision, ProvisionName } from '../pack/index.ts';
import { DAMAGE_EXPLANATION, findDoubtfulFigures } from '../text/index.ts';
import type { Card, CardBlock, Doubt } from './card.ts';
import type { CitationReader } from './citationReader.ts';
import { readingPacks } from './packIndex.ts';
import type { ReadOnce } from './readOnce.ts';
import type { PlacedVersion, Shelf } from './shelf.ts';

/** What a card is made of. */
export interface CardSubject {
  readonly placed: PlacedVersion;
  readonly language: Language;
  readonly asOf: IsoDate;
  readonly eid?: string;
}

/** Citations that a card lists, of each direction. */
const LISTED_CITATIONS = 20;

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

function nameOf({ number, heading }: ProvisionName): string {
  return [number, heading].filter((part) => part !== undefined && part !== '').join(' ');
}

/** The text of a card: a provision with what stands above and beside it, or all of a version. */
interface CardText {
  readonly roots: readonly Provision[];
  readonly found?: FoundProvision;
}

/** What a card shows of a provision: its children, or, where it has words of its own, those first. */
function shownRoots({ roots, found }: CardText): readonly Provision[] {
  if (found === undefined) return roots;
  const { type, eid, text, children } = found.provision;
  return text === '' ? children : [{ type, eid, text, children }];
}

/** Reads the cards of a library. */
export class CardReader {
  readonly #shelf: Shelf;
  readonly #citations: ReadOnce<CitationReader>;

  constructor(shelf: Shelf, citations: ReadOnce<CitationReader>) {
    this.#shelf = shelf;
    this.#citations = citations;
  }

  /** The card of an instrument or of one of its provisions; nothing when the version has no such provision. */
  async card(subject: CardSubject, signal?: AbortSignal): Promise<Outcome<Card | undefined>> {
    const { placed, asOf, eid } = subject;
    const language = this.#shelf.spokenLanguage(placed.instrument, placed.version, subject.language);
    const record = await this.#shelf.record(placed.instrument, signal);
    if (!record.ok) return record;
    const text = await this.#text({ ...subject, language }, signal);
    if (!text.ok) return text;
    if (text.value === undefined) return success(undefined);
    const related = await this.#related(record.value, subject, language);
    if (!related.ok) return related;
    const citations = await this.#citationsOf({ ...subject, language }, signal);
    if (!citations.ok) return citations;
    const version = record.value.versions[placed.version];
    if (version === undefined) return packFailure('pack-damaged', 'instruments');
    const { found } = text.value;
    const {
      id,
      kind,
      subtype,
      title,
      backTranslated,
      summary,
      issuer,
      jurisdiction,
      programme,
      topics,
      source,
      figures,
    } = record.value;
    const { date, adopted, inForceFrom, inForceUntil, history, file } = version;
    return success(
      defined({
        address: this.#shelf.addressOf(placed, language, eid),
        instrument: id,
        row: source.row,
        kind,
        subtype,
        title,
        backTranslated,
        language,
        languages: version.expressions.map((expression) => expression.language),
        status: this.#shelf.statusOf(placed, asOf),
        asOf,
        date,
        adopted,
        inForceFrom,
        inForceUntil,
        breadcrumb: (found?.above ?? []).map(nameOf).filter((name) => name !== ''),
        number: found?.provision.number,
        heading: found?.provision.heading,
        summary: found === undefined ? summary?.[language] : undefined,
        blocks: blocksOf(shownRoots(text.value), 0, figures),
        figures: found === undefined ? figures : [],
        issuer,
        jurisdiction,
        programme,
        topics,
        related: related.value,
        ...citations.value,
        history,
        source: file === undefined ? source : { ...source, document: file, file },
        ...this.#neighbours(subject, found),
      }),
    );
  }

  async #text(subject: CardSubject, signal?: AbortSignal): Promise<Outcome<CardText | undefined>> {
    const { placed, language, eid } = subject;
    const { store, number } = this.#shelf.stored(placed.instrument);
    if (eid === undefined) {
      const roots = await store.wholeVersion(number, placed.version, language, signal);
      return roots.ok ? success({ roots: roots.value ?? [] }) : roots;
    }
    const found = await store.provision(number, placed.version, language, eid, signal);
    if (!found.ok) return found;
    return success(found.value === undefined ? undefined : { roots: [], found: found.value });
  }

  async #citationsOf(subject: CardSubject, signal?: AbortSignal): Promise<Outcome<Pick<Card, 'cites' | 'citedBy'>>> {
    const reader = await this.#citations.get();
    if (!reader.ok) return reader;
    const { language, asOf } = subject;
    const options = { language, asOf, limit: LISTED_CITATIONS };
    return readingPacks(async () => ({
      cites: await reader.value.cites(subject, options, signal),
      citedBy: await reader.value.citedBy(subject, options, signal),
    }));
  }

  /** The articles before and after one, across chapters. */
  #neighbours({ placed, language }: CardSubject, found: FoundProvision | undefined): Pick<Card, 'previous' | 'next'> {
    const link = (article: ArticlePlace | undefined) =>
      article && { address: this.#shelf.addressOf(placed, language, article.eid), label: nameOf(article) };
    return defined({ previous: link(found?.previous), next: link(found?.next) });
  }

  async #related(instrument: Instrument, subject: CardSubject, language: Language): Promise<Outcome<Card['related']>> {
    const related: Card['related'][number][] = [];
    for (const { relation, id } of instrument.related) {
      const other = await this.#shelf.byId(id, subject.placed.instrument);
      if (!other.ok) return other;
      if (other.value !== undefined)
        related.push({ relation, ...this.#shelf.summaryOf(other.value, subject.asOf, language) });
    }
    return success(related);
  }
}
