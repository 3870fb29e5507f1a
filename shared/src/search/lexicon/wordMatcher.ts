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

/** Every word of the table that begins at `start` in the text and ends at a border, shortest first. */
function* matchesAt(table: LexiconTable, text: string, start: number): Generator<WordMatch> {
  let low = 0;
  let high = table.wordEnds.length;
  for (let end = start; end < text.length && low < high; end += 1) {
    const unit = text.charCodeAt(end);
    const depth = end - start;
    low = firstAtLeast(table, low, high, depth, unit);
    high = firstAtLeast(table, low, high, depth, unit + 1);
    const length = (table.wordEnds[low] ?? 0) - (low === 0 ? 0 : (table.wordEnds[low - 1] ?? 0));
    if (low < high && length === depth + 1 && isBorder(text, end + 1)) yield { word: low, start, end: end + 1 };
  }
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
