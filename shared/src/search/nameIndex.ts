import Fuse from 'fuse.js';
import type { FuseResult } from 'fuse.js';
import { nameKey, normalise, pinyinKeys, pinyinQuery, withoutUmlaut } from '../text/index.ts';
import { LARGEST_NAME_DISTANCE, WEIGHTS } from './weights.ts';

/** A name under which an instrument can be found. */
export interface Name {
  readonly instrument: number;
  readonly name: string;
  readonly role: 'title' | 'alias' | 'topic';
  /** Syllables of a Chinese name. */
  readonly syllables?: readonly string[];
}

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

export interface NameMatch {
  readonly instrument: number;
  readonly name: string;
  readonly code: NameMatchCode;
  /** 0 to 1; 1 is the title itself. */
  readonly grade: number;
}

interface Entry extends Name {
  readonly key: string;
  readonly full: string;
  readonly initials: string;
  readonly spoken: string;
}

/** Shortest keys that may match only part of a name: shorter ones are in half of all names. */
const LEAST_PART = { chinese: 1, latin: 3, initials: 2, pinyinPart: 5 } as const;

function partGrade(base: number, part: number, whole: number): number {
  return base * (1 - WEIGHTS.partCoverage * (1 - part / whole));
}

/** Names of instruments: titles, aliases and topics, found whole, in part, by pinyin, by initials, or when mistyped. */
export class NameIndex {
  readonly #entries: readonly Entry[];
  #fuse: Fuse<Entry> | undefined;

  constructor(names: readonly Name[]) {
    this.#entries = names.map((name) => {
      const keys = name.syllables === undefined ? { full: '', initials: '' } : pinyinKeys(name.syllables);
      return { ...name, key: nameKey(name.name), spoken: normalise(name.name), ...keys };
    });
  }

  /** The best match of each instrument whose names have the query whole or in part. Linear in the number of names. */
  exact(query: string): readonly NameMatch[] {
    const key = nameKey(query);
    if (key === '') return [];
    const pinyin = pinyinQuery(query);
    return bestPerInstrument(
      this.#entries.flatMap((entry) => {
        const match = this.#byKey(entry, key) ?? (pinyin === undefined ? undefined : this.#byPinyin(entry, pinyin));
        return match === undefined ? [] : [match];
      }),
    );
  }

  /** Names like the query, for typing errors; fuse.js over short strings only. Tens of milliseconds at thousands of names. */
  similar(query: string, limit: number): readonly NameMatch[] {
    const spoken = normalise(query);
    if (spoken.length < 2) return [];
    this.#fuse ??= new Fuse([...this.#entries], {
      keys: ['spoken', 'full'],
      includeScore: true,
      threshold: LARGEST_NAME_DISTANCE,
      ignoreLocation: true,
      ignoreFieldNorm: true,
      minMatchCharLength: 2,
    });
    const found = this.#fuse.search(spoken.slice(0, 60), { limit: limit * 3 });
    return bestPerInstrument(found.flatMap((result) => similarMatch(result, spoken))).slice(0, limit);
  }

  #byKey(entry: Entry, key: string): NameMatch | undefined {
    const { instrument, name, role } = entry;
    if (entry.key === key) {
      if (role === 'topic') return { instrument, name, code: 'topic', grade: WEIGHTS.topicExact };
      return { instrument, name, code: role, grade: role === 'title' ? WEIGHTS.titleExact : WEIGHTS.aliasExact };
    }
    const least = /^[\p{Script=Latin}\p{N}]+$/u.test(key) ? LEAST_PART.latin : LEAST_PART.chinese;
    if (role === 'topic' || key.length < least || !entry.key.includes(key)) return undefined;
    const starts =
      entry.key.startsWith(key) || entry.spoken.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(key));
    const base = {
      title: starts ? WEIGHTS.titleStart : WEIGHTS.titlePart,
      alias: starts ? WEIGHTS.aliasStart : WEIGHTS.aliasPart,
    }[role];
    const code = role === 'title' ? 'title-part' : 'alias-part';
    return { instrument, name, code, grade: partGrade(base, key.length, entry.key.length) };
  }

  #byPinyin(entry: Entry, typed: string): NameMatch | undefined {
    const { instrument, name, full, initials, role } = entry;
    if (full === '' || role === 'topic') return undefined;
    const aliasFactor = role === 'title' ? 1 : WEIGHTS.aliasExact;
    const found = (code: 'pinyin' | 'initials', grade: number) => ({
      instrument,
      name,
      code,
      grade: grade * aliasFactor,
    });
    if (full === typed || withoutUmlaut(full) === withoutUmlaut(typed)) return found('pinyin', WEIGHTS.pinyinExact);
    if (typed.length >= LEAST_PART.initials && initials === typed) return found('initials', WEIGHTS.initialsExact);
    if (typed.length >= LEAST_PART.latin && full.startsWith(typed)) {
      return found('pinyin', partGrade(WEIGHTS.pinyinStart, typed.length, full.length));
    }
    if (typed.length >= LEAST_PART.pinyinPart && full.includes(typed)) {
      return found('pinyin', partGrade(WEIGHTS.pinyinPart, typed.length, full.length));
    }
    if (typed.length >= LEAST_PART.latin && initials.startsWith(typed)) {
      return found('initials', partGrade(WEIGHTS.initialsStart, typed.length, initials.length));
    }
    return undefined;
  }
}

function similarMatch({ item, score }: FuseResult<Entry>, spoken: string): readonly NameMatch[] {
  if (item.role === 'topic' || score === undefined) return [];
  const ratio = Math.min(1, spoken.length / Math.max(1, item.spoken.length));
  const title = item.role === 'title';
  const grade =
    (title ? WEIGHTS.similarTitle : WEIGHTS.similarAlias) * (1 - score) * (1 - WEIGHTS.partCoverage * (1 - ratio));
  return [{ instrument: item.instrument, name: item.name, code: title ? 'similar-title' : 'similar-alias', grade }];
}

function bestPerInstrument(matches: readonly NameMatch[]): readonly NameMatch[] {
  const best = new Map<number, NameMatch>();
  for (const match of matches) {
    const known = best.get(match.instrument);
    if (known === undefined || match.grade > known.grade) best.set(match.instrument, match);
  }
  return [...best.values()].sort((a, b) => b.grade - a.grade);
}
