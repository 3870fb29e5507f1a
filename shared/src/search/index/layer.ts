import { IndexDamage } from './indexSource.ts';
import type { SectionSource } from './indexSource.ts';
import { decodePostings } from './postings.ts';
import type { Postings } from './postings.ts';
import { TermDirectory } from './termDictionary.ts';
import type { DictionaryBlock, TermEntry } from './termDictionary.ts';

/** How much of what was read is kept, in entries: queries of one person share most of their terms, keystrokes nearly all. */
const KEPT_BLOCKS = 512;
const KEPT_POSTINGS = 256;
const LARGEST_KEPT = 20_000;

/** The newest values by key; the oldest goes when there are too many. */
class Recent<Key, Value> {
  readonly #values = new Map<Key, Value>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: Key): Value | undefined {
    return this.#values.get(key);
  }

  set(key: Key, value: Value): void {
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#most && oldest !== undefined) this.#values.delete(oldest);
  }
}

/** One inverted list of terms of an index: the directory is held, the rest is read when asked for. */
export class Layer {
  readonly #directory: TermDirectory;
  readonly #blocks: SectionSource;
  readonly #postings: SectionSource;
  readonly #units: number;
  readonly #blockCache = new Recent<number, ReadonlyMap<string, TermEntry>>(KEPT_BLOCKS);
  readonly #postingCache = new Recent<string, Postings>(KEPT_POSTINGS);

  /** @throws IndexDamage */
  constructor(directory: Uint8Array, blocks: SectionSource, postings: SectionSource, units: number) {
    this.#directory = new TermDirectory(directory);
    this.#blocks = blocks;
    this.#postings = postings;
    this.#units = units;
  }

  /** The entries of the terms that the layer has. Reads the blocks of the dictionary that it does not hold yet, all at once. */
  async entries(terms: readonly string[]): Promise<ReadonlyMap<string, TermEntry>> {
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

  /** The terms that begin so, most frequent first, at most `limit`. */
  async withPrefix(prefix: string, limit: number): Promise<readonly TermEntry[]> {
    const blocks = await this.#read(this.#directory.blocksOf(prefix).slice(0, 64));
    return [...blocks.values()]
      .flatMap((entries) => [...entries.values()])
      .filter(({ term }) => term.startsWith(prefix))
      .sort((a, b) => b.count - a.count)
      .slice(0, limit);
  }

  /** The postings of terms. Reads those that it does not hold yet, all at once; only theirs. */
  async postings(entries: readonly TermEntry[]): Promise<readonly Postings[]> {
    return Promise.all(entries.map(async (entry) => this.#postingsOf(entry)));
  }

  #postingsOf(entry: TermEntry): Postings | Promise<Postings> {
    const { only, term } = entry;
    if (only !== undefined) {
      if (only.document >= this.#units) throw new IndexDamage('posting beyond the documents');
      return { documents: Uint32Array.of(only.document), frequencies: Uint8Array.of(only.frequency) };
    }
    const known = this.#postingCache.get(term);
    if (known !== undefined) return known;
    const bytes = this.#postings.read(entry.offset, entry.length);
    return bytes instanceof Uint8Array ? this.#decode(entry, bytes) : bytes.then((read) => this.#decode(entry, read));
  }

  #decode({ term, count }: TermEntry, bytes: Uint8Array): Postings {
    const postings = decodePostings(bytes, count, this.#units);
    if (count <= LARGEST_KEPT) this.#postingCache.set(term, postings);
    return postings;
  }

  async #read(blocks: readonly DictionaryBlock[]): Promise<ReadonlyMap<number, ReadonlyMap<string, TermEntry>>> {
    const read = await Promise.all(
      blocks.map(async (block) => {
        const known = this.#blockCache.get(block.number);
        if (known !== undefined) return [block.number, known] as const;
        const bytes = await this.#blocks.read(block.offset, block.length);
        const entries = new Map(this.#directory.entries(block, bytes).map((entry) => [entry.term, entry]));
        this.#blockCache.set(block.number, entries);
        return [block.number, entries] as const;
      }),
    );
    return new Map(read);
  }
}
