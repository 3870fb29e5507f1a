import type { Instrument, IsoDate, Kind, Language, Outcome, PartialDate, Status } from '../model/index.ts';
import {
  defined,
  joinAddress,
  KINDS,
  statusOn,
  success,
  versionBefore,
  versionOfYear,
  versionOn,
} from '../model/index.ts';
import type { DatedVersion } from '../model/index.ts';
import { packFailure, textChecksum } from '../pack/index.ts';
import type { CatalogueEntry, InstrumentStore } from '../pack/index.ts';
import { UnreadablePack } from './packIndex.ts';
import type { InstrumentSummary } from './card.ts';
import type { LibraryPack } from './libraryPack.ts';
import { NO_REPEALS, RepealsAcross } from './repealsAcross.ts';
import { RecentlyUsed } from '../storage/index.ts';

/** A version by the number of its instrument in the library and its place in that instrument. */
export interface PlacedVersion {
  readonly instrument: number;
  readonly version: number;
  readonly dates: DatedVersion;
}

/** Where an instrument lies: its pack and its number there. */
interface Place {
  readonly pack: LibraryPack;
  readonly number: number;
}

const KEPT_RECORDS = 256;
/** Files of instruments are paths: a hundred bytes each. */
const KEPT_FILES = 2048;

/**
 * The instruments of all packs, numbered through the packs in their order. A work that several packs have is one work with the
 * versions of all of them; of two versions with one date, that of the earlier pack stands.
 */
export class Shelf {
  readonly packs: readonly LibraryPack[];
  /** How many instruments there are, those that several packs have counted once. */
  readonly size: number;
  readonly #bases: readonly number[];
  /** Instruments that are the first of their work, by the checksum of the work. */
  readonly #byChecksum = new Map<number, readonly number[]>();
  /** The first instrument of each work. */
  readonly #firsts: number[] = [];
  /** Numbers of the instruments of works that more than one pack has, by each of them; the earliest first. */
  readonly #shared = new Map<number, readonly number[]>();
  readonly #records = new RecentlyUsed<Instrument>(KEPT_RECORDS);
  readonly #files = new RecentlyUsed<readonly (string | undefined)[]>(KEPT_FILES);
  readonly #current = new Map<IsoDate, Map<number, PlacedVersion>>();
  #repeals: RepealsAcross | undefined;

  constructor(packs: readonly LibraryPack[]) {
    this.packs = packs;
    let next = 0;
    const bases: number[] = [];
    this.#bases = bases;
    for (const { store } of packs) {
      bases.push(next);
      for (const checksum of store.workChecksums()) {
        this.#add(checksum, next);
        next += 1;
      }
    }
    this.size = this.#firsts.length;
  }

  /**
   * What is known of an instrument without reading its record.
   * @throws RangeError for a number that none has
   * @throws UnreadablePack for an entry that is damaged
   */
  entry(instrument: number): CatalogueEntry {
    return this.#repealed().entryOf(instrument) ?? this.#storedEntry(instrument);
  }

