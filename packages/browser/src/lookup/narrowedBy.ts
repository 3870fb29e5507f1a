import { StatusSchema, SubtypeSchema } from '@dutybook/shared/model';
import * as v from 'valibot';
import type { NarrowedList, Narrowing } from '../kept/narrowing.ts';

/** A narrowing with one value in a list, or with none where the value is empty or unknown. */
export function narrowedBy(narrowing: Narrowing, list: NarrowedList, value: string): Narrowing {
  if (list === 'subtypes') return { ...narrowing, subtypes: v.is(SubtypeSchema, value) ? [value] : [] };
  if (list === 'statuses') return { ...narrowing, statuses: v.is(StatusSchema, value) ? [value] : [] };
  return { ...narrowing, [list]: value === '' ? [] : [value] };
}
