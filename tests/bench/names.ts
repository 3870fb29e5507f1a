/**
 * `npm run bench:names`: titles with seeded typing errors, found by the search's own matching of names and by fuse.js, over the same titles;
 * as a table in `tests/bench/names.md`. Argument: a pack of `corpora/laws-cn`.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Fuse from 'fuse.js';
import { NameMatcher } from '../../shared/src/search/ranking/nameMatcher.ts';
import { RANKING } from '../../shared/src/search/ranking/index.ts';
import { nameKey } from '../../shared/src/text/index.ts';
import { openPackAt } from '../corpus/packFile.ts';
import { randomFrom } from './search/random.ts';

const TARGET = fileURLToPath(new URL('./names.md', import.meta.url));
const QUERIES = 400;
const STATE = /^中华人民共和国/;

interface Case {
  readonly wanted: string;
  readonly typed: string;
}

type Break = (characters: readonly string[], at: number, other: string) => readonly string[];

const ERRORS: readonly (readonly [name: string, apply: Break])[] = [
  ['one replaced', (characters, at, other) => characters.with(at, other)],
  ['one missing', (characters, at) => characters.toSpliced(at, 1)],
  ['two swapped', (characters, at) => characters.toSpliced(at, 2, characters[at + 1] ?? '', characters[at] ?? '')],
  ['half a title', (characters) => characters.slice(0, Math.ceil(characters.length / 2))],
];

function casesOf(titles: readonly string[], apply: Break): readonly Case[] {
  const random = randomFrom(7);
  const all = [...titles.join('')];
  return Array.from({ length: QUERIES }, () => {
    const wanted = titles[Math.floor(random() * titles.length)] ?? '';
    const characters = [...wanted];
    const at = Math.floor(random() * (characters.length - 1));
    const other = all[Math.floor(random() * all.length)] ?? '';
    return { wanted, typed: apply(characters, at, other).join('') };
  });
}

const [path = ''] = process.argv.slice(2);
const pack = await openPackAt(path);
const titles = Array.from({ length: pack.catalogue.count }, (_, number) => {
  const { title = {} } = pack.catalogue.entry(number) ?? {};
  return nameKey(title.zh ?? title.en ?? '').replace(STATE, '');
});
const names = await pack.index.names();
const matcher = new NameMatcher(RANKING);
const fuse = new Fuse(titles, { ignoreLocation: true, includeScore: true, threshold: 0.5 });

async function own(typed: string): Promise<readonly string[]> {
  const exact = matcher.exact(names, typed);
  const found = exact.length > 0 ? exact : await matcher.similar(pack.index, typed);
  return found.slice(0, 5).map(({ entry }) => titles[entry.instrument] ?? '');
}

async function measure(cases: readonly Case[], find: (typed: string) => Promise<readonly string[]>): Promise<string> {
  let [first, five] = [0, 0];
  const times: number[] = [];
  for (const { wanted, typed } of cases) {
    const started = performance.now();
    const found = await find(typed);
    times.push(performance.now() - started);
    if (found[0] === wanted) first += 1;
    if (found.includes(wanted)) five += 1;
  }
  const share = (count: number) => (count / cases.length).toFixed(2);
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  return `${share(first)} / ${share(five)}, ${median.toFixed(2)} ms`;
}

const rows: string[] = [];
for (const [name, apply] of ERRORS) {
  const cases = casesOf(titles, apply);
  const ours = await measure(cases, own);
  const theirs = await measure(cases, async (typed) => fuse.search(typed, { limit: 5 }).map(({ item }) => item));
  rows.push(`| ${name} | ${ours} | ${theirs} |`);
}
const table = `# Names with errors

\`npm run bench:names\`: ${titles.length.toLocaleString('en')} titles, ${QUERIES} queries of each kind; first / in the first five, median time of a query in the same process.

| error | Dutybook | fuse.js 7.5 |
| --- | --- | --- |
${rows.join('\n')}
`;
writeFileSync(TARGET, table);
console.log(table);
