import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from './program.ts';

/** The folder of the checkout. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** One thing that is built from others. Paths are relative to the checkout. */
export interface BuildStep {
  readonly name: string;
  readonly script: string;
  /** Files and folders whose content decides whether the step has to run again. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

const IGNORED = new Set(['node_modules', 'dist', '.cache']);

async function filesBelow(path: string): Promise<readonly string[]> {
  if (!existsSync(path)) return [];
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const kept = entries.filter(({ name }) => !IGNORED.has(name)).map(({ name }) => join(path, name));
  return (await Promise.all(kept.map(filesBelow))).flat().sort();
}

/** A digest of what a step is built from: names and contents, so that neither a checkout's times nor its order matter. */
async function digestOf(step: BuildStep): Promise<string> {
  const hash = createHash('sha256').update(process.versions.node);
  for (const input of step.inputs) {
    for (const file of await filesBelow(join(ROOT, input))) {
      hash.update(`\0${relative(ROOT, file)}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

function stampOf(step: BuildStep): string {
  return join(ROOT, 'node_modules', '.cache', 'dutybook', `${step.name}.built`);
}

async function isFresh(step: BuildStep, digest: string): Promise<boolean> {
  if (!step.outputs.every((output) => existsSync(join(ROOT, output)))) return false;
  const stamp = stampOf(step);
  return existsSync(stamp) && (await readFile(stamp, 'utf8')) === digest;
}

/** Runs a step when what it makes is missing or older than what it is made of; answers whether it ran. */
export async function buildIfStale(step: BuildStep, print: (line: string) => void): Promise<boolean> {
  const digest = await digestOf(step);
  if (await isFresh(step, digest)) return false;
  print(`building ${step.name} …`);
  const { code, output } = await runProgram(process.execPath, [step.script], { cwd: ROOT });
  if (code !== 0) throw new Error(`${step.script} failed:\n${output}`);
  const stamp = stampOf(step);
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, digest);
  return true;
}
