import type { CitationState } from '@dutybook/shared/citation';
import type { FoundReference } from '@dutybook/shared/library';
import type { Localized } from '@dutybook/shared/model';

/** An instrument that a text cites, with the places where it does, in their order. */
export interface CitedInstrument {
  /** As the library has it; nothing for one that it does not know. */
  readonly title?: Localized;
  /** As the text has it first; empty for the text itself. */
  readonly name: string;
  /** Whether it is the text itself: 本规定第三条. */
  readonly isOwn: boolean;
  readonly references: readonly FoundReference[];
  /** What is worst of all its references; nothing where nothing is to be said of them. */
  readonly worst: CitationState | undefined;
}

/** No name of a law. */
const OWN = ' ';
const BY_HARM: readonly CitationState[] = ['missing', 'changed', 'unknown-instrument', 'not-checked', 'verified'];

/** What a reference is listed under: the work, the text itself, the name that the text has for what the library does not know. */
function keyOf({ work, law, surface }: FoundReference): string {
  if (work !== undefined) return work;
  switch (law.type) {
    case 'own':
      return OWN;
    case 'named':
      return law.name;
    case 'document-number':
      return law.number;
    default:
      return surface;
  }
}

/**
 * The references of a text by what they cite, in the order in which it is cited first. What the library does not know goes by its name, and
 * what names none by its words.
 */
export function citedInstruments(
  references: readonly FoundReference[],
  stateOf: (reference: FoundReference) => CitationState | undefined,
): readonly CitedInstrument[] {
  const groups = Map.groupBy(references, keyOf);
  return [...groups].map(([key, group]): CitedInstrument => {
    const states = new Set(group.map(stateOf));
    const title = group.find((reference) => reference.title !== undefined)?.title;
    return {
      ...(title === undefined ? {} : { title }),
      name: key === OWN ? '' : title === undefined ? key : (group[0]?.surface ?? ''),
      isOwn: key === OWN,
      references: group,
      worst: BY_HARM.find((state) => states.has(state)),
    };
  });
}
