import type { CitationState } from '../../citation/index.ts';
import type { FoundReference } from '../../library/index.ts';
import type { Localized } from '../../model/index.ts';
import type { CheckCode, Finding } from './finding.ts';

/** A reference of a draft to its own provisions that was compared with them, and what is wrong with it. */
export interface OwnReference {
  readonly code: Extract<CheckCode, 'internal-reference' | 'relative-reference'>;
  readonly reference: FoundReference;
  readonly fault: Required<Localized> | undefined;
}

/** What is wrong with a reference, as the checks tell it. */
export function ownFinding({ code, reference, fault }: OwnReference): readonly Finding[] {
  const { start, end } = reference;
  return fault === undefined ? [] : [{ code, start, end, message: fault, fixes: [], reference }];
}

/** Whether all of a reference was found in the draft. Lists are read with less certainty than articles and paragraphs: an item is not told to be there. */
function isHeld({ reference: { place, relative }, fault }: OwnReference): boolean {
  return fault === undefined && place.item === undefined && relative?.level !== 'item';
}

/** Whether a reference is to the draft as a whole, 本办法: it is there. */
function isToWholeDraft({ kind, place }: FoundReference): boolean {
  return kind === 'self' && Object.values(place).every((part) => part === undefined);
}

/** What a check found of the references of a draft to its own provisions, by where they begin. */
export interface OwnReferences {
  /** Those to articles and paragraphs that the draft has. */
  readonly held: ReadonlySet<number>;
  /** Those to what it does not have. */
  readonly lost: ReadonlySet<number>;
}

/** Sorts references by what was found of them. */
export function sorted(references: readonly OwnReference[]): OwnReferences {
  const startsOf = (wanted: readonly OwnReference[]) => new Set(wanted.map(({ reference }) => reference.start));
  return {
    held: startsOf(references.filter(isHeld)),
    lost: startsOf(references.filter(({ fault }) => fault !== undefined)),
  };
}

/**
 * The state of a reference of a draft: that which the library gives, but of one to the draft itself what the draft says. Nothing where it is
 * there and nothing is to be said: the library has not verified it, and nobody has to look at it. `own` is of the last check, where there was one.
 */
export function stateInDraft(reference: FoundReference, own: OwnReferences | undefined): CitationState | undefined {
  const { law, state, start } = reference;
  if (law.type !== 'own' || state !== 'not-checked') return state;
  if (isToWholeDraft(reference) || own?.held.has(start) === true) return undefined;
  return own?.lost.has(start) === true ? 'missing' : state;
}
