import { defined } from '../../model/index.ts';
import { normalise } from '../../text/index.ts';
import type { FoundDocument, Searchable } from '../index/index.ts';
import { alignedPart } from './alignment.ts';
import { askedShares } from './askedFit.ts';
import { BestList } from './bestList.ts';
import { QueryReader } from './concept.ts';
import type { Concept, QueryLexicon, WordQuery } from './concept.ts';
import type { RankingWeights } from './rankingWeights.ts';
import { RunFit } from './runFit.ts';
import type { ScoreBoard } from './scoreBoard.ts';
import { TermScorer } from './termScorer.ts';
import type { TermScores } from './termScorer.ts';
import { likeness, likenessGrade, TextCheck } from './textCheck.ts';
import type { TextGrade } from './textCheck.ts';
import type { VersionWeights } from './versionWeights.ts';

/** A document by its words. */
export interface WordMatch {
  readonly number: number;
  /** Against the best, which has 1. */
  readonly grade: number;
  /** Whether it has the query's words or what they mean, or people ask for it with them, or it has only something like the query. */
  readonly code: 'text' | 'asked' | 'similar-text';
  /** How a word of the query was understood, where the text says it otherwise. */
  readonly understood?: string;
}

/** What was found by words. */
export interface WordMatches {
  /** Best first. */
  readonly matches: readonly WordMatch[];
  /** How many documents have anything of what is asked, as far as they were looked for. */
  readonly total: number;
  readonly concepts: readonly Concept[];
  /** Whether some text has the whole query in one piece. */
  readonly verbatim: boolean;
  /** What the query may have been meant to be, from the text that is most like it. */
  readonly corrected?: string;
}

/** What is needed to read and weigh what words find. */
export interface ReadRequest {
  readonly weights: VersionWeights;
  readonly signal?: AbortSignal | undefined;
  /** Told the version of every document that has anything of what is asked. */
  readonly onFound?: ((version: number) => void) | undefined;
  /** The texts of documents, in their order, as `normalise` folds them. */
  foldedTexts(documents: readonly FoundDocument[]): Promise<readonly string[]>;
}

/** What ranking by words is asked for. */
export interface WordRequest extends ReadRequest {
  readonly query: string;
  /** What the words of a query typed in pinyin sound like, the likeliest first; empty for any other query. */
  readonly spoken: readonly (readonly string[])[];
  readonly limit: number;
  /** Whether the texts of the best are read: a query that a citation or a name answers does not need it. */
  readonly reread: boolean;
  /** Whether a text that has the like of the query is looked for when few have all of it. */
  readonly mistyped: boolean;
}

/** A document by its score. */
interface Scored {
  readonly number: number;
  readonly grade: number;
}

/** Texts that were read, and what they say of a query. */
interface ReadTexts {
  readonly grades: readonly (TextGrade & { readonly asked: number; readonly alike?: number })[];
  readonly corrected?: string;
}

/** Documents that were looked at closely. */
interface Looked extends ReadTexts {
  readonly best: readonly Scored[];
}

const NOTHING: Looked = { best: [], grades: [] };
const NO_REPAIRS: ReadonlySet<string> = new Set();
const HAN_RUN = /^[\u3400-\u9fff〇]{4,24}$/;
/** Shares are sums of rounded numbers. */
const ALL = 0.999;
/** Orders by score what fits equally: scores are below a hundred or so. */
const LITTLE = 1e-6;
/** From this likeness on, the part of a text that is like the query is offered in its place. */
const LEAST_CORRECTED = 0.75;
/** From this share of a query on, by rarity, it is what people ask for a text with. */
const LEAST_ASKED = 0.5;
const LEAST_QUESTION = 8;
/** A whole question, as laypeople write it. */
const ASKS = /(?:\?|[吗呢])$/;

const verbatimTexts = ({ grades }: ReadTexts) => grades.filter(({ verbatim }) => verbatim).length;

