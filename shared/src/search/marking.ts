import { textOfUnits } from '../storage/index.ts';
import { alignedNormalise, foldedUnits } from '../text/index.ts';
import type { AlignedText } from '../text/index.ts';
import { tokens } from './analysis.ts';

/** A term of a query: itself, or, while it is being typed, all terms that begin with it. */
export interface QueryTerm {
  readonly term: string;
  readonly prefix: boolean;
}

/** A place in a text, in UTF-16 units, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A text with its matched places, in order and not overlapping. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Range[];
}

/** Two characters as one number. */
function pairOf(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** The terms of a query, ready to be looked for in many texts. */
export class QueryTerms {
  readonly #whole: ReadonlySet<string>;
  readonly #begun: readonly string[];
  /** Terms of two units; nearly all of a Chinese query. */
  readonly #pairs: ReadonlySet<number>;
  /** First units of what pairs may begin with. */
  readonly #begunPairs: ReadonlySet<number>;

  constructor(terms: readonly QueryTerm[]) {
    this.#whole = new Set(terms.map(({ term }) => term));
    this.#begun = terms.filter(({ prefix }) => prefix).map(({ term }) => term);
    const pairs = terms.filter(({ term }) => term.length === 2);
    this.#pairs = new Set(pairs.map(({ term }) => pairOf(term.charCodeAt(0), term.charCodeAt(1))));
    this.#begunPairs = new Set(this.#begun.filter(({ length }) => length === 1).map((term) => term.charCodeAt(0)));
  }

  /** Whether a term of a text is one of the query's, or begins with one that may go on. */
  matches(term: string): boolean {
    return this.#whole.has(term) || this.#begun.some((beginning) => term.startsWith(beginning));
  }

  /** What {@link matches} says of a term of two units. */
  matchesPair(first: number, second: number): boolean {
    return this.#pairs.has(pairOf(first, second)) || this.#begunPairs.has(first);
  }

  /** Single Chinese characters that begin terms: they are marked wherever they stand. */
  get characters(): readonly string[] {
    return this.#begun.filter((term) => term.length === 1 && term > '\u3400');
  }
}

function merged(ranges: readonly Range[]): readonly Range[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** A place in the folded text as a place in the original; a character that folds to several is marked whole. */
function originalRange({ offsets }: AlignedText, start: number, end: number): Range {
  const last = offsets[end - 1] ?? 0;
  let stop = end;
  while (stop < offsets.length - 1 && (offsets[stop] ?? 0) <= last) stop += 1;
  return { start: offsets[start] ?? 0, end: offsets[stop] ?? last };
}

function isChinese(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff) || unit === 0x3007;
}

/** What stands between Chinese words nearly always, folded: nothing, or one of these. */
const SEPARATORS: ReadonlySet<number> = new Set([...' ,;:()、。《》“”'].map((character) => character.charCodeAt(0)));

function isSeparator(units: Uint16Array, start: number, end: number): boolean {
  return start === end || (end - start === 1 && SEPARATORS.has(units[start] ?? 0));
}

/** The places of the terms of a query in a run of Chinese characters. */
function matchesOfRun(units: Uint16Array, start: number, end: number, query: QueryTerms, found: Range[]): void {
  if (end - start === 1 && query.matches(String.fromCharCode(units[start] ?? 0))) found.push({ start, end });
  for (let at = start; at + 1 < end; at += 1)
    if (query.matchesPair(units[at] ?? 0, units[at + 1] ?? 0)) found.push({ start: at, end: at + 2 });
}

/** The places in folded text of a query's terms: those of `tokens`, without making an object of each that is none. */
function matchesIn(units: Uint16Array, query: QueryTerms): readonly Range[] {
  const found: Range[] = [];
  let place = 0;
  while (place < units.length) {
    const start = place;
    while (place < units.length && !isChinese(units[place] ?? 0)) place += 1;
    for (const token of isSeparator(units, start, place) ? [] : tokens(textOfUnits(units.subarray(start, place))))
      if (query.matches(token.term)) found.push({ start: start + token.start, end: start + token.end });
    const run = place;
    while (place < units.length && isChinese(units[place] ?? 0)) place += 1;
    matchesOfRun(units, run, place, query, found);
  }
  for (const character of query.characters) {
    const unit = character.charCodeAt(0);
    for (let at = units.indexOf(unit); at >= 0; at = units.indexOf(unit, at + 1))
      found.push({ start: at, end: at + 1 });
  }
  return found;
}

/** The places of a text that hold the terms of a query; neighbouring Chinese matches become one. Linear in the length of the text. */
export function marksIn(text: string, query: QueryTerms): readonly Range[] {
  const units = foldedUnits(text);
  if (units !== undefined) return merged(matchesIn(units, query));
  const aligned = alignedNormalise(text);
  const folded = Uint16Array.from({ length: aligned.text.length }, (_, at) => aligned.text.charCodeAt(at));
  return merged(matchesIn(folded, query).map(({ start, end }) => originalRange(aligned, start, end)));
}

const LATIN = /[\p{Script=Latin}\p{N}]/u;
const SNIPPET = { chinese: 64, latin: 140, before: 0.25 } as const;

function cut(text: string, marks: readonly Range[], length: number): Marked {
  if (text.length <= length) return { text, marks };
  const first = marks[0]?.start ?? 0;
  let from = Math.max(0, Math.min(first - Math.floor(length * SNIPPET.before), text.length - length));
  while (from > 0 && from < first && LATIN.test(text[from - 1] ?? '')) from += 1;
  let to = Math.min(text.length, from + length);
  while (to < text.length && to > from + length / 2 && LATIN.test(text[to] ?? '')) to -= 1;
  const lead = from > 0 ? '…' : '';
  const shift = lead.length - from;
  return {
    text: `${lead}${text.slice(from, to).trimEnd()}${to < text.length ? '…' : ''}`,
    marks: marks
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}

/** The line that holds most of the query, cut around its first match; the first line when none does. Nothing without lines. */
export function snippetOf(lines: readonly string[], query: QueryTerms): Marked | undefined {
  let best: { text: string; marks: readonly Range[]; worth: number } | undefined;
  for (const text of lines) {
    const marks = marksIn(text, query);
    const worth = marks.reduce((sum, { start, end }) => sum + end - start, 0);
    if (best === undefined || worth > best.worth) best = { text, marks, worth };
  }
  if (best === undefined) return undefined;
  const chinese = /[\u3400-\u9fff]/.test(best.text);
  return cut(best.text, best.marks, chinese ? SNIPPET.chinese : SNIPPET.latin);
}
