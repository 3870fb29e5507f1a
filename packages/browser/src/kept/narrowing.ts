import { KINDS, StatusSchema, SubtypeSchema } from '@dutybook/shared/model';
import type { Kind, Status, Subtype } from '@dutybook/shared/model';
import type { LookupRequest } from '@dutybook/shared/library';
import * as v from 'valibot';

/** What the list is narrowed to. */
export const FILTERS = ['all', ...KINDS] as const;
export type Filter = 'all' | Kind;

/** What lookups are narrowed to: a kind, and any of the values named in each list; an empty list narrows nothing. */
export interface Narrowing {
  readonly kind: Filter;
  readonly subtypes: readonly Subtype[];
  readonly statuses: readonly Status[];
  readonly issuers: readonly string[];
  readonly jurisdictions: readonly string[];
  readonly topics: readonly string[];
}

export const NOT_NARROWED: Narrowing = {
  kind: 'all',
  subtypes: [],
  statuses: [],
  issuers: [],
  jurisdictions: [],
  topics: [],
};

export const NarrowingSchema: v.GenericSchema<unknown, Narrowing> = v.strictObject({
  kind: v.picklist(FILTERS),
  subtypes: v.array(SubtypeSchema),
  statuses: v.array(StatusSchema),
  issuers: v.array(v.string()),
  jurisdictions: v.array(v.string()),
  topics: v.array(v.string()),
});

/** The lists of a narrowing. */
export const NARROWED_LISTS = ['subtypes', 'statuses', 'issuers', 'jurisdictions', 'topics'] as const;
export type NarrowedList = (typeof NARROWED_LISTS)[number];

/** How many values narrow, beside the kind. */
export function narrowingCount(narrowing: Narrowing): number {
  return NARROWED_LISTS.reduce((count, list) => count + narrowing[list].length, 0);
}

/** A narrowing as a lookup takes it. */
export function lookupFilters(narrowing: Narrowing): Partial<LookupRequest> {
  const { kind } = narrowing;
  const lists = NARROWED_LISTS.filter((list) => narrowing[list].length > 0);
  return {
    ...(kind === 'all' ? {} : { kinds: [kind] }),
    ...Object.fromEntries(lists.map((list) => [list, narrowing[list]])),
  };
}
