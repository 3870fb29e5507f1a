import { writeUint32s } from '../../storage/index.ts';
import { IndexDamage } from './indexSource.ts';
import { LEVELS } from './level.ts';
import type { Level } from './level.ts';

/** A byte has both: level, and in steps above it the share that speaks of the police. */
const LEVEL_STEPS = 16;

/** One version of one instrument: a stretch of documents, the first of which stands for it as a whole. */
export interface VersionEntry {
  /** Place of the instrument in the library. */
  readonly instrument: number;
  /** Place of the version in the instrument. */
  readonly version: number;
  readonly first: number;
  /** One more than its last document. */
  readonly end: number;
  readonly level: Level;
  /** Share of its documents that speak of the police, 0 to 1, in steps of {@link POLICING_STEPS}. */
  readonly policing: number;
}

/** In how many steps the share of a version that speaks of the police is kept. */
export const POLICING_STEPS = 15;

/** A heading and the documents that stand under it. */
export interface HeadingEntry {
  readonly first: number;
  readonly end: number;
}

/** What was found: a document by number, and what it is. */
export interface FoundDocument {
  readonly number: number;
  readonly instrument: number;
  readonly version: number;
  /** Place of the article among those of the version, from 0; absent for the version as a whole. */
  readonly article?: number;
}

/** Words before the columns: numbers of versions, of headings, of documents that begin with words of letters, of all documents. */
const HEAD = 4;
/** Words of a version: instrument; place in it; first document; level and share that speaks of the police. */
const VERSION_COLUMNS = 4;
/** Words of a heading: first document; one more than the last. */
const HEADING_COLUMNS = 2;
const INSTRUMENT = 0;
/** Columns of numbers of documents: that of versions and, behind the columns of these, those of headings. */
const NUMBERS_DOCUMENTS: ReadonlySet<number> = new Set([2, VERSION_COLUMNS, VERSION_COLUMNS + 1]);

/** A table that becomes part of one, and where its instruments and documents begin in that. */
export interface JoinedTable {
  readonly table: DocumentTable;
  readonly instrument: number;
  readonly document: number;
}

/**
 * Numbers of documents, versions and headings; resident. Columns of 32-bit words that are looked at where they lie: at an opening nothing
 * is made of them but the number of the version of each document.
 */
export class DocumentTable {
  readonly count: number;
  readonly inLetters: number;
  readonly versionCount: number;
  readonly headingCount: number;
  readonly #words: Uint32Array;
  readonly #versionOf: Uint32Array;

  private constructor(words: Uint32Array) {
    [this.versionCount = 0, this.headingCount = 0, this.inLetters = 0, this.count = 0] = words;
    this.#words = words;
    this.#versionOf = new Uint32Array(this.count);
    for (let version = 0; version < this.versionCount; version += 1)
      this.#versionOf.fill(version, this.firstOf(version), this.firstOf(version + 1));
  }

  /** `inLetters`: how many documents are mostly written in letters, not in Chinese. */
  static of(versions: readonly VersionEntry[], headings: readonly HeadingEntry[], inLetters: number): DocumentTable {
    const count = versions.at(-1)?.end ?? 0;
    const words = Uint32Array.from([
      versions.length,
      headings.length,
      inLetters,
      count,
      ...versions.map(({ instrument }) => instrument),
      ...versions.map(({ version }) => version),
      ...versions.map(({ first }) => first),
      ...versions.map(
        ({ level, policing }) => Math.round(policing * POLICING_STEPS) * LEVEL_STEPS + LEVELS.indexOf(level),
      ),
      ...headings.map(({ first }) => first),
      ...headings.map(({ end }) => end),
    ]);
    return new DocumentTable(words);
  }

  /**
   * Several tables as one: the documents, versions and headings of each behind those of the table before it, instruments numbered from a
   * base on. Linear in versions and headings, at memory speed.
   */
  static join(parts: readonly JoinedTable[]): DocumentTable {
    const sum = (of: (table: DocumentTable) => number) => parts.reduce((all, { table }) => all + of(table), 0);
    const head = [
      sum(({ versionCount }) => versionCount),
      sum(({ headingCount }) => headingCount),
      sum(({ inLetters }) => inLetters),
      sum(({ count }) => count),
    ] as const;
    const [versions, headings] = head;
    const words = new Uint32Array(HEAD + VERSION_COLUMNS * versions + HEADING_COLUMNS * headings);
    words.set(head);
    let place = HEAD;
    for (let column = 0; column < VERSION_COLUMNS + HEADING_COLUMNS; column += 1) {
      for (const { table, instrument, document } of parts) {
        const own = table.#columnWords(column);
        words.set(own, place);
        const joined = words.subarray(place, place + own.length);
        if (column === INSTRUMENT) raise(joined, instrument);
        else if (NUMBERS_DOCUMENTS.has(column)) raise(joined, document);
        place += own.length;
      }
    }
    return new DocumentTable(words);
  }

  /** All versions, one behind the other; made anew at each call, for those who go through all. */
  versions(): readonly VersionEntry[] {
    return Array.from({ length: this.versionCount }, (_, number) => this.version(number)).filter(
      (entry) => entry !== undefined,
    );
  }

  /** All headings, in order; made anew at each call. */
  headings(): readonly HeadingEntry[] {
    return Array.from({ length: this.headingCount }, (_, number) => ({
      first: this.#heading(number, 0),
      end: this.#heading(number, 1),
    }));
  }

