import type { DatedVersion, Kind, Localized, Subtype } from '../../model/index.ts';
import { CERTAINTIES, defined, isPartialDate, KINDS, STATUSES, SUBTYPES } from '../../model/index.ts';
import { ByteReader } from './byteReader.ts';
import { lastPart } from './catalogueLayout.ts';

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

/** Reads one entry, its texts by their numbers; what cannot be leaves the reader failed. */
export class EntryReader {
  readonly #reader: ByteReader;
  readonly #text: (number: number) => string | undefined;

  constructor(bytes: Uint8Array, text: (number: number) => string | undefined) {
    this.#reader = new ByteReader(bytes);
    this.#text = text;
  }

  /** The entry that the bytes are; nothing when they are none. */
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
