import type { Subtype } from './kind.ts';

/**
 * Regulations as they rank in the legal order, the highest first (立法法 arts. 98 to 102, 119): what is below must not contradict what is above.
 * What is normative comes before what is only meant to become law or to end.
 */
const LEGAL_ORDER = [
  'constitution',
  'law',
  'administrative-regulation',
  'judicial-interpretation',
  'ministry-rule',
  'local-regulation',
  'normative-document',
  'opinion',
  'agreement',
  'internal-rule',
  'legislative-plan',
  'legislative-plan-set',
  'abolition-request',
  'abolition-request-set',
] as const satisfies readonly Subtype[];

const PLACES: ReadonlyMap<Subtype | undefined, number> = new Map(LEGAL_ORDER.map((subtype, place) => [subtype, place]));

/** Where a subtype stands in the legal order, 0 for the highest. Guidance and measures have no rank in it, and stand last. */
export function legalRank(subtype: Subtype | undefined): number {
  return PLACES.get(subtype) ?? LEGAL_ORDER.length;
}
