import type { CitationState } from '@dutybook/shared/citation';

/** How a reference is drawn. A name that the library does not know was not checked: nothing is said against it. */
export const MARK_TONES = ['verified', 'changed', 'missing', 'unchecked'] as const;
export type MarkTone = (typeof MARK_TONES)[number];

const TONES: Readonly<Record<CitationState, MarkTone>> = {
  verified: 'verified',
  changed: 'changed',
  missing: 'missing',
  'unknown-instrument': 'unchecked',
  'not-checked': 'unchecked',
};

/** The tone of a state; nothing but `verified` is drawn as verified. */
export function markTone(state: CitationState): MarkTone {
  return TONES[state];
}

/** The name under which the browser draws the underlines of a tone. */
export function highlightName(tone: MarkTone): string {
  return `dutybook-${tone}`;
}

/** How many there are of each tone. */
export function countTones(marks: readonly { readonly state: CitationState }[]): Readonly<Record<MarkTone, number>> {
  const counts = { verified: 0, changed: 0, missing: 0, unchecked: 0 };
  for (const { state } of marks) counts[markTone(state)] += 1;
  return counts;
}
