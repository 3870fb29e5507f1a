/**
 * `npm run eval:search`: how often the answer comes first, among the first five, ten or hundred, on the evaluation sets beside the
 * checkout, and how long that takes.
 *
 *     evalSearch.ts PACK [--sets known,officer,keystrokes,stard,stretches] [--misses] [--slow MS] [--runs N] [--weights FILE]
 *
 * PACK is `corpora/laws-cn`, imported. FILE has one JSON object a line: weights to be measured in place of the search's own. With
 * `--runs`, each query is asked so often and the shortest time counts, for machines that have other work to do.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { IsoDate } from '@dutybook/shared/model';
import { nameKey, parseNumeral } from '@dutybook/shared/text';
import { buildIndex, memorySource, SearchIndex } from '../../shared/src/search/index/index.ts';
import { askedSections, learnAskedTerms } from '../../shared/src/search/learning/index.ts';
import type { RankedDocument, RankingHost, RankingWeights } from '../../shared/src/search/ranking/index.ts';
import { Ranker, RANKING, readCitation } from '../../shared/src/search/ranking/index.ts';
import { knownItems, layQuestions, officerQueries } from './evalCases.ts';
import type { ExpectedText } from './evalCases.ts';
import { Latency, Tally } from './evalTally.ts';
import { BUILT_IN } from '../corpus/packFile.ts';
import { CorpusDocuments, loadCorpus, loadLexicon, loadThoughtOf, readAloud } from './searchCorpus.ts';

const TARGET = fileURLToPath(new URL('./search-quality.md', import.meta.url));
const printed: string[] = [];

/** Says a result, and keeps it for the table. */
function print(text: string): void {
  printed.push(text);
  console.log(text);
}

const TODAY: IsoDate = '2026-11-23';
/** The last day of the text of 2012 of 治安管理处罚法, which the cases of `known-item` expect. */
const BEFORE: IsoDate = '2025-12-31';
const OLD_TEXT = '治安管理处罚法(2012-10-26)';
const NEW_TEXT = '治安管理处罚法(2025';
const ROOT = /^(?:.*\/)?laws-cn\//;
const SETS = ['known', 'officer', 'keystrokes', 'stard'];
const FOLDS = 5;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sets: { type: 'string' },
    misses: { type: 'boolean' },
    slow: { type: 'string' },
    runs: { type: 'string' },
    weights: { type: 'string' },
  },
});
const sets = options.sets?.split(',') ?? SETS;
const runs = Number(options.runs ?? 1);
const slow = Number(options.slow ?? Number.POSITIVE_INFINITY);

const corpus = await loadCorpus([BUILT_IN, positionals[0] ?? '']);
const { lexicon, phrases } = loadLexicon();
const sections = buildIndex(corpus.instruments, { syllables: corpus.syllables, read: readAloud, phrases });
const documents = new CorpusDocuments(corpus);
const table = (await opened(sections)).documents;
const hosts = new Map<IsoDate, RankingHost>([TODAY, BEFORE].map((day) => [day, documents.host(day)]));

async function opened(parts: ReadonlyMap<string, Uint8Array>): Promise<SearchIndex> {
  const index = await SearchIndex.open(memorySource(parts));
  if (!index.ok) throw new Error(index.problem.message.en);
  return index.value;
}

function hostOn(day: IsoDate): RankingHost {
  const host = hosts.get(day);
  if (host === undefined) throw new Error(`no host of ${day}`);
  return host;
}

interface Answer {
  readonly file: string;
  readonly article: string | undefined;
  readonly title: string;
}

/** What a query finds; the shortest of the times that it took goes to the latencies. */
async function timed(
  ranker: Ranker,
  set: string,
  query: string,
  day: IsoDate,
  limit: number,
  latency: Latency,
): Promise<readonly RankedDocument[]> {
  const read = documents.read;
  let took = Number.POSITIVE_INFINITY;
  let ranked: readonly RankedDocument[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    const answer = await ranker.rank(query, limit, hostOn(day));
    took = Math.min(took, performance.now() - started);
    if (!answer.ok) throw new Error(answer.problem.message.en);
    ({ ranked } = answer.value);
  }
  latency.add(set, took, (documents.read - read) / runs);
  if (took > slow) console.log(`  slow ${took.toFixed(1)} ms ${query}`);
  return ranked;
}

