import { BitWriter } from './bitWriter.ts';
import { IndexDamage } from './indexSource.ts';
import {
  classOf,
  FIRST_NEARNESS,
  FREQUENCY_BITS,
  LONGEST_CODE,
  NEARNESSES,
  nearnessOf,
  SYMBOL_BITS,
  SYMBOL_FREQUENCIES,
  symbolOf,
  usualClass,
} from './postingCodes.ts';
import type { PostingCodes } from './postingCodes.ts';
import { LENGTH_BITS } from './prefixCode.ts';

/** Documents that have a term, ascending, and how often each has it (1 to {@link LARGEST_FREQUENCY}). */
export interface Postings {
  readonly documents: Uint32Array;
  readonly frequencies: Uint8Array;
}

/** Frequencies beyond this are stored as this: BM25 has long saturated there. */
export const LARGEST_FREQUENCY = 8;

/** Where postings have a document; -1 when they have not. Time: the logarithm of their number. */
export function placeOf(document: number, { documents }: Postings): number {
  let low = 0;
  let high = documents.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((documents[middle] ?? 0) < document) low = middle + 1;
    else high = middle;
  }
  return documents[low] === document ? low : -1;
}

// What an entry of a table for reading has, from its lowest bits: length, frequency, class, nearness. Computed once: most of the time of a
// query that nobody asked before is spent in decoding.
const CLASS_AT = LENGTH_BITS + FREQUENCY_BITS;
const NEARNESS_AT = LENGTH_BITS + SYMBOL_BITS;
const LENGTH_MASK = 2 ** LENGTH_BITS - 1;
const FREQUENCY_MASK = SYMBOL_FREQUENCIES - 1;
const CLASS_MASK = 2 ** (SYMBOL_BITS - FREQUENCY_BITS) - 1;
const UNUSED_BITS = 32 - LONGEST_CODE;

/**
 * Writes postings as bits. The articles of one law lie together, so that gaps are tiny or huge: each gap's class, a power of two, and the
 * frequency have one symbol in a prefix code (Huffman 1952) that depends on how common the term is and on how near the document before
 * was; then what the gap is within its class.
 */
export class PostingsWriter {
  readonly #units: number;
  readonly #codes: ReturnType<PostingCodes['forWriting']>;
  readonly #bits = new BitWriter();

  /** `codes` were made from counts of all postings that will be written. */
  constructor(codes: PostingCodes) {
    this.#units = codes.units;
    this.#codes = codes.forWriting();
  }

  /** The bits of a term's postings, filled up to a byte. */
  encode(documents: Uint32Array, frequencies: Uint8Array): Uint8Array {
    const bits = this.#bits;
    const usual = usualClass(documents.length, this.#units);
    let nearness = FIRST_NEARNESS;
    let next = 0;
    for (let place = 0; place < documents.length; place += 1) {
      const document = documents[place] ?? 0;
      const gap = document - next;
      next = document + 1;
      const gapClass = classOf(gap);
      const frequency = Math.min(LARGEST_FREQUENCY, frequencies[place] ?? 1);
      const symbol = symbolOf(gapClass, frequency);
      const code = this.#codes[usual * NEARNESSES + nearness];
      bits.bits(code?.codes[symbol] ?? 0, code?.lengths[symbol] ?? 0);
      bits.bits(gap + 1 - (1 << gapClass), gapClass);
      if (frequency >= SYMBOL_FREQUENCIES) bits.unary(frequency - SYMBOL_FREQUENCIES);
      nearness = nearnessOf(gapClass, usual);
    }
    return bits.finish();
  }
}

/**
 * The postings of `count` documents, each below `limit`.
 * @throws IndexDamage when the bits name another document, are no code, or end too early.
 */
export function decodePostings(bytes: Uint8Array, count: number, limit: number, codes: PostingCodes): Postings {
  if (count > limit || count > bytes.length * 8) throw new IndexDamage('more postings than documents');
  const documents = new Uint32Array(count);
  const frequencies = new Uint8Array(count);
  const table = codes.table(usualClass(count, codes.units));
  let nearness = FIRST_NEARNESS;
  // The next bits stand at the top of `buffer`; enough for what is read next are there after filling, which is repeated for speed.
  let buffer = 0;
  let held = 0;
  let at = 0;
  let next = 0;
  for (let place = 0; place < count; place += 1) {
    if (held <= 16) {
      buffer |= (((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)) << (16 - held);
      at += 2;
      held += 16;
    }
    const entry = table[(nearness << LONGEST_CODE) + (buffer >>> UNUSED_BITS)] ?? 0;
    if (entry === 0) throw new IndexDamage('no code of postings');
    const length = entry & LENGTH_MASK;
    buffer <<= length;
    held -= length;
    const gapClass = (entry >>> CLASS_AT) & CLASS_MASK;
    if (gapClass > 0) {
      while (held < gapClass) {
        buffer |= (bytes[at] ?? 0) << (24 - held);
        at += 1;
        held += 8;
      }
      next += (1 << gapClass) - 1 + (buffer >>> (32 - gapClass));
      buffer <<= gapClass;
      held -= gapClass;
    }
    if (next >= limit) throw new IndexDamage('posting beyond the documents');
    documents[place] = next;
    next += 1;
    let frequency = ((entry >>> LENGTH_BITS) & FREQUENCY_MASK) + 1;
    if (frequency === SYMBOL_FREQUENCIES) {
      while (held <= 24) {
        buffer |= (bytes[at] ?? 0) << (24 - held);
        at += 1;
        held += 8;
      }
      const more = Math.clz32(~buffer);
      frequency += more;
      if (frequency > LARGEST_FREQUENCY) throw new IndexDamage('frequency too large');
      buffer <<= more + 1;
      held -= more + 1;
    }
    frequencies[place] = frequency;
    nearness = entry >>> NEARNESS_AT;
  }
  if (at - Math.floor(held / 8) > bytes.length) throw new IndexDamage('postings end too early');
  return { documents, frequencies };
}
