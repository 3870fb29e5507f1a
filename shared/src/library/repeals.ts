import { citedKey } from '../citation/index.ts';
import { earliest, firstDay, inTimeOrder } from '../model/index.ts';
import type { DatedVersion, Instrument, IsoDate, Localized, PartialDate, Provision, Version } from '../model/index.ts';
import { inForceFromText } from '../reading/index.ts';
import { articleTexts } from './articleTexts.ts';
import { doubted } from './endedBasis.ts';
import { endsSomething, readRepealClause } from './repealClause.ts';
import { REPEAL_DECISIONS } from './repealDecisions.ts';

/** A name that an instrument ends, as written, and from when. */
export interface Repeal {
  readonly by: Instrument;
  readonly name: string;
  readonly from: IsoDate;
}

/** Whether a version is law: what is only planned or proposed ends nothing. */
function counts({ statedStatus }: Version): boolean {
  return statedStatus === undefined || statedStatus === 'in-force';
}

function mayEnd(roots: readonly Provision[]): boolean {
  return roots.some(({ text, children }) => endsSomething(text) || mayEnd(children));
}

/** From when the first version of a text was in force: later ones still carry that day. */
function commencement(version: Version, texts: readonly string[]): PartialDate | undefined {
  const stated = texts.findLast((text) => inForceFromText(text, undefined) !== undefined);
  return (stated === undefined ? undefined : inForceFromText(stated, undefined)?.date) ?? version.inForceFrom?.date;
}

function* repealsIn(by: Instrument): Generator<Repeal> {
  for (const version of inTimeOrder(by.versions).filter(counts)) {
    for (const { provisions } of version.expressions.filter((expression) => mayEnd(expression.provisions))) {
      const texts = [...articleTexts(provisions)];
      for (const text of texts) {
        const clause = readRepealClause(text);
        const from = clause?.from ?? (clause && commencement(version, texts));
        if (from === undefined) continue;
        for (const name of clause?.names ?? []) yield { by, name, from: earliest(from) };
      }
    }
  }
}

/** The names by which an instrument may be ended, as they are compared. */
export function titleKeys(title: Localized): readonly string[] {
  return Object.values(title).map(citedKey);
}

/** The instruments that have each title. */
function byTitle(instruments: readonly Instrument[]): ReadonlyMap<string, ReadonlySet<Instrument>> {
  const named = new Map<string, Set<Instrument>>();
  for (const instrument of instruments) {
    for (const key of titleKeys(instrument.title)) named.set(key, (named.get(key) ?? new Set()).add(instrument));
  }
  return named;
}

/** The version that a repeal on a day ends: the one that counted the day before, unless it states its own status or end. */
export function endedVersion<Dated extends DatedVersion>(versions: readonly Dated[], day: IsoDate): Dated | undefined {
  const last = inTimeOrder(versions).findLast((version) => (firstDay(version) ?? '') < day);
  return last?.statedStatus === undefined && last?.inForceUntil === undefined ? last : undefined;
}

/** The versions, of which the one at a place ends on a day. */
export function endedIn<Dated extends DatedVersion>(
  versions: readonly Dated[],
  place: number,
  day: IsoDate,
): readonly Dated[] {
  return versions.map((version, at) => (at === place ? { ...version, inForceUntil: day } : version));
}

function ended(instrument: Instrument, day: IsoDate): Instrument {
  const last = endedVersion(instrument.versions, day);
  if (last === undefined) return instrument;
  return { ...instrument, versions: endedIn(instrument.versions, instrument.versions.indexOf(last), day) };
}

/** Instruments whose repeals have had their effect, and those repeals that name none of them: for instruments of other packs. */
export interface Repealed {
  readonly instruments: readonly Instrument[];
  readonly elsewhere: readonly Repeal[];
}

/** When something ends, and by which instrument of the library. */
type End = Pick<Repeal, 'from'> & Partial<Pick<Repeal, 'by'>>;

/** What is ended, by the instrument, with its first repeal; and what names none of the instruments. */
function effects(instruments: readonly Instrument[]) {
  const named = byTitle(instruments);
  const ends = new Map<Instrument, End>();
  const elsewhere: Repeal[] = [];
  const end = (name: string, repeal: End) => {
    const [target, ...others] = named.get(citedKey(name)) ?? [];
    if (target === undefined || others.length > 0 || target === repeal.by) return;
    const known = ends.get(target);
    if (known === undefined || repeal.from < known.from) ends.set(target, repeal);
  };
  for (const instrument of instruments) {
    for (const repeal of repealsIn(instrument)) {
      if (named.has(citedKey(repeal.name))) end(repeal.name, repeal);
      else elsewhere.push(repeal);
    }
  }
  for (const { from, ends: names } of REPEAL_DECISIONS) for (const name of names) end(name, { from });
  return { ends, elsewhere, named };
}

/**
 * Gives an end to each instrument that another of the list repeals by name, see {@link readRepealClause}: from the day that the clause
 * states, else from that on which its own text came into force; and a relation to the one that repeals it. A name that several instruments
 * have ends none of them, and what is made again under its old title lives on in its new version. So do the decisions of
 * {@link REPEAL_DECISIONS}. What was made on nothing but ended instruments is doubted. Linear in the length of the texts.
 */
export function endRepealed(instruments: readonly Instrument[]): Repealed {
  const { ends, elsewhere, named } = effects(instruments);
  const changed = new Map<Instrument, Instrument>();
  for (const [instrument, repeal] of ends) {
    const last = ended(instrument, repeal.from);
    if (last !== instrument) changed.set(instrument, related(last, repeal));
  }
  const absent = new Map(elsewhere.map(({ name, from }) => [citedKey(name), from]));
  const hasEnded = (key: string, since: IsoDate) => {
    const [one, ...others] = named.get(key) ?? [];
    if (one === undefined) return since < (absent.get(key) ?? '');
    const last = inTimeOrder(changed.get(one)?.versions ?? []).at(-1);
    return others.length === 0 && last?.inForceUntil !== undefined;
  };
  const repealed = instruments.map((instrument) => changed.get(instrument) ?? doubted(instrument, hasEnded));
  return { instruments: repealed, elsewhere };
}

function related(instrument: Instrument, { by }: End): Instrument {
  if (by === undefined) return instrument;
  return { ...instrument, related: [...instrument.related, { relation: 'repealed-by', id: by.id }] };
}
