import { pathTo, provisionsOf } from '../model/index.ts';
import type { Instrument, Provision } from '../model/index.ts';
import type { CitedLibrary } from './citedLibrary.ts';
import { isPartName } from './partName.ts';
import type { CitedLevel, Place } from './place.ts';

const DIVISIONS = [
  ['part', 'part'],
  ['subpart', 'subpart'],
  ['chapter', 'chp'],
  ['section', 'sec'],
] as const;
/** The levels around articles: 编, 分编, 章, 节. */
export const DIVISION_LEVELS: readonly CitedLevel[] = DIVISIONS.map(([level]) => level);
/** Most parts or chapters at the top of one law. */
const MOST_DIVISIONS = 30;

/** Whether the steps are among those of an eId, in their order, the last one at its end; outer ones may be left out. */
function isMeantBy(steps: readonly string[], eid: string): boolean {
  const path = eid.split('__');
  let place = 0;
  for (const step of path) if (step === steps[place]) place += 1;
  return place === steps.length && path.at(-1) === steps.at(-1);
}

/** The parts at the top of a version, or its chapters where it has no parts. */
async function topDivisions(library: CitedLibrary, instrument: Instrument, version: number) {
  for (const name of ['part', 'chp']) {
    const found: Provision[] = [];
    for (let number = 1; number <= MOST_DIVISIONS; number += 1) {
      const division = await library.provision(instrument, version, `${name}_${number}`);
      if (division !== undefined) found.push(division);
      // The only part of an instrument that is one part of a code need not be the first.
      else if (name === 'chp' || found.length > 0) break;
    }
    if (found.length > 0) return found;
  }
  return [];
}

function plainPart(name: string): string {
  return name.replace(/编$/u, '');
}

/** A heading as it is compared: 总 则 and 总则编 are 总则. */
function plainHeading({ heading = '' }: Provision): string {
  return plainPart(heading.replace(/\s+/gu, ''));
}

/** Whether an instrument that is a part of a code is the one of this name; nothing where it is no part. */
function isPartOfCode({ title: { zh = '' } }: Instrument, name: string): boolean | undefined {
  if (!/[编则]$/u.test(zh) || /[规细守通]则$/u.test(zh)) return undefined;
  return plainPart(zh).endsWith(plainPart(name));
}

/**
 * The steps of an eId that the parts and chapters of a place make: part_2, chp_3. A part that is told by its name is the one with that
 * heading; where there is none, it makes no step.
 */
export async function divisionSteps(
  library: CitedLibrary,
  instrument: Instrument,
  version: number,
  place: Place,
): Promise<readonly string[]> {
  const { part } = place;
  const steps = DIVISIONS.flatMap(([level, name]) =>
    place[level] === undefined || isPartName(place[level]) ? [] : [`${name}_${place[level]}`],
  );
  if (!isPartName(part)) return steps;
  const top = await topDivisions(library, instrument, version);
  const named = top.find((division) => plainHeading(division) === plainPart(part));
  return named === undefined ? steps : [named.eid, ...steps];
}

/** Whether an article stands in a part that is told by its name, as far as the headings of a version tell. */
async function isWithinNamed(
  library: CitedLibrary,
  instrument: Instrument,
  version: number,
  name: string,
  article: string,
): Promise<boolean> {
  const isOf = isPartOfCode(instrument, name);
  if (isOf !== undefined) return isOf;
  const top = await topDivisions(library, instrument, version);
  const headed = (heading: string) => top.filter((division) => plainHeading(division) === plainPart(heading));
  if (headed(name).length > 0) return headed(name).some((division) => has(division, article));
  // What is not the general part is often called the special one where no heading says so.
  return (
    top.length === 0 ||
    (name !== '总则' && !name.endsWith('编') && !headed('总则').some((division) => has(division, article)))
  );
}

function has(division: Provision, article: string): boolean {
  return [...provisionsOf(division.children)].some(({ eid }) => eid === article);
}

/**
 * Whether an article stands in the parts and chapters that are named beside it; a version without any says nothing against it. Reads
 * the division, or all of them where outer ones were left out (刑法第五章 is of the second part).
 */
export async function isWithin(
  library: CitedLibrary,
  instrument: Instrument,
  version: number,
  place: Place,
  article: string,
): Promise<boolean> {
  if (isPartName(place.part) && !(await isWithinNamed(library, instrument, version, place.part, article))) return false;
  const steps = await divisionSteps(library, instrument, version, place);
  if (steps.length === 0) return true;
  const direct = await library.provision(instrument, version, steps.join('__'));
  if (direct !== undefined) return has(direct, article);
  const top = await topDivisions(library, instrument, version);
  // The parts of a code may be instruments of their own, which have chapters only.
  const meant = top[0]?.type === 'part' ? steps : steps.filter((step) => !step.includes('part_'));
  if (top.length === 0 || meant.length === 0) return true;
  return [...provisionsOf(top)].some((each) => isMeantBy(meant, each.eid) && has(each, article));
}

/** The part or chapter of a level that an article stands in. */
async function divisionAround(
  library: CitedLibrary,
  instrument: Instrument,
  version: number,
  level: CitedLevel,
  article: string,
): Promise<string | undefined> {
  const path = pathTo(await topDivisions(library, instrument, version), article);
  return path.find(({ type }) => type === level)?.eid;
}

/** Whether two articles stand in one part or chapter of a level, as 本章第三条 says; not where no such level is known. */
export async function isInSameDivision(
  library: CitedLibrary,
  instrument: Instrument,
  version: number,
  level: CitedLevel,
  articles: readonly [string, string],
): Promise<boolean> {
  const [one, other] = articles;
  const around = await divisionAround(library, instrument, version, level, one);
  return around !== undefined && around === (await divisionAround(library, instrument, version, level, other));
}
