import { statesFigure } from './askedFigure.ts';
import type { AskedFigure } from './askedFigure.ts';
import { nearAlignment, WHOLE } from './alignment.ts';
import type { Sounds } from './alignment.ts';
import type { Concept, WordQuery } from './concept.ts';
import type { RankingWeights } from './rankingWeights.ts';

/** Shorter pieces of text are verbatim in too many places to mean anything. */
const LEAST_VERBATIM = 4;
const CHINESE = /[\u3400-\u9fff]/;

/**
 * The longest part of `query` that stands in `text`, if it has at least so many UTF-16 units; else 0. One search for each end of such a part:
 * a part can be longer by one unit only than those that end before it.
 */
function longestShared(query: string, text: string, least: number): number {
  let best = least - 1;
  for (let end = least; end <= query.length; end += 1) if (text.includes(query.slice(end - best - 1, end))) best += 1;
  return best < least ? 0 : best;
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
  /** The share of the query's own words that stands in the text. */
  readonly own: number;
  /** How a word of the query was understood, where the text says it otherwise and as a whole. */
  readonly understood?: string;
}

/** The share of words that stands in a text in one piece; 0 where it is not more than `least`. */
function sharedPart(words: string, text: string, least = 0): number {
  if (text.includes(words)) return 1;
  if (!CHINESE.test(words)) return 0;
  return longestShared(words, text, Math.max(2, Math.floor(least * words.length) + 1)) / words.length;
}

/** How nearly a text says a thing in one piece, and in which of its ways, where it has the whole of that. */
function bestSaid({ alternatives }: Concept, text: string): { readonly grade: number; readonly why?: string } {
  let best: { readonly grade: number; readonly why?: string } = { grade: 0 };
  for (const { text: words, weight, why } of alternatives) {
    if (weight <= best.grade) continue;
    const part = sharedPart(words, text, Math.sqrt(best.grade / weight));
    const grade = weight * part ** 2;
    if (grade > best.grade) best = why === undefined || part < 1 ? { grade } : { grade, why };
  }
  return best;
}

/** How nearly a text says in one piece what is meant, over the concepts that can be said otherwise; 0 when none can. */
function meaning(concepts: readonly Concept[], text: string): { readonly grade: number; readonly why?: string } {
  const said = concepts.map((concept) => bestSaid(concept, text));
  const why = said.find((found) => found.why !== undefined)?.why;
  const grade = said.reduce((sum, found) => sum + found.grade, 0) / Math.max(1, said.length);
  return why === undefined ? { grade } : { grade, why };
}

/** Reads texts for a query. */
export class TextCheck {
  readonly #weights: RankingWeights;
  /** Words of the query, and units of all. */
  readonly #parts: readonly string[];
  readonly #length: number;
  /** What can be said otherwise. */
  readonly #concepts: readonly Concept[];
  readonly #figure: AskedFigure | undefined;

  constructor({ telling, concepts, figure }: WordQuery, weights: RankingWeights) {
    this.#weights = weights;
    this.#figure = figure;
    this.#parts = telling.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
    this.#length = this.#parts.reduce((sum, { length }) => sum + length, 0);
    this.#concepts = concepts
      .filter(({ alternatives, counts }) => alternatives.length > 1 && counts)
      .map((concept) => ({ ...concept, alternatives: concept.alternatives.toSorted((a, b) => b.weight - a.weight) }));
  }

  /** How much of the query, or of what it means, stands in a folded text in one piece, and how near to each other its parts stand. */
  grade(text: string): TextGrade {
    const { phrase: phraseWeight, meaning: meaningWeight, together, proximity, proximityScale, figure } = this.#weights;
    const parts = this.#parts;
    const shared = parts.reduce((sum, part) => sum + part.length * sharedPart(part, text), 0);
    const phrase = shared / Math.max(1, this.#length);
    const window = parts.length < 2 ? undefined : smallestWindow(parts, text);
    const near = window === undefined ? 0 : together + proximity / (1 + window / proximityScale);
    const meant = meaning(this.#concepts, text);
    const stated = this.#figure !== undefined && statesFigure(text, this.#figure) ? figure : 0;
    return {
      factor: 1 + phraseWeight * phrase ** 2 + meaningWeight * meant.grade + near + stated,
      extra: 0,
      verbatim: parts.length === 1 && phrase === 1 && this.#length >= LEAST_VERBATIM,
      own: phrase,
      ...(meant.why === undefined ? {} : { understood: meant.why }),
    };
  }
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
