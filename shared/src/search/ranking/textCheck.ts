import { nearAlignment, WHOLE } from './alignment.ts';
import type { Sounds } from './alignment.ts';
import type { RankingWeights } from './rankingWeights.ts';

/** Shorter pieces of text are verbatim in too many places to mean anything. */
const LEAST_VERBATIM = 4;
const CHINESE = /[\u3400-\u9fff]/;

/** The longest part of `query` that stands in `text`, in UTF-16 units. Greedy over ends: at most two searches a unit. */
function longestShared(query: string, text: string): number {
  let best = 0;
  let start = 0;
  for (let end = 1; end <= query.length; end += 1) {
    while (start < end && !text.includes(query.slice(start, end))) start += 1;
    best = Math.max(best, end - start);
  }
  return best;
}

/** The smallest stretch of text that has each part once. Nothing when one is missing. */
function smallestWindow(parts: readonly string[], text: string): number | undefined {
  const places: { readonly at: number; readonly part: number }[] = [];
  for (const [part, words] of parts.entries()) {
    for (let at = text.indexOf(words); at >= 0 && places.length < 500; at = text.indexOf(words, at + 1))
      places.push({ at, part });
  }
  places.sort((a, b) => a.at - b.at);
  const last = new Map<number, number>();
  let best: number | undefined;
  for (const { at, part } of places) {
    last.set(part, at);
    if (last.size < parts.length) continue;
    const window = at - Math.min(...last.values());
    best = Math.min(best ?? window, window);
  }
  return best;
}

/** What reading a text makes of its score by words. */
export interface TextGrade {
  /** From 1 on. */
  readonly factor: number;
  readonly extra: number;
  /** Whether the whole query stands in the text as it is. */
  readonly verbatim: boolean;
}

/** How much of the query stands in a text in one piece, and how near to each other its parts stand. */
export function closeness(telling: string, text: string, weights: RankingWeights): TextGrade {
  const parts = telling.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  const shared = parts.reduce((sum, part) => {
    if (!CHINESE.test(part)) return sum + (text.includes(part) ? part.length : 0);
    const length = longestShared(part, text);
    return sum + (length > 1 ? length : 0);
  }, 0);
  const phrase = shared / Math.max(1, parts.join('').length);
  const window = parts.length < 2 ? undefined : smallestWindow(parts, text);
  const near = window === undefined ? 0 : 1 / (1 + window / weights.proximityScale);
  const factor = 1 + weights.phrase * phrase ** 2 + weights.proximity * near;
  return { factor, extra: 0, verbatim: parts.length === 1 && phrase === 1 && telling.length >= LEAST_VERBATIM };
}

/** What the likeness of a mistyped query and the likest part of a text adds to the text's grade. */
export function similarity(query: string, text: string, sounds: Sounds, weights: RankingWeights): number {
  const cost = text.includes(query) ? 0 : nearAlignment(query, text, sounds);
  const alike = 1 - cost / Math.max(1, query.length * WHOLE);
  const over = Math.max(0, alike - weights.leastSimilarText) / (1 - weights.leastSimilarText);
  return weights.similarText * over ** 2;
}
