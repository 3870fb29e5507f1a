/** The tables of `search.md`. */
import { cpus } from 'node:os';
import type { Bare, Measured, Runs } from './measure.ts';
import { PEERS } from './peers.ts';
import type { PeerName } from './peers.ts';
import { keystrokes, wakingQueries } from './queries.ts';
import { cell, table } from './table.ts';

/** All that was measured of one engine over the corpus. */
export interface PeerResult {
  readonly peer: PeerName;
  readonly documents: number;
  readonly textBytes: number;
  /** Milliseconds, and bytes. */
  readonly build: number;
  readonly buildPeak: number;
  readonly size: number;
  readonly measured: Measured;
}

interface Circumstances {
  readonly runs: Runs;
  readonly fileBytes: number;
  readonly queries: readonly string[];
}

const MB = 1e6;

/** A row of the table: what it is, and how to read it of a result. */
interface Row {
  readonly title: string;
  readonly value: (result: PeerResult) => number;
  /** Whether ours is told as a share of the peer's, or how often the peer's is ours. */
  readonly as: 'share' | 'times';
}

const ROWS: readonly Row[] = [
  { title: 'files that answer, MB', value: ({ size }) => size / MB, as: 'share' },
  { title: 'build, s', value: ({ build }) => build / 1000, as: 'share' },
  { title: 'build, peak memory, MB', value: ({ buildPeak }) => buildPeak / MB, as: 'share' },
  { title: 'wake: open and first answer, ms', value: ({ measured }) => measured.wake, as: 'times' },
  { title: 'wake with the slowest query, ms', value: ({ measured }) => measured.slowestWake, as: 'times' },
  { title: 'wake, whole process, ms', value: ({ measured }) => measured.whole, as: 'times' },
  {
    title: 'memory after the first answer, resident, MB',
    value: ({ measured }) => measured.resident / MB,
    as: 'times',
  },
  { title: 'the same at its highest, MB', value: ({ measured }) => measured.peak / MB, as: 'times' },
  { title: 'the same, heap and array buffers in use, MB', value: ({ measured }) => measured.held / MB, as: 'times' },
  { title: 'query p50, ms', value: ({ measured }) => measured.query.p50, as: 'times' },
  { title: 'query p95, ms', value: ({ measured }) => measured.query.p95, as: 'times' },
  { title: 'keystroke p50, ms', value: ({ measured }) => measured.keystroke?.p50 ?? NaN, as: 'times' },
  { title: 'keystroke p95, ms', value: ({ measured }) => measured.keystroke?.p95 ?? NaN, as: 'times' },
  { title: 'hits of all queries, of 10 each', value: ({ measured }) => measured.hits, as: 'share' },
];

function against(row: Row, own: PeerResult, peer: PeerResult): string {
  const [ours, theirs] = [row.value(own), row.value(peer)];
  return row.as === 'times' ? `${cell(theirs / ours)} × ours` : `ours ${cell(ours / theirs)} ×`;
}

function numbers(results: readonly PeerResult[]): string {
  const own = results.find(({ peer }) => peer === 'own');
  const others = results.filter((result) => result !== own);
  const ratios = own === undefined ? [] : others;
  return table(
    ['', ...results.map(({ peer }) => PEERS[peer].title), ...ratios.map(({ peer }) => `against ${PEERS[peer].short}`)],
    ROWS.map((row) => [
      row.title,
      ...results.map((result) => cell(row.value(result))),
      ...ratios.map((peer) => (own === undefined ? '' : against(row, own, peer))),
    ]),
  );
}

/** What the search has to reach, of our own numbers or of how often a peer's is ours. */
interface Aim {
  readonly title: string;
  readonly of: 'own' | PeerName;
  readonly value: (result: PeerResult) => number;
  readonly least?: number;
  readonly most?: number;
}

const AIMS: readonly Aim[] = [
  { title: 'pack against its text', of: 'own', value: ({ size, textBytes }) => size / textBytes, most: 0.6 },
  { title: 'build against SQLite', of: 'sqlite', value: ({ build }) => 1 / build, most: 1.5 },
  { title: 'wake, times faster than SQLite', of: 'sqlite', value: ({ measured }) => measured.wake, least: 3 },
  { title: 'wake, times faster than FlexSearch', of: 'flex', value: ({ measured }) => measured.wake, least: 50 },
  { title: 'memory after the first answer, MB', of: 'own', value: ({ measured }) => measured.resident / MB, most: 40 },
  {
    title: 'query p95, times faster than SQLite',
    of: 'sqlite',
    value: ({ measured }) => measured.query.p95,
    least: 20,
  },
  { title: 'query p95, ms', of: 'own', value: ({ measured }) => measured.query.p95, most: 5 },
  { title: 'keystroke p95, ms', of: 'own', value: ({ measured }) => measured.keystroke?.p95 ?? NaN, most: 5 },
];