/** A ranker with what it is measured by. */
class Measured {
  readonly latency = new Latency();
  readonly #ranker: Ranker;

  constructor(ranker: Ranker) {
    this.#ranker = ranker;
  }

  async answers(set: string, query: string, day: IsoDate): Promise<readonly Answer[]> {
    const ranked = await timed(this.#ranker, set, query, day, 10, this.latency);
    return ranked.map(({ document }) => {
      const { instrument, version, article } = documents.of(document);
      return {
        file: (version.file ?? '').replace(ROOT, ''),
        article,
        title: (instrument.title.zh ?? '').replace(/^中华人民共和国/, ''),
      };
    });
  }
}

function rankOf(found: readonly Answer[], right: (answer: Answer) => boolean): number {
  const place = found.findIndex(right);
  return place < 0 ? Number.POSITIVE_INFINITY : place + 1;
}

function tell(name: string, rank: number, query: string, found: readonly Answer[]): void {
  if (options.misses !== true || rank === 1) return;
  const first = found.slice(0, 3).map(({ title, article = '' }) => `${title} ${article}`);
  console.log(`  ${name} ${rank} ${query} :: ${first.join(' | ')}`);
}

/** A text is known by its file; a title, and what is cited in whatever version, by the name of the instrument. */
function answers({ instrument, titlePart, files, article }: ExpectedText, found: Answer, anyVersion: boolean): boolean {
  if (titlePart !== undefined) return found.title.includes(titlePart);
  const named = files.length === 0 || anyVersion ? found.title === instrument : files.includes(found.file);
  return named && (article === undefined || article === found.article);
}

function dayOf(expected: readonly ExpectedText[]): IsoDate {
  return expected.some(({ files }) => files.some((file) => file.includes(OLD_TEXT))) ? BEFORE : TODAY;
}

async function measureKnownItems(measured: Measured): Promise<Tally> {
  const tally = new Tally();
  for (const { class: name, query, expected } of knownItems()) {
    const found = await measured.answers('known-item', query, dayOf(expected));
    const rank = rankOf(found, (answer) => expected.some((text) => answers(text, answer, false)));
    tally.add(name, rank);
    tell(name, rank, query, found);
  }
  return tally;
}

async function measureOfficers(measured: Measured): Promise<Tally> {
  const tally = new Tally();
  for (const { class: name, query, expected, expected2025 } of officerQueries()) {
    const found = await measured.answers('officer-queries', query, TODAY);
    const cited = readCitation(query) !== undefined;
    const rank = rankOf(found, (answer) => {
      const now = expected2025.some(
        ({ grade, article }) => grade === 2 && answer.file.includes(NEW_TEXT) && article === answer.article,
      );
      const then = expected
        .filter(({ instrument }) => cited || instrument !== '治安管理处罚法')
        .some((text) => text.grade === 2 && answers(text, answer, cited));
      return now || then;
    });
    tally.add(name, rank);
    tell(name, rank, query, found);
  }
  return tally;
}

/** Every query as it grows under the fingers. */
async function measureKeystrokes(measured: Measured): Promise<void> {
  const prefixes = new Set<string>();
  for (const { query } of [...knownItems(), ...officerQueries()]) {
    const characters = [...query];
    for (let length = 1; length < characters.length; length += 1) prefixes.add(characters.slice(0, length).join(''));
  }
  for (const prefix of prefixes) await measured.answers('keystrokes', prefix, TODAY);
}

/** Documents by the name of an article, `劳动合同法 46`; the Civil Code is one law in parts. */
function documentsByArticle(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const { instrument, version, first, end } of table.versions()) {
    if (hostOn(TODAY).status(instrument, version) === undefined) continue;
    const title = nameKey((corpus.instruments[instrument]?.title.zh ?? '').replace(/中华人民共和国/g, ''));
    const name = /^民法典/.test(title) ? '民法典' : title;
    for (let number = first + 1; number < end; number += 1) {
      const key = `${name} ${documents.of(table.found(number)).article ?? ''}`;
      found.set(key, [...(found.get(key) ?? []), number]);
    }
  }
  return found;
}

