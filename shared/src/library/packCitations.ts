import * as v from 'valibot';
import type { CitedLaw } from '../citation/index.ts';
import type { Catalogue, PackSection } from '../pack/index.ts';
import { ByteReader } from '../pack/index.ts';
import { RecentlyUsed } from '../storage/index.ts';
import { CitationTablesSchema } from './citationSections.ts';
import type { LibraryPack } from './libraryPack.ts';
import { readable, unreadable } from './packIndex.ts';
import { LIBRARY_SECTIONS } from './packSections.ts';
import { CitationDecoder } from './storedCitation.ts';
import type { CitationTables, StoredCitation } from './storedCitation.ts';

/** Citations that are kept decoded, some 4 MB: those of the instruments read last, which one law's articles share. */
const KEPT_CITATIONS = 16_384;

type Decoded = readonly (readonly StoredCitation[])[];
type StoredTables = v.InferOutput<typeof CitationTablesSchema>;

function parseTables(bytes: Uint8Array): StoredTables | undefined {
  try {
    const result = v.safeParse(CitationTablesSchema, JSON.parse(new TextDecoder().decode(bytes)));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

function lawOf(name: StoredTables['names'][number], catalogue: Catalogue): CitedLaw {
  if (typeof name === 'string') return { type: 'named', name };
  if (typeof name !== 'number') return { type: 'document-number', number: name.number };
  const { title } = catalogue.entry(name) ?? unreadable(LIBRARY_SECTIONS.citationTables);
  return { type: 'named', name: title.zh ?? title.en ?? '' };
}

/** The instruments that cite each name. */
function readCiting(bytes: Uint8Array, names: number, instruments: number): readonly (readonly number[])[] {
  const reader = new ByteReader(bytes);
  const all: (readonly number[])[] = [];
  for (let name = 0; name < names && !reader.hasFailed; name += 1) {
    const citing: number[] = [];
    let number = 0;
    for (let left = reader.varint(); left > 0 && !reader.hasFailed; left -= 1) {
      number += reader.varint();
      if (number >= instruments) reader.fail();
      citing.push(number);
    }
    all.push(citing);
  }
  return reader.hasFailed ? unreadable(LIBRARY_SECTIONS.citedBy) : all;
}

function startsOf(lengths: readonly number[]): readonly number[] {
  const starts = [0];
  for (const length of lengths) starts.push((starts.at(-1) ?? 0) + length);
  return starts;
}

/**
 * The citation graph of a pack. What its citations share is read at the opening, the citations of an instrument when they are
 * asked for. Reading throws `UnreadablePack` where the pack cannot be read.
 */
export class PackCitations {
  /** Laws that citations name, by number. */
  readonly names: readonly CitedLaw[];
  /** Numbers of the instruments that cite each of the names. */
  readonly citing: readonly (readonly number[])[];
  readonly #pack: LibraryPack;
  readonly #cites: PackSection;
  readonly #tables: CitationTables;
  readonly #starts: readonly number[];
  readonly #decoded = new RecentlyUsed<Decoded>(KEPT_CITATIONS);

  private constructor(
    pack: LibraryPack,
    cites: PackSection,
    tables: StoredTables,
    citing: readonly (readonly number[])[],
  ) {
    this.#pack = pack;
    this.#cites = cites;
    this.names = tables.names.map((name) => lawOf(name, pack.catalogue));
    this.citing = citing;
    this.#tables = { ...tables, names: this.names };
    this.#starts = startsOf(tables.lengths);
  }

  /** Nothing for a pack that was built without. */
  static async open(pack: LibraryPack): Promise<PackCitations | undefined> {
    const section = (name: string) => pack.pack.section(name);
    const [shared, cites, citedBy] = [
      LIBRARY_SECTIONS.citationTables,
      LIBRARY_SECTIONS.cites,
      LIBRARY_SECTIONS.citedBy,
    ].map(section);
    if (shared === undefined || cites === undefined || citedBy === undefined) return undefined;
    const tables = parseTables(readable(await shared.whole()));
    if (tables?.lengths.length !== pack.store.count) return unreadable(LIBRARY_SECTIONS.citationTables);
    const citing = readCiting(readable(await citedBy.whole()), tables.names.length, pack.store.count);
    return new PackCitations(pack, cites, tables, citing);
  }

  /** The citations of every version of an instrument, by place of the version. */
  async of(instrument: number): Promise<Decoded> {
    const known = this.#decoded.get(instrument);
    if (known !== undefined) return known;
    const read = await this.#read(instrument);
    this.#decoded.set(
      instrument,
      read,
      read.reduce((sum, citations) => sum + citations.length, 1),
    );
    return read;
  }

  async #read(instrument: number): Promise<Decoded> {
    const start = this.#starts[instrument] ?? 0;
    const end = this.#starts[instrument + 1] ?? start;
    const reader = new ByteReader(readable(await this.#cites.read(start, end - start)));
    const decoder = new CitationDecoder(reader, this.#tables);
    const { versions } = this.#pack.catalogue.entry(instrument) ?? { versions: [] };
    const all = versions.map((_, version) =>
      this.#pack.store.languagesOf(instrument, version).flatMap(() => decoder.text()),
    );
    return reader.hasFailed || !reader.isAtEnd ? unreadable(LIBRARY_SECTIONS.cites) : all;
  }
}
