import { provisionsOf } from '../model/index.ts';
import type { Instrument, Provision } from '../model/index.ts';
import type { CitedLibrary } from './citedLibrary.ts';
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

/** The steps of an eId that the parts and chapters of a place make: part_2, chp_3. */
export function divisionSteps(place: Place): readonly string[] {
  return DIVISIONS.flatMap(([level, name]) => (place[level] === undefined ? [] : [`${name}_${place[level]}`]));
}

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

/**
 * Whether an article stands in the parts and chapters that are named beside it; a version without any says nothing against it. Reads
 * the division, or all of them where outer ones were left out (刑法第五章 is of the second part).
 */
export async function isWithin(
  library: CitedLibrary,
  instrument: Instrument,
  version: number,
  steps: readonly string[],
  article: string,
): Promise<boolean> {
  const has = (division: Provision) => [...provisionsOf(division.children)].some(({ eid }) => eid === article);
  const direct = await library.provision(instrument, version, steps.join('__'));
  if (direct !== undefined) return has(direct);
  const top = await topDivisions(library, instrument, version);
  // The parts of a code may be instruments of their own, which have chapters only.
  const meant = top[0]?.type === 'part' ? steps : steps.filter((step) => !step.includes('part_'));
  if (top.length === 0 || meant.length === 0) return true;
  return [...provisionsOf(top)].some((each) => isMeantBy(meant, each.eid) && has(each));
}
