import * as v from 'valibot';

/**
 * Where an instrument stands in its life. The first five are the states of a text in force (立法法; FRBR expressions in Akoma
 * Ntoso); the others belong to guidance and plans. `issued` and `reported` say that a source names the instrument for a past
 * year and that nothing is known of it since: neither is ever shown as "in force". `unknown` is a text whose dates are not stated.
 */
export const STATUSES = [
  'in-force',
  'not-yet-in-force',
  'amended',
  'repealed',
  'draft',
  'proposed',
  'on-trial',
  'completed',
  'planned',
  'issued',
  'reported',
  'missing',
  'unknown',
] as const;
export type Status = (typeof STATUSES)[number];
export const StatusSchema = v.picklist(STATUSES);
