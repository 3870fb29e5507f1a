import type { Status } from '../../model/index.ts';
import { STATUSES } from '../../model/index.ts';
import type { CatalogueEntry } from './catalogueEntry.ts';
import { EntryReader } from './catalogueEntry.ts';
import { HEAD, SAID, VERSION_COLUMNS } from './catalogueLayout.ts';

/** The catalogue of a pack; an entry is read when it is asked for. */
export class Catalogue {
  /** Number of instruments. */
  readonly count: number;
  readonly #versionCount: number;
  readonly #bytes: Uint8Array;
  readonly #words: Uint32Array;
  readonly #entries: (CatalogueEntry | undefined)[] = [];
  #texts: string | undefined;

  private constructor(bytes: Uint8Array, words: Uint32Array) {
    [this.count = 0, this.#versionCount = 0] = words;
    this.#bytes = bytes;
    this.#words = words;
  }

  /** Reads a catalogue; nothing when its columns do not hold together. Linear in them. */
  static read(bytes: Uint8Array): Catalogue | undefined {
    if (bytes.length < HEAD * 4) return undefined;
    const [count = 0, versions = 0, texts = 0, entryBytes = 0, textBytes = 0] = new Uint32Array(
      bytes.slice(0, HEAD * 4).buffer,
    );
    const length = HEAD + 2 * (count + 1) + VERSION_COLUMNS * versions + texts + 1;
    if (length * 4 + entryBytes + textBytes !== bytes.length) return undefined;
    const words = new Uint32Array(bytes.slice(0, length * 4).buffer);
    const isSound = rises(words, HEAD, count, entryBytes) && rises(words, HEAD + count + 1, count, versions);
    return isSound ? new Catalogue(bytes, words) : undefined;
  }

  /** What is known of an instrument; nothing for a number that none has, and for an entry that is damaged. */
  entry(instrument: number): CatalogueEntry | undefined {
    if (!(instrument >= 0 && instrument < this.count)) return undefined;
    const known = this.#entries[instrument] ?? this.#read(instrument);
    this.#entries[instrument] = known;
    return known;
  }

  /** The entries that are whole, each with its number, in order. Linear: for those who go through all. */
  *entries(): Generator<readonly [number: number, entry: CatalogueEntry]> {
    for (let number = 0; number < this.count; number += 1) {
      const entry = this.entry(number);
      if (entry !== undefined) yield [number, entry];
    }
  }

  /** Number of an instrument's versions. */
  versionsOf(instrument: number): number {
    return this.#version(instrument + 1) - this.#version(instrument);
  }

  /**
   * The status on a day, `YYYYMMDD`, of the version of an instrument that has one only: what `statusOn` says of it, without reading
   * the entry.
   */
  statusOfOnly(instrument: number, day: number): Status {
    const version = this.#version(instrument);
    const [start, until, stated] = [0, 1, 2].map((column) => this.#column(version, column));
    const status = STATUSES[((stated ?? 0) % SAID) - 1];
    if (status !== undefined) return status;
    if ((start ?? 0) > day) return 'not-yet-in-force';
    if (until !== 0 && (until ?? 0) <= day) return 'repealed';
    return (stated ?? 0) >= SAID ? 'in-force' : 'unknown';
  }

  #read(instrument: number): CatalogueEntry | undefined {
    const [, , , entryBytes = 0] = this.#words;
    const start = this.#words.length * 4;
    const from = this.#words[HEAD + instrument] ?? 0;
    const to = this.#words[HEAD + instrument + 1] ?? 0;
    const bytes = this.#bytes.subarray(start + from, start + Math.min(to, entryBytes));
    const entry = new EntryReader(bytes, (number) => this.#text(number)).entry();
    return entry?.versions.length === this.versionsOf(instrument) ? entry : undefined;
  }

  #text(number: number): string | undefined {
    const [, , texts = 0, entryBytes = 0] = this.#words;
    if (number >= texts) return undefined;
    this.#texts ??= new TextDecoder().decode(this.#bytes.subarray(this.#words.length * 4 + entryBytes));
    const first = this.#words.length - texts - 1;
    return this.#texts.slice(this.#words[first + number], this.#words[first + number + 1]);
  }

  /** The first version of an instrument among those of all. */
  #version(instrument: number): number {
    return this.#words[HEAD + this.count + 1 + instrument] ?? 0;
  }

  #column(version: number, column: number): number {
    return this.#words[HEAD + 2 * (this.count + 1) + column * this.#versionCount + version] ?? 0;
  }
}

function rises(words: Uint32Array, start: number, count: number, end: number): boolean {
  for (let place = start; place < start + count; place += 1)
    if ((words[place] ?? 0) > (words[place + 1] ?? 0)) return false;
  return words[start] === 0 && words[start + count] === end;
}
