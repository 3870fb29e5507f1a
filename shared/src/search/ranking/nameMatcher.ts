import { nameKey, pinyinQuery, withoutUmlaut } from '../../text/index.ts';
import type { NameEntry, NameTable } from '../index/nameTable.ts';
import { bestAlignment, WHOLE } from './alignment.ts';
import type { Sounds } from './alignment.ts';
import type { RankingWeights } from './rankingWeights.ts';

/** How a name answered a query. */
export type NameMatchCode =
  | 'title'
  | 'alias'
  | 'title-part'
  | 'alias-part'
  | 'pinyin'
  | 'initials'
  | 'similar-title'
  | 'similar-alias'
  | 'topic';

/** A name that answered. */
export interface NameMatch {
  readonly entry: NameEntry;
  readonly code: NameMatchCode;
  /** 0 to 1; 1 is the title itself. */
  readonly grade: number;
}

const LEAST_PART = { chinese: 1, latin: 3, initials: 3, initialsPart: 4, pinyinPart: 5 } as const;
/** How many names are compared letter by letter, of those that share most pieces with the query. */
const COMPARED = 60;
const STATE = /^中华人民共和国/;

function spokenForms({ full, initials }: NameEntry): readonly (readonly [string, string])[] {
  const state = full.startsWith('zhonghuarenmingongheguo');
  return state
    ? [
        [full, initials],
        [full.slice('zhonghuarenmingongheguo'.length), initials.slice('zhrmghg'.length)],
      ]
    : [[full, initials]];
}

/** The best match of each instrument, best first. */
export function bestPerInstrument(matches: readonly NameMatch[]): readonly NameMatch[] {
  const best = new Map<number, NameMatch>();
  for (const match of matches) {
    const known = best.get(match.entry.instrument);
    if (known === undefined || match.grade > known.grade) best.set(match.entry.instrument, match);
  }
  return [...best.values()].sort((a, b) => b.grade - a.grade);
}

function* entriesWith(table: NameTable, column: 'key' | 'full' | 'initials', part: string): Generator<NameEntry> {
  for (const number of table.with(column, part)) {
    const entry = table.entry(number);
    if (entry !== undefined) yield entry;
  }
}

/** Phrases whose pinyin or initials are just what was typed. */
export function spokenPhrases(table: NameTable, typed: string): readonly string[] {
  if (typed.length < LEAST_PART.initials) return [];
  const found: string[] = [];
  for (const column of ['full', 'initials'] as const) {
    for (const entry of entriesWith(table, column, typed))
      if (entry.role === 'phrase' && entry[column] === typed) found.push(entry.name);
  }
  return [...new Set(found)];
}

function pieces(key: string, length: number): readonly string[] {
  return [
    ...new Set(Array.from({ length: Math.max(0, key.length - length + 1) }, (_, at) => key.slice(at, at + length))),
  ];
}

function sharing(table: NameTable, column: 'key' | 'full', key: string, length: number): readonly number[] {
  const counts = new Map<number, number>();
  for (const piece of pieces(key, length)) {
    for (const number of table.with(column, piece)) counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, COMPARED)
    .map(([number]) => number);
}

/** Finds the names that a query can mean. */
export class NameMatcher {
  readonly #weights: RankingWeights;

  constructor(weights: RankingWeights) {
    this.#weights = weights;
  }

