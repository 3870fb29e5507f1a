import { defined } from '../../model/index.ts';
import { queryTerms, unfinishedWord } from '../analysis.ts';
import type { Expansion, Lexicon } from '../lexicon/lexicon.ts';
import { stem } from '../stem.ts';
import { askedFigure } from './askedFigure.ts';
import type { AskedFigure } from './askedFigure.ts';
import type { RankingWeights } from './rankingWeights.ts';

/** A term to look up. */
export interface ConceptTerm {
  readonly term: string;
  /** Against the other terms of its alternative. */
  readonly weight: number;
  /** Also terms that begin so: a word that is being typed. */
  readonly prefix?: boolean;
}

/** One way of saying what is asked. */
export interface Alternative {
  /** Normalised. */
  readonly text: string;
  /** For people: the words of the query and what they were taken for; absent for the query's own. */
  readonly why?: string;
  readonly terms: readonly ConceptTerm[];
  /** How surely it means that, where 1 is the query's own words. */
  readonly weight: number;
}

/** Something that a query asks for, in all the ways in which a text may say it. The first alternative is the query's own. */
export interface Concept {
  readonly alternatives: readonly Alternative[];
  readonly weight: number;
  /** Whether having it counts for how much of the query a document has. */
  readonly counts: boolean;
}

/** An expansion that may know which words of the query it stands for. */
interface PlacedExpansion extends Expansion {
  readonly start?: number;
  readonly end?: number;
}

/** A thesaurus that may also know which words of a query carry nothing. */
export interface QueryLexicon extends Lexicon {
  expansions(normalisedQuery: string): readonly PlacedExpansion[];
  /** The query without the words that carry nothing; the query itself when nothing would be left. */
  telling?(normalisedQuery: string): string;
  /** The articles that define the crime which a normalised name is, as citations. */
  articlesOf?(name: string): readonly string[];
}

const STATE_ALONE = /^(?:中华人民共和国)?$/;

/** What the word lists have for a name as a whole, with the state's name before it or without: 道路交通安全法实施条例 for 道交法实施条例. */
export function meantByName(name: string, lexicon: QueryLexicon | undefined): readonly PlacedExpansion[] {
  return (lexicon?.expansions(name) ?? []).filter(
    ({ start = 0, end = name.length }) => end === name.length && STATE_ALONE.test(name.slice(0, start)),
  );
}

/** What a query looks for by its words. */
export interface WordQuery {
  /** The normalised query without the words that carry nothing. */
  readonly telling: string;
  readonly concepts: readonly Concept[];
  /** The kind of figure that is asked for: how long, how much. */
  readonly figure?: AskedFigure;
}

/** The terms of what is asked in the query's own words, each once: people ask in those, not in what stands for them in the law. */
export function ownTerms(concepts: readonly Concept[]): readonly string[] {
  const own = concepts.flatMap(({ alternatives }) => alternatives.filter(({ why }) => why === undefined));
  return [...new Set(own.flatMap(({ terms }) => terms.map(({ term }) => term)))];
}

interface Stretch {
  start: number;
  end: number;
  readonly expansions: PlacedExpansion[];
}

function alternative(text: string, weight: number): Alternative {
  const terms = queryTerms(text);
  return { text, terms: terms.map((term) => ({ term, weight: 1 })), weight };
}

