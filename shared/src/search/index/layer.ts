import { IndexDamage } from './indexSource.ts';
import type { SectionSource } from './indexSource.ts';
import { ByteReader } from './byteStream.ts';
import { PostingCodes } from './postingCodes.ts';
import { decodePostings } from './postings.ts';
import type { Postings } from './postings.ts';
import { RecentlyUsed } from '../../storage/index.ts';
import { TermDirectory } from './termDictionary.ts';
import type { DictionaryBlock } from './termDictionary.ts';
import type { TermBlock, TermEntry } from './termBlock.ts';

/** How much of what was read is kept: queries of one person share most of their terms, keystrokes nearly all. */
const KEPT_ENTRIES = 4096;
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
  readonly #codes: PostingCodes;
  readonly #directory: TermDirectory;
  readonly #blocks: SectionSource;
  readonly #postings: SectionSource;
  readonly #units: number;
  /** Terms that are not there among them. */
  readonly #entryCache = new RecentlyUsed<{ readonly entry: TermEntry | undefined }, string>(KEPT_ENTRIES);
  readonly #postingCache = new RecentlyUsed<Postings, string>(KEPT_POSTINGS);

  /** @throws IndexDamage */
  constructor(directory: Uint8Array, blocks: SectionSource, postings: SectionSource, units: number) {
    const reader = new ByteReader(directory);
    this.#codes = PostingCodes.read(reader);
    this.#directory = new TermDirectory(reader);
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
    const blocks = this.#directory.blocksOf(prefix).slice(0, BLOCKS_OF_PREFIX);
    const found: TermEntry[] = [];
    await this.#read(blocks, (terms) => void found.push(...terms.withPrefix(prefix)));
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

  /** The entries of the terms that the layer has. Reads the blocks of the dictionary that are not at hand, all at once. */
  async #entries(terms: readonly string[]): Promise<ReadonlyMap<string, TermEntry>> {
    const found = new Map<string, TermEntry>();
    const unknown = new Map<number, { readonly block: DictionaryBlock; readonly terms: string[] }>();
    for (const term of terms) {
      const known = this.#entryCache.get(term);
      if (known?.entry !== undefined) found.set(term, known.entry);
      const block = known === undefined ? this.#directory.blockOf(term) : undefined;
      if (block === undefined) continue;
      const wanted = unknown.get(block.number);
      if (wanted === undefined) unknown.set(block.number, { block, terms: [term] });
      else wanted.terms.push(term);
    }
    const wanted = [...unknown.values()];
    await this.#read(
      wanted.map(({ block }) => block),
      (block, place) => {
        for (const term of wanted[place]?.terms.sort() ?? []) {
          const entry = block.find(term);
          this.#entryCache.set(term, { entry });
          if (entry !== undefined) found.set(term, entry);
        }
      },
    );
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
    const postings = decodePostings(bytes, count, this.#units, this.#codes);
    this.#postingCache.set(term, postings, count);
    return postings;
  }

  /** Reads blocks, and tells of each, with its place among them, when it is there. */
  async #read(blocks: readonly DictionaryBlock[], found: (terms: TermBlock, place: number) => void): Promise<void> {
    const reading: Promise<void>[] = [];
    for (const [place, block] of blocks.entries()) {
      const bytes = this.#blocks.read(block.offset, block.length);
      if (bytes instanceof Uint8Array) found(this.#directory.terms(block, bytes), place);
      else reading.push(bytes.then((read) => found(this.#directory.terms(block, read), place)));
    }
    if (reading.length > 0) await Promise.all(reading);
  }
}
