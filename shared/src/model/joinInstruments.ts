import type { Instrument } from './instrument.ts';
import type { Version } from './version.ts';

/** Versions without a date that were read from several files may be different texts that happen to share their title. */
function mayBeOne(versions: readonly Version[]): boolean {
  return new Set(versions.filter(({ date }) => date === undefined).map(({ file }) => file)).size < 2;
}

/** Whether the other version is a newer reading of the same file, or the same text out of another. */
function isReplacedBy(version: Version, other: Version): boolean {
  if (version.date !== other.date) return false;
  return version.file === other.file || JSON.stringify(version.expressions) === JSON.stringify(other.expressions);
}

function joinVersions(before: readonly Version[], added: readonly Version[]): readonly Version[] {
  const kept = before.filter((version) => !added.some((other) => isReplacedBy(version, other)));
  return [...kept, ...added].toSorted((one, other) => ((one.date ?? '') < (other.date ?? '') ? -1 : 1));
}

function join(before: Instrument, added: Instrument): Instrument | undefined {
  const versions = joinVersions(before.versions, added.versions);
  if (!mayBeOne(versions)) return undefined;
  const newest = versions.at(-1);
  const hasNewest = newest !== undefined && added.versions.includes(newest);
  return { ...(hasNewest ? added : before), versions };
}

/** Puts an instrument beside the others or together with one, under the first of its ids where that can be. */
function place(instrument: Instrument, joined: Map<string, Instrument>): void {
  for (let number = 1; ; number += 1) {
    const { id, work } = instrument;
    const named = number === 1 ? instrument : { ...instrument, id: `${id}-${number}`, work: `${work}-${number}` };
    const known = joined.get(named.id);
    const both = known === undefined ? named : join(known, named);
    if (both !== undefined) {
      joined.set(named.id, both);
      return;
    }
  }
}

/**
 * Instruments with others added. One that both have keeps the versions of both; only a version that was read anew from its file, or that has
 * the very text of an added one, gives way. Texts without a date that only share their title stay apart. Adding the same twice changes nothing.
 */
export function joinInstruments(before: readonly Instrument[], added: readonly Instrument[]): readonly Instrument[] {
  const joined = new Map(before.map((instrument) => [instrument.id, instrument]));
  for (const instrument of added) place(instrument, joined);
  return [...joined.values()];
}
