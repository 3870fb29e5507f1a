import { nearAlignment, WHOLE } from './alignment.ts';
import type { Sounds } from './alignment.ts';
import type { Concept, WordQuery } from './concept.ts';
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
  /** How a word of the query was understood, where the text says it otherwise. */
  readonly understood?: string;
}

/** The share of words that stands in a text in one piece. */
function sharedPart(words: string, text: string): number {
  if (text.includes(words)) return 1;
  if (!CHINESE.test(words)) return 0;
  const length = longestShared(words, text);
  return length > 1 ? length / words.length : 0;
}

/** How nearly a text says a thing in one piece, and in which of its ways. */
function bestSaid({ alternatives }: Concept, text: string): { readonly grade: number; readonly why?: string } {
  let best: { readonly grade: number; readonly why?: string } = { grade: 0 };
  for (const { text: words, weight, why } of alternatives) {
    const grade = weight > best.grade ? weight * sharedPart(words, text) ** 2 : 0;
    if (grade > best.grade) best = why === undefined ? { grade } : { grade, why };
  }
  return best;
}

/** How nearly a text says in one piece what is meant, over the concepts that can be said otherwise; 0 when none can. */
function meaning(concepts: readonly Concept[], text: string): { readonly grade: number; readonly why?: string } {
  const said = concepts
    .filter(({ alternatives, counts }) => alternatives.length > 1 && counts)
    .map((concept) => bestSaid(concept, text));
  const why = said.find((found) => found.why !== undefined)?.why;
  const grade = said.reduce((sum, found) => sum + found.grade, 0) / Math.max(1, said.length);
  return why === undefined ? { grade } : { grade, why };
}

/** How much of the query, or of what it means, stands in a text in one piece, and how near to each other its parts stand. */
export function closeness({ telling, concepts }: WordQuery, text: string, weights: RankingWeights): TextGrade {
  const parts = telling.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  const shared = parts.reduce((sum, part) => sum + part.length * sharedPart(part, text), 0);
  const phrase = shared / Math.max(1, parts.join('').length);
  const window = parts.length < 2 ? undefined : smallestWindow(parts, text);
  const near = window === undefined ? 0 : 1 / (1 + window / weights.proximityScale);
  const meant = meaning(concepts, text);
  return {
    factor: 1 + weights.phrase * phrase ** 2 + weights.meaning * meant.grade + weights.proximity * near,
    extra: 0,
    verbatim: parts.length === 1 && phrase === 1 && telling.length >= LEAST_VERBATIM,
    ...(meant.why === undefined ? {} : { understood: meant.why }),
  };
}

/** How like a mistyped query some part of a text is, 0 to 1. */
export function likeness(query: string, text: string, sounds: Sounds): number {
  const cost = text.includes(query) ? 0 : nearAlignment(query, text, sounds);
  return 1 - cost / Math.max(1, query.length * WHOLE);
}

/** What the likeness of a mistyped query and a text adds to the text's grade. */
export function likenessGrade(alike: number, { leastSimilarText, similarText }: RankingWeights): number {
  return similarText * (Math.max(0, alike - leastSimilarText) / (1 - leastSimilarText)) ** 2;
}
