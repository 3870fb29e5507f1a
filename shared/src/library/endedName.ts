import { citedKey } from '../citation/index.ts';
import type { IsoDate } from '../model/index.ts';
import { textChecksum } from '../pack/index.ts';
import type { Shelf } from './shelf.ts';

/** What ends an instrument that no pack has: the number of the instrument in the library, and from when. */
export interface EndedName {
  readonly by: number;
  readonly from: IsoDate;
}

/**
 * What is known of an instrument that no pack has, by its name: that an instrument of the library repeals it. Nothing of a name that several
 * works repeal, for they may mean several instruments. Linear in what the packs repeal.
 */
export function endedName(shelf: Shelf, name: string): EndedName | undefined {
  const key = citedKey(name);
  const checksum = textChecksum(key);
  let first: EndedName | undefined;
  for (const [pack, { repeals }] of shelf.packs.entries()) {
    for (let place = 0; place < (repeals?.count ?? 0); place += 1) {
      if (repeals?.checksum(place) !== checksum) continue;
      const found = repeals.at(place);
      if (found === undefined || citedKey(found.name) !== key) continue;
      const by = shelf.firstOf(shelf.numberIn(pack, found.by));
      if (first !== undefined && first.by !== by) return undefined;
      if (first === undefined || found.from < first.from) first = { by, from: found.from };
    }
  }
  return first;
}