  #storedEntry(instrument: number): CatalogueEntry {
    const { pack, number } = this.#place(instrument);
    const entry = pack.catalogue.entry(number);
    if (entry === undefined) throw new UnreadablePack(packFailure('pack-damaged', 'instrument-catalogue').problem);
    return entry;
  }

  /** The first of the instruments that have this work. */
  byWork(work: string): number | undefined {
    return this.#byChecksum.get(textChecksum(work))?.find((number) => this.entry(number).work === work);
  }

  /** The first of the instruments that have the work of this one. */
  firstOf(instrument: number): number {
    return this.#shared.get(instrument)?.[0] ?? instrument;
  }

  /** The instrument with this id, looked for in the pack of another one first. */
  async byId(id: string, from: number): Promise<Outcome<number | undefined>> {
    const home = this.#place(from).pack;
    for (const pack of [home, ...this.packs.filter((other) => other !== home)]) {
      const found = await pack.store.byId(id);
      if (!found.ok) return found;
      if (found.value !== undefined) return success((this.#bases[this.packs.indexOf(pack)] ?? 0) + found.value);
    }
    return success(undefined);
  }

  /** The store that has an instrument, and its number there. */
  stored(instrument: number): { readonly store: InstrumentStore; readonly number: number } {
    const { pack, number } = this.#place(instrument);
    return { store: pack.store, number };
  }

  /** The place of the pack that has an instrument, and its number there. */
  packOf(instrument: number): { readonly pack: number; readonly number: number } {
    const { pack, number } = this.#place(instrument);
    return { pack: this.packs.indexOf(pack), number };
  }

  /** The number in the library of an instrument of a pack. */
  numberIn(pack: number, instrument: number): number {
    return (this.#bases[pack] ?? 0) + instrument;
  }

  /** The place of a version among all versions of its work; -1 for one that another pack's stands for. */
  placeOf({ instrument, version }: PlacedVersion): number {
    return this.versions(instrument).findIndex(
      (placed) => placed.instrument === instrument && placed.version === version,
    );
  }

  /** The record of an instrument, without its text. */
  async record(instrument: number, signal?: AbortSignal): Promise<Outcome<Instrument>> {
    const kept = this.#records.get(instrument);
    if (kept !== undefined) return success(kept);
    const { store, number } = this.stored(instrument);
    const stored = await store.instrument(number, signal);
    if (!stored.ok) return stored;
    const record = this.#repealed().recordOf(instrument, stored.value);
    this.#records.set(instrument, record, 1);
    return success(record);
  }

  /** Path of the imported file that a version came from, where there is one. */
  async file({ instrument, version }: PlacedVersion, signal?: AbortSignal): Promise<Outcome<string | undefined>> {
    const kept = this.#files.get(instrument);
    if (kept !== undefined) return success(kept[version]);
    const { store, number } = this.stored(instrument);
    const files = await store.files(number, signal);
    if (!files.ok) return files;
    this.#files.set(instrument, files.value);
    return success(files.value[version]);
  }

  /** All versions of the work that an instrument belongs to. */
  versions(instrument: number): readonly PlacedVersion[] {
    const dates = new Set<PartialDate | undefined>();
    return (this.#shared.get(instrument) ?? [instrument]).flatMap((number) => {
      const known = new Set(dates);
      return this.entry(number).versions.flatMap((version, place) => {
        dates.add(version.date);
        return known.has(version.date) ? [] : [{ instrument: number, version: place, dates: version }];
      });
    });
  }

  /** A version with its dates. @throws RangeError for one that the instrument has not */
  placed(instrument: number, version: number): PlacedVersion {
    const { pack, number } = this.#place(instrument);
    if (version >= pack.catalogue.versionsOf(number)) throw new RangeError(`no version ${version} of ${instrument}`);
    const datesOf = () => this.entry(instrument).versions[version] ?? {};
    return {
      instrument,
      version,
      get dates() {
        return datesOf();
      },
    };
  }

  /** The version of a work whose text counts on a day. */
  currentVersion(instrument: number, day: IsoDate): PlacedVersion {
    if (this.#isOnly(instrument)) return this.placed(instrument, 0);
    const known = this.#ofDay(day);
    const found = known.get(instrument);
    if (found !== undefined) return found;
    const versions = this.versions(instrument);
    const current = versionOn(
      versions.map(({ dates }) => dates),
      day,
    );
    const placed = versions.find(({ dates }) => dates === current);
    if (placed === undefined) throw new Error(`instrument without a version: ${this.entry(instrument).id}`);
    known.set(instrument, placed);
    return placed;
  }

  /** The version of a work that a query names by its year, or as `former`; nothing where it has none of the kind. */
  namedVersion(instrument: number, named: string, day: IsoDate): PlacedVersion | undefined {
    const versions = this.versions(instrument);
    const all = versions.map((placed) => placed.dates);
    const dates = named === 'former' ? versionBefore(all, day) : versionOfYear(all, named);
    return dates === undefined ? undefined : versions.find((placed) => placed.dates === dates);
  }

  /** The status of a version on a day. Of a work that has one version only, its entry is not read. */
  statusOf(placed: PlacedVersion, day: IsoDate): Status {
    const { instrument, version } = placed;
    const { pack, number } = this.#place(instrument);
    if (version === 0 && this.#isOnly(instrument))
      return pack.catalogue.statusOfOnly(number, Number(day.replaceAll('-', '')));
    const others = this.versions(instrument).map((other) => other.dates);
    return statusOn(placed.dates, others, day);
  }

  /** Address of a version in a language, where it has that, and of a provision in it. */
  addressOf({ instrument, version, dates }: PlacedVersion, wanted: Language, eid?: string): string {
    const expression = defined({ language: this.spokenLanguage(instrument, version, wanted), version: dates.date });
    return joinAddress(this.entry(instrument).work, expression, eid);
  }

  /** The wanted language where the version has it, else the first one it has. */
  spokenLanguage(instrument: number, version: number, wanted: Language): Language {
    const { store, number } = this.stored(instrument);
    const languages = store.languagesOf(number, version);
    return languages.includes(wanted) ? wanted : (languages[0] ?? wanted);
  }

  /** An instrument as it stands in a list on a day. */
  summaryOf(instrument: number, day: IsoDate, language: Language): InstrumentSummary {
    const current = this.currentVersion(instrument, day);
    const { id, title, kind, subtype, issuer, jurisdiction, programme, topics, row } = this.entry(instrument);
    return defined({
      address: this.addressOf(current, language),
      instrument: id,
      title,
      kind,
      status: this.statusOf(current, day),
      subtype,
      issuer,
      jurisdiction,
      programme,
      topics,
      date: current.dates.date,
      row,
    });
  }

  /** Every work once, by the number of its first instrument: guidelines first, then regulations and measures. */
  works(): readonly number[] {
    const ofKind = (kind: Kind) => this.#firsts.filter((number) => this.entry(number).kind === kind);
    return KINDS.flatMap(ofKind);
  }

  #add(checksum: number, number: number): void {
    const known = this.#byChecksum.get(checksum) ?? [];
    const first = known.find((other) => this.#storedEntry(other).work === this.#storedEntry(number).work);
    if (first === undefined) {
      this.#byChecksum.set(checksum, [...known, number]);
      this.#firsts.push(number);
      return;
    }
    const all = [...(this.#shared.get(first) ?? [first]), number];
    for (const each of all) this.#shared.set(each, all);
  }

  /** Whether an instrument is the only one of its work and has one version, of which its pack tells all. */
  #isOnly(instrument: number): boolean {
    const { pack, number } = this.#place(instrument);
    const isOne = pack.catalogue.versionsOf(number) === 1 && !this.#shared.has(instrument);
    return isOne && !this.#repealed().has(instrument);
  }

  /** What packs repeal of each other, found when it is first asked for. */
  #repealed(): RepealsAcross {
    if (this.#repeals === undefined) {
      // What is read to find them is read as it is stored.
      this.#repeals = NO_REPEALS;
      this.#repeals = RepealsAcross.of(this.packs, this.#bases, {
        entry: (instrument) => this.entry(instrument),
        versions: (instrument) => this.versions(instrument),
      });
    }
    return this.#repeals;
  }

  #place(instrument: number): Place {
    const at = this.#bases.findLastIndex((base) => base <= instrument);
    const pack = this.packs[at];
    if (pack === undefined) throw new RangeError(`no instrument ${instrument}`);
    return { pack, number: instrument - (this.#bases[at] ?? 0) };
  }

  /** Days that are asked for come one after the other, so that two of them are enough. */
  #ofDay(day: IsoDate): Map<number, PlacedVersion> {
    const known = this.#current.get(day);
    if (known !== undefined) return known;
    if (this.#current.size > 1) this.#current.clear();
    const found = new Map<number, PlacedVersion>();
    this.#current.set(day, found);
    return found;
  }
}