  /** The first document of a version; for the number behind the last version, of all documents. */
  firstOf(version: number): number {
    return version < this.versionCount ? this.#column(version, 2) : this.count;
  }

  /** Place of a version's instrument in the library. */
  instrumentOf(version: number): number {
    return this.#column(version, 0);
  }

  /** Place of a version in its instrument. */
  placeOf(version: number): number {
    return this.#column(version, 1);
  }

  levelOf(version: number): Level {
    return LEVELS[this.#column(version, 3) % LEVEL_STEPS] ?? 'other';
  }

  /** Share of a version's documents that speak of the police, see {@link VersionEntry}. */
  policingOf(version: number): number {
    return Math.floor(this.#column(version, 3) / LEVEL_STEPS) / POLICING_STEPS;
  }

  /** A version; nothing for a number that none has. */
  version(number: number): VersionEntry | undefined {
    if (!(number >= 0 && number < this.versionCount)) return undefined;
    return this.#readVersion(number);
  }

  /** The number of the version that has a document; that of the first for a number that none has. */
  versionOf(document: number): number {
    return this.#versionOf[document] ?? 0;
  }

  /** What a document is. @throws RangeError for a number that none has. */
  found(number: number): FoundDocument {
    if (!(number >= 0 && number < this.count)) throw new RangeError(`no document ${number}`);
    const entry = this.versionOf(number);
    const [instrument, version, first] = [this.instrumentOf(entry), this.placeOf(entry), this.firstOf(entry)];
    return number === first
      ? { number, instrument, version }
      : { number, instrument, version, article: number - first - 1 };
  }

  /** The stretches of documents of the groups, which are numbered versions first, headings after them. */
  group(number: number): HeadingEntry | undefined {
    if (number < this.versionCount) return { first: this.firstOf(number), end: this.firstOf(number + 1) };
    const heading = number - this.versionCount;
    if (heading >= this.headingCount) return undefined;
    return { first: this.#heading(heading, 0), end: this.#heading(heading, 1) };
  }

  /** How many documents a group has. */
  groupSize(number: number): number {
    const entry = this.group(number);
    return entry === undefined ? 0 : entry.end - entry.first;
  }

  /** Number of the groups, see {@link group}. */
  get groups(): number {
    return this.versionCount + this.headingCount;
  }

  /** The bytes that {@link read} reads. */
  write(): Uint8Array {
    return writeUint32s(this.#words);
  }

  /** Reads a table of so many documents. Linear in versions and headings. @throws IndexDamage */
  static read(bytes: Uint8Array, count: number): DocumentTable {
    const words = new Uint32Array(bytes.slice(0, bytes.length - (bytes.length % 4)).buffer);
    const [versions = 0, headings = 0, inLetters = 0, documents = 0] = words;
    const expected = HEAD + versions * VERSION_COLUMNS + headings * HEADING_COLUMNS;
    if (words.length !== expected || words.length * 4 !== bytes.length || inLetters > count || documents !== count)
      throw new IndexDamage('document table');
    if (!areVersions(words, versions, count)) throw new IndexDamage('version table');
    const firsts = HEAD + versions * VERSION_COLUMNS;
    for (let place = firsts; place < firsts + headings; place += 1) {
      const end = words[place + headings] ?? 0;
      if ((words[place] ?? 0) > end || end > count) throw new IndexDamage('heading table');
    }
    return new DocumentTable(words);
  }

  #readVersion(number: number): VersionEntry {
    return {
      instrument: this.instrumentOf(number),
      version: this.placeOf(number),
      first: this.firstOf(number),
      end: this.firstOf(number + 1),
      level: this.levelOf(number),
      policing: this.policingOf(number),
    };
  }

  /** A column of the versions, or behind these one of the headings. */
  #columnWords(column: number): Uint32Array {
    const ofVersions = Math.min(column, VERSION_COLUMNS) * this.versionCount;
    const start = HEAD + ofVersions + Math.max(0, column - VERSION_COLUMNS) * this.headingCount;
    return this.#words.subarray(start, start + (column < VERSION_COLUMNS ? this.versionCount : this.headingCount));
  }

  #column(version: number, column: number): number {
    return this.#words[HEAD + column * this.versionCount + version] ?? 0;
  }

  #heading(number: number, column: number): number {
    return this.#words[HEAD + VERSION_COLUMNS * this.versionCount + column * this.headingCount + number] ?? 0;
  }
}

function raise(words: Uint32Array, by: number): void {
  if (by === 0) return;
  for (let place = 0; place < words.length; place += 1) words[place] = (words[place] ?? 0) + by;
}

/** Whether versions have documents one behind the other, by instruments that do not fall, at levels that there are. */
function areVersions(words: Uint32Array, versions: number, count: number): boolean {
  if (versions === 0) return count === 0;
  if (words[HEAD + 2 * versions] !== 0) return false;
  for (let version = 0; version < versions; version += 1) {
    const first = words[HEAD + 2 * versions + version] ?? 0;
    const end = version + 1 < versions ? (words[HEAD + 2 * versions + version + 1] ?? 0) : count;
    const code = words[HEAD + 3 * versions + version] ?? 0;
    if (end <= first || code % LEVEL_STEPS >= LEVELS.length || code >= LEVEL_STEPS * (POLICING_STEPS + 1)) return false;
    if (version > 0 && (words[HEAD + version] ?? 0) < (words[HEAD + version - 1] ?? 0)) return false;
  }
  return true;
}