/** Expansions of overlapping words stand for one thing. */
function stretchesOf(normalised: string, expansions: readonly PlacedExpansion[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const placed = expansions.map((expansion) => ({
    start: expansion.start ?? 0,
    end: expansion.end ?? normalised.length,
    expansion,
  }));
  for (const { start, end, expansion } of placed.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = stretches.at(-1);
    if (last !== undefined && start < last.end) {
      last.end = Math.max(last.end, end);
      last.expansions.push(expansion);
    } else stretches.push({ start, end, expansions: [expansion] });
  }
  return stretches;
}

function ownConcepts(text: string): readonly Concept[] {
  const last = unfinishedWord(text);
  const unfinished = last === undefined ? undefined : stem(last);
  return (/[\p{L}\p{N}]/u.test(text) ? queryTerms(text) : []).map((term) => {
    const prefix = (term.length === 1 && term > '\u3400') || term === unfinished;
    const found: ConceptTerm = { term, weight: 1, ...(prefix ? { prefix } : {}) };
    return { alternatives: [{ text: term, terms: [found], weight: 1 }], weight: 1, counts: true };
  });
}

/** Reads queries as what they ask for. */
export class QueryReader {
  readonly #lexicon: QueryLexicon | undefined;
  readonly #weights: RankingWeights;

  constructor(lexicon: QueryLexicon | undefined, weights: RankingWeights) {
    this.#lexicon = lexicon;
    this.#weights = weights;
  }

  /** What a normalised query asks for. */
  words(normalised: string): WordQuery {
    const telling = this.#lexicon?.telling?.(normalised) ?? normalised;
    const expansions = [...(this.#lexicon?.expansions(normalised) ?? [])].sort((a, b) => b.weight - a.weight);
    const stretches = stretchesOf(normalised, expansions.slice(0, this.#weights.mostExpansions));
    const said = stretches.map(({ start, end, expansions: meant }): Concept => {
      const own = alternative(normalised.slice(start, end), 1);
      const others = meant.map((expansion) => this.#expansion(expansion));
      return { alternatives: [own, ...others], weight: 1, counts: true };
    });
    const spoken = new Set(said.flatMap(({ alternatives: [own] }) => own?.terms.map(({ term }) => term) ?? []));
    const rest = ownConcepts(telling).filter(
      ({ alternatives: [own] }) => !(own?.terms.every(({ term }) => spoken.has(term)) ?? true),
    );
    return defined({ telling, concepts: [...said, ...rest], figure: askedFigure(normalised) });
  }

  /** What a query typed in pinyin asks for: each word in any of its readings, and what those stand for. */
  spoken(words: readonly (readonly string[])[]): WordQuery {
    const likeliest = words.map(([reading = '']) => reading).join(' ');
    const concepts = words.map(
      (readings): Concept => ({
        alternatives: readings.map((reading, place) => alternative(reading, this.#weights.spoken ** place)),
        weight: 1,
        counts: true,
      }),
    );
    const meant = words.flatMap((readings) =>
      readings.map((reading, place) => ({ reading, share: this.#weights.spoken ** place })),
    );
    const expanded = meant.flatMap(({ reading, share }) =>
      (this.#lexicon?.expansions(reading) ?? [])
        .slice(0, this.#weights.mostExpansions)
        .map((expansion) => this.#expansion({ ...expansion, weight: expansion.weight * share })),
    );
    const more: readonly Concept[] =
      expanded.length === 0 ? [] : [{ alternatives: expanded, weight: 1, counts: false }];
    return { telling: likeliest, concepts: [...concepts, ...more] };
  }

  /** The pairs of characters that a mistyped run would have if two neighbours changed places, or one were missing or too many. */
  repaired(run: string): readonly Concept[] {
    const characters = [...run];
    const pairs = new Set<string>();
    for (const [place, character] of characters.entries()) {
      const [next, second, third] = characters.slice(place + 1, place + 4);
      if (next !== undefined) pairs.add(next + character);
      if (second !== undefined) pairs.add(character + second);
      if (next !== undefined && third !== undefined) pairs.add(next + third);
    }
    return [...pairs].map((term) => ({
      alternatives: [{ text: term, terms: [{ term, weight: 1 }], weight: 1 }],
      weight: this.#weights.repaired,
      counts: false,
    }));
  }

  /** An expansion of many terms does not weigh more than one of few. */
  #expansion({ text, weight, why }: Expansion): Alternative {
    const said = alternative(text, weight * this.#weights.expansion);
    const share = Math.min(1, Math.sqrt(this.#weights.expansionTerms / Math.max(1, said.terms.length)));
    return { ...said, weight: said.weight * share, why };
  }
}
