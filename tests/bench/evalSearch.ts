/** `npm run eval:search`: how often the answer comes first, among the first five, ten or hundred, on the evaluation sets beside the checkout. */
import { readFileSync } from 'node:fs';
import type { IsoDate } from '@dutybook/shared/model';
import { material } from '../corpus/corpus.ts';
import { nameKey, parseNumeral } from '@dutybook/shared/text';
import { buildIndex, learnFromQuestions, memorySource, SearchIndex } from '../../shared/src/search/index/index.ts';
import type { RankingHost } from '../../shared/src/search/ranking/index.ts';
import { LEVEL_WEIGHT, RANKING, Ranker, readCitation } from '../../shared/src/search/ranking/index.ts';
import { BUILT_IN, CorpusDocuments, loadCorpus, loadLexicon, read } from './searchCorpus.ts';

const TODAY: IsoDate = '2026-11-23';
/** The last day of the text of 2012 of 治安管理处罚法, which the cases of `known-item` expect. */
const BEFORE: IsoDate = '2025-12-31';
const ROOT = /^.*corpora\/laws-cn\//;

interface Answer {
  readonly file: string;
  readonly article: string | undefined;
  readonly title: string;
}

function jsonLines<Row>(path: string): readonly Row[] {
  return readFileSync(path, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Row);
}

const corpus = loadCorpus([BUILT_IN, process.argv[2] ?? '/tmp/laws.dutybook']);
const { lexicon, words } = loadLexicon();
const sections = buildIndex(corpus.instruments, { syllables: corpus.syllables, read, phrases: words });
const index = await SearchIndex.open(memorySource(sections));
if (!index.ok) throw new Error(index.problem.message.en);
const opened = index.value;
const documents = new CorpusDocuments(corpus);
let ranker = new Ranker(index.value, process.env['NOLEX'] ? undefined : lexicon);
const times: number[] = [];

const known = new Map<IsoDate, RankingHost>();
function hosts(day: IsoDate): RankingHost {
  const host = known.get(day) ?? documents.host(day);
  known.set(day, host);
  return host;
}

async function answers(query: string, day: IsoDate, limit: number): Promise<readonly Answer[]> {
  const started = performance.now();
  const answer = await ranker.rank(query, limit, hosts(day));
  const took = performance.now() - started;
  times.push(took);
  if (process.env['SLOW'] && took > Number(process.env['SLOW'])) console.log('slow', took.toFixed(1), query);
  if (!answer.ok) throw new Error(answer.problem.message.en);
  return answer.value.ranked.map(({ document }) => {
    const { instrument, version, article } = documents.of(document);
    return {
      file: (version.file ?? '').replace(ROOT, ''),
      article,
      title: (instrument.title.zh ?? '').replace(/^中华人民共和国/, ''),
    };
  });
}

interface KnownItem {
  readonly class: string;
  readonly query: string;
  readonly len?: number;
  readonly expect?: readonly { readonly file: string; readonly article?: string | null }[];
  readonly expectInstrument?: string;
}

function rankOf(found: readonly Answer[], right: (answer: Answer) => boolean): number {
  const place = found.findIndex(right);
  return place < 0 ? Number.POSITIVE_INFINITY : place + 1;
}

const same = (expected: string | null | undefined, article: string | undefined) =>
  expected === undefined || expected === null ? true : expected.replace('_', '-') === article;