  /** Names that have the query whole or in part, as typed, in pinyin or by initials. Linear in the size of the table, at memory speed. */
  exact(table: NameTable, query: string): readonly NameMatch[] {
    const key = nameKey(query);
    const least = /^[\p{Script=Latin}\p{N}]+$/u.test(key) ? LEAST_PART.latin : LEAST_PART.chinese;
    const matches: NameMatch[] = [];
    const take = (match: NameMatch | undefined) => {
      if (match !== undefined) matches.push(match);
    };
    if (key.length >= least) for (const entry of entriesWith(table, 'key', key)) take(this.#byKey(entry, key));
    const typed = pinyinQuery(query);
    if (typed !== undefined && typed.length >= LEAST_PART.initials) {
      for (const column of ['full', 'initials'] as const)
        for (const entry of entriesWith(table, column, typed)) take(this.#byPinyin(entry, typed));
    }
    return bestPerInstrument(matches);
  }

  /**
   * Names like the query, for typing errors: those that share most pairs of letters with it are compared letter by letter, where
   * characters of one sound count as nearly the same. A millisecond or two at thousands of names.
   */
  similar(table: NameTable, query: string, sounds: Sounds): readonly NameMatch[] {
    const key = nameKey(query).slice(0, 60);
    if (key.length < 2) return [];
    const typed = pinyinQuery(query);
    const candidates = [
      ...sharing(table, 'key', key, 2).map((number) => ({ number, column: 'key' as const, wanted: key })),
      ...(typed === undefined || typed.length < 6
        ? []
        : sharing(table, 'full', typed, 3).map((number) => ({ number, column: 'full' as const, wanted: typed }))),
    ];
    const matches = candidates.flatMap(({ number, column, wanted }): readonly NameMatch[] => {
      const entry = table.entry(number);
      if (entry === undefined || entry.role === 'topic' || entry.role === 'phrase') return [];
      const title = entry.role === 'title';
      const alike = this.#likeness(wanted, entry[column].replace(STATE, ''), sounds);
      if (alike < this.#weights.leastSimilar) return [];
      const grade = alike * (title ? this.#weights.similarTitle : this.#weights.similarAlias);
      return [{ entry, code: title ? 'similar-title' : 'similar-alias', grade }];
    });
    return bestPerInstrument(matches);
  }

  #byKey(entry: NameEntry, key: string): NameMatch | undefined {
    const { role } = entry;
    const weights = this.#weights;
    if (role === 'phrase') return undefined;
    if (entry.key === key) {
      if (role === 'topic') return { entry, code: 'topic', grade: weights.topicExact };
      return { entry, code: role, grade: role === 'title' ? weights.titleExact : weights.aliasExact };
    }
    if (role === 'topic') return undefined;
    const bare = entry.key.replace(STATE, '');
    const starts = entry.key.startsWith(key) || bare.startsWith(key);
    const base = {
      title: starts ? weights.titleStart : weights.titlePart,
      alias: starts ? weights.aliasStart : weights.aliasPart,
    }[role];
    const code = role === 'title' ? 'title-part' : 'alias-part';
    return { entry, code, grade: this.#partGrade(base, key.length, bare.length) };
  }

  #byPinyin(entry: NameEntry, typed: string): NameMatch | undefined {
    if (entry.full === '' || entry.role === 'topic' || entry.role === 'phrase') return undefined;
    const weights = this.#weights;
    const factor = entry.role === 'title' ? 1 : weights.aliasExact;
    let best: NameMatch | undefined;
    const offer = (code: 'pinyin' | 'initials', grade: number) => {
      if (grade * factor > (best?.grade ?? 0)) best = { entry, code, grade: grade * factor };
    };
    for (const [full, initials] of spokenForms(entry)) {
      if (full === typed || withoutUmlaut(full) === withoutUmlaut(typed)) offer('pinyin', weights.pinyinExact);
      if (initials === typed) offer('initials', weights.initialsExact);
      if (full.startsWith(typed)) offer('pinyin', this.#partGrade(weights.pinyinStart, typed.length, full.length));
      else if (typed.length >= LEAST_PART.pinyinPart && full.includes(typed))
        offer('pinyin', this.#partGrade(weights.pinyinPart, typed.length, full.length));
      if (initials.startsWith(typed))
        offer('initials', this.#partGrade(weights.initialsStart, typed.length, initials.length));
      else if (typed.length >= LEAST_PART.initialsPart && initials.includes(typed))
        offer('initials', this.#partGrade(weights.initialsPart, typed.length, initials.length));
    }
    return best;
  }

  /** How alike a query and a name are, 0 to 1: what of the query finds its like in the name, less what the name has beside it. */
  #likeness(query: string, name: string, sounds: Sounds): number {
    const cost = bestAlignment(query, name, sounds);
    return this.#partGrade(1 - cost / (query.length * WHOLE), Math.min(query.length, name.length), name.length);
  }

  #partGrade(base: number, part: number, whole: number): number {
    return base * (1 - this.#weights.partCoverage * (1 - part / whole));
  }
}
