import type { Card, CardBlock, Library } from '../library/index.ts';
import { defined, success } from '../model/index.ts';
import type {
  InForceFrom,
  IsoDate,
  Kind,
  Language,
  Localized,
  Outcome,
  PartialDate,
  Status,
  Subtype,
} from '../model/index.ts';

/** A figure of a text that cannot be taken as printed. */
export interface DoubtfulFigure {
  readonly printed: string;
  readonly why: Localized;
}

/** A provision, or an instrument as a whole, with its exact words and what is known of their force. */
export interface QuotedProvision {
  readonly address: string;
  readonly title: Localized;
  /** Languages in which the title is a translation back; the official wording is not known. */
  readonly titleTranslatedBack?: readonly Language[];
  /** Number of the provision as printed. */
  readonly number?: string;
  readonly heading?: string;
  /** Names of the levels above it, outermost first. */
  readonly within?: readonly string[];
  readonly kind: Kind;
  readonly level?: Subtype;
  readonly status: Status;
  /** The date that names the version. */
  readonly version?: PartialDate;
  readonly inForceFrom?: InForceFrom;
  readonly inForceUntil?: PartialDate;
  readonly asOf: IsoDate;
  readonly language: Language;
  /** What a record of the built-in library is about, in Dutybook's own words: not to be quoted as the instrument's. */
  readonly summary?: string;
  /** The words as they stand, a line for each paragraph or item with its number as printed; never shortened within a line. */
  readonly text: string;
  /** Whether `text` is all of it. */
  readonly isWhole: boolean;
  readonly doubtfulFigures?: readonly DoubtfulFigure[];
}

/** A line of the text: the number and heading of the block as printed, and its words. */
function lineOf({ number, heading, text }: CardBlock): string {
  const name = [number, heading].filter((part) => part !== undefined).join(' ');
  return name === '' || text === '' ? name + text : /[）)]$/u.test(name) ? name + text : `${name} ${text}`;
}

/** As many lines as fit, at least one. */
function linesWithin(lines: readonly string[], longest: number): readonly string[] {
  let length = 0;
  const end = lines.findIndex((line, place) => {
    length += line.length + 1;
    return place > 0 && length > longest;
  });
  return end < 0 ? lines : lines.slice(0, end);
}

function doubtsOf(blocks: readonly CardBlock[]): readonly DoubtfulFigure[] {
  return blocks.flatMap(({ text, doubts }) =>
    doubts.map(({ start, end, explanation }) => ({ printed: text.slice(start, end), why: explanation })),
  );
}

function nonEmpty<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** A card as a quotation of at most about `longest` UTF-16 units, cut between lines only. */
export function quoted(card: Card, longest: number): QuotedProvision {
  const { address, title, number, heading, kind, subtype, status, date, inForceFrom, inForceUntil, asOf, language } =
    card;
  const all = card.blocks.map(lineOf);
  const lines = linesWithin(all, longest);
  return defined({
    address,
    title,
    titleTranslatedBack: nonEmpty(card.backTranslated),
    number,
    heading,
    within: nonEmpty(card.breadcrumb),
    kind,
    level: subtype,
    status,
    version: date,
    inForceFrom,
    inForceUntil,
    asOf,
    language,
    summary: card.summary,
    text: lines.join('\n'),
    isWhole: lines.length === all.length,
    doubtfulFigures: nonEmpty(doubtsOf(card.blocks.slice(0, lines.length))),
  });
}

/** What is asked of a provision's words. */
export interface QuoteOptions {
  readonly language: Language;
  readonly asOf?: IsoDate;
  readonly longest: number;
}

/** Reads the words of an address. Fails as {@link Library.card} does. */
export async function quoteAt(
  library: Library,
  address: string,
  { language, asOf, longest }: QuoteOptions,
  signal?: AbortSignal,
): Promise<Outcome<QuotedProvision>> {
  const card = await library.card(address, defined({ language, asOf }), signal);
  return card.ok ? success(quoted(card.value, longest)) : card;
}
