import type { ByteWriter } from '../../storage/index.ts';
import type { ByteReader } from './byteStream.ts';
import { IndexDamage } from './indexSource.ts';
import { codeLengths, codesOf, fillTable, LENGTH_BITS } from './prefixCode.ts';

/** Documents are numbered below this, so that a code and what follows it fit what the reader holds. */
export const MOST_DOCUMENTS = 2 ** 24;
/** A gap of class c is one less than 2^c to two less than 2^(c + 1). */
const CLASSES = 25;
/** Bits of a frequency less one in a symbol, below the class of the gap. */
export const FREQUENCY_BITS = 2;
/** Frequencies from this on have one symbol, and how much more they are behind it. */
export const SYMBOL_FREQUENCIES = 2 ** FREQUENCY_BITS;
const SYMBOLS = CLASSES * SYMBOL_FREQUENCIES;
export const SYMBOL_BITS = 7;
/** Longest code in bits: a table for reading has two kilobytes. */
export const LONGEST_CODE = 10;
/** What the gap before was: far below what is usual for the term, below it, or not. */
export const NEARNESSES = 3;
const DENSITIES = CLASSES;
/** Classes below the usual one from which on documents lie close together: in one law, as a rule. */
const CLOSE = 3;
const NO_CODE = new Uint8Array(0);

/** The class of a gap. */
export function classOf(gap: number): number {
  return 31 - Math.clz32(gap + 1);
}

/** The class that the gaps of a term would have if the documents with it lay evenly among all units. */
export function usualClass(count: number, units: number): number {
  return Math.min(DENSITIES - 1, 31 - Math.clz32(Math.max(1, Math.floor(units / Math.max(1, count)))));
}

/** How near a gap of a class is against the usual one; the first of a list counts as {@link FIRST_NEARNESS}. */
export function nearnessOf(gapClass: number, usual: number): number {
  if (gapClass <= usual - CLOSE) return 0;
  return gapClass < usual ? 1 : 2;
}

export const FIRST_NEARNESS = 1;

/** Codes for the gaps and frequencies of a layer, one for each usual class and nearness, shortest for what this layer has. */
export class PostingCodes {
  /** How many units the layer has. */
  readonly units: number;
  readonly #lengths: readonly Uint8Array[];
  readonly #tables: Uint16Array[] = [];

  private constructor(units: number, lengths: readonly Uint8Array[]) {
    this.units = units;
    this.#lengths = lengths;
  }

  /** The shortest codes for what was counted. */
  static of({ units, occurrences }: PostingCounter): PostingCodes {
    return new PostingCodes(
      units,
      occurrences.map((counted) => codeLengths(counted, LONGEST_CODE)),
    );
  }

  /** Reads what {@link write} wrote; a layer without terms may have none. @throws IndexDamage */
  static read(reader: ByteReader): PostingCodes {
    if (reader.done) return new PostingCodes(0, []);
    const units = reader.varint();
    const lengths = Array.from({ length: DENSITIES * NEARNESSES }, () => {
      const used = reader.varint();
      if (used > SYMBOLS) throw new IndexDamage('codes of postings');
      if (used === 0) return NO_CODE;
      const of = new Uint8Array(used);
      for (let symbol = 0; symbol < used; symbol += 2) {
        const two = reader.byte();
        of[symbol] = two >>> LENGTH_BITS;
        of[symbol + 1] = two & (2 ** LENGTH_BITS - 1);
      }
      return of;
    });
    return new PostingCodes(units, lengths);
  }

  /** The codes as bytes: the units, and for each code the number of its symbols and their lengths, four bits each. */
  write(writer: ByteWriter): void {
    writer.varint(this.units);
    for (const lengths of this.#lengths) {
      const used = lengths.findLastIndex((length) => length > 0) + 1;
      writer.varint(used);
      for (let symbol = 0; symbol < used; symbol += 2)
        writer.byte(((lengths[symbol] ?? 0) << LENGTH_BITS) | (symbol + 1 < used ? (lengths[symbol + 1] ?? 0) : 0));
    }
  }

  /** Lengths and codes of the symbols, for writing. */
  forWriting(): readonly { readonly lengths: Uint8Array; readonly codes: Uint32Array }[] {
    return this.#lengths.map((lengths) => ({ lengths, codes: codesOf(lengths) }));
  }

  /**
   * One behind the other, for each nearness, what the next {@link LONGEST_CODE} bits begin with, see {@link fillTable}: a symbol, and above its
   * {@link SYMBOL_BITS} the nearness of its gap. Made when it is first asked for. @throws IndexDamage
   */
  table(usual: number): Uint16Array {
    const known = this.#tables[usual];
    if (known !== undefined) return known;
    const whole = new Uint16Array(NEARNESSES << LONGEST_CODE);
    const entryOf = (symbol: number) => (nearnessOf(symbol >>> FREQUENCY_BITS, usual) << SYMBOL_BITS) | symbol;
    for (let nearness = 0; nearness < NEARNESSES; nearness += 1) {
      const lengths = this.#lengths[usual * NEARNESSES + nearness] ?? NO_CODE;
      const table = whole.subarray(nearness << LONGEST_CODE, (nearness + 1) << LONGEST_CODE);
      if (!fillTable(table, lengths, LONGEST_CODE, entryOf)) throw new IndexDamage('codes of postings');
    }
    this.#tables[usual] = whole;
    return whole;
  }
}

/** Counts what the codes of a layer have to write. */
export class PostingCounter {
  readonly units: number;
  readonly occurrences: readonly Uint32Array[] = Array.from(
    { length: DENSITIES * NEARNESSES },
    () => new Uint32Array(SYMBOLS),
  );

  constructor(units: number) {
    this.units = units;
  }

  /** Counts the postings of a term. @throws RangeError for documents from 2^24 on */
  count(documents: Uint32Array, frequencies: Uint8Array): void {
    if ((documents.at(-1) ?? 0) >= MOST_DOCUMENTS) throw new RangeError('more documents than an index can number');
    const usual = usualClass(documents.length, this.units);
    let nearness = FIRST_NEARNESS;
    let next = 0;
    for (let place = 0; place < documents.length; place += 1) {
      const document = documents[place] ?? 0;
      const gapClass = classOf(document - next);
      next = document + 1;
      const symbol = symbolOf(gapClass, frequencies[place] ?? 1);
      const counted = this.occurrences[usual * NEARNESSES + nearness];
      if (counted !== undefined) counted[symbol] = (counted[symbol] ?? 0) + 1;
      nearness = nearnessOf(gapClass, usual);
    }
  }
}

/** The symbol of a gap's class and a frequency. */
export function symbolOf(gapClass: number, frequency: number): number {
  return gapClass * SYMBOL_FREQUENCIES + Math.min(frequency, SYMBOL_FREQUENCIES) - 1;
}
