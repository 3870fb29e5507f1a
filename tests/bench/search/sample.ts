/**
 * One measurement in a process of its own. It says `ready` when the answer is there, and then a report as JSON. Loads the engine that is
 * measured and nothing else: what is not needed for an answer is imported where it is needed.
 */
import { readFileSync, writeSync } from 'node:fs';
import type { Instrument } from '@dutybook/shared/model';
import type { Corpus, SearchPeer } from './peer.ts';
import { isPeerName, PEERS } from './peers.ts';
import type { Memory, Report } from './report.ts';

const LIMIT = 10;
const NOTHING = { took: 0, times: [], answers: [], hits: 0, documents: 0, textBytes: 0 };

/** The parent stops its clock here. */
function sayReady(): void {
  writeSync(1, 'ready\n');
}

/** The largest resident size in bytes. Linux tells it in a file; what `resourceUsage` tells there begins with the parent's. */
function peakResident(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024;
  return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024;
}

function memory(): Memory {
  const resident = process.memoryUsage.rss();
  const peak = peakResident();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { resident, peak, held: heapUsed + arrayBuffers };
}

function listIn(path: string): readonly string[] {
  const list: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(list)) throw new Error(`${path} is no list`);
  return list.map(String);
}

/** A corpus whose instruments are made each time they are read; only their names are held. */
async function streamedCorpus(base: readonly Instrument[], articles: number): Promise<Omit<Corpus, 'taught'>> {
  const { rowsOf, syllablesOf } = await import('./corpusRows.ts');
  const { repeated } = await import('./alteredText.ts');
  const syllables = syllablesOf(repeated(base, articles));
  return {
    syllables,
    instruments: { [Symbol.iterator]: () => repeated(base, articles) },
    rows: { [Symbol.iterator]: () => rowsOf(repeated(base, articles), syllables) },
  };
}

/** Builds over the corpus of a file, or over so many articles of the repeated corpus. */
async function build(
  peer: SearchPeer,
  folder: string,
  path: string,
  articles: number,
  taught: boolean,
): Promise<Report> {
  const { readCorpus } = await import('./benchCorpus.ts');
  const { heldCorpus, rowsOf } = await import('./corpusRows.ts');
  const base = readCorpus(path);
  const corpus = articles > 0 ? await streamedCorpus(base, articles) : heldCorpus(base, peer.reads);
  globalThis.gc?.();
  const started = performance.now();
  await peer.build({ ...corpus, taught }, folder);
  const took = performance.now() - started;
  peer.finish?.(folder);
  const used = memory();
  let documents = 0;
  let textBytes = 0;
  for (const { text } of rowsOf(corpus.instruments, corpus.syllables)) {
    documents += 1;
    textBytes += Buffer.byteLength(text);
  }
  return { ...NOTHING, took, memory: used, documents, textBytes };
}

async function wake(peer: SearchPeer, folder: string, day: string, query: string): Promise<Report> {
  const started = performance.now();
  const opened = await peer.open(folder, day);
  const hits = await opened.search(query, LIMIT);
  const took = performance.now() - started;
  sayReady();
  const used = memory();
  await opened.close();
  return { ...NOTHING, took, memory: used, hits: hits.length };
}

/** Times each query once, after others were asked. */
async function time(peer: SearchPeer, folder: string, day: string, before: string, queries: string): Promise<Report> {
  const opened = await peer.open(folder, day);
  for (const query of listIn(before)) await opened.search(query, LIMIT);
  const times: number[] = [];
  let hits = 0;
  for (const query of listIn(queries)) {
    const started = performance.now();
    const found = await opened.search(query, LIMIT);
    times.push(performance.now() - started);
    hits += found.length;
  }
  await opened.close();
  return { ...NOTHING, memory: memory(), times, hits };
}

async function answer(peer: SearchPeer, folder: string, day: string, queries: string, limit: number): Promise<Report> {
  const opened = await peer.open(folder, day);
  const answers: Report['answers'] = [];
  for (const query of listIn(queries)) answers.push([...(await opened.search(query, limit))]);
  await opened.close();
  return { ...NOTHING, memory: memory(), answers };
}

/** Reads the documents into a file; here, so that the parent stays small and quick to start others. */
async function writeCorpusFile(path: string): Promise<Report> {
  const { writeCorpus } = await import('./benchCorpus.ts');
  const { files, fileBytes } = await writeCorpus(path);
  return { ...NOTHING, memory: memory(), documents: files, textBytes: fileBytes };
}

async function run([type, name, ...rest]: readonly string[]): Promise<Report> {
  if (type === 'bare') {
    sayReady();
    return { ...NOTHING, memory: memory() };
  }
  if (type === 'corpus') return writeCorpusFile(name ?? '');
  if (!isPeerName(name)) throw new Error(`no engine ${name}`);
  const peer = await PEERS[name].load();
  const [folder = '', first = '', second = '', third = ''] = rest;
  switch (type) {
    case 'build':
      return build(peer, folder, first, Number(second), third !== 'untaught');
    case 'wake':
      return wake(peer, folder, first, second);
    case 'time':
      return time(peer, folder, first, second, third);
    case 'answer':
      return answer(peer, folder, first, second, Number(third));
    default:
      throw new Error(`no measurement ${type}`);
  }
}

writeSync(1, `${JSON.stringify(await run(process.argv.slice(2)))}\n`);