function aims(results: readonly PeerResult[]): string {
  const own = results.find(({ peer }) => peer === 'own');
  const rows = AIMS.flatMap(({ title, of, value, least = 0, most = Infinity }) => {
    const other = results.find(({ peer }) => peer === of);
    if (own === undefined || other === undefined) return [];
    const reached = of === 'own' ? value(own) : value(other) / value(own);
    const aim = least > 0 ? `at least ${least}` : `at most ${most}`;
    return [[title, aim, cell(reached), reached >= least && reached <= most ? 'yes' : 'no']];
  });
  return table(['', 'aim', 'measured', 'reached'], rows);
}

function sizes(results: readonly PeerResult[], fileBytes: number): string {
  return table(
    ['', 'MB', 'against the text', 'against the files'],
    results.map(({ peer, size, textBytes }) => [
      PEERS[peer].title,
      cell(size / MB),
      cell(size / textBytes),
      cell(size / fileBytes),
    ]),
  );
}

function wakes(results: readonly PeerResult[]): string {
  return table(
    ['woken with the first query of', ...results.map(({ peer }) => `${PEERS[peer].title}, ms`)],
    wakingQueries().map(({ class: name }, place) => [
      name,
      ...results.map(({ measured }) => cell(measured.wakes[place] ?? NaN)),
    ]),
  );
}

/** The whole of `search.md`. */
export function searchTables(
  results: readonly PeerResult[],
  bare: Bare,
  { runs, fileBytes, queries }: Circumstances,
): string {
  const classes = wakingQueries().length;
  const [{ documents, textBytes } = { documents: 0, textBytes: 0 }] = results;
  return `# Search

Made by \`npm run bench:search\`: Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}). The corpus is \`laws-cn\` and the built-in library:
${documents.toLocaleString('en')} documents, each an article or a text as a whole, ${cell(textBytes / MB)} MB of text in UTF-8, from files of ${cell(fileBytes / MB)} MB.

${numbers(results)}

Every engine runs in processes of its own, one at a time, from a bundle such as people install; a process that does nothing takes ${cell(bare.whole)} ms
and ${cell(bare.memory.resident / MB)} MB, and memory is told above that.

- **Files**: all that an engine needs to answer with titles, articles and highlighted snippets. Dutybook: one pack with the instruments
  and their texts, the index, and the lexicon. SQLite: one database after \`optimize\` and \`VACUUM\` with a table of texts and a contentless FTS5
  table of bigrams. FlexSearch: its exported parts with the stored texts.
- **Build**: median of ${runs.builds}, from the corpus in memory (instruments and the pinyin of their names for Dutybook, rows of text for the
  others) to files. SQLite without journal or synchronisation, in one transaction; its \`optimize\` is not counted.
- **Wake**: new processes with files in the disk's cache, from the loaded program to ten highlighted hits, for the first query of each of the
  ${classes} classes of the sets; of each query the median of ${runs.wakes}, of these the median and the largest. The whole process is from its start to that answer.
- **Memory**: after that answer. Resident is what the process has, heap and array buffers are what is left after a collection; what
  SQLite holds is in neither of the latter.
- **Query**: the ${queries.length} different queries of \`known-item\` and \`officer-queries\`, ten highlighted hits, each asked once in a process that has answered
  others before; of each query the median of ${runs.passes} processes. **Keystroke**: the ${keystrokes(queries).length.toLocaleString('en')} beginnings of these queries, in the same way.
- SQLite and FlexSearch are given bigrams of Chinese characters and words of other scripts, names also in pinyin; any term may match,
  the last may be half typed. Both are highlighted by the same code, because FTS5's own \`snippet()\` would show bigrams.
  FlexSearch's documentation names no warm-up of an imported index; it runs with numbers as ids, as it advises.

## Aims

${aims(results)}

## Wake

${wakes(results)}

## Size

${sizes(results, fileBytes)}

How often Dutybook has the answer: [search-quality.md](search-quality.md).
`;
}
