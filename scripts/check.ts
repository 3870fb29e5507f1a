/** `npm test`: everything that has to hold, ending with `N passed, N failed`. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './buildStep.ts';
import { ensureBrowsers, ensureConverters } from './hostPrograms.ts';
import { runProgram } from './program.ts';
import { buildAll, STEPS } from './steps.ts';

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const BIN = join(ROOT, 'node_modules', '.bin');
const PROJECTS = [
  'shared',
  'shared/build',
  'packages/view',
  'packages/cli',
  'packages/browser',
  'packages/vscode',
  'packages/vscode/tsconfig.build.json',
  'packages/vscode/tsconfig.test.json',
  'packages/vscode/page',
  'scripts',
  'tests',
];

/** A check that passes or fails as a whole. */
interface Check {
  readonly title: string;
  readonly command: string;
  readonly args: readonly string[];
}

const CHECKS: readonly Check[] = [
  { title: 'lint and fence', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  ...PROJECTS.map((project) => ({ title: `types of ${project}`, command: 'tsc', args: ['-p', project] })),
  { title: 'format', command: 'biome', args: ['format', '.'] },
];

/** Files of tests run side by side: each has folders and processes of its own. */
const SIDE_BY_SIDE = ['--fileParallelism', `--maxWorkers=${availableParallelism()}`];

/** A host that lost a key or a click on a busy machine is asked once more; the report says which tests that was. */
const ONCE_MORE = ['--retry=1'];

/** Documents beside the checkout, which corpus tests read. */
const HAS_MATERIAL = existsSync(join(ROOT, '..', 'shared', 'corpora'));

const tally: Tally = { passed: 0, failed: 0, skipped: 0 };

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

async function check({ title, command, args }: Check): Promise<void> {
  const started = performance.now();
  const { code, output } = await runProgram(join(BIN, command), args, { cwd: ROOT });
  if (code === 0) tally.passed += 1;
  else tally.failed += 1;
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${title} (${seconds(started)})`);
  if (code !== 0) console.log(output);
}

/** Runs as many checks at a time as the machine has cores. */
async function checkAll(checks: readonly Check[]): Promise<void> {
  const waiting = checks.values();
  const work = async () => {
    for (const next of waiting) await check(next);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

function count(report: unknown, name: string): number {
  const value: unknown =
    typeof report === 'object' && report !== null && name in report ? Reflect.get(report, name) : 0;
  return typeof value === 'number' ? value : 0;
}

/** A run of vitest; its own report tells how many tests passed. A run that leaves no report is one failure. */
async function tests(title: string, args: readonly string[]): Promise<void> {
  const started = performance.now();
  const file = join(ROOT, 'node_modules', '.cache', 'dutybook', `${title}.json`);
  await mkdir(dirname(file), { recursive: true });
  await rm(file, { force: true });
  console.log(`\n${title} tests`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await runProgram(join(BIN, 'vitest'), ['run', ...args, ...reporters], { cwd: ROOT, shown: true });
  const report: unknown = await readFile(file, 'utf8').then(
    (text): unknown => JSON.parse(text),
    () => undefined,
  );
  const failed = count(report, 'numFailedTests');
  tally.passed += count(report, 'numPassedTests');
  tally.skipped += count(report, 'numPendingTests') + count(report, 'numTodoTests');
  tally.failed += code !== 0 && failed === 0 ? 1 : failed;
  console.log(`${title} tests took ${seconds(started)}`);
}

/** What tests need beside npm's packages. Answers what to install by hand, if anything. */
async function installPrograms(): Promise<string | undefined> {
  if (HAS_MATERIAL) await ensureConverters(console.log);
  const missing = await ensureBrowsers(console.log);
  if (missing === undefined) await runProgram(process.execPath, ['tests/hosts/installEditor.ts'], { cwd: ROOT });
  return missing;
}

const installed = installPrograms();
await buildAll(STEPS.all, console.log);
await checkAll(CHECKS);
await tests('unit', []);
const advice = await installed;
await tests('corpus', ['--root', 'tests', 'corpus/', 'fence/', 'commands/', 'packages/', ...SIDE_BY_SIDE]);
if (advice === undefined) {
  // Two editors at once take longer than one after the other, and miss what they wait for; a browser beside one does not.
  await Promise.all([
    tests('editor', ['--root', 'tests', 'e2e/vscode', ...ONCE_MORE]),
    tests('browser', ['--root', 'tests', 'e2e/chromium', 'e2e/firefox', ...ONCE_MORE]),
  ]);
} else {
  console.log(`FAILED end-to-end tests: ${advice}`);
  tally.failed += 1;
}
if (tally.skipped > 0)
  console.log(
    `\n${tally.skipped} skipped: ${HAS_MATERIAL ? 'programs that they need are not installed' : 'the documents beside the checkout (../shared) are not there'}.`,
  );
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed === 0 ? 0 : 1;
