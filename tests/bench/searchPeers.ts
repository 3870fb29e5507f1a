/** Part of `npm run eval:search`: how often other engines have the answer, and Dutybook in the same run, in `tests/bench/search-peers.md`. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasMaterial } from '../corpus/corpus.ts';
import { readCorpus } from './search/benchCorpus.ts';
import { isPeerName, PEERS } from './search/peers.ts';
import type { PeerName } from './search/peers.ts';
import { Processes } from './search/processes.ts';
import { qualityOf, TODAY } from './search/quality.ts';
import type { ClassScore } from './search/quality.ts';
import { recallOf } from './search/stard.ts';
import type { Recall } from './search/stard.ts';
import { table } from './search/table.ts';

const HEAP = 4096;
const TARGET = fileURLToPath(new URL('./search-peers.md', import.meta.url));

interface Result {
  readonly peer: PeerName;
  readonly scores: readonly ClassScore[];
  readonly recall: Recall;
}

async function resultsOf(processes: Processes, corpus: string): Promise<readonly Result[]> {
  const instruments = readCorpus(corpus);
  const results: Result[] = [];
  for (const peer of Object.keys(PEERS).filter(isPeerName)) {
    console.log(`${PEERS[peer].title} …`);
    await processes.build(peer, corpus);
    const scores = await qualityOf(peer, processes, instruments);
    // The questions are those that Dutybook's shipped terms were learned from.
    await processes.build(peer, corpus, { taught: false });
    results.push({ peer, scores, recall: await recallOf(peer, processes, instruments) });
    processes.remove(peer);
  }
  return results;
}

function written(results: readonly Result[]): string {
  const [first] = results;
  const titles = results.map(({ peer }) => PEERS[peer].title);
  const pair = (a: number, b: number) => `${a.toFixed(2)} / ${b.toFixed(2)}`;
  const classes = (first?.scores ?? []).map((one, place) => [
    one.set,
    one.class,
    String(one.cases),
    ...results.map(({ scores }) => pair(scores[place]?.first ?? NaN, scores[place]?.five ?? NaN)),
  ]);
  const recall = [
    'STARD',
    String(first?.recall.questions),
    ...results.map((one) => pair(one.recall.ten, one.recall.hundred)),
  ];
  return `# Answers of search engines

Made by \`npm run eval:search\`: the same documents, cases and counting for each; each engine as [search.md](search.md) tells. Asked as on ${TODAY}, or
on the last day of the text that a case expects; hits in texts that do not count on that day are passed over.

Share of queries whose answer is first / among the first five:

${table(['set', 'class', 'cases', ...titles], classes)}

Share of the articles that answer a layperson's question, among the first ten / hundred, of those that the corpus has. Dutybook's
pack is built without its learned terms for this, because they come from these questions; what it finds with terms learned from other
questions is in [search-quality.md](search-quality.md):

${table(['set', 'questions', ...titles], [recall])}
`;
}

if (!hasMaterial) {
  console.log('The documents beside the checkout (../shared) are not there; nothing was evaluated.');
} else {
  const folder = await mkdtemp(join(tmpdir(), 'dutybook-eval-'));
  try {
    const processes = new Processes(folder, HEAP);
    await processes.prepare();
    const corpus = join(folder, 'corpus.ndjson');
    await processes.corpus(corpus);
    const text = written(await resultsOf(processes, corpus));
    await writeFile(TARGET, text);
    console.log(text);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
