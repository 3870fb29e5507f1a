import { normalise } from '../../text/index.ts';
import { foldText } from '../index/foldedText.ts';
import type { FoundDocument, SearchIndex } from '../index/index.ts';
import { QueryReader } from './concept.ts';
import type { Concept, QueryLexicon } from './concept.ts';
import type { Gathering } from './gathering.ts';
import type { RankingWeights } from './rankingWeights.ts';
import { TermScorer } from './termScorer.ts';
import type { TermScores } from './termScorer.ts';
import { closeness, similarity } from './textCheck.ts';
import type { TextGrade } from './textCheck.ts';
import type { VersionWeights } from './versionWeights.ts';

/** A document by its words. */
export interface WordMatch {
  readonly number: number;
  /** Against the best, which has 1. */
  readonly grade: number;
}

/** What was found by words. */
export interface WordMatches {
  /** Best first. */
  readonly matches: readonly WordMatch[];
  /** How many documents have anything of what is asked. */
  readonly total: number;
  readonly concepts: readonly Concept[];
  /** Whether some text has the whole query in one piece. */
  readonly verbatim: boolean;
}

/** What ranking by words is asked for. */
export interface WordRequest {
  readonly query: string;
  /** What the words of a query typed in pinyin sound like, the likeliest first; empty for any other query. */
  readonly spoken: readonly (readonly string[])[];
  readonly limit: number;
  /** Whether the texts of the best are read: a query that a citation or a name answers does not need it. */
  readonly reread: boolean;
  readonly weights: VersionWeights;
  textOf(documents: readonly FoundDocument[]): Promise<readonly string[]>;
}

const HAN_RUN = /^[\u3400-\u9fff〇]{4,24}$/;
const LEAST_QUESTION = 8;
/** A whole question, as laypeople write it. */
const ASKS = /(?:\?|[吗呢])$/;

function hasAll({ coverage: { touched, values, count } }: TermScores): boolean {
  for (let place = 0; place < count; place += 1) if ((values[touched[place] ?? 0] ?? 0) > 0.999) return true;
  return false;
}

const STEPS = 2048;

/** A score that at least `most` documents reach, and not many more: found by counting, not by sorting all. */
function leastOfBest({ touched, values, count }: Gathering, highest: number, most: number): number {
  const counts = new Uint32Array(STEPS + 1);
  for (let place = 0; place < count; place += 1) {
    const step = Math.floor(((values[touched[place] ?? 0] ?? 0) / highest) * STEPS);
    counts[step] = (counts[step] ?? 0) + 1;
  }
  let step = STEPS;
  for (let reached = counts[step] ?? 0; reached < most && step > 0; reached += counts[step] ?? 0) step -= 1;
  return (step / STEPS) * highest;
}

/** Ranks the documents of an index by the words of queries, one at a time. */
export class WordRanking {
  readonly #index: SearchIndex;
  readonly #reader: QueryReader;
  readonly #weights: RankingWeights;
  readonly #scorer: TermScorer;

  constructor(index: SearchIndex, lexicon: QueryLexicon | undefined, weights: RankingWeights) {
    this.#index = index;
    this.#reader = new QueryReader(lexicon, weights);
    this.#weights = weights;
    this.#scorer = new TermScorer(index, weights);
  }

  /** The best documents, at least `limit` where there are so many. Time: that of the terms' postings, and of reading the best. */
  async rank(request: WordRequest): Promise<WordMatches> {
    const normalised = normalise(request.query);
    const { concepts, telling } =
      request.spoken.length > 0 ? this.#reader.spoken(request.spoken) : this.#reader.words(normalised);
    const scores = await this.#scorer.score(concepts);
    const mistyped = HAN_RUN.test(normalised) && telling === normalised && (scores.missing || !hasAll(scores));
    if (mistyped) await this.#scorer.addTo(this.#reader.repaired(normalised));
    const asks = normalised.length >= LEAST_QUESTION && ASKS.test(normalised);
    const most = mistyped ? this.#weights.rereadTyped : this.#weights.reread;
    const taught = asks ? this.#weights.learnedOfQuestion : this.#weights.learned;
    const { best, total } = this.#best(scores, {
      most: Math.max(request.limit, most),
      weights: request.weights,
      taught,
    });
    const read = request.reread ? best.slice(0, most) : [];
    const grades = await this.#grades(read, telling, mistyped, request);
    const verbatim = grades.some((grade) => grade.verbatim);
    const graded = best.map(({ number, grade }, place) => ({
      number,
      grade: grade * (grades[place]?.factor ?? 1) + (grades[place]?.extra ?? 0),
    }));
    return { matches: this.#spread(graded), total, concepts, verbatim };
  }

  /** The best by their scores, and how many have any. Linear in the number of documents that have any. */
  #best(
    { scores, coverage }: TermScores,
    { most, weights, taught }: { readonly most: number; readonly weights: VersionWeights; readonly taught: number },
  ) {
    const { documents } = this.#index;
    const { touched, values, count } = scores;
    let total = 0;
    let highest = 0;
    for (let place = 0; place < count; place += 1) {
      const number = touched[place] ?? 0;
      const version = documents.versionOf(number);
      const weight = weights.of(version);
      if (weight > 0) total += 1;
      const share = 1 - this.#weights.coverage + this.#weights.coverage * (coverage.values[number] ?? 0);
      const score = (values[number] ?? 0) * weight * weights.taught(version, taught) * share;
      values[number] = score;
      if (score > highest) highest = score;
    }
    const least = leastOfBest(scores, highest, most);
    const best: WordMatch[] = [];
    for (let place = 0; place < count; place += 1) {
      const number = touched[place] ?? 0;
      const score = values[number] ?? 0;
      if (score > 0 && score >= least) best.push({ number, grade: score / highest });
    }
    best.sort((a, b) => b.grade - a.grade || a.number - b.number);
    return { best: best.slice(0, most), total };
  }

  async #grades(
    read: readonly WordMatch[],
    telling: string,
    mistyped: boolean,
    request: WordRequest,
  ): Promise<readonly TextGrade[]> {
    if (read.length === 0) return [];
    const texts = await request.textOf(read.map(({ number }) => this.#index.documents.found(number)));
    const sounds = mistyped ? (await this.#index.sounds()).soundOf : undefined;
    return texts.map((text) => {
      const folded = foldText(text);
      const close = closeness(telling, folded, this.#weights);
      return sounds === undefined ? close : { ...close, extra: similarity(telling, folded, sounds, this.#weights) };
    });
  }

  /** Sorted, and each further article of one version a little lower, so that one law does not fill the page. Grades from 1 down. */
  #spread(graded: readonly WordMatch[]): readonly WordMatch[] {
    const seen = new Map<number, number>();
    const spread = graded
      .toSorted((a, b) => b.grade - a.grade || a.number - b.number)
      .map(({ number, grade }) => {
        const version = this.#index.documents.versionOf(number);
        const before = seen.get(version) ?? 0;
        seen.set(version, before + 1);
        return { number, grade: grade * (1 - this.#weights.sameLaw * Math.min(before, this.#weights.sameLawMost)) };
      })
      .sort((a, b) => b.grade - a.grade || a.number - b.number);
    const highest = spread[0]?.grade ?? 1;
    return spread.map(({ number, grade }) => ({ number, grade: grade / highest }));
  }
}
