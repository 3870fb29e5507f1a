import { IndexDamage } from './indexSource.ts';
import type { SectionSource } from './indexSource.ts';
import { decodePostings } from './postings.ts';
import type { Postings } from './postings.ts';
import { RecentlyUsed } from '../../storage/index.ts';
import { TermDirectory } from './termDictionary.ts';
import type { DictionaryBlock, TermEntry } from './termDictionary.ts';

/** How much of what was read is kept: queries of one person share most of their terms, keystrokes nearly all. */
const KEPT_BLOCKS = 512;
/** Five bytes each. */
const KEPT_POSTINGS = 1_000_000;

/** A term and how many units have it. */
export interface CountedTerm {
  readonly term: string;
  readonly count: number;
}

/** Terms and the units that have them: documents, groups of them, or names, each by number. */
export interface TermLayer {
  /** How many units have each of the terms; terms that none has are left out. Reads the dictionary only. */
  counts(terms: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Terms that begin so, most frequent first, at most `limit`; of a short beginning not all are looked at. */
  withPrefix(prefix: string, limit: number): Promise<readonly CountedTerm[]>;
  /** The postings of those of the terms that the layer has. Reads what is not held yet all at once, and nothing else. */
  postings(terms: readonly string[]): Promise<ReadonlyMap<string, Postings>>;
}

/** How many blocks of the dictionary are read for one beginning. */
const BLOCKS_OF_PREFIX = 64;

/** A layer as it lies in sections: the directory is held, the rest is read when asked for. */
export class Layer implements TermLayer {
  readonly #directory: TermDirectory;
  readonly #blocks: SectionSource;
  readonly #postings: SectionSource;
  readonly #units: number;
  readonly #blockCache = new RecentlyUsed<ReadonlyMap<string, TermEntry>>(KEPT_BLOCKS);
  readonly #postingCache = new RecentlyUsed<Postings, string>(KEPT_POSTINGS);

  /** @throws IndexDamage */
  constructor(directory: Uint8Array, blocks: SectionSource, postings: SectionSource, units: number) {
    this.#directory = new TermDirectory(directory);
    if (this.#directory.blockBytes !== blocks.size) throw new IndexDamage('terms of a wrong size');
    this.#blocks = blocks;
    this.#postings = postings;
    this.#units = units;
  }

  async counts(terms: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const found = new Map<string, number>();
    for (const [term, { count }] of await this.#entries(terms)) found.set(term, count);
    return found;
  }

  async withPrefix(prefix: string, limit: number): Promise<readonly CountedTerm[]> {
    const blocks = await this.#read(this.#directory.blocksOf(prefix).slice(0, BLOCKS_OF_PREFIX));
    const found: TermEntry[] = [];
    for (const entries of blocks.values())
      for (const entry of entries.values()) if (entry.term.startsWith(prefix)) found.push(entry);
    return found.sort((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1)).slice(0, limit);
  }

  async postings(terms: readonly string[]): Promise<ReadonlyMap<string, Postings>> {
    const found = new Map<string, Postings>();
    const reading: Promise<void>[] = [];
    const entries = await this.#entries(terms);
    for (const entry of entries.values()) {
      const postings = this.#postingsOf(entry);
      if (postings instanceof Promise) reading.push(postings.then((read) => void found.set(entry.term, read)));
      else found.set(entry.term, postings);
    }
    if (reading.length > 0) await Promise.all(reading);
    return found;
  }

  /** The entries of the terms that the layer has. Reads the blocks of the dictionary that it does not hold yet, all at once. */
  async #entries(terms: readonly string[]): Promise<ReadonlyMap<string, TermEntry>> {
    const wanted = new Map<number, DictionaryBlock>();
    const blockOf = new Map<string, number>();
    for (const term of terms) {
      const block = this.#directory.blockOf(term);
      if (block === undefined) continue;
      wanted.set(block.number, block);
      blockOf.set(term, block.number);
    }
    const blocks = await this.#read([...wanted.values()]);
    const found = new Map<string, TermEntry>();
    for (const [term, number] of blockOf) {
      const entry = blocks.get(number)?.get(term);
      if (entry !== undefined) found.set(term, entry);
    }
    return found;
  }

  #postingsOf(entry: TermEntry): Postings | Promise<Postings> {
    const { only, term } = entry;
    if (only !== undefined) {
      if (only.document >= this.#units) throw new IndexDamage('posting beyond the documents');
      return { documents: Uint32Array.of(only.document), frequencies: Uint8Array.of(only.frequency) };
    }
    const known = this.#postingCache.get(term);
    if (known !== undefined) return known;
    if (entry.offset + entry.length > this.#postings.size) throw new IndexDamage('postings beyond their section');
    const bytes = this.#postings.read(entry.offset, entry.length);
    return bytes instanceof Uint8Array ? this.#decode(entry, bytes) : bytes.then((read) => this.#decode(entry, read));
  }

  #decode({ term, count }: TermEntry, bytes: Uint8Array): Postings {
    const postings = decodePostings(bytes, count, this.#units);
    this.#postingCache.set(term, postings, count);
    return postings;
  }

  async #read(blocks: readonly DictionaryBlock[]): Promise<ReadonlyMap<number, ReadonlyMap<string, TermEntry>>> {
    const found = new Map<number, ReadonlyMap<string, TermEntry>>();
    const reading: Promise<void>[] = [];
    for (const block of blocks) {
      const known = this.#blockCache.get(block.number);
      const read = known === undefined ? this.#blocks.read(block.offset, block.length) : undefined;
      if (known !== undefined) found.set(block.number, known);
      else if (read instanceof Uint8Array) found.set(block.number, this.#decodeBlock(block, read));
      else if (read !== undefined)
        reading.push(read.then((bytes) => void found.set(block.number, this.#decodeBlock(block, bytes))));
    }
    if (reading.length > 0) await Promise.all(reading);
    return found;
  }

  #decodeBlock(block: DictionaryBlock, bytes: Uint8Array): ReadonlyMap<string, TermEntry> {
    const entries = new Map(this.#directory.entries(block, bytes).map((entry) => [entry.term, entry]));
    this.#blockCache.set(block.number, entries);
    return entries;
  }
}
