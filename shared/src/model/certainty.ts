import * as v from 'valibot';

/**
 * How sure Dutybook is of a reading. `certain`: the source says it, or leaves no other reading. `likely`: one reading fits the
 * pattern of the damage, others are possible. `unknown`: no reading is offered as the right one.
 */
export const CERTAINTIES = ['certain', 'likely', 'unknown'] as const;
export type Certainty = (typeof CERTAINTIES)[number];
export const CertaintySchema = v.picklist(CERTAINTIES);
