import { IndexDamage } from './indexSource.ts';

/** Documents that have a term, ascending, and how often each has it (1 to {@link LARGEST_FREQUENCY}). */
export interface Postings {
  readonly documents: Uint32Array;
  readonly frequencies: Uint8Array;
}

/** Frequencies beyond this are stored as this: BM25 has long saturated there. */
export const LARGEST_FREQUENCY = 8;

const BLOCK = 128;
const PARAMETER_BITS = 5;
/** Documents are numbered below this, so that a code and what follows it fit what the reader holds. */
const MOST_DOCUMENTS = 2 ** 24;

/** Bits written one after the other, into bytes that are used again for the next list: a build writes a hundred thousand of them. */
class BitWriter {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;
  /** Bits that are not yet a byte, fewer than eight. */
  #buffer = 0;
  #used = 0;

  /** `count` bits of `value`, which has no more, highest first; at most 24. */
  bits(value: number, count: number): void {
    let buffer = (this.#buffer << count) | value;
    let used = this.#used + count;
    if (this.#length + 4 > this.#bytes.length) this.#grow();
    while (used >= 8) {
      used -= 8;
      this.#bytes[this.#length] = buffer >>> used;
      this.#length += 1;
    }
    buffer &= (1 << used) - 1;
    this.#buffer = buffer;
    this.#used = used;
  }

  /** As many ones, and a zero; at most 23. */
  unary(count: number): void {
    this.bits(((1 << count) - 1) << 1, count + 1);
  }

  /** A copy of what was written, filled up to a byte; the next list begins. */
  finish(): Uint8Array {
    if (this.#used > 0) this.bits(0, 8 - this.#used);
    const written = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return written;
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** The exponent of a gap's class: it lies from 2^class - 1 on, in steps of 2^parameter. */
function classOf(gap: number, parameter: number): number {
  return 31 - Math.clz32((gap >>> parameter) + 1);
}

/** Bits of the gaps with a parameter; a loop over numbers, because a build asks it for every posting several times. */
function codeSize(gaps: Uint32Array, count: number, parameter: number): number {
  let size = 0;
  for (let place = 0; place < count; place += 1) size += 2 * classOf(gaps[place] ?? 0, parameter);
  return size + count * (parameter + 1);
}

/** The best parameter lies at or below the logarithm of the mean gap; the size falls and then rises with it. */
function bestParameter(gaps: Uint32Array, count: number): number {
  let sum = 0;
  for (let place = 0; place < count; place += 1) sum += gaps[place] ?? 0;
  let parameter = Math.min(20, Math.floor(Math.log2(sum / count + 1)));
  let size = codeSize(gaps, count, parameter);
  while (parameter > 0) {
    const smaller = codeSize(gaps, count, parameter - 1);
    if (smaller > size) break;
    size = smaller;
    parameter -= 1;
  }
  return parameter;
}

const gapsOfBlock = new Uint32Array(BLOCK);
const bits = new BitWriter();

/**
 * Postings as bits: blocks of 128 documents, in each the gaps in Exp-Golomb code (Teuhola 1978) with a parameter of the block's own,
 * because the articles of one law lie together and gaps are tiny or huge; behind each gap the frequency less one in unary.
 * @throws RangeError for documents from 2^24 on.
 */
export function encodePostings({ documents, frequencies }: Postings): Uint8Array {
  let next = 0;
  if ((documents.at(-1) ?? 0) >= MOST_DOCUMENTS) throw new RangeError('more documents than an index can number');
  for (let start = 0; start < documents.length; start += BLOCK) {
    const count = Math.min(BLOCK, documents.length - start);
    for (let place = 0; place < count; place += 1) {
      const document = documents[start + place] ?? 0;
      gapsOfBlock[place] = document - next;
      next = document + 1;
    }
    const parameter = bestParameter(gapsOfBlock, count);
    bits.bits(parameter, PARAMETER_BITS);
    for (let place = 0; place < count; place += 1) {
      const gap = gapsOfBlock[place] ?? 0;
      const exponent = classOf(gap, parameter);
      bits.unary(exponent);
      bits.bits(gap - (2 ** exponent - 1) * 2 ** parameter, exponent + parameter);
      const more = Math.min(LARGEST_FREQUENCY, frequencies[start + place] ?? 1) - 1;
      bits.unary(more);
    }
  }
  return bits.finish();
}

/**
 * The postings of `count` documents, each below `limit`.
 * @throws IndexDamage when the bits name another document or end too early.
 */
export function decodePostings(bytes: Uint8Array, count: number, limit: number): Postings {
  if (count > limit || count > bytes.length * 8) throw new IndexDamage('more postings than documents');
  const documents = new Uint32Array(count);
  const frequencies = new Uint8Array(count);
  // The next bits stand at the top of `buffer`; at least 25 are there after filling, which is repeated for speed.
  let buffer = 0;
  let held = 0;
  let at = 0;
  let next = 0;
  let parameter = 0;
  for (let place = 0; place < count; place += 1) {
    if (place % BLOCK === 0) {
      while (held <= 24) {
        buffer |= (bytes[at] ?? 0) << (24 - held);
        at += 1;
        held += 8;
      }
      parameter = buffer >>> (32 - PARAMETER_BITS);
      buffer <<= PARAMETER_BITS;
      held -= PARAMETER_BITS;
    }
    while (held <= 24) {
      buffer |= (bytes[at] ?? 0) << (24 - held);
      at += 1;
      held += 8;
    }
    const exponent = Math.clz32(~buffer);
    const rest = exponent + parameter;
    if (rest > 24) throw new IndexDamage('gap too large');
    buffer <<= exponent + 1;
    held -= exponent + 1;
    while (held <= 24) {
      buffer |= (bytes[at] ?? 0) << (24 - held);
      at += 1;
      held += 8;
    }
    next += ((1 << exponent) - 1) << parameter;
    if (rest > 0) next += buffer >>> (32 - rest);
    buffer <<= rest;
    held -= rest;
    if (next >= limit) throw new IndexDamage('posting beyond the documents');
    documents[place] = next;
    next += 1;
    while (held <= 24) {
      buffer |= (bytes[at] ?? 0) << (24 - held);
      at += 1;
      held += 8;
    }
    const more = Math.clz32(~buffer);
    if (more >= LARGEST_FREQUENCY) throw new IndexDamage('frequency too large');
    frequencies[place] = more + 1;
    buffer <<= more + 1;
    held -= more + 1;
  }
  if (at - Math.floor(held / 8) > bytes.length) throw new IndexDamage('postings end too early');
  return { documents, frequencies };
}
