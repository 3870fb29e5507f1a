import type { IsoDate, Language } from '../model/index.ts';
import { defined, inTimeOrder } from '../model/index.ts';
import type { VersionSummary } from './instrumentOutline.ts';
import type { PlacedVersion, Shelf } from './shelf.ts';

/** A version as it stands in a list on a day. */
export function versionSummary(shelf: Shelf, placed: PlacedVersion, wanted: Language, day: IsoDate): VersionSummary {
  const { store, number } = shelf.stored(placed.instrument);
  const { date, adopted, inForceFrom, inForceUntil } = placed.dates;
  return defined({
    address: shelf.addressOf(placed, wanted),
    date,
    adopted,
    inForceFrom,
    inForceUntil,
    status: shelf.statusOf(placed, day),
    languages: store.languagesOf(number, placed.version),
  });
}

/** All versions of an instrument, oldest first. */
export function versionSummaries(shelf: Shelf, instrument: number, wanted: Language, day: IsoDate) {
  const ordered = inTimeOrder(shelf.versions(instrument).map((placed) => ({ ...placed.dates, placed })));
  return ordered.map(({ placed }) => versionSummary(shelf, placed, wanted, day));
}
