import { articleTextsOf } from '../citation/index.ts';
import type { CitedLibrary, Ended } from '../citation/index.ts';
import type { Instrument, Outcome, Provision, Version } from '../model/index.ts';
import { provisionsOf, success } from '../model/index.ts';
import { RecentlyUsed } from '../storage/index.ts';
import { CitedNames } from './citedNames.ts';
import { endedName } from './endedName.ts';
import { readable } from './packIndex.ts';
import type { PlacedVersion, Shelf } from './shelf.ts';

/** Instruments put together from several packs that are kept. */
const KEPT_INSTRUMENTS = 256;
/** Versions whose articles are kept as texts. */
const KEPT_TEXTS = 8;
/** Provisions that are kept, by their own and those below them. */
const KEPT_PROVISIONS = 16_384;

function weightOf(provision: Provision | undefined): number {
  return provision === undefined ? 1 : sizeOf(provision);
}

function sizeOf({ children }: Provision): number {
  return children.reduce((sum, child) => sum + sizeOf(child), 1);
}

/**
 * What resolving asks of packs: names from a small table, records and provisions one by one. A work that several packs have is one
 * instrument with the versions of all. Reading throws `UnreadablePack` where a pack cannot be read.
 */
export class PackCitedLibrary implements CitedLibrary {
  readonly names: CitedNames;
  readonly #shelf: Shelf;
  readonly #instruments = new RecentlyUsed<Instrument>(KEPT_INSTRUMENTS);
  readonly #articleTexts = new RecentlyUsed<ReadonlyMap<string, string>, string>(KEPT_TEXTS);
  /** By the number of the instrument, the place of the version in it, and the eId; also those that are not there. */
  readonly #provisions = new RecentlyUsed<{ readonly provision?: Provision }, string>(KEPT_PROVISIONS);

  private constructor(shelf: Shelf, names: CitedNames) {
    this.#shelf = shelf;
    this.names = names;
  }

  /** Reads the names of all packs, see {@link CitedNames.open}. */
  static async open(shelf: Shelf, signal?: AbortSignal): Promise<Outcome<PackCitedLibrary>> {
    const names = await CitedNames.open(shelf, signal);
    return names.ok ? success(new PackCitedLibrary(shelf, names.value)) : names;
  }

  async named(name: string): Promise<readonly Instrument[]> {
    return this.#all(this.names.named(name));
  }

  async numbered(documentNumber: string): Promise<readonly Instrument[]> {
    return this.#all(this.names.numbered(documentNumber));
  }

  async provision(instrument: Instrument, version: number, eid: string): Promise<Provision | undefined> {
    const placed = this.#placed(instrument, version);
    return placed === undefined ? undefined : this.#provision(placed, eid);
  }

  async articleTexts(instrument: Instrument, version: number): Promise<ReadonlyMap<string, string>> {
    const placed = this.#placed(instrument, version);
    if (placed === undefined) return new Map();
    const key = `${placed.instrument} ${placed.version}`;
    const kept = this.#articleTexts.get(key);
    if (kept !== undefined) return kept;
    const { store, number: own } = this.#shelf.stored(placed.instrument);
    const [language = 'zh'] = store.languagesOf(own, placed.version);
    const roots = readable(await store.wholeVersion(own, placed.version, language)) ?? [];
    const texts = articleTextsOf(provisionsOf(roots));
    this.#articleTexts.set(key, texts, 1);
    return texts;
  }

  async endOf(name: string): Promise<Ended | undefined> {
    const ended = endedName(this.#shelf, name);
    return ended === undefined ? undefined : { by: await this.instrument(ended.by), from: ended.from };
  }

  /** The work that an instrument belongs to, with the versions of all packs in the order of `Shelf.versions`, without texts. */
  async instrument(number: number): Promise<Instrument> {
    const kept = this.#instruments.get(number);
    if (kept !== undefined) return kept;
    const record = readable(await this.#shelf.record(number));
    const versions: Version[] = [];
    for (const placed of this.#shelf.versions(number)) {
      const { versions: own } = readable(await this.#shelf.record(placed.instrument));
      const version = own[placed.version];
      if (version !== undefined) versions.push(version);
    }
    const whole = { ...record, versions };
    this.#instruments.set(number, whole, 1);
    return whole;
  }

  #placed({ work }: Instrument, version: number): PlacedVersion | undefined {
    const number = this.#shelf.byWork(work);
    return number === undefined ? undefined : this.#shelf.versions(number)[version];
  }

  async #all(numbers: readonly number[]): Promise<readonly Instrument[]> {
    const all: Instrument[] = [];
    for (const number of numbers) all.push(await this.instrument(number));
    return all;
  }

  async #provision({ instrument, version }: PlacedVersion, eid: string): Promise<Provision | undefined> {
    const key = `${instrument} ${version} ${eid}`;
    const kept = this.#provisions.get(key);
    if (kept !== undefined) return kept.provision;
    const provision = await this.#read(instrument, version, eid);
    this.#provisions.set(key, provision === undefined ? {} : { provision }, weightOf(provision));
    return provision;
  }

  /** Of the languages of a version, the first that has the provision. */
  async #read(instrument: number, version: number, eid: string): Promise<Provision | undefined> {
    const { store, number } = this.#shelf.stored(instrument);
    for (const language of store.languagesOf(number, version)) {
      const found = readable(await store.provision(number, version, language, eid));
      if (found !== undefined) return found.provision;
    }
    return undefined;
  }
}
