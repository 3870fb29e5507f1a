import { strToU8 } from 'fflate';
import type { DatedVersion, Instrument, Kind, Localized, Subtype } from '../../model/index.ts';
import { CERTAINTIES, isPartialDate, KINDS, STATUSES, SUBTYPES } from '../../model/index.ts';
import { ByteReader } from './byteReader.ts';
import { ByteWriter } from './byteWriter.ts';

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

  write(): Uint8Array {
    const texts = [...this.#numbers.keys()].map((text) => text.replaceAll('\n', ' '));
    return strToU8(texts.join('\n'));
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

/** The catalogue of instruments in their order. Deterministic. Linear. */
export function writeCatalogue(instruments: readonly Instrument[]): Uint8Array {
  const texts = new TextTable();
  const writer = new ByteWriter();
  const localized = (name: Localized | undefined) => {
    writer.varint(texts.number(name?.en));
    writer.varint(texts.number(name?.zh));
  };
  writer.varint(instruments.length);
  for (const {
    work,
    id,
    kind,
    subtype,
    title,
    issuer,
    jurisdiction,
    programme,
    source,
    topics,
    versions,
  } of instruments) {
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
  const table = texts.write();
  const head = new ByteWriter();
  head.varint(table.length);
  head.bytes(table);
  head.bytes(writer.written());
  return head.written();
}

/** Reads what {@link writeCatalogue} wrote; what cannot be leaves the reader failed. Plain objects: ten thousands are made at an opening. */
class CatalogueReader {
  readonly #reader: ByteReader;
  readonly #texts: readonly string[];
  /** Texts that are dates: a few hundred are said thousands of times. */
  readonly #dates = new Set<string>();

  constructor(bytes: Uint8Array) {
    this.#reader = new ByteReader(bytes);
    this.#texts = new TextDecoder().decode(this.#reader.bytes(this.#reader.varint())).split('\n');
  }

  entries(): readonly CatalogueEntry[] | undefined {
    const entries = this.#list(() => this.#entry());
    return this.#reader.hasFailed || !this.#reader.isAtEnd ? undefined : entries;
  }

  #entry(): CatalogueEntry {
    const work = this.#text() ?? this.#fail('');
    const id = this.#text() ?? work;
    const isNamed = this.#reader.byte() === 1;
    const kind = this.#named(KINDS) ?? this.#fail(KINDS[0]);
    const subtype = this.#named(SUBTYPES);
    const title = isNamed ? { zh: lastPart(work) } : (this.#localized() ?? {});
    const issuer = this.#localized();
    const jurisdiction = this.#localized();
    const programme = this.#localized();
    const row = this.#text();
    const topics = this.#list(() => this.#localized() ?? {});
    const versions = this.#list(() => this.#version());
    return {
      work,
      id,
      kind,
      title,
      topics,
      versions,
      ...(subtype === undefined ? {} : { subtype }),
      ...(issuer === undefined ? {} : { issuer }),
      ...(jurisdiction === undefined ? {} : { jurisdiction }),
      ...(programme === undefined ? {} : { programme }),
      ...(row === undefined ? {} : { row }),
    };
  }

  #version(): DatedVersion {
    const [date, adopted, start, inForceUntil] = [this.#date(), this.#date(), this.#date(), this.#date()];
    const certainty = this.#named(CERTAINTIES);
    const statedStatus = this.#named(STATUSES);
    return {
      ...(date === undefined ? {} : { date }),
      ...(adopted === undefined ? {} : { adopted }),
      ...(start === undefined || certainty === undefined ? {} : { inForceFrom: { date: start, certainty } }),
      ...(inForceUntil === undefined ? {} : { inForceUntil }),
      ...(statedStatus === undefined ? {} : { statedStatus }),
    };
  }

  #list<Part>(read: () => Part): readonly Part[] {
    const parts: Part[] = [];
    const count = this.#reader.varint();
    while (parts.length < count && !this.#reader.isAtEnd) parts.push(read());
    if (parts.length < count) this.#reader.fail();
    return parts;
  }

  #text(): string | undefined {
    const number = this.#reader.varint();
    return number === 0 ? undefined : (this.#texts[number - 1] ?? this.#fail(''));
  }

  #date(): string | undefined {
    const date = this.#text();
    if (date === undefined || this.#dates.has(date)) return date;
    if (!isPartialDate(date)) return this.#fail(undefined);
    this.#dates.add(date);
    return date;
  }

  #localized(): Localized | undefined {
    const [en, zh] = [this.#text(), this.#text()];
    if (en === undefined) return zh === undefined ? undefined : { zh };
    return zh === undefined ? { en } : { en, zh };
  }

  #named<Name>(names: readonly Name[]): Name | undefined {
    const place = this.#reader.byte();
    return place <= names.length ? names[place - 1] : this.#fail(undefined);
  }

  #fail<Stand>(stand: Stand): Stand {
    this.#reader.fail();
    return stand;
  }
}

/** The entries of a catalogue, by place of the instrument; nothing when it is none. Linear. */
export function readCatalogue(bytes: Uint8Array): readonly CatalogueEntry[] | undefined {
  return new CatalogueReader(bytes).entries();
}
