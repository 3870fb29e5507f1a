import { citedKey } from '../citation/index.ts';
import type { CatalogueEntry } from '../pack/index.ts';
import type { Instrument, IsoDate, Related } from '../model/index.ts';
import type { LibraryPack } from './libraryPack.ts';
import { endedIn, endedVersion, titleKeys } from './repeals.ts';
import type { PlacedVersion } from './shelf.ts';
import { instrumentOfKey } from './storedRepeals.ts';
import type { StoredRepeal, StoredRepeals } from './storedRepeals.ts';

/** An instrument of one pack that an instrument of another repeals; both by their numbers in the library. */
interface RepealAcross {
  readonly target: number;
  readonly by: number;
  readonly from: IsoDate;
}

/** An instrument of another pack that a name may stand for. */
interface Candidate {
  readonly repeal: StoredRepeal;
  /** The repealing instrument in the library. */
  readonly by: number;
  readonly target: number;
}

/** Places of repeals by the checksum of the name that they end. */
function byChecksum(repeals: StoredRepeals): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (let place = 0; place < repeals.count; place += 1) {
    const checksum = repeals.checksum(place);
    const known = places.get(checksum);
    if (known === undefined) places.set(checksum, [place]);
    else known.push(place);
  }
  return places;
}

/** The instruments whose titles may be names that packs repeal, in packs other than those. */
function* candidates(packs: readonly LibraryPack[], bases: readonly number[]): Generator<Candidate> {
  for (const [own, { repeals }] of packs.entries()) {
    if (repeals === undefined || packs.length < 2) continue;
    const places = byChecksum(repeals);
    for (const [other, { titleKeys }] of packs.entries()) {
      if (other === own || titleKeys === undefined) continue;
      for (let at = 0; at < titleKeys.length; at += 1) {
        for (const place of places.get(titleKeys[at] ?? 0) ?? []) {
          const repeal = repeals.at(place);
          if (repeal === undefined) continue;
          yield { repeal, by: (bases[own] ?? 0) + repeal.by, target: (bases[other] ?? 0) + instrumentOfKey(at) };
        }
      }
    }
  }
}

/** What is asked of the shelf, as its packs have it. */
interface Stored {
  readonly entry: (instrument: number) => CatalogueEntry;
  readonly versions: (instrument: number) => readonly PlacedVersion[];
}

/** The first repeal of each name that one work has. */
function found(packs: readonly LibraryPack[], bases: readonly number[], { entry }: Stored): readonly RepealAcross[] {
  const byKey = new Map<string, Candidate[]>();
  for (const candidate of candidates(packs, bases)) {
    const key = citedKey(candidate.repeal.name);
    if (titleKeys(entry(candidate.target).title).includes(key)) byKey.set(key, [...(byKey.get(key) ?? []), candidate]);
  }
  return [...byKey.values()].flatMap((all): readonly RepealAcross[] => {
    const [first, ...others] = all.toSorted(
      (a, b) => Number(a.repeal.from > b.repeal.from) - Number(a.repeal.from < b.repeal.from),
    );
    if (first === undefined) return [];
    const { work } = entry(first.target);
    const isOne = others.every(({ target }) => entry(target).work === work) && entry(first.by).work !== work;
    return isOne ? [{ target: first.target, by: first.by, from: first.repeal.from }] : [];
  });
}

/**
 * What the instruments of one pack repeal in other packs, by name: the version that counted the day before ends, as `endRepealed` ends those of one
 * pack. A name that several works have ends none of them, and no work ends itself.
 */
export class RepealsAcross {
  /** The version of an instrument that ends, and when. */
  readonly #ends = new Map<number, { readonly version: number; readonly day: IsoDate }>();
  readonly #entries = new Map<number, CatalogueEntry>();
  readonly #related = new Map<number, readonly Related[]>();

  /** Reads the catalogue of packs of which others repeal anything, and nothing else. Linear in it. */
  static of(packs: readonly LibraryPack[], bases: readonly number[], stored: Stored): RepealsAcross {
    const repeals = new RepealsAcross();
    for (const repeal of found(packs, bases, stored)) repeals.#add(repeal, stored);
    return repeals;
  }

  has(instrument: number): boolean {
    return this.#ends.has(instrument);
  }

  /** The entry of an instrument that is ended; nothing for any other. */
  entryOf(instrument: number): CatalogueEntry | undefined {
    return this.#entries.get(instrument);
  }

  /** A record with what its pack does not tell: its end, and its relation to what ends it, or to what it ends. */
  recordOf(instrument: number, record: Instrument): Instrument {
    const related = this.#related.get(instrument);
    if (related === undefined) return record;
    const end = this.#ends.get(instrument);
    const versions = end === undefined ? record.versions : endedIn(record.versions, end.version, end.day);
    return { ...record, versions, related: [...record.related, ...related] };
  }

  #add({ target, by, from }: RepealAcross, { entry, versions }: Stored): void {
    const all = versions(target);
    const last = endedVersion(
      all.map(({ dates }) => dates),
      from,
    );
    const placed = all.find(({ dates }) => dates === last);
    if (last === undefined || placed === undefined) return;
    const { instrument, version } = placed;
    const before = entry(instrument);
    this.#ends.set(instrument, { version, day: from });
    this.#entries.set(instrument, { ...before, versions: endedIn(before.versions, version, from) });
    this.#relate(instrument, { relation: 'repealed-by', id: entry(by).id });
    this.#relate(by, { relation: 'repeals', id: before.id });
  }

  #relate(instrument: number, related: Related): void {
    this.#related.set(instrument, [...(this.#related.get(instrument) ?? []), related]);
  }
}

/** For packs that repeal nothing of each other. */
export const NO_REPEALS = new RepealsAcross();
