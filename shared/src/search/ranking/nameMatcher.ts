import { nameKey, normalise, pinyinQuery, withoutUmlaut } from '../../text/index.ts';
import { namePieces } from '../index/index.ts';
import type { NameEntry, NameList, Searchable } from '../index/index.ts';
import { bestAlignment, WHOLE } from './alignment.ts';
import type { Sounds } from './alignment.ts';
import { BestList } from './bestList.ts';
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
const COMPARED = 40;
/** No more of a query than this is compared with names. */
const LONGEST_SIMILAR = 60;
const STATE = /^中华人民共和国/;
const SHORT_ALIAS = 2;
const LATIN_WORD = /^[\p{Script=Latin}\p{N}]{2,}$/u;

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

function* entriesWith(table: NameList, column: 'key' | 'full' | 'initials', part: string): Generator<NameEntry> {
  for (const number of table.with(column, part)) {
    const entry = table.entry(number);
    if (entry !== undefined) yield entry;
  }
}

/** Phrases whose pinyin or initials are just what was typed. */
export function spokenPhrases(table: NameList, typed: string): readonly string[] {
  if (typed.length < LEAST_PART.initials) return [];
  const found: string[] = [];
  for (const column of ['full', 'initials'] as const) {
    for (const entry of entriesWith(table, column, typed))
      if (entry.role === 'phrase' && entry[column] === typed) found.push(entry.name);
  }
  return [...new Set(found)];
}

/** Finds the names that a query can mean. */
export class NameMatcher {
  readonly #weights: RankingWeights;

  constructor(weights: RankingWeights) {
    this.#weights = weights;
  }

  /** Names that have the query whole or in part, as typed, in pinyin or by initials. Linear in the size of the table, at memory speed. */
  exact(table: NameList, query: string): readonly NameMatch[] {
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
    if (matches.length === 0) matches.push(...this.#byWords(table, query));
    return bestPerInstrument(matches);
  }

  /** Names that have all of several words in whatever order: “hotline fraud” for “fraud hotline”. */
  #byWords(table: NameList, query: string): readonly NameMatch[] {
    const words = normalise(query)
      .split(' ')
      .map(nameKey)
      .filter((word) => LATIN_WORD.test(word))
      .sort((a, b) => b.length - a.length);
    const [longest] = words;
    if (longest === undefined || words.length < 2) return [];
    const typed = words.reduce((sum, word) => sum + word.length, 0);
    return [...entriesWith(table, 'key', longest)].flatMap((entry): readonly NameMatch[] => {
      const { role, key } = entry;
      if ((role !== 'title' && role !== 'alias') || !words.every((word) => key.includes(word))) return [];
      const [base, code] =
        role === 'title'
          ? ([this.#weights.titlePart, 'title-part'] as const)
          : ([this.#weights.aliasPart, 'alias-part'] as const);
      const covered = Math.min(typed, key.length);
      return [{ entry, code, grade: this.#partGrade(base * this.#weights.otherOrder, covered, key.length) }];
    });
  }

  /**
   * Names like the query, for typing errors: those that share most pieces with it are compared letter by letter, where characters of
   * one sound count as nearly the same. Time: the postings of the pieces.
   */
  async similar(index: Searchable, query: string): Promise<readonly NameMatch[]> {
    const key = nameKey(query).slice(0, LONGEST_SIMILAR);
    if (key.length < 2) return [];
    const typed = pinyinQuery(query);
    const [table, { soundOf }] = await Promise.all([index.names(), index.sounds()]);
    const matches: NameMatch[] = [];
    for (const number of await this.#sharing(index, namePieces(key))) {
      const entry = table.entry(number);
      if (entry === undefined || entry.role === 'topic' || entry.role === 'phrase') continue;
      const spoken = typed === undefined ? 0 : this.#likeness(typed, entry.full, soundOf);
      const alike = Math.max(spoken, this.#likeness(key, entry.key.replace(STATE, ''), soundOf));
      if (alike < this.#weights.leastSimilar) continue;
      const [grade, code] =
        entry.role === 'title'
          ? ([this.#weights.similarTitle, 'similar-title'] as const)
          : ([this.#weights.similarAlias, 'similar-alias'] as const);
      matches.push({ entry, code, grade: alike * grade });
    }
    return bestPerInstrument(matches);
  }

  /** The names that share most of the pieces, best first. */
  async #sharing({ pieces }: Searchable, wanted: readonly string[]): Promise<readonly number[]> {
    const counts = new Map<number, number>();
    for (const { documents } of (await pieces.postings(wanted)).values())
      for (const number of documents) counts.set(number, (counts.get(number) ?? 0) + 1);
    const least = wanted.length * this.#weights.leastShared;
    const best = new BestList(COMPARED);
    for (const [number, count] of counts) if (count >= least) best.offer(number, count);
    return best.sorted().map(({ number }) => number);
  }

  #byKey(entry: NameEntry, key: string): NameMatch | undefined {
    const { role } = entry;
    const weights = this.#weights;
    if (role === 'phrase') return undefined;
    if (entry.key === key) {
      if (role === 'topic') return { entry, code: 'topic', grade: weights.topicExact };
      return { entry, code: role, grade: role === 'title' ? weights.titleExact : this.#exactAlias(key) };
    }
    if (role === 'topic') return undefined;
    const bare = entry.key.replace(STATE, '');
    if (role === 'title' && bare === key) return { entry, code: role, grade: weights.titleExact };
    const starts = entry.key.startsWith(key) || bare.startsWith(key);
    const base = {
      title: starts ? weights.titleStart : weights.titlePart,
      alias: starts ? weights.aliasStart : weights.aliasPart,
    }[role];
    const code = role === 'title' ? 'title-part' : 'alias-part';
    return { entry, code, grade: this.#partGrade(base, key.length, bare.length) };
  }

  /** Two characters are a subject, and the law of that subject is meant before a task that is also called so. */
  #exactAlias(key: string): number {
    return key.length <= SHORT_ALIAS ? this.#weights.shortAlias : this.#weights.aliasExact;
  }

  #byPinyin(entry: NameEntry, typed: string): NameMatch | undefined {
    if (entry.full === '' || entry.role === 'topic' || entry.role === 'phrase') return undefined;
    const weights = this.#weights;
    const factor = entry.role === 'title' ? 1 : this.#exactAlias(entry.key);
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
    if (name === '') return 0;
    const cost = bestAlignment(query, name, sounds);
    return this.#partGrade(1 - cost / (query.length * WHOLE), Math.min(query.length, name.length), name.length);
  }

  #partGrade(base: number, part: number, whole: number): number {
    return base * (1 - this.#weights.partCoverage * (1 - part / whole));
  }
}
