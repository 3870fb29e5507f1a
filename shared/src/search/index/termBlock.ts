import { textOfUnits } from '../../storage/index.ts';
import { ByteReader } from './byteStream.ts';
import { IndexDamage } from './indexSource.ts';

/** Where the postings of a term lie. */
export interface TermEntry {
  readonly term: string;
  /** How many documents have it. */
  readonly count: number;
  /** In the section of postings, in bytes; of no length where `only` is given. */
  readonly offset: number;
  readonly length: number;
  /** The one document of a term that only one has, with its frequency: it needs no postings. */
  readonly only?: { readonly document: number; readonly frequency: number };
}

/**
 * The first byte of a term. One that differs from the term before in its second and last unit, as nearly all pairs of characters do, has
 * this bit, and below it how many units have the term if they are not too many; others have, in fewer bits, units shared and units that follow.
 */
export const PAIR = 128;
export const MOST_COUNT_OF_PAIR = PAIR - 1;
export const REST_BITS = 4;
export const MOST_REST = 2 ** REST_BITS - 1;
export const MOST_SHARED = 7;

/** Bits of a frequency beside the document that is the only one with a term. */
export const FREQUENCY_BITS = 3;

/**
 * The terms of a block of the dictionary, one after the other in their order, each by what differs from the one before. A query wants one
 * of 64: no string is made of those that are passed over.
 */
export class TermBlock {
  readonly #reader: ByteReader;
  readonly #size: number;
  /** Those of the term from {@link #length} on mean nothing. */
  #units = new Uint16Array(32);
  #length = 0;
  #count = 0;
  #tail = 0;
  /** Of the postings of the term. */
  #offset: number;

  /** `offset` is where the postings of the first term lie. */
  constructor(bytes: Uint8Array, offset: number) {
    this.#reader = new ByteReader(bytes);
    this.#size = bytes.length;
    this.#offset = offset;
  }

  /** Goes to the next term; false behind the last. @throws IndexDamage when the bytes are not what a writer writes. */
  next(): boolean {
    const reader = this.#reader;
    if (reader.done) return false;
    if (this.#count > 1) this.#offset += this.#tail;
    const head = reader.byte();
    const pair = head >= PAIR;
    const shared = pair ? 1 : longer(reader, head >>> REST_BITS, MOST_SHARED);
    const rest = pair ? 1 : longer(reader, head & MOST_REST, MOST_REST);
    if (shared > this.#length || rest > this.#size) throw new IndexDamage('term of a wrong length');
    const units = this.#room(shared + rest);
    for (let place = shared; place < shared + rest; place += 1) {
      const before = place === shared && shared < this.#length ? (units[shared] ?? 0) : 0;
      units[place] = before + reader.varint();
    }
    this.#length = shared + rest;
    this.#count = pair ? head - PAIR : reader.varint();
    this.#tail = reader.varint();
    return true;
  }

  /** Whether the term sorts before another (below 0), is the same (0), or sorts behind it, by UTF-16 units. */
  compare(term: string): number {
    const most = Math.min(this.#length, term.length);
    for (let place = 0; place < most; place += 1) {
      const difference = (this.#units[place] ?? 0) - term.charCodeAt(place);
      if (difference !== 0) return difference;
    }
    return this.#length - term.length;
  }

  /** Whether the term begins so, by UTF-16 units. */
  startsWith(prefix: string): boolean {
    if (this.#length < prefix.length) return false;
    for (let place = 0; place < prefix.length; place += 1)
      if (this.#units[place] !== prefix.charCodeAt(place)) return false;
    return true;
  }

  /** The term that was gone to last, with where its postings lie. */
  entry(): TermEntry {
    const term = textOfUnits(this.#units.subarray(0, this.#length));
    const entry = { term, count: this.#count, offset: this.#offset, length: this.#count === 1 ? 0 : this.#tail };
    if (this.#count !== 1) return entry;
    const frequency = (this.#tail & (2 ** FREQUENCY_BITS - 1)) + 1;
    return { ...entry, only: { document: this.#tail >>> FREQUENCY_BITS, frequency } };
  }

  /** The entry of a term, if the block has it; the block is then gone through as far. Terms are asked for in their order. */
  find(term: string): TermEntry | undefined {
    for (let more = this.#length > 0 || this.next(); more; more = this.next()) {
      const order = this.compare(term);
      if (order === 0) return this.entry();
      if (order > 0) return undefined;
    }
    return undefined;
  }

  /** The entries of all terms that begin so; the block is then gone through. */
  withPrefix(prefix: string): readonly TermEntry[] {
    const found: TermEntry[] = [];
    while (this.next()) {
      if (this.startsWith(prefix)) found.push(this.entry());
      else if (this.compare(prefix) > 0) break;
    }
    return found;
  }

  #room(length: number): Uint16Array {
    if (length > this.#units.length) {
      const larger = new Uint16Array(length * 2);
      larger.set(this.#units);
      this.#units = larger;
    }
    return this.#units;
  }
}

/** A number of which the largest stands for itself and a varint more. */
function longer(reader: ByteReader, value: number, most: number): number {
  return value === most ? most + reader.varint() : value;
}