/** `劳动合同法第四十六条` as it is found in {@link documentsByArticle}. */
function articleKey(name: string): string {
  const match = /^(.*?)第([^第]+)条(?:之(.+))?$/.exec(name);
  const branch = match?.[3] === undefined ? '' : `-${parseNumeral(match[3])}`;
  const title = nameKey((match?.[1] ?? '').replace(/中华人民共和国/g, ''));
  return `${title} ${parseNumeral(match?.[2] ?? '') ?? ''}${branch}`;
}

interface TaughtQuestion {
  readonly question: string;
  readonly answers: readonly string[];
  readonly documents: readonly number[];
}

function taughtQuestions(): readonly TaughtQuestion[] {
  const numbers = documentsByArticle();
  return layQuestions()
    .map(({ query, relevant }) => ({
      question: query,
      answers: relevant,
      documents: [...new Set(relevant.flatMap((name) => numbers.get(articleKey(name)) ?? []))],
    }))
    .filter(({ documents: right }) => right.length > 0);
}

function taughtIndex(questions: readonly TaughtQuestion[]): Promise<SearchIndex> {
  const learned = askedSections(corpus.instruments, table, [...loadThoughtOf(), ...learnAskedTerms(questions)]);
  return opened(new Map([...sections, ...learned]));
}

/** Learns on all folds but one and asks the questions of that one. */
async function measureQuestions(
  questions: readonly TaughtQuestion[],
  foldOf: (place: number) => number,
  weights: RankingWeights,
  latency: Latency,
): Promise<string> {
  const depths = [5, 10, 30, 100];
  const sums = depths.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const index = await taughtIndex(questions.filter((_, place) => foldOf(place) !== fold));
    const ranker = new Ranker(index, lexicon, weights);
    for (const { question, documents: right } of questions.filter((_, place) => foldOf(place) === fold)) {
      const ranked = await timed(ranker, 'stard, 100 hits', question, TODAY, 100, latency);
      const found = ranked.map(({ document }) => document.number);
      for (const [at, most] of depths.entries()) {
        const hits = found.slice(0, most).filter((number) => right.includes(number)).length;
        sums[at] = (sums[at] ?? 0) + hits / right.length;
      }
    }
  }
  return sums.map((sum, at) => `@${depths[at]} ${(sum / questions.length).toFixed(3)}`).join(' ');
}

function weightSets(): readonly { readonly name: string; readonly weights: RankingWeights }[] {
  if (options.weights === undefined) return [{ name: '', weights: RANKING }];
  const lines = readFileSync(options.weights, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const values: unknown = JSON.parse(line);
    if (typeof values !== 'object' || values === null) throw new Error('weights are an object');
    return { name: line, weights: { ...RANKING, ...values } };
  });
}

const questions = taughtQuestions();
const taught = await taughtIndex(questions);
for (const { name, weights } of weightSets()) {
  if (name !== '') print(`\n## ${name}`);
  const measured = new Measured(new Ranker(taught, lexicon, weights));
  const show = (title: string, tally: Tally) => print(name === '' ? tally.table(title) : `${title}: ${tally.line()}`);
  if (sets.includes('known')) show('known-item', await measureKnownItems(measured));
  if (sets.includes('officer')) show('officer-queries', await measureOfficers(measured));
  if (sets.includes('keystrokes')) await measureKeystrokes(measured);
  if (sets.includes('stard')) {
    const recall = await measureQuestions(questions, (place) => place % FOLDS, weights, measured.latency);
    print(`\nSTARD, ${questions.length} questions in ${FOLDS} folds, recall: ${recall}`);
  }
  if (sets.includes('stretches')) {
    const stretch = (place: number) => Math.floor((place * FOLDS) / questions.length);
    const recall = await measureQuestions(questions, stretch, weights, measured.latency);
    print(`\nSTARD, folds of neighbours, recall: ${recall}`);
  }
  print(measured.latency.table());
}

if (options.sets === undefined && options.weights === undefined) {
  const command =
    'Written by `npm run eval:search`, over `corpora/laws-cn` and the built-in library, questions and learned terms included; STARD learns on four folds and asks the fifth.';
  writeFileSync(TARGET, `# How often the answer is found\n\n${command}\n${printed.join('\n')}\n`);
}
