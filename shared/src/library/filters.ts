import type { IsoDate, Localized, Status } from '../model/index.ts';
import type { LookupRequest } from './lookup.ts';
import type { PlacedVersion, Shelf } from './shelf.ts';

function includes<Name>(wanted: readonly Name[] | undefined, name: Name): boolean {
  return wanted === undefined || wanted.length === 0 || wanted.includes(name);
}

function isNamed(wanted: readonly string[] | undefined, names: readonly (Localized | undefined)[]): boolean {
  if (wanted === undefined || wanted.length === 0) return true;
  return names.some((name) => name !== undefined && [name.en, name.zh].some((text) => wanted.includes(text ?? '')));
}

/** What a lookup is narrowed to. */
export type Filters = Pick<LookupRequest, 'kinds' | 'statuses' | 'subtypes' | 'issuers' | 'jurisdictions' | 'topics'>;

/** Whether filters narrow anything; an empty list narrows nothing. */
export function hasFilters(filters: Filters): boolean {
  const { kinds, statuses, subtypes, issuers, jurisdictions, topics } = filters;
  return [kinds, statuses, subtypes, issuers, jurisdictions, topics].some((wanted) => (wanted?.length ?? 0) > 0);
}

/** Filters as one text: the same for those that let the same through. */
export function filterKey(filters: Filters): string {
  const { kinds, statuses, subtypes, issuers, jurisdictions, topics } = filters;
  return JSON.stringify([kinds, statuses, subtypes, issuers, jurisdictions, topics].map((wanted) => wanted ?? []));
}

/** When an answer has to be right. */
export interface AnswerTime {
  readonly day: IsoDate;
  /**
   * The version that the query names: that of a year, or `former`, the one before that of the day. It stands for the one that counts on
   * the day, where a work has it.
   */
  readonly named?: string;
}

/** The status of a version on a day when it is an answer: the one that counts then, of an instrument that the filters let through. */
export function statusOfAnswer(
  shelf: Shelf,
  { instrument, version }: Pick<PlacedVersion, 'instrument' | 'version'>,
  { day, named }: AnswerTime,
  filters: Filters,
): Status | undefined {
  const meant = named === undefined ? undefined : shelf.namedVersion(instrument, named, day);
  const current = meant ?? shelf.currentVersion(instrument, day);
  if (current.instrument !== instrument || current.version !== version) return undefined;
  const status = shelf.statusOf(current, day);
  if (!includes(filters.statuses, status)) return undefined;
  if (!hasFilters({ ...filters, statuses: [] })) return status;
  const { kind, subtype, issuer, jurisdiction, topics } = shelf.entry(instrument);
  if (!includes(filters.kinds, kind)) return undefined;
  if (subtype === undefined ? (filters.subtypes?.length ?? 0) > 0 : !includes(filters.subtypes, subtype))
    return undefined;
  if (!isNamed(filters.issuers, [issuer]) || !isNamed(filters.jurisdictions, [jurisdiction])) return undefined;
  if (!isNamed(filters.topics, topics)) return undefined;
  return status;
}
