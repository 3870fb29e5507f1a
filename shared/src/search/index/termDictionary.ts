import { ByteWriter } from '../../storage/index.ts';
import type { ByteReader } from './byteStream.ts';
import { IndexDamage } from './indexSource.ts';
import { FREQUENCY_BITS, MOST_COUNT_OF_PAIR, MOST_REST, MOST_SHARED, PAIR, REST_BITS, TermBlock } from './termBlock.ts';
import type { TermEntry } from './termBlock.ts';

const BLOCK_TERMS = 64;

function sharedUnits(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

/**
 * A sorted list of terms in blocks of 64. The directory, which is read whole when an index is opened, has the first term of each
 * block; a block, read when a query needs it, has its terms by what differs from the one before.
 */
export class TermDictionaryWriter {
  readonly #directory = new ByteWriter();
  readonly #blocks = new ByteWriter();
  #count = 0;
  #last = '';
  #blockStart = 0;
  #offset = 0;

  /** Adds a term; they come in ascending order of their UTF-16 units, with postings one behind the other. */
  add(term: string, count: number, length: number, only?: TermEntry['only']): void {
    const first = this.#count % BLOCK_TERMS === 0;
    if (first) this.#startBlock(term);
    const shared = first ? 0 : sharedUnits(this.#last, term);
    const rest = term.length - shared;
    const plain = shared !== 1 || rest !== 1 || count > MOST_COUNT_OF_PAIR;
    if (plain) this.#writeShape(shared, rest);
    else this.#blocks.byte(PAIR | count);
    for (let place = shared; place < term.length; place += 1) {
      const before = place === shared && shared < this.#last.length && !first ? this.#last.charCodeAt(place) : 0;
      this.#blocks.varint(term.charCodeAt(place) - before);
    }
    if (plain) this.#blocks.varint(count);
    if (only === undefined) this.#blocks.varint(length);
    else this.#blocks.varint((only.document << FREQUENCY_BITS) | (only.frequency - 1));
    if (only === undefined) this.#offset += length;
    this.#last = term;
    this.#count += 1;
  }

  /** The directory and the blocks, each a section. */
  finish(): { readonly directory: Uint8Array; readonly blocks: Uint8Array } {
    if (this.#count > 0) this.#directory.varint(this.#blocks.length - this.#blockStart);
    return { directory: this.#directory.finish(), blocks: this.#blocks.finish() };
  }

  #writeShape(shared: number, rest: number): void {
    this.#blocks.byte((Math.min(MOST_SHARED, shared) << REST_BITS) | Math.min(MOST_REST, rest));
    if (shared >= MOST_SHARED) this.#blocks.varint(shared - MOST_SHARED);
    if (rest >= MOST_REST) this.#blocks.varint(rest - MOST_REST);
  }

  /** A directory entry: length of the block before, first term, bytes of postings before this block's. */
  #startBlock(term: string): void {
    if (this.#count > 0) this.#directory.varint(this.#blocks.length - this.#blockStart);
    this.#blockStart = this.#blocks.length;
    this.#directory.varint(term.length);
    for (let place = 0; place < term.length; place += 1) this.#directory.varint(term.charCodeAt(place));
    this.#directory.varint(this.#offset);
  }
}

/** The place of a block of terms in its section. */
export interface DictionaryBlock {
  readonly number: number;
  readonly offset: number;
  readonly length: number;
}

/** The resident part of a dictionary: which block can have a term. */
export class TermDirectory {
  readonly #first: string[] = [];
  readonly #offsets: number[] = [0];
  readonly #postings: number[] = [];

  /** @throws IndexDamage when the directory is cut or not in order. */
  constructor(reader: ByteReader) {
    let offset = 0;
    while (!reader.done) {
      const length = reader.varint();
      let term = '';
      for (let place = 0; place < length; place += 1) term += String.fromCharCode(reader.varint());
      if (this.#first.length > 0 && term <= (this.#first.at(-1) ?? '')) throw new IndexDamage('terms out of order');
      this.#first.push(term);
      this.#postings.push(reader.varint());
      offset += reader.varint();
      this.#offsets.push(offset);
    }
  }

  /** Number of the blocks. */
  get size(): number {
    return this.#first.length;
  }

  /** The bytes of all blocks together. */
  get blockBytes(): number {
    return this.#offsets.at(-1) ?? 0;
  }

  /** Where a block lies; nothing for a number that none has. */
  block(number: number): DictionaryBlock | undefined {
    const offset = this.#offsets[number];
    const end = this.#offsets[number + 1];
    return offset === undefined || end === undefined ? undefined : { number, offset, length: end - offset };
  }

  /** The block that has the term if any has; nothing when it sorts before all. Logarithmic. */
  blockOf(term: string): DictionaryBlock | undefined {
    let low = 0;
    let high = this.#first.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#first[middle] ?? '') <= term) low = middle + 1;
      else high = middle;
    }
    return this.block(low - 1);
  }

  /** The blocks that can have terms with this beginning, in order. */
  blocksOf(prefix: string): readonly DictionaryBlock[] {
    const found: DictionaryBlock[] = [];
    for (let number = Math.max(0, this.blockOf(prefix)?.number ?? 0); number < this.size; number += 1) {
      const first = this.#first[number] ?? '';
      if (first > prefix && !first.startsWith(prefix)) break;
      const block = this.block(number);
      if (block !== undefined) found.push(block);
    }
    return found;
  }

  /** The terms of a block, from its bytes. */
  terms({ number }: DictionaryBlock, bytes: Uint8Array): TermBlock {
    return new TermBlock(bytes, this.#postings[number] ?? 0);
  }
}
