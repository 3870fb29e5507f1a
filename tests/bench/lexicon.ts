/**
 * How much the word lists have to say about real queries: the share with an expansion at all, with one whose words stand in an
 * article that answers, the same against the answer of another query (what chance would give), and the time. Prints totals only.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatChineseNumeral, normalise } from '@dutybook/shared/text';
import { openLexicon } from '../../shared/src/search/lexicon/index.ts';
import { material } from '../corpus/corpus.ts';

interface Case {
  readonly group: string;
  readonly query: string;
  /** Texts of the articles that answer. */
  readonly answers: readonly string[];
}

const LAWS = material('corpora/laws-cn/');
const articlesByFile = new Map<string, ReadonlyMap<string, string>>();

/** The articles of a file by their number as printed. */
function articlesOf(file: string): ReadonlyMap<string, string> {
  const known = articlesByFile.get(file);
  if (known) return known;
  const articles = new Map<string, string>();
  let current = '';
  for (const line of readFileSync(LAWS + file, 'utf8')
    .replaceAll('**', '')
    .split('\n')) {
    current = /^\s*(第[一二三四五六七八九十百千零〇]+条(?:之[一二三四五六七八九十]+)?)/u.exec(line)?.[1] ?? current;
    articles.set(current, `${articles.get(current) ?? ''}\n${line}`);
  }
  articlesByFile.set(file, articles);
  return articles;
}

function printedNumber(article: string): string {
  const [number = '', branch] = article.split(/[-_]/);
  return `第${formatChineseNumeral(Number(number))}条${branch === undefined ? '' : `之${formatChineseNumeral(Number(branch))}`}`;
}

const FILES = readdirSync(LAWS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
const filesByTitle = new Map<string, string[]>();
for (const file of FILES) {
  const title = file.startsWith('民法典/')
    ? '民法典'
    : (file.split('/').at(-1) ?? '').replace(/(?:\(\d{4}.*)?\.md$/, '');
  filesByTitle.set(title, [...(filesByTitle.get(title) ?? []), file]);
}

/** A value of a record from outside, or nothing. */
function field(record: unknown, name: string): unknown {
  return typeof record === 'object' && record !== null
    ? Object.getOwnPropertyDescriptor(record, name)?.value
    : undefined;
}

function list(record: unknown, name: string): readonly unknown[] {
  const value = field(record, name);
  return Array.isArray(value) ? value : [];
}

function rows(path: string): readonly unknown[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

const officer: Case[] = rows(material('eval/officer-queries.jsonl')).map((row) => ({
  group: `officer ${String(field(row, 'class'))}`,
  query: String(field(row, 'query')),
  answers: list(row, 'relevant').flatMap((answer) => {
    const article = field(answer, 'article');
    if (typeof article !== 'string' || !/^\d+(?:[-_]\d+)?$/.test(article)) return [];
    return list(answer, 'files').flatMap((file) => articlesOf(String(file)).get(printedNumber(article)) ?? []);
  }),
}));
const stard: Case[] = rows(material('corpora/stard/train.jsonl')).map((row) => ({
  group: 'STARD train',
  query: String(field(row, 'query')),
  answers: list(row, 'relevant').flatMap((name) => {
    const match = /^(?:中华人民共和国)?(.*?)(第[^第]+条(?:之.)?)$/u.exec(String(name));
    return (filesByTitle.get(match?.[1] ?? '') ?? []).flatMap((file) => articlesOf(file).get(match?.[2] ?? '') ?? []);
  }),
}));

const section = readFileSync(fileURLToPath(new URL('../../shared/dist/lexicon.bin', import.meta.url)));
const begun = performance.now();
const lexicon = openLexicon(section);
if (!lexicon.ok) throw new Error(lexicon.problem.message.en);
console.log(
  `opened in ${(performance.now() - begun).toFixed(1)} ms, ${lexicon.value.size} words, ${section.length} bytes`,
);

const cases = [...officer, ...stard].filter(({ answers }) => answers.length > 0);
const groups = Map.groupBy(cases, ({ group }) => group);
console.log('| queries | n | any expansion | in an answer | in another query’s answer | expansions each | µs each |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const [group, members] of groups) {
  const started = performance.now();
  const expansions = members.map(({ query }) => lexicon.value.expansions(normalise(query)));
  const time = ((performance.now() - started) * 1000) / members.length;
  const share = (test: (place: number) => boolean) =>
    (members.filter((_, place) => test(place)).length / members.length).toFixed(2);
  const stands = (place: number, answers: readonly string[]) =>
    expansions[place]?.some(({ text }) => answers.some((answer) => normalise(answer).includes(text))) === true;
  const other = (place: number) => members[(place + Math.ceil(members.length / 2)) % members.length]?.answers ?? [];
  const each = (expansions.flat().length / members.length).toFixed(1);
  console.log(
    `| ${group} | ${members.length} | ${share((n) => (expansions[n]?.length ?? 0) > 0)} | ${share((n) => stands(n, members[n]?.answers ?? []))} | ${share((n) => stands(n, other(n)))} | ${each} | ${time.toFixed(0)} |`,
  );
}
