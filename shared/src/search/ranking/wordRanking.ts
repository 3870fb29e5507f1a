import { normalise } from '../../text/index.ts';
import { foldText } from '../index/foldedText.ts';
import type { FoundDocument, Searchable } from '../index/index.ts';
import { BestList } from './bestList.ts';
import { QueryReader } from './concept.ts';
import type { Concept, QueryLexicon, WordQuery } from './concept.ts';
import type { RankingWeights } from './rankingWeights.ts';
import { RunFit } from './runFit.ts';
import type { ScoreBoard } from './scoreBoard.ts';
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
  /** Whether a text that has the like of the query is looked for when none has all of it. */
  readonly mistyped: boolean;
  readonly weights: VersionWeights;
  textOf(documents: readonly FoundDocument[]): Promise<readonly string[]>;
}

const HAN_RUN = /^[\u3400-\u9fff〇]{4,24}$/;
/** Shares are sums of rounded numbers. */
const ALL = 0.999;
/** Orders by score what fits equally: scores are below a hundred or so. */
const LITTLE = 1e-6;
const LEAST_QUESTION = 8;
/** A whole question, as laypeople write it. */
const ASKS = /(?:\?|[吗呢])$/;

/** Whether at least so many documents have all of what is asked for. */
function haveAll({ board }: TermScores, least: number): boolean {
  let having = 0;
  for (let place = 0; place < board.count && having < least; place += 1)
    if (board.share(board.touched[place] ?? 0) > ALL) having += 1;
  return having >= least;
}

/** Ranks the documents of an index by the words of queries, one at a time. */
export class WordRanking {
  readonly #index: Searchable;
  readonly #reader: QueryReader;
  readonly #weights: RankingWeights;
  readonly #scorer: TermScorer;
  readonly #fit: RunFit;

  constructor(index: Searchable, lexicon: QueryLexicon | undefined, weights: RankingWeights) {
    this.#index = index;
    this.#reader = new QueryReader(lexicon, weights);
    this.#weights = weights;
    this.#scorer = new TermScorer(index, weights);
    this.#fit = new RunFit(index);
  }

  /** The best documents, at least `limit` where there are so many. Time: that of the terms' postings, and of reading the best. */
  async rank(request: WordRequest): Promise<WordMatches> {
    const normalised = normalise(request.query);
    const query = request.spoken.length > 0 ? this.#reader.spoken(request.spoken) : this.#reader.words(normalised);
    const { reread, rereadTyped, spare } = this.#weights;
    const scores = await this.#scorer.score(query.concepts, (request.limit + rereadTyped) * spare);
    const run = request.mistyped && HAN_RUN.test(normalised);
    const mistyped = run && (scores.missing || !haveAll(scores, this.#weights.enough));
    if (mistyped) {
      await this.#scorer.addTo(this.#reader.repaired(normalised));
      await this.#fit.read(normalised, scores.board);
    }
    const { best, total } = this.#best(scores.board, mistyped, request, normalised);
    const read = request.reread ? best.slice(0, mistyped ? best.length : reread) : [];
    const grades = await this.#grades(read, query, mistyped, request);
    const verbatim = grades.some((grade) => grade.verbatim);
    const graded = best.map(({ number, grade }, place) => ({
      number,
      grade: grade * (grades[place]?.factor ?? 1) + (grades[place]?.extra ?? 0),
    }));
    return { matches: this.#spread(graded), total, concepts: query.concepts, verbatim };
  }

  /**
   * The best by their scores and, for a mistyped run, the best by how they fit it; and how many have any score. Linear in the number
   * of documents that have any.
   */
  #best(board: ScoreBoard, mistyped: boolean, { limit, weights }: WordRequest, normalised: string) {
    const { documents } = this.#index;
    const { touched, values, count } = board;
    const { coverage, reread, rereadTyped, learned, learnedOfQuestion } = this.#weights;
    const asks = normalised.length >= LEAST_QUESTION && ASKS.test(normalised);
    const taught = asks ? learnedOfQuestion : learned;
    const byScore = new BestList(Math.max(limit, reread));
    const byFit = new BestList(mistyped ? rereadTyped : 0);
    let total = 0;
    for (let place = 0; place < count; place += 1) {
      const number = touched[place] ?? 0;
      const weight = weights.taught(documents.versionOf(number), taught);
      if (weight === 0) continue;
      total += 1;
      const share = 1 - coverage + coverage * (values[number * 2 + 1] ?? 0);
      const score = (values[number * 2] ?? 0) * weight * share;
      values[number * 2] = score;
      byScore.offer(number, score);
      if (mistyped) byFit.offer(number, this.#fit.of(number) + score * LITTLE);
    }
    const found = new Set([...byScore.sorted(), ...byFit.sorted()].map(({ number }) => number));
    const sorted = [...found]
      .map((number): WordMatch => ({ number, grade: board.score(number) }))
      .sort((a, b) => b.grade - a.grade || a.number - b.number);
    const highest = sorted[0]?.grade ?? 1;
    return { best: sorted.map(({ number, grade }) => ({ number, grade: grade / highest })), total };
  }

  async #grades(
    read: readonly WordMatch[],
    query: WordQuery,
    mistyped: boolean,
    request: WordRequest,
  ): Promise<readonly TextGrade[]> {
    if (read.length === 0) return [];
    const texts = await request.textOf(read.map(({ number }) => this.#index.documents.found(number)));
    const sounds = mistyped ? (await this.#index.sounds()).soundOf : undefined;
    return texts.map((text) => {
      const folded = foldText(text);
      const close = closeness(query, folded, this.#weights);
      return sounds === undefined
        ? close
        : { ...close, extra: similarity(normalise(request.query), folded, sounds, this.#weights) };
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
