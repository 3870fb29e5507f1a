import { strToU8 } from 'fflate';
import type { DatedVersion, Instrument, Kind, Localized, Status, Subtype } from '../../model/index.ts';
import {
  CERTAINTIES,
  defined,
  earliest,
  firstDay,
  isPartialDate,
  KINDS,
  STATUSES,
  SUBTYPES,
} from '../../model/index.ts';
import { ByteReader } from './byteReader.ts';
import { ByteWriter } from '../../storage/index.ts';

/** What is known of an instrument without reading its record: all that a search sorts, filters and counts by. */
export interface CatalogueEntry {
  readonly work: string;
  readonly id: string;
  readonly kind: Kind;
  readonly subtype?: Subtype;
  readonly title: Localized;
  readonly issuer?: Localized;
  readonly jurisdiction?: Localized;
  readonly programme?: Localized;
  /** Row of the source's table, for records that have one. */
  readonly row?: string;
  readonly topics: readonly Localized[];
  /** In the order of the instrument. */
  readonly versions: readonly DatedVersion[];
}

/** Texts by number, each kept once; 0 stands for an absent one. */
class TextTable {
  readonly #numbers = new Map<string, number>();

  number(text: string | undefined): number {
    if (text === undefined) return 0;
    const known = this.#numbers.get(text) ?? this.#numbers.size + 1;
    this.#numbers.set(text, known);
    return known;
  }

  /** The texts one behind the other, and where each begins in UTF-16 units, with the end of the last. */
  written(): { readonly text: string; readonly starts: readonly number[] } {
    const texts = [...this.#numbers.keys()];
    const starts = [0];
    for (const { length } of texts) starts.push((starts.at(-1) ?? 0) + length);
    return { text: texts.join(''), starts };
  }
}

function placeOf<Name>(names: readonly Name[], name: Name | undefined): number {
  return name === undefined ? 0 : names.indexOf(name) + 1;
}

function writeVersion(writer: ByteWriter, texts: TextTable, version: DatedVersion): void {
  const { date, adopted, inForceFrom, inForceUntil, statedStatus } = version;
  for (const day of [date, adopted, inForceFrom?.date, inForceUntil]) writer.varint(texts.number(day));
  writer.byte(placeOf(CERTAINTIES, inForceFrom?.certainty));
  writer.byte(placeOf(STATUSES, statedStatus));
}

/** The name at the end of a work's address, which is the title of most laws. */
function lastPart(work: string): string {
  return work.slice(work.lastIndexOf('/') + 1);
}

/** Words of a version in the columns: first day on which it counts, day from which it does not, what is stated of its status. */
const VERSION_COLUMNS = 3;
/** Words before the columns: numbers of instruments, versions, texts; bytes of entries and of texts. */
const HEAD = 5;

/** A day as a number that rises with it, 20130430; 0 for none. */
function dayNumber(day: string | undefined): number {
  return day === undefined ? 0 : Number(day.replaceAll('-', ''));
}

/** What is stated: a status by its place from 1, or, 256 times a mark, whether the text says from when it is in force. */
function statedCode(version: DatedVersion): number {
  const isSaid = version.inForceFrom !== undefined && version.inForceFrom.certainty !== 'unknown';
  return placeOf(STATUSES, version.statedStatus) + (isSaid ? SAID : 0);
}
const SAID = 256;

function writeEntry(instrument: Instrument, texts: TextTable, writer: ByteWriter): void {
  const { work, id, kind, subtype, title, issuer, jurisdiction, programme, source, topics, versions } = instrument;
  const localized = (name: Localized | undefined) => {
    writer.varint(texts.number(name?.en));
    writer.varint(texts.number(name?.zh));
  };
  writer.varint(texts.number(work));
  writer.varint(id === work ? 0 : texts.number(id));
  const isNamed = title.en === undefined && title.zh === lastPart(work);
  writer.byte(isNamed ? 1 : 0);
  writer.byte(placeOf(KINDS, kind));
  writer.byte(placeOf(SUBTYPES, subtype));
  if (!isNamed) localized(title);
  for (const name of [issuer, jurisdiction, programme]) localized(name);
  writer.varint(texts.number(source.row));
  writer.varint(topics.length);
  for (const topic of topics) localized(topic);
  writer.varint(versions.length);
  for (const version of versions) writeVersion(writer, texts, version);
}

/** The catalogue of instruments in their order. Deterministic. Linear. */
export function writeCatalogue(instruments: readonly Instrument[]): Uint8Array {
  const texts = new TextTable();
  const entries = new ByteWriter();
  const entryStarts = [0];
  const versionStarts = [0];
  for (const instrument of instruments) {
    writeEntry(instrument, texts, entries);
    entryStarts.push(entries.length);
    versionStarts.push((versionStarts.at(-1) ?? 0) + instrument.versions.length);
  }
  const versions = instruments.flatMap((instrument) => instrument.versions);
  const { text, starts } = texts.written();
  const table = strToU8(text);
  const words = Uint32Array.from([
    instruments.length,
    versions.length,
    starts.length - 1,
    entries.length,
    table.length,
    ...entryStarts,
    ...versionStarts,
    ...versions.map((version) => dayNumber(firstDay(version))),
    ...versions.map(({ inForceUntil }) => dayNumber(inForceUntil && earliest(inForceUntil))),
    ...versions.map(statedCode),
    ...starts,
  ]);
  const writer = new ByteWriter();
  writer.bytes(new Uint8Array(words.buffer));
  writer.bytes(entries.written());
  writer.bytes(table);
  return writer.written();
}

/** Reads one entry of a catalogue; what cannot be leaves the reader failed. */
class EntryReader {
  readonly #reader: ByteReader;
  readonly #text: (number: number) => string | undefined;

