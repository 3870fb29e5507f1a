/** How wake, memory and queries grow with the number of provisions. */
import { cpus } from 'node:os';
import { measure, measureBare } from './measure.ts';
import type { Lists, Measured, Runs } from './measure.ts';
import { PEERS } from './peers.ts';
import type { PeerName } from './peers.ts';
import { plot } from './plot.ts';
import type { Panel } from './plot.ts';
import type { Processes } from './processes.ts';
import { cell, table } from './table.ts';

/** Articles of the corpora that are measured. */
export const SCALE_STEPS = [100_000, 250_000, 500_000, 1_000_000];
/** FlexSearch would take some ten times the memory of its 100,000 provisions, and files as large. */
export const SCALE_PEERS: readonly PeerName[] = ['own', 'sqlite'];
const MB = 1e6;
/** Told apart by people who see no red or green, on white at 3 : 1 and more. */
const COLOURS: Readonly<Record<PeerName, string>> = { own: '#0b6bcb', sqlite: '#b45309', flex: '#6b7280' };

export interface ScaleOptions {
  readonly peers: readonly PeerName[];
  readonly steps: readonly number[];
  readonly runs: Runs;
}

interface Step {
  readonly peer: PeerName;
  readonly articles: number;
  readonly documents: number;
  readonly textBytes: number;
  readonly size: number;
  readonly build: number;
  readonly buildPeak: number;
  readonly measured: Measured;
}

interface Column {
  readonly title: string;
  readonly value: (step: Step) => number;
}

const PLOTTED: readonly Column[] = [
  { title: 'wake, ms', value: ({ measured }) => measured.wake },
  { title: 'memory, MB', value: ({ measured }) => Math.max(0.1, measured.resident / MB) },
  { title: 'query p95, ms', value: ({ measured }) => measured.query.p95 },
];
const COLUMNS: readonly Column[] = [
  { title: 'documents', value: ({ documents }) => documents },
  { title: 'text, MB', value: ({ textBytes }) => textBytes / MB },
  { title: 'files, MB', value: ({ size }) => size / MB },
  { title: 'build, s', value: ({ build }) => build / 1000 },
  { title: 'build, peak memory, MB', value: ({ buildPeak }) => buildPeak / MB },
  ...PLOTTED,
  { title: 'memory in use, MB', value: ({ measured }) => measured.held / MB },
  { title: 'query p50, ms', value: ({ measured }) => measured.query.p50 },
];

function panelOf({ title, value }: Column, peers: readonly PeerName[], steps: readonly Step[]): Panel {
  return {
    title,
    xLabel: 'provisions',
    yLabel: `${title} (logarithmic)`,
    series: peers.map((peer) => ({
      name: PEERS[peer].short,
      colour: COLOURS[peer],
      points: steps.filter((step) => step.peer === peer).map((step) => ({ x: step.articles, y: value(step) })),
    })),
  };
}

function written(steps: readonly Step[], { runs }: ScaleOptions): string {
  const rows = steps.map((step) => [
    PEERS[step.peer].short,
    step.articles.toLocaleString('en'),
    ...COLUMNS.map(({ value }) => cell(value(step))),
  ]);
  return `# Search as the library grows

Made by \`npm run bench:search -- ${process.argv.slice(2).join(' ')}\`: Node ${process.versions.node}, ${cpus().length} cores. Built once; processes: ${runs.wakes} to wake, ${runs.passes} to be asked, the median of each query.
The corpus of [search.md](search.md) is cut off, or repeated with other titles and with one character in seventy replaced by another of the corpus, so that there are
ever more terms. Texts are made while they are built from, which the time to build includes. Everything else as in \`search.md\`.

![Wake, memory and query time against the number of provisions](search-scale.svg)

${table(['engine', 'provisions', ...COLUMNS.map(({ title }) => title)], rows)}
`;
}

/** Builds and measures each engine at each size, smallest first. */
export async function measureScale(
  processes: Processes,
  corpus: string,
  lists: Lists,
  options: ScaleOptions,
): Promise<{ readonly svg: string; readonly text: string }> {
  const bare = await measureBare(processes);
  const steps: Step[] = [];
  for (const peer of options.peers) {
    for (const articles of options.steps) {
      console.log(`${PEERS[peer].title}, ${articles.toLocaleString('en')} provisions …`);
      const { took, memory, documents, textBytes } = await processes.build(peer, corpus, { articles });
      const size = processes.sizeOf(peer);
      const measured = await measure(peer, processes, lists, bare, options.runs);
      steps.push({ peer, articles, documents, textBytes, size, build: took, buildPeak: memory.peak, measured });
      processes.remove(peer);
    }
  }
  const title = 'Wake, memory and query time against the number of provisions';
  return {
    svg: plot(
      title,
      PLOTTED.map((column) => panelOf(column, options.peers, steps)),
    ),
    text: written(steps, options),
  };
}
