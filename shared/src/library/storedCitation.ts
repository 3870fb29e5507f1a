import * as v from 'valibot';
import { CITED_LEVELS } from '../citation/index.ts';
import type { CitedLaw, Place, Reference, RelativeWord } from '../citation/index.ts';
import type { ByteReader } from '../pack/index.ts';
import type { ByteWriter } from '../storage/index.ts';

/** A citation as a pack keeps it: all that resolving it on any day asks for. */
export interface StoredCitation {
  /** The provision whose words it is among. */
  readonly from: string;
  readonly law: CitedLaw;
  readonly place: Place;
  /** Words that the text quotes as those of the provision. */
  readonly quotation?: string;
  /** A reading that the text does not prove: its relative word, and the words around it, by which it may be proved. */
  readonly guess?: Guess;
}

export interface Guess {
  readonly relative?: RelativeWord;
  readonly before: string;
  readonly own: string;
  readonly behind: string;
}

/** Letters kept on either side of a reading that the text does not prove: as many as proving it looks at. */
const AROUND = 10;

const PLACE_KEYS = [...CITED_LEVELS, 'rangeEnd', 'rangeUnit', 'annex'] as const;

/** What citations of one form share: their texts with a gap for each number. */
export const CitationShapeSchema = v.strictObject({
  from: v.string(),
  place: v.array(v.tuple([v.picklist(PLACE_KEYS), v.string()])),
  year: v.exactOptional(v.string()),
  documentNumber: v.exactOptional(v.string()),
  relative: v.exactOptional(
    v.strictObject({
      level: v.picklist(CITED_LEVELS),
      which: v.picklist(['previous', 'own', 'that']),
      count: v.number(),
    }),
  ),
  isGuessed: v.exactOptional(v.boolean()),
  isQuoting: v.exactOptional(v.boolean()),
});
export type CitationShape = v.InferOutput<typeof CitationShapeSchema>;

/** A law that citations name, as often as they do: by the place of an instrument whose title it is, or by name or document number. */
export const CitedNameSchema = v.union([
  v.pipe(v.number(), v.integer(), v.minValue(0)),
  v.string(),
  v.strictObject({ number: v.string() }),
]);

/** Stands where a number was taken out. */
const GAP = '\u0000';
/** Numbers that come back the same: no zeros in front, below 2³². */
const NUMBER = /(?<!\d)(?:0|[1-9]\d{0,8})(?!\d)/gu;

/** A text without its numbers, which go to `numbers`. */
function withoutNumbers(text: string, numbers: number[]): string {
  return text.replaceAll(GAP, '').replace(NUMBER, (digits) => {
    numbers.push(Number(digits));
    return GAP;
  });
}

/** Whole numbers of either sign as those from 0: 0, −1, 1, −2 … */
function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function unzigzag(value: number): number {
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}

/** Laws that are no entry of the table of names. */
const OWN = 0;
const UNKNOWN = 1;
const FIRST_NAME = 2;

/** Numbers texts as they come. */
export class TableOf {
  readonly #numbers = new Map<string, number>();

  /** The number of a text, a new one where it is new. */
  number(text: string): number {
    const known = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, known);
    return known;
  }

  /** The texts by their numbers. */
  texts(): readonly string[] {
    return [...this.#numbers.keys()];
  }
}

/** What the citations of a pack share. */
export interface CitationTables {
  readonly names: readonly CitedLaw[];
  readonly shapes: readonly CitationShape[];
  /** Words that are quoted, and those around guessed readings. */
  readonly texts: readonly string[];
}

/** Stands before a document number among names. */
const NUMBERED = '\u0000';

/** The text by which a law is told apart in the table of names; nothing where the citation names none. */
export function lawText(law: CitedLaw): string | undefined {
  if (law.type === 'named') return law.name;
  return law.type === 'document-number' ? NUMBERED + law.number : undefined;
}

/** The law of such a text. */
export function lawOfText(text: string): Exclude<CitedLaw, { type: 'own' | 'unknown' }> {
  return text.startsWith(NUMBERED) ? { type: 'document-number', number: text.slice(1) } : { type: 'named', name: text };
}

/** Whether the text leaves open what is meant: by its reading, by a version that nothing names (修订前的《商标法》), by its script. */
function isOpen({ basis, law }: Reference): boolean {
  return basis === 'guessed' || (law.type === 'named' && (law.isFormer ?? law.isOtherScript) === true);
}

/** The words of a reading and those around it, apart. */
function aroundOf({ start, end }: Reference, text: string): string {
  const pieces = [
    text.slice(Math.max(0, start - AROUND), start),
    text.slice(start, end),
    text.slice(end, end + AROUND),
  ];
  return pieces.map((piece) => piece.replaceAll(GAP, '')).join(GAP);
}

/** A reference as it is kept. */
export function storedCitation(reference: Reference, text: string): StoredCitation {
  const { law, place, from = '', quotation, relative } = reference;
  const [before = '', own = '', behind = ''] = aroundOf(reference, text).split(GAP);
  return {
    from,
    law,
    place,
    ...(quotation === undefined ? {} : { quotation: text.slice(quotation.start, quotation.end) }),
    ...(isOpen(reference) ? { guess: { before, own, behind, ...(relative === undefined ? {} : { relative }) } } : {}),
  };
}

