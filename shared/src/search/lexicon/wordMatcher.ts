import type { FoldedWords } from './foldedWords.ts';
import { isBorder } from './foldedWords.ts';
import type { LexiconTable } from './lexiconSection.ts';

/** A word of the lexicon found in a folded text, in its units, end exclusive. */
export interface WordMatch {
  readonly word: number;
  readonly start: number;
  readonly end: number;
}

/** The first word in `[low, high)` whose unit at `depth` is `unit` or more; all of them agree on what comes before. */
function firstAtLeast(
  { words, wordEnds }: LexiconTable,
  low: number,
  high: number,
  depth: number,
  unit: number,
): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    const place = (middle === 0 ? 0 : (wordEnds[middle - 1] ?? 0)) + depth;
    const there = place < (wordEnds[middle] ?? 0) ? words.charCodeAt(place) : -1;
    if (there < unit) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Words that agree on what was compared so far. */
interface Candidates {
  readonly low: number;
  readonly high: number;
  /** Units compared. */
  readonly depth: number;
}

/** Those of the candidates whose next unit is the text's at a place. */
function narrowed(table: LexiconTable, { low, high, depth }: Candidates, unit: number): Candidates {
  const from = firstAtLeast(table, low, high, depth, unit);
  return { low: from, high: firstAtLeast(table, from, high, depth, unit + 1), depth: depth + 1 };
}

/** Whether the first of the candidates is no longer than what was compared: it sorts before those that are. */
function isWhole({ wordEnds }: LexiconTable, { low, high, depth }: Candidates): boolean {
  return low < high && (wordEnds[low] ?? 0) - (low === 0 ? 0 : (wordEnds[low - 1] ?? 0)) === depth;
}

/** Every word of the table that begins at `start` in the text and ends at a border, shortest first. */
function* matchesAt(table: LexiconTable, text: string, start: number): Generator<WordMatch> {
  let candidates: Candidates = { low: 0, high: table.wordEnds.length, depth: 0 };
  for (let end = start; end < text.length && candidates.low < candidates.high; end += 1) {
    candidates = narrowed(table, candidates, text.charCodeAt(end));
    if (isWhole(table, candidates) && isBorder(text, end + 1)) yield { word: candidates.low, start, end: end + 1 };
  }
}

/** How many stretches in a row are passed over: people say no more of them in one breath. */
const MOST_PASSED = 4;

/** A word of which the text has all, with something inside that may be passed over. */
export interface FilledMatch extends WordMatch {
  /** Units of the word itself. */
  readonly length: number;
}

/**
 * The words of the table, of `least` units and more, that a text has with stretches inside that may be passed over; `passes` has the ends of
 * these by their beginnings. The longest first. Time: length of the text times that of the longest word.
 */
export function filledMatches(
  table: LexiconTable,
  text: string,
  passes: ReadonlyMap<number, number>,
  least: number,
): readonly FilledMatch[] {
  const found: FilledMatch[] = [];
  for (let start = 0; start < text.length; start += 1) {
    if (!isBorder(text, start)) continue;
    const step = (candidates: Candidates, at: number, isFilled: boolean) => {
      if (at >= text.length) return;
      const next = narrowed(table, candidates, text.charCodeAt(at));
      if (next.low < next.high) {
        if (isFilled && next.depth >= least && isWhole(table, next) && isBorder(text, at + 1))
          found.push({ word: next.low, start, end: at + 1, length: next.depth });
        goOn(next, at + 1, isFilled);
      }
    };
    const goOn = (candidates: Candidates, at: number, isFilled: boolean) => {
      step(candidates, at, isFilled);
      let end = passes.get(at);
      for (let passed = 0; passed < MOST_PASSED && end !== undefined; passed += 1, end = passes.get(end))
        step(candidates, end, true);
    };
    step({ low: 0, high: table.wordEnds.length, depth: 0 }, start, false);
  }
  return found.sort((a, b) => b.length - a.length || a.start - b.start || a.end - b.end);
}

/**
 * The words of the lexicon that a text is read as: of all ways to lay words side by side, the one whose squared lengths sum
 * highest, so that one long word beats the shorter ones inside it (高空抛物 before 抛物) and those that straddle its border; of equal
 * ones the first word longest. In order, not overlapping. Time: length of the text times length of the longest word.
 */
export function matchWords(table: LexiconTable, { text }: Pick<FoldedWords, 'text'>): readonly WordMatch[] {
  const worth = Array.from({ length: text.length + 1 }, () => 0);
  const chosen: (WordMatch | undefined)[] = [];
  for (let start = text.length - 1; start >= 0; start -= 1) {
    worth[start] = worth[start + 1] ?? 0;
    if (!isBorder(text, start)) continue;
    for (const match of matchesAt(table, text, start)) {
      const sum = (match.end - start) ** 2 + (worth[match.end] ?? 0);
      if (sum >= (worth[start] ?? 0)) {
        worth[start] = sum;
        chosen[start] = match;
      }
    }
  }
  const found: WordMatch[] = [];
  for (let place = 0; place < text.length; ) {
    const match = chosen[place];
    if (match) found.push(match);
    place = match?.end ?? place + 1;
  }
  return found;
}
