/** `npm run bench:search`: search over real laws, ours and others', as tables in `tests/bench/search.md`. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { hasMaterial } from '../corpus/corpus.ts';
import { measure, measureBare } from './search/measure.ts';
import type { Lists, Runs } from './search/measure.ts';
import { isPeerName, PEERS } from './search/peers.ts';
import type { PeerName } from './search/peers.ts';
import { Processes } from './search/processes.ts';
import type { Sample } from './search/processes.ts';
import { allQueries, keystrokes, wakingQueries, warmUp } from './search/queries.ts';
import { measureScale, SCALE_PEERS, SCALE_STEPS } from './search/scale.ts';
import { searchTables } from './search/searchTables.ts';
import type { PeerResult } from './search/searchTables.ts';
import { median } from './search/table.ts';

const HEAP = 12_288;
const WARM_UP = 100;
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const { values: options } = parseArgs({
  options: {
    /** How often each engine is built, woken with each query, and asked all queries. */
    builds: { type: 'string', default: '3' },
    wakes: { type: 'string', default: '3' },
    passes: { type: 'string', default: '3' },
    /** Names of `PEERS`; by default all, and for `--scale` those that need no gigabytes. */
    peers: { type: 'string' },
    /** Measures how the numbers grow instead, up to a million provisions; takes much longer. */
    scale: { type: 'boolean', default: false },
    steps: { type: 'string', default: SCALE_STEPS.join(',') },
  },
});
const runs: Runs = {
  builds: Number(options.builds),
  wakes: Number(options.wakes),
  passes: Number(options.passes),
};
const peers = (options.peers?.split(',') ?? (options.scale ? SCALE_PEERS : Object.keys(PEERS))).filter(isPeerName);

function listsFor(processes: Processes, corpus: string, typed: boolean): Lists {
  const queries = allQueries();
  return {
    before: processes.list('before', warmUp(corpus, WARM_UP)),
    queries: processes.list('queries', queries),
    ...(typed ? { keystrokes: processes.list('keystrokes', keystrokes(queries)) } : {}),
    wakes: wakingQueries(),
  };
}

async function buildOften(peer: PeerName, processes: Processes, corpus: string) {
  const builds: Sample[] = [];
  for (let run = 0; run < runs.builds; run += 1) builds.push(await processes.build(peer, corpus));
  const [first] = builds;
  return {
    documents: first?.documents ?? 0,
    textBytes: first?.textBytes ?? 0,
    build: median(builds.map(({ took }) => took)),
    buildPeak: median(builds.map(({ memory }) => memory.peak)),
    size: processes.sizeOf(peer),
  };
}

async function compare(processes: Processes, corpus: string, fileBytes: number): Promise<void> {
  const lists = listsFor(processes, corpus, true);
  const bare = await measureBare(processes);
  const results: PeerResult[] = [];
  for (const peer of peers) {
    console.log(`${PEERS[peer].title} …`);
    const built = await buildOften(peer, processes, corpus);
    const measured = await measure(peer, processes, lists, bare, runs);
    results.push({ peer, ...built, measured });
  }
  const text = searchTables(results, bare, { runs, fileBytes, queries: allQueries() });
  await writeFile(here('search.md'), text);
  console.log(text);
}

if (!hasMaterial) {
  console.log('The documents beside the checkout (../shared) are not there; nothing was measured.');
} else {
  const folder = await mkdtemp(join(tmpdir(), 'dutybook-bench-'));
  try {
    const processes = new Processes(folder, HEAP);
    await processes.prepare();
    const corpus = join(folder, 'corpus.ndjson');
    console.log(`Reading the documents … (Node ${process.versions.node}, ${cpus().length} cores)`);
    const fileBytes = await processes.corpus(corpus);
    if (options.scale) {
      const steps = options.steps.split(',').map(Number);
      const { svg, text } = await measureScale(processes, corpus, listsFor(processes, corpus, false), {
        peers,
        steps,
        runs,
      });
      await writeFile(here('search-scale.svg'), svg);
      await writeFile(here('search-scale.md'), text);
      console.log(text);
    } else await compare(processes, corpus, fileBytes);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
