import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale, ROOT } from './buildStep.ts';
import type { BuildStep } from './buildStep.ts';

const SHARED = ['package.json', 'pnpm-lock.yaml', 'tsconfig.base.json', 'shared/package.json', 'shared/src'];
const LIBRARY = [...SHARED, 'shared/build', 'shared/guidance', 'shared/lexicon', 'shared/questions', 'shared/learned'];
const VIEW = ['packages/view/package.json', 'packages/view/src'];

function versionOf(folder: string): string {
  const data: unknown = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
  const version = typeof data === 'object' && data !== null && 'version' in data ? data.version : undefined;
  if (typeof version !== 'string') throw new Error(`${folder}/package.json has no version`);
  return version;
}

function packageStep(name: string, outputs: readonly string[]): BuildStep {
  const folder = `packages/${name}`;
  return {
    name,
    script: `${folder}/build.ts`,
    inputs: [...LIBRARY, ...VIEW, 'LICENSE', folder],
    outputs: outputs.map((output) => `${folder}/dist/${output}`),
  };
}

/** What people install. Paths are relative to the checkout. */
export const PRODUCTS = {
  chromium: `packages/browser/dist/dutybook-chromium-${versionOf('packages/browser')}.zip`,
  chromiumFolder: 'packages/browser/dist/chromium',
  firefox: `packages/browser/dist/dutybook-firefox-${versionOf('packages/browser')}.zip`,
  vscode: `packages/vscode/dist/dutybook-${versionOf('packages/vscode')}.vsix`,
  cli: 'packages/cli/dist/dutybook.js',
} as const;

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const library: BuildStep = {
  name: 'library',
  script: 'shared/build/library.ts',
  inputs: LIBRARY,
  outputs: ['shared/dist/guidance.dutybook', 'shared/dist/questions.tsv'],
};
const cli = packageStep('cli', ['dutybook.js', 'guidance.dutybook', 'questions.tsv']);
const browser = packageStep('browser', [
  baseName(PRODUCTS.chromium),
  baseName(PRODUCTS.firefox),
  'chromium',
  'firefox',
]);
const vscode = packageStep('vscode', [baseName(PRODUCTS.vscode)]);

/** Steps in the order in which they need each other. */
export const STEPS = {
  cli: [library, cli],
  browser: [library, browser],
  vscode: [library, vscode],
  all: [library, cli, browser, vscode],
} as const;

/** Runs those of the steps that are stale. Stops at the first that fails. */
export async function buildAll(steps: readonly BuildStep[], print: (line: string) => void): Promise<void> {
  for (const step of steps) await buildIfStale(step, print);
}
