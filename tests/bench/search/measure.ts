/** The measurements of one engine. */
import type { PeerName } from './peers.ts';
import type { Processes, Sample } from './processes.ts';
import { TODAY } from './quality.ts';
import type { WakingQuery } from './queries.ts';
import type { Memory } from './report.ts';
import { median, medians, quantile } from './table.ts';

/** How often everything is measured. */
export interface Runs {
  readonly builds: number;
  readonly wakes: number;
  readonly passes: number;
}

/** In milliseconds, bytes; memory above that of a process that does nothing. */
export interface Measured {
  /** Of the queries that it is woken with the median, and the slowest. */
  readonly wake: number;
  readonly slowestWake: number;
  /** Of each query that it is woken with. */
  readonly wakes: readonly number[];
  readonly whole: number;
  readonly resident: number;
  readonly peak: number;
  readonly held: number;
  readonly query: { readonly p50: number; readonly p95: number };
  readonly keystroke?: { readonly p50: number; readonly p95: number };
  /** Hits of all queries: an engine that finds nothing is fast. */
  readonly hits: number;
}

/** Paths of lists of queries. */
export interface Lists {
  readonly before: string;
  readonly queries: string;
  readonly keystrokes?: string;
  /** Queries to wake with, each in a process of its own. */
  readonly wakes: readonly WakingQuery[];
}

/** What a process takes that does nothing, and how long it takes to say so. */
export interface Bare {
  readonly memory: Memory;
  readonly whole: number;
}

const BARE_RUNS = 9;

export async function measureBare(processes: Processes): Promise<Bare> {
  const samples: Sample[] = [];
  for (let run = 0; run < BARE_RUNS; run += 1) samples.push(await processes.bare());
  const of = (what: keyof Memory) => median(samples.map(({ memory }) => memory[what]));
  const memory = { resident: of('resident'), peak: of('peak'), held: of('held') };
  return { memory, whole: median(samples.map(({ whole }) => whole)) };
}

async function timed(peer: PeerName, processes: Processes, before: string, queries: string, passes: number) {
  const runs: (readonly number[])[] = [];
  let hits = 0;
  for (let run = 0; run < passes; run += 1) {
    const sample = await processes.time(peer, TODAY, before, queries);
    runs.push(sample.times);
    ({ hits } = sample);
  }
  const times = medians(runs);
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), hits };
}

/** Wakes an engine in new processes and times its queries in others. */
export async function measure(
  peer: PeerName,
  processes: Processes,
  lists: Lists,
  bare: Bare,
  runs: Runs,
): Promise<Measured> {
  // The first is thrown away: after it, the files are in memory.
  await processes.wake(peer, TODAY, lists.wakes[0]?.query ?? '');
  const wakes: Sample[] = [];
  const perQuery: number[] = [];
  for (const { query } of lists.wakes) {
    const samples: Sample[] = [];
    for (let run = 0; run < runs.wakes; run += 1) samples.push(await processes.wake(peer, TODAY, query));
    perQuery.push(median(samples.map(({ took }) => took)));
    wakes.push(...samples);
  }
  const above = (what: keyof Memory) => median(wakes.map(({ memory }) => memory[what])) - bare.memory[what];
  const { hits, ...query } = await timed(peer, processes, lists.before, lists.queries, runs.passes);
  const typed = lists.keystrokes && (await timed(peer, processes, lists.before, lists.keystrokes, runs.passes));
  return {
    wake: median(perQuery),
    slowestWake: Math.max(...perQuery),
    wakes: perQuery,
    whole: median(wakes.map(({ whole }) => whole)),
    resident: above('resident'),
    peak: above('peak'),
    held: above('held'),
    query,
    ...(typed ? { keystroke: { p50: typed.p50, p95: typed.p95 } } : {}),
    hits,
  };
}
