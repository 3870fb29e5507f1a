import { strToU8 } from 'fflate/browser';
import type { KnownName, NamedInstrument } from '../citation/index.ts';
import {
  CitedKeys,
  citedKey,
  documentNumberKey,
  LawNames,
  namesOfInstrument,
  namesOfInstruments,
  readShortNames,
} from '../citation/index.ts';
import type { Instrument, Outcome } from '../model/index.ts';
import { defined, success } from '../model/index.ts';
import { packFailure } from '../pack/index.ts';
import type { LibraryPack } from './libraryPack.ts';
import { LIBRARY_SECTIONS } from './packSections.ts';
import type { Shelf } from './shelf.ts';

/** What a line of the section `cited-names` tells of an instrument. */
const KINDS = ['en', 'zh', 'number'] as const;
type NameKind = (typeof KINDS)[number];

/** A name beside the title, or a document number. */
interface StoredName {
  readonly instrument: number;
  readonly kind: NameKind;
  readonly name: string;
}

function storedNames({ aliases, versions }: Instrument, instrument: number): readonly StoredName[] {
  const of = (kind: NameKind, names: readonly string[]) =>
    [...new Set(names)].map((name) => ({ instrument, kind, name }));
  const numbers = versions.flatMap(({ documentNumber }) => (documentNumber === undefined ? [] : [documentNumber]));
  return [...of('en', aliases.en ?? []), ...of('zh', aliases.zh ?? []), ...of('number', numbers)];
}

/** The section `cited-names`: what instruments are cited by beside their titles, which the catalogue has; see FORMAT.md. */
export function encodeCitedNames(instruments: readonly Instrument[]): Uint8Array {
  const lines = instruments
    .flatMap(storedNames)
    .map(({ instrument, kind, name }) => `${instrument}\t${kind}\t${name.replace(/\s+/gu, ' ')}`);
  return strToU8(lines.join('\n'));
}

/** Reads what {@link encodeCitedNames} wrote; nothing when it is not that. */
export function decodeCitedNames(bytes: Uint8Array, count: number): readonly StoredName[] | undefined {
  const names: StoredName[] = [];
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    if (line === '') continue;
    const [number = '', written, name] = line.split('\t');
    const kind = KINDS.find((each) => each === written);
    const instrument = /^\d{1,9}$/u.test(number) ? Number(number) : count;
    if (kind === undefined || name === undefined || instrument >= count) return undefined;
    names.push({ instrument, kind, name });
  }
  return names;
}

async function readNames({ pack, store }: LibraryPack, signal?: AbortSignal): Promise<Outcome<readonly StoredName[]>> {
  const bytes = await pack.section(LIBRARY_SECTIONS.citedNames)?.whole(signal);
  if (bytes === undefined) return success([]);
  if (!bytes.ok) return bytes;
  const names = decodeCitedNames(bytes.value, store.count);
  return names === undefined ? packFailure('pack-damaged', LIBRARY_SECTIONS.citedNames) : success(names);
}

/** The table of short names that comes with a pack; empty where none does. Fails as reading a section does. */
export async function shortNamesOf(
  { pack }: LibraryPack,
  signal?: AbortSignal,
): Promise<Outcome<readonly KnownName[]>> {
  const bytes = await pack.section(LIBRARY_SECTIONS.shortNames)?.whole(signal);
  if (bytes === undefined) return success([]);
  return bytes.ok ? success([...readShortNames(new TextDecoder().decode(bytes.value))]) : bytes;
}

/** The names of a pack's instruments, by number. */
async function namedInstruments(pack: LibraryPack, signal?: AbortSignal) {
  const stored = await readNames(pack, signal);
  if (!stored.ok) return stored;
  const aliases = new Map<number, { en?: string[]; zh?: string[] }>();
  const numbers: StoredName[] = [];
  for (const found of stored.value) {
    if (found.kind === 'number') {
      numbers.push(found);
      continue;
    }
    const names = aliases.get(found.instrument) ?? {};
    names[found.kind] = [...(names[found.kind] ?? []), found.name];
    aliases.set(found.instrument, names);
  }
  const named: NamedInstrument[] = [];
  for (const [number, { title }] of pack.catalogue.entries()) {
    const { en, zh } = aliases.get(number) ?? {};
    named.push({ title, aliases: defined({ en, zh }) });
  }
  if (named.length < pack.catalogue.count) return packFailure('pack-damaged', 'instrument-catalogue');
  return success({ named, numbers });
}

function addTo(table: Map<string, number[]>, key: string, number: number): void {
  const known = table.get(key);
  if (known === undefined) table.set(key, [number]);
  else if (!known.includes(number)) known.push(number);
}

/** The names by which the instruments of a shelf are cited. A work that several packs have is one, by its first number. */
export class CitedNames {
  readonly #shortNames: readonly KnownName[];
  #known: LawNames | undefined;
  readonly #named: readonly NamedInstrument[];
  /** Keys of names while the tables are made: each is asked for several times. */
  readonly #keys = new Map<string, string>();
  readonly #keyOf = (name: string): string => {
    const known = this.#keys.get(name) ?? citedKey(name);
    this.#keys.set(name, known);
    return known;
  };
  readonly #asked = new CitedKeys();
  readonly #byName = new Map<string, number[]>();
  readonly #byNumber = new Map<string, number[]>();

  private constructor(named: readonly NamedInstrument[], shortNames: readonly KnownName[]) {
    this.#named = named;
    this.#shortNames = shortNames;
  }

  /** For finding names in running text: short names first, then those of the instruments. Made when it is first asked for. */
  get known(): LawNames {
    if (this.#known !== undefined) return this.#known;
    const known = LawNames.of(this.#shortNames);
    for (const { name, title } of namesOfInstruments(this.#named, this.#keyOf))
      known.add(name, title, this.#keyOf(name));
    this.#known = known;
    this.#keys.clear();
    return known;
  }

  /** Reads the names of all packs. Linear in their number; the caller keeps them. Fails as reading a section does. */
  static async open(shelf: Shelf, signal?: AbortSignal): Promise<Outcome<CitedNames>> {
    const named: NamedInstrument[] = [];
    const numbers: StoredName[] = [];
    const shortNames: KnownName[] = [];
    for (const pack of shelf.packs) {
      const table = await shortNamesOf(pack, signal);
      if (!table.ok) return table;
      const read = await namedInstruments(pack, signal);
      if (!read.ok) return read;
      const base = named.length;
      numbers.push(...read.value.numbers.map((each) => ({ ...each, instrument: base + each.instrument })));
      for (const each of read.value.named) named.push(each);
      shortNames.push(...table.value);
    }
    const names = new CitedNames(named, shortNames);
    names.#index(shelf, numbers);
    return success(names);
  }

  /** Numbers of the instruments that have this name. */
  named(name: string): readonly number[] {
    return this.#byName.get(this.#asked.of(name)) ?? [];
  }

  /** Numbers of the instruments one of whose versions has this document number. */
  numbered(documentNumber: string): readonly number[] {
    return this.#byNumber.get(documentNumberKey(documentNumber)) ?? [];
  }

  #index(shelf: Shelf, numbers: readonly StoredName[]): void {
    for (const [number, instrument] of this.#named.entries()) {
      const first = shelf.firstOf(number);
      for (const { name } of namesOfInstrument(instrument)) addTo(this.#byName, this.#keyOf(name), first);
    }
    for (const { instrument, name } of numbers)
      addTo(this.#byNumber, documentNumberKey(name), shelf.firstOf(instrument));
  }
}