/** Why a document was found: nothing that people say weighs as much as what its text says. */
function codeOf({ understood, own, asked, alike = 1, extra }: ReadTexts['grades'][number]): WordMatch['code'] {
  if (understood !== undefined) return 'text';
  if (asked >= LEAST_ASKED && asked > own) return 'asked';
  return alike < 1 && extra > 0 ? 'similar-text' : 'text';
}

/** Documents with what their texts, as far as they were read, say of a query. */
function matchesOf(best: readonly Scored[], grades: ReadTexts['grades']): readonly WordMatch[] {
  return best.map(({ number, grade }, place): WordMatch => {
    const read = grades[place];
    if (read === undefined) return { number, grade, code: 'text' };
    const match = { number, grade: grade * read.factor + read.extra, code: codeOf(read) };
    return read.understood === undefined ? match : { ...match, understood: read.understood };
  });
}

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
    const { rereadTyped, spare, enough } = this.#weights;
    const scores = await this.#scorer.score(query.concepts, (request.limit + rereadTyped) * spare);
    request.signal?.throwIfAborted();
    const run = request.mistyped && HAN_RUN.test(normalised) ? normalised : undefined;
    const missed = run !== undefined && (scores.missing || !haveAll(scores, enough));
    const repairs = missed ? await this.#scorer.addTo(this.#reader.repaired(run)) : NO_REPAIRS;
    const total = this.#weigh(scores.board, request, normalised);
    let looked = missed ? NOTHING : await this.#look(scores.board, query, undefined, request);
    if (run !== undefined && (missed || (request.reread && verbatimTexts(looked) < enough))) {
      await this.#fit.read(run, scores.board, repairs);
      looked = await this.#look(scores.board, query, run, request);
    }
    const { best, grades, corrected } = looked;
    const verbatim = grades.some((grade) => grade.verbatim);
    return defined({
      matches: this.#spread(matchesOf(best, grades)),
      total,
      concepts: query.concepts,
      verbatim,
      corrected: verbatim ? undefined : corrected,
    });
  }

  /**
   * The few best documents by normalised words, at most `most`, whose texts are read; no more than these, and nothing like the words is
   * looked for. Time: that of the terms' postings.
   */
  async few(words: string, most: number, request: ReadRequest): Promise<readonly WordMatch[]> {
    const query = this.#reader.words(words);
    const { board } = await this.#scorer.score(query.concepts, most);
    this.#weigh(board, request, words);
    const best = this.#best(board, false, most).best.slice(0, most);
    const { grades } = await this.#read(best, query, undefined, request);
    request.signal?.throwIfAborted();
    return this.#spread(matchesOf(best, grades));
  }

  /**
   * Weighs the scores of documents by what their versions are, and tells of each document that has any; how many there are. Linear in
   * their number.
   */
  #weigh({ touched, values, count }: ScoreBoard, { weights, onFound }: ReadRequest, normalised: string): number {
    const { documents } = this.#index;
    const { coverage, learned, learnedOfQuestion } = this.#weights;
    const asks = normalised.length >= LEAST_QUESTION && ASKS.test(normalised);
    const taught = asks ? learnedOfQuestion : learned;
    let total = 0;
    for (let place = 0; place < count; place += 1) {
      const number = touched[place] ?? 0;
      const version = documents.versionOf(number);
      const weight = weights.taught(version, taught);
      const share = 1 - coverage + coverage * (values[number * 2 + 1] ?? 0);
      values[number * 2] = (values[number * 2] ?? 0) * weight * share;
      if (weight === 0) continue;
      total += 1;
      onFound?.(version);
    }
    return total;
  }

  /** The best documents, with the texts of the first of them read; with the run that a query is, of those that fit it best. */
  async #look(board: ScoreBoard, query: WordQuery, run: string | undefined, request: WordRequest): Promise<Looked> {
    const { best, close } = this.#best(board, run !== undefined, request.limit);
    const read = await this.#read(request.reread ? best.slice(0, close) : [], query, run, request);
    request.signal?.throwIfAborted();
    return { best, ...read };
  }

  /**
   * The best by their weighed scores with, in the first `close` places, those to look at closely: the very best, and the best of those
   * that fit the run or, unless `byRun`, have all that is asked. Linear in the documents that have any score.
   */
  #best(
    board: ScoreBoard,
    byRun: boolean,
    limit: number,
  ): { readonly best: readonly Scored[]; readonly close: number } {
    const { touched, values, count } = board;
    const { reread, rereadTyped, rereadWhole } = this.#weights;
    const byScore = new BestList(Math.max(limit, reread));
    const byFit = new BestList(byRun ? rereadTyped : rereadWhole);
    for (let place = 0; place < count; place += 1) {
      const number = touched[place] ?? 0;
      const score = values[number * 2] ?? 0;
      if (score === 0) continue;
      byScore.offer(number, score);
      const fit = byRun ? this.#fit.of(number) : Number(board.share(number) > ALL);
      if (fit > 0) byFit.offer(number, fit + score * LITTLE);
    }
    const scored = byScore.sorted();
    const highest = scored[0]?.grade ?? 1;
    const inOrder = (numbers: Iterable<number>) =>
      [...numbers]
        .map((number): Scored => ({ number, grade: board.score(number) / highest }))
        .sort((a, b) => b.grade - a.grade || a.number - b.number);
    const first = byRun ? scored : scored.slice(0, reread);
    const close = new Set([...first, ...byFit.sorted()].map(({ number }) => number));
    const others = scored.map(({ number }) => number).filter((number) => !close.has(number));
    return { best: [...inOrder(close), ...inOrder(others)], close: close.size };
  }

  /** Reads texts; with the run that a query is, also for something like it. */
  async #read(
    found: readonly Scored[],
    query: WordQuery,
    run: string | undefined,
    request: ReadRequest,
  ): Promise<ReadTexts> {
    if (found.length === 0) return { grades: [] };
    const documents = found.map(({ number }) => this.#index.documents.found(number));
    const texts = await request.foldedTexts(documents);
    const check = new TextCheck(query, this.#weights);
    const shares = await askedShares(
      this.#index,
      query.concepts,
      found.map(({ number }) => number),
    );
    const close = texts.map((text, place) => {
      const grade = check.grade(text);
      const asked = shares[place] ?? 0;
      return { ...grade, asked, factor: grade.factor + this.#weights.askedWhole * asked ** 2 };
    });
    if (run === undefined) return { grades: close };
    const { soundOf } = await this.#index.sounds();
    const alike = texts.map((text) => likeness(run, text, soundOf));
    const likest = alike.indexOf(Math.max(...alike));
    const part = (alike[likest] ?? 0) >= LEAST_CORRECTED ? alignedPart(run, texts[likest] ?? '', soundOf) : '';
    const grades = close.map((grade, place) => {
      const like = alike[place] ?? 0;
      return { ...grade, alike: like, extra: likenessGrade(like, this.#weights) };
    });
    return HAN_RUN.test(part) && part !== run ? { grades, corrected: part } : { grades };
  }

  /** Sorted, and each further article of one version a little lower, so that one law does not fill the page. Grades from 1 down. */
  #spread(graded: readonly WordMatch[]): readonly WordMatch[] {
    const seen = new Map<number, number>();
    const spread = graded
      .toSorted((a, b) => b.grade - a.grade || a.number - b.number)
      .map((match) => {
        const version = this.#index.documents.versionOf(match.number);
        const before = seen.get(version) ?? 0;
        seen.set(version, before + 1);
        const less = this.#weights.sameLaw * Math.min(before, this.#weights.sameLawMost);
        return { ...match, grade: match.grade * (1 - less) };
      })
      .sort((a, b) => b.grade - a.grade || a.number - b.number);
    const highest = spread[0]?.grade ?? 1;
    return spread.map((match) => ({ ...match, grade: match.grade / highest }));
  }
}
