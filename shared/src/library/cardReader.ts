import type { Instrument, IsoDate, Language, Outcome, Provision } from '../model/index.ts';
import { defined, success } from '../model/index.ts';
import { packFailure } from '../pack/index.ts';
import type { ArticlePlace, FoundProvision, ProvisionName } from '../pack/index.ts';
import type { Card } from './card.ts';
import { blocksOf } from './cardBlocks.ts';
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
