import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as v from 'valibot';
import { CHROMIUM, findProgram } from '../../hosts/program.ts';
import { runningExtensions } from '../../hosts/runningExtensions.ts';
import { startVscodeServer } from '../../hosts/vscodeServer.ts';
import type { VscodeServer } from '../../hosts/vscodeServer.ts';
import { packagedExtension } from '../../hosts/vsix.ts';
import { Workbench } from '../../hosts/workbench.ts';
import type { BenchRow } from '../browser/benchRow.ts';
import { median, milliseconds, quantile } from '../browser/numbers.ts';
import { articles, articlesInserted, CITATIONS, NAMES } from './drafts.ts';

const ROUNDS = 5;
const PROBE_MS = 120_000;
/** How long a window is left alone after its start, as the probe does. */
const START_MS = 8000;

const ASKED = v.object({ cold: v.array(v.number()), warm: v.array(v.number()) });

const RESULT = v.object({
  first: v.number(),
  completion: ASKED,
  hover: ASKED,
  definition: ASKED,
  insertions: v.array(v.object({ took: v.number(), isRight: v.boolean(), isOneStep: v.boolean() })),
});
type Result = v.InferOutput<typeof RESULT>;

async function install(workbench: Workbench, pack: string): Promise<void> {
  await workbench.openPacks();
  await workbench.run('Dutybook: Install Pack…');
  await workbench.choosePath(pack);
  await workbench.message('is installed.');
}

/** An extension of its own, in which the probe runs as the editor runs tests of extensions. */
async function probeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dutybook-probe-'));
  const manifest = { name: 'probe', publisher: 'dutybook', version: '1.0.0', engines: { vscode: '^1.101.0' } };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await copyFile(join(import.meta.dirname, 'probe.cjs'), join(folder, 'probe.cjs'));
  return folder;
}

/** How long the extension takes to wake up when its view is opened a while after the window, by the editor's own list. */
async function activation(server: VscodeServer, browser: string, after: number): Promise<number> {
  const workbench = await Workbench.open(server.url, browser);
  try {
    await pause(after);
    await workbench.openLibrary();
    await workbench.library.waitFor();
    const line = (await runningExtensions(workbench)).find(({ name }) => name === 'Dutybook')?.line;
    const [, took] = /Activation: (\d+)\s?ms/.exec(line ?? '') ?? [];
    if (took === undefined) throw new Error(`the editor does not tell the activation: ${line}`);
    return Number(took);
  } finally {
    await workbench.close();
  }
}

/** One start of the window, in which the probe measures. */
async function measured(server: VscodeServer, probe: string, browser: string): Promise<Result> {
  const remote = (path: string) => `vscode-remote://${new URL(server.url).host}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(probe)],
    ['extensionTestsPath', remote(join(probe, 'probe.cjs'))],
  ];
  const file = join(server.workspace, 'result.json');
  await rm(file, { force: true });
  const log: string[] = [];
  const ended = Promise.withResolvers<string>();
  const workbench = await Workbench.open(
    `${server.url}&payload=${encodeURIComponent(JSON.stringify(payload))}`,
    browser,
    {
      codeAutomationExit: (code) => ended.resolve(String(code)),
      codeAutomationLog: (_type, args) => void log.push(JSON.stringify(args)),
    },
  );
  const deadline = setTimeout(() => ended.resolve('no answer'), PROBE_MS);
  try {
    const code = await ended.promise;
    if (code !== '0') throw new Error(`the probe failed, ${code}: ${log.join('\n').slice(-2000)}`);
    return v.parse(RESULT, JSON.parse(await readFile(file, 'utf8')));
  } finally {
    clearTimeout(deadline);
    await workbench.close();
  }
}

/** The first article of each window, and those after it. */
function insertionRows(windows: readonly Result['insertions'][]): readonly BenchRow[] {
  const row = (what: string, limit: string, insertions: Result['insertions']): BenchRow => {
    const of = insertions.length;
    const right = insertions.filter(({ isRight }) => isRight).length;
    const steps = insertions.filter(({ isOneStep }) => isOneStep).length;
    const took = milliseconds(median(insertions.map((insertion) => insertion.took)));
    return {
      what: `${what} (median of ${of})`,
      wanted: `${limit}all right, one undo step`,
      measured: `${took}; all right ${right} of ${of} times, undone in one step ${steps} of ${of} times`,
    };
  };
  const first = windows.flatMap((insertions) => insertions.slice(0, 1));
  const later = windows.flatMap((insertions) => insertions.slice(1));
  return [
    row('an article inserted in a draft of 300 articles with 500 internal references', '200 ms, ', first),
    row('the same again in the same window', '', later),
  ];
}

/** The packaged extension in the real editor with the pack installed, each round in a window that has just started. */
export async function editorRows(pack: string): Promise<readonly BenchRow[]> {
  const browser = await findProgram(CHROMIUM);
  const probe = await probeFolder();
  const server = await startVscodeServer({
    extensions: [await packagedExtension()],
    settings: { 'remote.extensionKind': { 'dutybook.dutybook': ['workspace'] } },
    files: {
      'names.txt': NAMES,
      'draft.txt': CITATIONS,
      'articles.md': articles(),
      'articles-expected': articlesInserted(),
    },
  });
  try {
    const workbench = await Workbench.open(server.url, browser);
    await install(workbench, pack);
    await workbench.close();
    const results: Result[] = [];
    for (let round = 0; round < ROUNDS; round += 1) results.push(await measured(server, probe, browser));
    const activations: number[] = [];
    const early: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      activations.push(await activation(server, browser, START_MS));
      early.push(await activation(server, browser, 0));
    }
    const middle = (of: (result: Result) => number) => milliseconds(median(results.map(of)));
    const late = (of: (result: Result) => readonly number[]) => {
      const times = results.flatMap(of);
      return `${milliseconds(quantile(times, 0.95))} (median ${milliseconds(median(times))} of ${times.length})`;
    };
    return [
      { what: `activation (median of ${ROUNDS})`, wanted: '50 ms', measured: milliseconds(median(activations)) },
      { what: 'the same while the window itself still starts', wanted: '', measured: milliseconds(median(early)) },
      { what: `first completion (median of ${ROUNDS})`, wanted: '150 ms', measured: middle((result) => result.first) },
      { what: 'completion, warm, p95', wanted: '30 ms', measured: late((result) => result.completion.warm) },
      {
        what: 'completion, thirty times before that, p95',
        wanted: '',
        measured: late((result) => result.completion.cold),
      },
      { what: 'hover, warm, p95', wanted: '30 ms', measured: late((result) => result.hover.warm) },
      { what: 'hover, thirty times before that, p95', wanted: '', measured: late((result) => result.hover.cold) },
      { what: 'definition, warm, p95', wanted: '30 ms', measured: late((result) => result.definition.warm) },
      ...insertionRows(results.map((result) => result.insertions)),
    ];
  } finally {
    await server.stop();
    await rm(probe, { recursive: true, force: true });
  }
}
