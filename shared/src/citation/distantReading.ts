import type { CitedLibrary } from './citedLibrary.ts';
import { isInSameDivision } from './division.ts';
import type { Reference } from './reference.ts';
import type { VersionRead } from './versionRead.ts';

/** Most articles that words such as 前两条 are looked up for. */
const MOST_COUNTED = 20;

/**
 * 前条 counts the articles there were when it was written: where others have been inserted behind the one that it leads to, as
 * 第二百八十七条之一 before 第二百八十八条, nothing tells which is meant.
 */
async function mayMeanInserted(
  { relative, place, from }: Reference,
  readings: readonly VersionRead[],
  library: CitedLibrary,
): Promise<boolean> {
  if (relative?.which !== 'previous' || relative.level !== 'article') return false;
  const first = Number(place.article);
  const last = place.rangeUnit === 'article' ? Number(place.rangeEnd) : first;
  for (let number = first; number <= last && number - first < MOST_COUNTED; number += 1) {
    if (from?.startsWith(`art_${number}-`) === true) continue;
    for (const { instrument, version } of readings) {
      const at = instrument.versions.indexOf(version);
      if ((await library.provision(instrument, at, `art_${number}-1`)) !== undefined) return true;
    }
  }
  return false;
}

/** 本章第二百条 of an article that stands in another chapter than the words do, or where nothing shows in which they do. */
async function isOutsideDivision(
  { place, from, inDivision }: Reference,
  readings: readonly VersionRead[],
  library: CitedLibrary,
): Promise<boolean> {
  const { article } = place;
  // Where the number of the division is known, the article was looked for in it.
  if (inDivision === undefined || article === undefined || place[inDivision] !== undefined) return false;
  const here = /^art_[^_]+/u.exec(from ?? '')?.[0];
  if (here === undefined) return true;
  for (const { instrument, version } of readings) {
    const at = instrument.versions.indexOf(version);
    if (!(await isInSameDivision(library, instrument, at, inDivision, [here, `art_${article}`]))) return true;
  }
  return false;
}

/** Whether 前条 or 本章第二百条 may mean another article than the one that its place leads to. */
export async function mayBeAnother(
  reference: Reference,
  readings: readonly VersionRead[],
  library: CitedLibrary,
): Promise<boolean> {
  return (
    (await mayMeanInserted(reference, readings, library)) || (await isOutsideDivision(reference, readings, library))
  );
}
