import type { CitationState } from '@dutybook/shared/citation';
import type { FoundReference } from '@dutybook/shared/library';
import type { Localized } from '@dutybook/shared/model';

/** An instrument that a text cites, with the places where it does, in their order. */
export interface CitedInstrument {
  /** As the library has it; nothing for one that it does not know. */
  readonly title?: Localized;
  /** As the text has it first. */
  readonly name: string;
  readonly references: readonly FoundReference[];
  /** What is worst of all its references. */
  readonly worst: CitationState;
}

const BY_HARM: readonly CitationState[] = ['missing', 'changed', 'unknown-instrument', 'not-checked', 'verified'];

/** The references of a text by what they cite, in the order in which it is cited first. What the library does not know goes by its words. */
export function citedInstruments(references: readonly FoundReference[]): readonly CitedInstrument[] {
  const groups = Map.groupBy(references, ({ work, surface }) => work ?? surface);
  return [...groups.values()].map((group): CitedInstrument => {
    const states = new Set(group.map(({ state }) => state));
    const title = group.find((reference) => reference.title !== undefined)?.title;
    return {
      ...(title === undefined ? {} : { title }),
      name: group[0]?.surface ?? '',
      references: group,
      worst: BY_HARM.find((state) => states.has(state)) ?? 'not-checked',
    };
  });
}
