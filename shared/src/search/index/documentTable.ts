import type { Subtype } from '../../model/index.ts';
import { ByteReader, ByteWriter } from './byteStream.ts';
import { IndexDamage } from './indexSource.ts';

/**
 * How high an instrument stands, highest first (立法法 arts. 98 to 102); amending texts stand apart, because what they say stands in
 * the amended text too, and guidance beside the law.
 */
export const LEVELS = [
  'constitution',
  'law',
  'interpretation',
  'administrative',
  'ministry',
  'local',
  'other',
  'amendment',
  'guidance',
] as const;
export type Level = (typeof LEVELS)[number];

/** A byte has both: level, and in steps above it the share that speaks of the police. */
const LEVEL_STEPS = 16;

const LEVEL_OF: Partial<Readonly<Record<Subtype, Level>>> = {
  constitution: 'constitution',
  law: 'law',
  'judicial-interpretation': 'interpretation',
  'administrative-regulation': 'administrative',
  'ministry-rule': 'ministry',
  'local-regulation': 'local',
};

/** The level of an instrument from its kind, subtype and title. */
export function levelOf(kind: string, subtype: Subtype | undefined, title: string): Level {
  if (kind !== 'regulation') return 'guidance';
  if (/修正案|关于修改|的决定$/.test(title)) return 'amendment';
  return (subtype === undefined ? undefined : LEVEL_OF[subtype]) ?? 'other';
}

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

/** Numbers of documents, versions and headings; resident. */
export class DocumentTable {
  readonly versions: readonly VersionEntry[];
  readonly headings: readonly HeadingEntry[];
  readonly count: number;
  readonly inLetters: number;
  readonly #versionOf: Uint32Array;

  /** `inLetters`: how many documents are mostly written in letters, not in Chinese. */
  constructor(versions: readonly VersionEntry[], headings: readonly HeadingEntry[], inLetters: number) {
    this.inLetters = inLetters;
    this.versions = versions;
    this.headings = headings;
    this.count = versions.at(-1)?.end ?? 0;
    this.#versionOf = new Uint32Array(this.count);
    for (const [version, { first, end }] of versions.entries()) this.#versionOf.fill(version, first, end);
  }

  /** The number of the version that has a document; that of the first for a number that none has. */
  versionOf(document: number): number {
    return this.#versionOf[document] ?? 0;
  }

  /** What a document is. @throws RangeError for a number that none has. */
  found(number: number): FoundDocument {
    const entry = this.versions[this.versionOf(number)];
    if (entry === undefined || number >= entry.end) throw new RangeError(`no document ${number}`);
    const { instrument, version, first } = entry;
    return number === first
      ? { number, instrument, version }
      : { number, instrument, version, article: number - first - 1 };
  }

  /** The stretches of documents of the groups, which are numbered versions first, headings after them. */
  group(number: number): HeadingEntry | undefined {
    return this.versions[number] ?? this.headings[number - this.versions.length];
  }

  /** How many documents a group has. */
  groupSize(number: number): number {
    const entry = this.group(number);
    return entry === undefined ? 0 : entry.end - entry.first;
  }

  get groups(): number {
    return this.versions.length + this.headings.length;
  }

  write(): Uint8Array {
    const writer = new ByteWriter();
    writer.varint(this.versions.length);
    let instrument = 0;
    for (const entry of this.versions) {
      writer.varint(entry.instrument - instrument);
      writer.varint(entry.version);
      writer.varint(entry.end - entry.first);
      writer.byte(Math.round(entry.policing * POLICING_STEPS) * LEVEL_STEPS + LEVELS.indexOf(entry.level));
      ({ instrument } = entry);
    }
    writer.varint(this.headings.length);
    let last = 0;
    for (const { first, end } of this.headings) {
      writer.varint(first - last);
      writer.varint(end - first);
      last = first;
    }
    writer.varint(this.inLetters);
    return writer.finish();
  }

  /** Reads a table of at most so many documents. @throws IndexDamage */
  static read(bytes: Uint8Array, most: number): DocumentTable {
    const reader = new ByteReader(bytes);
    const versions: VersionEntry[] = [];
    const count = reader.varint();
    let instrument = 0;
    let first = 0;
    for (let place = 0; place < count; place += 1) {
      instrument += reader.varint();
      const version = reader.varint();
      const end = first + reader.varint();
      const byte = reader.byte();
      const level = LEVELS[byte % LEVEL_STEPS];
      const policing = Math.floor(byte / LEVEL_STEPS) / POLICING_STEPS;
      if (level === undefined || end <= first || end > most) throw new IndexDamage('version table');
      versions.push({ instrument, version, first, end, level, policing });
      first = end;
    }
    const headings = readHeadings(reader, first);
    const inLetters = reader.varint();
    if (!reader.done || inLetters > first) throw new IndexDamage('document table');
    return new DocumentTable(versions, headings, inLetters);
  }
}

function readHeadings(reader: ByteReader, documents: number): readonly HeadingEntry[] {
  const headings: HeadingEntry[] = [];
  const count = reader.varint();
  let first = 0;
  for (let place = 0; place < count; place += 1) {
    first += reader.varint();
    const end = first + reader.varint();
    if (end > documents) throw new IndexDamage('heading table');
    headings.push({ first, end });
  }
  return headings;
}