/** Writes citations one after the other; the tables grow with them. */
export class CitationWriter {
  readonly names = new TableOf();
  readonly shapes = new TableOf();
  readonly texts = new TableOf();
  #before = 0;

  /** Citations that follow are of another text. */
  startText(): void {
    this.#before = 0;
  }

  /** Writes a citation of the text, told from the one before where both are of one text, see {@link startText}. */
  write(writer: ByteWriter, reference: Reference, text: string): void {
    const { law, place, from = '', quotation, relative } = reference;
    const isGuessed = isOpen(reference);
    const source: number[] = [];
    const target: number[] = [];
    const { year, documentNumber } = law.type === 'named' ? law : {};
    const shape: CitationShape = {
      from: withoutNumbers(from, source),
      place: PLACE_KEYS.flatMap((key): CitationShape['place'] => {
        const number = place[key];
        return number === undefined ? [] : [[key, withoutNumbers(number, target)]];
      }),
      ...(year === undefined ? {} : { year }),
      ...(documentNumber === undefined ? {} : { documentNumber }),
      ...(isGuessed && relative !== undefined ? { relative: { ...relative } } : {}),
      ...(isGuessed ? { isGuessed } : {}),
      ...(quotation === undefined ? {} : { isQuoting: true }),
    };
    const name = lawText(law);
    const code = law.type === 'own' ? OWN : name === undefined ? UNKNOWN : FIRST_NAME + this.names.number(name);
    writer.varint(code);
    writer.varint(this.shapes.number(JSON.stringify(shape)));
    const [first = 0] = source;
    for (const [at, number] of source.entries()) writer.varint(at === 0 ? zigzag(number - this.#before) : number);
    for (const [at, number] of target.entries())
      writer.varint(at === 0 && code === OWN ? zigzag(number - first) : number);
    if (quotation !== undefined) writer.varint(this.texts.number(text.slice(quotation.start, quotation.end)));
    if (isGuessed) writer.varint(this.texts.number(aroundOf(reference, text)));
    this.#before = first;
  }
}

/** Fills the gaps of a text with the numbers that come next. */
function filled(text: string, next: () => number): string {
  return text.replaceAll(GAP, () => String(next()));
}

/** Reads citations one after the other; what cannot be leaves the reader failed. */
export class CitationDecoder {
  readonly #reader: ByteReader;
  readonly #tables: CitationTables;

  constructor(reader: ByteReader, tables: CitationTables) {
    this.#reader = reader;
    this.#tables = tables;
  }

  /** The citations of one text. */
  text(): readonly StoredCitation[] {
    const citations: StoredCitation[] = [];
    let before = 0;
    const count = this.#reader.varint();
    while (citations.length < count && !this.#reader.hasFailed) {
      const read = this.#one(before);
      if (read === undefined) break;
      before = read.first;
      citations.push(read.citation);
    }
    return citations;
  }

  #one(before: number): { readonly citation: StoredCitation; readonly first: number } | undefined {
    const reader = this.#reader;
    const code = reader.varint();
    const shape = this.#tables.shapes[reader.varint()];
    const law = this.#law(code, shape);
    if (shape === undefined || law === undefined) return this.#fail();
    let first: number | undefined;
    const from = filled(shape.from, () => {
      const number = first === undefined ? before + unzigzag(reader.varint()) : reader.varint();
      first ??= number;
      return number;
    });
    let isFirst = true;
    const place = shape.place.map(([key, text]) => {
      const written = filled(text, () => {
        const isRelative = isFirst && code === OWN;
        isFirst = false;
        return isRelative ? (first ?? 0) + unzigzag(reader.varint()) : reader.varint();
      });
      return [key, written] as const;
    });
    const quotation = shape.isQuoting === true ? this.#tables.texts[reader.varint()] : undefined;
    const guess = shape.isGuessed === true ? this.#guess(shape) : undefined;
    const citation = {
      from,
      law,
      place: Object.fromEntries(place),
      ...(quotation === undefined ? {} : { quotation }),
      ...(guess === undefined ? {} : { guess }),
    };
    return { citation, first: first ?? 0 };
  }

  #guess({ relative }: CitationShape): Guess {
    const [before = '', own = '', behind = ''] = (this.#tables.texts[this.#reader.varint()] ?? '').split(GAP);
    return { before, own, behind, ...(relative === undefined ? {} : { relative }) };
  }

  #law(code: number, shape: CitationShape | undefined): CitedLaw | undefined {
    if (code === OWN) return { type: 'own' };
    if (code === UNKNOWN) return { type: 'unknown' };
    const law = this.#tables.names[code - FIRST_NAME];
    if (law?.type !== 'named' || shape === undefined) return law;
    const { year, documentNumber } = shape;
    return {
      ...law,
      ...(year === undefined ? {} : { year }),
      ...(documentNumber === undefined ? {} : { documentNumber }),
    };
  }

  #fail(): undefined {
    this.#reader.fail();
    return undefined;
  }
}
