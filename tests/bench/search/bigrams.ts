/** Terms for engines that split at spaces, and the highlighting of their hits: the same code for every peer. */
import type { Mark } from './peer.ts';

const RUNS = /[\u3400-\u9fff〇]+|(?:(?![\u3400-\u9fff〇])[\p{L}\p{N}])+/gu;
const CHINESE = /^[\u3400-\u9fff〇]/;

export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Pairs of Chinese characters, a lone character as itself, words in other scripts as they are. */
export function terms(text: string): string[] {
  const found: string[] = [];
  for (const [run] of folded(text).matchAll(RUNS)) {
    if (!CHINESE.test(run) || run.length === 1) found.push(run);
    else for (let place = 0; place + 1 < run.length; place += 1) found.push(run.slice(place, place + 2));
  }
  return found;
}

/** What a query looks for; the last word may be half typed. */
export interface QueryTerms {
  readonly all: readonly string[];
  /** The term of {@link all} that words may also begin with. */
  readonly unfinished?: string;
}

export function queryTerms(query: string): QueryTerms {
  const all = [...new Set(terms(query))];
  const last = /[\p{L}\p{N}]$/u.test(query) ? terms(query).at(-1) : undefined;
  const isHalf = last !== undefined && (last.length === 1 || !CHINESE.test(last));
  return isHalf ? { all, unfinished: last } : { all };
}

const LENGTH = 64;
const BEFORE = 16;

function marksIn(text: string, wanted: readonly string[]): readonly Mark[] {
  const lower = text.toLowerCase();
  const places: Mark[] = [];
  for (const term of wanted) {
    for (let at = lower.indexOf(term); at >= 0; at = lower.indexOf(term, at + term.length))
      places.push({ start: at, end: at + term.length });
  }
  const marks: { start: number; end: number }[] = [];
  for (const { start, end } of places.sort((a, b) => a.start - b.start)) {
    const last = marks.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else marks.push({ start, end });
  }
  return marks;
}

/** The stretch of a text with the most of the query in it, and where. Linear in the text for each term. */
export function snippet(
  text: string,
  query: readonly string[],
): { readonly snippet: string; readonly marks: readonly Mark[] } {
  const marks = marksIn(text, query);
  let best = { from: 0, worth: -1 };
  for (const [place, { start }] of marks.entries()) {
    const from = Math.max(0, Math.min(start - BEFORE, text.length - LENGTH));
    let worth = 0;
    for (let next = place; (marks[next]?.end ?? Infinity) <= from + LENGTH; next += 1)
      worth += (marks[next]?.end ?? 0) - (marks[next]?.start ?? 0);
    if (worth > best.worth) best = { from, worth };
  }
  const { from } = best;
  const inside = marks.filter(({ start, end }) => start >= from && end <= from + LENGTH);
  return {
    snippet: text.slice(from, from + LENGTH),
    marks: inside.map(({ start, end }) => ({ start: start - from, end: end - from })),
  };
}
