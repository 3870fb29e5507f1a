import { citedKey } from '../citation/index.ts';
import { earliest, firstDay, fullText, inTimeOrder } from '../model/index.ts';
import type { Instrument, IsoDate, PartialDate, Provision, Version } from '../model/index.ts';
import { inForceFromText } from '../reading/index.ts';
import { endsSomething, readRepealClause } from './repealClause.ts';

/** A name that an instrument ends, and from when. */
interface Repeal {
  readonly by: string;
  readonly name: string;
  readonly from: IsoDate;
}

/** Whether a version is law: what is only planned or proposed ends nothing. */
function counts({ statedStatus }: Version): boolean {
  return statedStatus === undefined || statedStatus === 'in-force';
}

/** Articles whole, and what stands outside of articles, each by itself. */
function* readable(roots: readonly Provision[]): Generator<string> {
  for (const root of roots) {
    if (root.type === 'article') yield fullText(root);
    else {
      yield root.text;
      yield* readable(root.children);
    }
  }
}

function mayEnd(roots: readonly Provision[]): boolean {
  return roots.some(({ text, children }) => endsSomething(text) || mayEnd(children));
}

/** From when the first version of a text was in force: later ones still carry that day. */
function commencement(version: Version, texts: readonly string[]): PartialDate | undefined {
  const stated = texts.findLast((text) => inForceFromText(text, undefined) !== undefined);
  return (stated === undefined ? undefined : inForceFromText(stated, undefined)?.date) ?? version.inForceFrom?.date;
}

function* repealsIn({ id, versions }: Instrument): Generator<Repeal> {
  for (const version of inTimeOrder(versions).filter(counts)) {
    for (const { provisions } of version.expressions.filter((expression) => mayEnd(expression.provisions))) {
      const texts = [...readable(provisions)];
      for (const text of texts) {
        const clause = readRepealClause(text);
        const from = clause?.from ?? (clause && commencement(version, texts));
        if (from !== undefined) for (const name of clause?.names ?? []) yield { by: id, name, from: earliest(from) };
      }
    }
  }
}

/** The instruments that have a name to themselves, by its key. */
function byName(instruments: readonly Instrument[]): ReadonlyMap<string, Instrument> {
  const named = new Map<string, Set<Instrument>>();
  for (const instrument of instruments) {
    for (const key of Object.values(instrument.title).map(citedKey)) {
      named.set(key, (named.get(key) ?? new Set()).add(instrument));
    }
  }
  return new Map(
    [...named].flatMap(([key, [first, ...others]]) => (first && others.length === 0 ? [[key, first]] : [])),
  );
}

/** Ends the version that counted the day before. One that states its own status or end keeps it. */
function ended(instrument: Instrument, day: IsoDate): Instrument {
  const last = inTimeOrder(instrument.versions).findLast((version) => (firstDay(version) ?? '') < day);
  if (last?.statedStatus !== undefined || last?.inForceUntil !== undefined) return instrument;
  const versions = instrument.versions.map((version) =>
    version === last ? { ...version, inForceUntil: day } : version,
  );
  return { ...instrument, versions };
}

/**
 * Gives an end to each instrument that another of the list repeals by name, see {@link readRepealClause}: from the day that the clause
 * states, else from that on which its own text came into force. A name that several instruments have ends none of them, and what is
 * made again under its old title lives on in its new version. Linear in the length of the texts.
 */
export function endRepealed(instruments: readonly Instrument[]): readonly Instrument[] {
  const named = byName(instruments);
  const ends = new Map<Instrument, IsoDate>();
  for (const instrument of instruments) {
    for (const { by, name, from } of repealsIn(instrument)) {
      const target = named.get(citedKey(name));
      if (target === undefined || target.id === by) continue;
      const known = ends.get(target);
      if (known === undefined || from < known) ends.set(target, from);
    }
  }
  return instruments.map((instrument) => {
    const day = ends.get(instrument);
    return day === undefined ? instrument : ended(instrument, day);
  });
}