  constructor(bytes: Uint8Array, text: (number: number) => string | undefined) {
    this.#reader = new ByteReader(bytes);
    this.#text = text;
  }

  entry(): CatalogueEntry | undefined {
    const work = this.#named() ?? this.#fail('');
    const id = this.#named() ?? work;
    const isNamed = this.#reader.byte() === 1;
    const kind = this.#place(KINDS) ?? this.#fail(KINDS[0]);
    const subtype = this.#place(SUBTYPES);
    const title = isNamed ? { zh: lastPart(work) } : (this.#localized() ?? {});
    const issuer = this.#localized();
    const jurisdiction = this.#localized();
    const programme = this.#localized();
    const row = this.#named();
    const topics = this.#list(() => this.#localized() ?? {});
    const versions = this.#list(() => this.#version());
    if (this.#reader.hasFailed || !this.#reader.isAtEnd) return undefined;
    return defined({ work, id, kind, title, topics, versions, subtype, issuer, jurisdiction, programme, row });
  }

  #version(): DatedVersion {
    const [date, adopted, start, inForceUntil] = [this.#date(), this.#date(), this.#date(), this.#date()];
    const certainty = this.#place(CERTAINTIES);
    const statedStatus = this.#place(STATUSES);
    const inForceFrom = start === undefined || certainty === undefined ? undefined : { date: start, certainty };
    return defined({ date, adopted, inForceFrom, inForceUntil, statedStatus });
  }

  #list<Part>(read: () => Part): readonly Part[] {
    const parts: Part[] = [];
    const count = this.#reader.varint();
    while (parts.length < count && !this.#reader.isAtEnd) parts.push(read());
    if (parts.length < count) this.#reader.fail();
    return parts;
  }

  #named(): string | undefined {
    const number = this.#reader.varint();
    return number === 0 ? undefined : (this.#text(number - 1) ?? this.#fail(''));
  }

  #date(): string | undefined {
    const date = this.#named();
    return date === undefined || isPartialDate(date) ? date : this.#fail(undefined);
  }

  #localized(): Localized | undefined {
    const [en, zh] = [this.#named(), this.#named()];
    if (en === undefined) return zh === undefined ? undefined : { zh };
    return zh === undefined ? { en } : { en, zh };
  }

  #place<Name>(names: readonly Name[]): Name | undefined {
    const place = this.#reader.byte();
    return place <= names.length ? names[place - 1] : this.#fail(undefined);
  }

  #fail<Stand>(stand: Stand): Stand {
    this.#reader.fail();
    return stand;
  }
}

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
