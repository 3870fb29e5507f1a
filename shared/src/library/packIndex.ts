import type { Outcome, Problem } from '../model/index.ts';
import { success } from '../model/index.ts';
import type { Pack, PackSection } from '../pack/index.ts';
import { packFailure } from '../pack/index.ts';
import type { IndexSource, SectionSource } from '../search/index/index.ts';

/** A pack that could not be read in the middle of a search: thrown through the index, answered as the failure that it was. */
export class UnreadablePack extends Error {
  override readonly name = 'UnreadablePack';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** What an outcome has. @throws UnreadablePack when it is a failure */
export function readable<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new UnreadablePack(outcome.problem);
  return outcome.value;
}

/** For a section that does not hold together. @throws UnreadablePack */
export function unreadable(section: string): never {
  throw new UnreadablePack(packFailure('pack-damaged', section).problem);
}

/** Does work in which a pack may turn out not to be readable, and answers that as the failure that it is. */
export async function reading<Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadablePack) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** What a step gives that reads packs; where one could not be read, the failure that it was. */
export function readingPacks<Value>(step: () => Promise<Value>): Promise<Outcome<Value>> {
  return reading(async () => success(await step()));
}

function sectionSource(section: PackSection): SectionSource {
  return {
    size: section.length,
    read: async (offset, length) => readable(await section.read(offset, length)),
  };
}

/** The search index of a pack as the search reads it. Reading throws {@link UnreadablePack} where the pack cannot be read. */
export function packIndex(pack: Pack): IndexSource {
  return {
    section: (name) => {
      const section = pack.section(name);
      return section && sectionSource(section);
    },
  };
}