class Tally {
  readonly #ranks = new Map<string, number[]>();
  add(name: string, rank: number): void {
    const known = this.#ranks.get(name) ?? [];
    known.push(rank);
    this.#ranks.set(name, known);
  }
  line(): string {
    return [...this.#ranks].sort().filter(([name]) => !/1 or 2|citation|reference|^title/.test(name)).map(([name, ranks]) => `${name.slice(0, 6)} ${(ranks.filter((r) => r <= 1).length / ranks.length).toFixed(2)}/${(ranks.filter((r) => r <= 5).length / ranks.length).toFixed(2)}`).join(' ');
  }
  print(title: string): void {
    if (process.env['TUNEFILE']) { console.log(title.slice(0, 5), this.line()); return; }
    console.log(`\n| ${title} | cases | first | first five | first ten |\n| --- | --- | --- | --- | --- |`);
    for (const [name, ranks] of [...this.#ranks].sort()) {
      const share = (most: number) => (ranks.filter((rank) => rank <= most).length / ranks.length).toFixed(2);
      console.log(`| ${name} | ${ranks.length} | ${share(1)} | ${share(5)} | ${share(10)} |`);
    }
  }
}
const verbose = process.env['VERBOSE'] !== undefined;
const tell = (name: string, rank: number, query: string, found: readonly Answer[]) => {
  if (verbose && rank > 1) console.log(`  ${name} ${rank} ${query} :: ${found.slice(0, 3).map((a) => `${a.title} ${a.article ?? ''}`).join(' | ')}`);
};

async function knownItem(): Promise<void> {
  const tally = new Tally();
  for (const row of jsonLines<KnownItem>(material('eval/known-item.jsonl'))) {
    const old = row.expect?.some(({ file }) => file.includes('2012-10-26')) ?? false;
    const found = await answers(row.query, old ? BEFORE : TODAY, 10);
    const rank = rankOf(found, (answer) =>
      row.expectInstrument === undefined
        ? (row.expect ?? []).some(({ file, article }) => file === answer.file && same(article, answer.article))
        : answer.title === row.expectInstrument,
    );
    if (row.class !== 'prefix') tally.add(row.class, rank);
    else tally.add((row.len ?? 0) >= 3 ? 'prefix, 3 or more' : 'prefix, 1 or 2', rank);
    tell(row.class, rank, row.query, found);
  }
  tally.print('known-item');
}

interface OfficerQuery {
  readonly class: string;
  readonly query: string;
  readonly relevant: readonly Relevant[];
  readonly relevant_2025?: readonly Relevant[];
}
interface Relevant {
  readonly instrument: string;
  readonly article: string | null;
  readonly grade: number;
  readonly files?: readonly string[];
}

/** A relevant text by its file; a title, and what is cited in whatever version, by the name of the instrument. */
function named({ files, instrument }: Relevant, { file, title }: Answer, cited: boolean): boolean {
  return files === undefined || cited ? title === instrument : files.includes(file);
}

async function officer(): Promise<void> {
  const tally = new Tally();
  for (const row of jsonLines<OfficerQuery>(material('eval/officer-queries.jsonl'))) {
    const found = await answers(row.query, TODAY, 10);
    const cited = readCitation(row.query) !== undefined;
    const old = (relevant: Relevant) => relevant.instrument === '治安管理处罚法' && !cited;
    const rank = rankOf(found, (answer) => {
      const now = row.relevant_2025?.some(
        ({ article, grade }) => grade === 2 && answer.file.includes('治安管理处罚法(2025') && same(article, answer.article),
      );
      const then = row.relevant.some(
        (relevant) => relevant.grade === 2 && !old(relevant) &&
          named(relevant, answer, cited) && same(relevant.article, answer.article),
      );
      return now === true || then;
    });
    tally.add(row.class, rank);
    tell(row.class, rank, row.query, found);
  }
  tally.print('officer-queries');
}

interface Question {
  readonly query: string;
  readonly relevant: readonly string[];
}

/** Documents by the name of an article, `劳动合同法第四十六条`; the Civil Code is one law in parts. */
function articleNames(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const { documents: table } = opened;
  const host = hosts(TODAY);
  for (const { instrument, version, first, end } of table.versions) {
    if (host.status(instrument, version) === undefined) continue;
    const title = nameKey((corpus.instruments[instrument]?.title.zh ?? '').replace(/中华人民共和国/g, ''));
    const name = /^民法典/.test(title) ? '民法典' : title;
    for (let number = first + 1; number < end; number += 1) {
      const key = `${name} ${documents.of(table.found(number)).article ?? ''}`;
      found.set(key, [...(found.get(key) ?? []), number]);
    }
  }
  return found;
}

function resolve(name: string, names: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const match = /^(.*?)第([^第]+)条(?:之(.+))?$/.exec(name);
  const branch = match?.[3] === undefined ? '' : `-${parseNumeral(match[3])}`;
  const title = nameKey((match?.[1] ?? '').replace(/中华人民共和国/g, ''));
  return names.get(`${title} ${parseNumeral(match?.[2] ?? '') ?? ''}${branch}`) ?? [];
}

/** The questions of the training set with the documents that answer them. */
function trainingQuestions() {
  const names = articleNames();
  return jsonLines<Question>(material('corpora/stard/train.jsonl')).map(({ query, relevant }) => ({
    question: query,
    documents: [...new Set(relevant.flatMap((name) => resolve(name, names)))],
    all: relevant.length,
  }));
}

async function stard(folds: number, grouped: boolean): Promise<void> {
  const rows = trainingQuestions();
  const named = rows.reduce((sum, { all }) => sum + all, 0);
  const usable = rows.filter(({ documents: right }) => right.length > 0);
  const within = usable.reduce((sum, { documents: right }) => sum + right.length, 0);
  const sums = [0, 0, 0, 0];
  const foldOf = (place: number) => (grouped ? Math.floor((place * folds) / usable.length) : place % folds);
  for (let fold = 0; fold < folds; fold += 1) {
    const taught = usable.filter((_, place) => foldOf(place) !== fold);
    const learned = learnFromQuestions(taught, opened.documents.count, (number) => opened.documents.versionOf(number));
    const index = await SearchIndex.open(memorySource(new Map([...sections, ...(process.env['NOLEARN'] ? [] : learned)])));
    if (!index.ok) throw new Error(index.problem.message.en);
    const ranker = new Ranker(index.value, lexicon);
    for (const [place, { question, documents: right }] of usable.entries()) {
      if (foldOf(place) !== fold) continue;
      const answer = await ranker.rank(question, 100, hosts(TODAY));
      if (!answer.ok) throw new Error(answer.problem.message.en);
      const found = answer.value.ranked.map(({ document }) => document.number);
      const hit = (most: number) => found.slice(0, most).filter((number) => right.includes(number)).length / right.length;
      for (const [at, most] of [5, 10, 30, 100].entries()) sums[at] = (sums[at] ?? 0) + hit(most);
    }
  }
  const [five, ten, thirty, hundred] = sums.map((sum) => (sum / usable.length).toFixed(3));
  console.log(`STARD ${folds} folds ${grouped ? 'by stretch' : 'mixed'}: ${usable.length} of ${rows.length} questions, ${within} of ${named} articles in the corpus; recall@5 ${five} @10 ${ten} @30 ${thirty} @100 ${hundred}`);
}

if (false as boolean) { await knownItem(); await officer(); times.length = 0; }
const taughtBy = learnFromQuestions(trainingQuestions(), opened.documents.count, (number) => opened.documents.versionOf(number));
const learnedIndex = await SearchIndex.open(memorySource(new Map([...sections, ...taughtBy])));
if (!learnedIndex.ok) throw new Error('learned');
ranker = new Ranker(learnedIndex.value, lexicon);
if (process.env['TUNEFILE']) {
  const base = { ...RANKING };
  const baseLevels = { ...LEVEL_WEIGHT };
  for (const set of readFileSync(process.env['TUNEFILE'], 'utf8').trim().split('\n')) {
    const values = JSON.parse(set);
    Object.assign(RANKING, base, values);
    Object.assign(LEVEL_WEIGHT, baseLevels, values.LEVEL ?? {});
    console.log(`## ${set}`);
    ranker = new Ranker(learnedIndex.value, lexicon);
    known.clear();
    const p = process.env['PARTS'] ?? 'kos';
    if (p.includes('k')) await knownItem();
    if (p.includes('o')) await officer();
    if (p.includes('s')) await stard(5, false);
  }
  process.exit(0);
}
const parts = process.argv[3] ?? 'kos';
if (parts.includes('k')) await knownItem();
if (parts.includes('o')) await officer();
if (parts.includes('s')) await stard(5, false);
if (parts.includes('g')) await stard(5, true);
times.sort((a, b) => a - b);
console.log(`\np50 ${times[Math.floor(times.length / 2)]?.toFixed(2)} p95 ${times[Math.floor(times.length * 0.95)]?.toFixed(2)} max ${times.at(-1)?.toFixed(1)} ms`);
