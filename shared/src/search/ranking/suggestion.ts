import { nameKey, pinyinQuery } from '../../text/index.ts';
import type { NameEntry, NameList, NameRole } from '../index/index.ts';

/** Something that a query may be on the way to. */
export interface Suggestion {
  readonly text: string;
  /** A phrase is a word of the language, any other a name of an instrument. */
  readonly role: NameRole;
  /** Place of the instrument in the library; absent for a phrase. */
  readonly instrument?: number;
}

const STATE = /^中华人民共和国/;
const SPOKEN_STATE = 'zhonghuarenmingongheguo';
const STATE_INITIALS = 'zhrmghg';
/** Fewer letters begin too many sounds. */
const LEAST_LETTERS = 2;
/** How likely each role is what somebody types, against a title. */
const LIKELY: Readonly<Record<NameRole, number>> = { title: 1, alias: 0.95, phrase: 0.8, topic: 0.6 };

/** The length of what a name is completed from as typed, or nothing when it does not begin so. */
function beginsWith({ key, full, initials }: NameEntry, typed: string, spoken: string | undefined): number | undefined {
  const bare = key.replace(STATE, '');
  if (bare.startsWith(typed) || key.startsWith(typed)) return bare.length;
  if (spoken === undefined || full === '') return undefined;
  const state = full.startsWith(SPOKEN_STATE);
  const said = state ? full.slice(SPOKEN_STATE.length) : full;
  const letters = state ? initials.slice(STATE_INITIALS.length) : initials;
  return said.startsWith(spoken) || letters.startsWith(spoken) ? bare.length : undefined;
}

/**
 * Names and phrases that begin as typed, those of weighty instruments and the short ones first, of each instrument the best. `weightOf` is 0 for an
 * instrument that is no answer.
 */
export function suggestions(
  names: NameList,
  typed: string,
  weightOf: (instrument: number) => number,
  limit: number,
): readonly Suggestion[] {
  const key = nameKey(typed);
  const letters = pinyinQuery(typed);
  const spoken = letters !== undefined && letters.length >= LEAST_LETTERS ? letters : undefined;
  if (key === '') return [];
  const found = new Map<string | number, { readonly suggestion: Suggestion; readonly grade: number }>();
  const numbers = new Set<number>(names.with('key', key));
  if (spoken !== undefined)
    for (const column of ['full', 'initials'] as const)
      for (const number of names.with(column, spoken)) numbers.add(number);
  for (const number of numbers) {
    const entry = names.entry(number);
    const length = entry === undefined ? undefined : beginsWith(entry, key, spoken);
    if (entry === undefined || length === undefined) continue;
    const { role, name, instrument } = entry;
    const weight = role === 'phrase' ? 1 : weightOf(instrument);
    const grade = (weight * LIKELY[role]) / (1 + Math.log2(length));
    const of = role === 'phrase' ? name : instrument;
    if (grade <= (found.get(of)?.grade ?? 0)) continue;
    found.set(of, { suggestion: role === 'phrase' ? { text: name, role } : { text: name, role, instrument }, grade });
  }
  return [...found.values()]
    .sort((a, b) => b.grade - a.grade || (a.suggestion.text < b.suggestion.text ? -1 : 1))
    .slice(0, limit)
    .map(({ suggestion }) => suggestion);
}
