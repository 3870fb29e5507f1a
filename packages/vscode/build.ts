import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { textOnlyPreact } from '@dutybook/view/textOnlyPreact';
import { createVSIX } from '@vscode/vsce';
import { build } from 'vite';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '..', '..');
const DIST = join(HERE, 'dist');

/** The extension as it is packed: a clean folder with nothing of the workspace in it. */
const PACKAGE = join(DIST, 'package');

/** VS Code 1.101 runs extensions on Node 22 and, in a worker, on Chromium 134. */
const HOSTS = { node: 'node22', web: 'chrome134' } as const;

const COPIED = ['package.nls.json', 'package.nls.zh-cn.json', 'l10n', 'README.md', 'CHANGELOG.md', 'media'];

/** Fields of the source package.json that mean something to the workspace only. */
const WORKSPACE_FIELDS = new Set(['type', 'private', 'dependencies', 'devDependencies', 'scripts']);

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** The entry file, and what it loads when it is used, each whole in itself. */
const PARTS = ['extension', 'desk', 'packBuilder'] as const;

async function bundle(host: keyof typeof HOSTS, part: (typeof PARTS)[number]): Promise<void> {
  const outDir = join(PACKAGE, 'dist', host);
  await build({
    root: HERE,
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: false,
      target: HOSTS[host],
      minify: true,
      sourcemap: false,
      reportCompressedSize: false,
      lib: { entry: join(HERE, 'src', `${part}.ts`), formats: ['cjs'], fileName: () => `${part}.js` },
      rolldownOptions: { external: ['vscode'], output: { exports: 'named', inlineDynamicImports: true } },
    },
  });
  if (host === 'web' && part !== 'extension') await wrapForWorker(join(outDir, `${part}.js`));
}

/** A part for the web worker's host, which imports it from memory, as a function of the loader that the host gives to the entry file. */
async function wrapForWorker(file: string): Promise<void> {
  const code = await readFile(file, 'utf8');
  await writeFile(
    file,
    `export default (require) => {\nconst module = { exports: {} };\n((module, exports) => {\n${code}\n})(module, module.exports);\nreturn module.exports;\n};\n`,
  );
}

/** The page of a card: one script and one style sheet, which run in a webview. */
async function bundleCardPage(): Promise<void> {
  await build({
    root: HERE,
    configFile: false,
    logLevel: 'warn',
    plugins: [textOnlyPreact()],
    build: {
      outDir: join(PACKAGE, 'dist', 'card'),
      emptyOutDir: true,
      target: HOSTS.web,
      minify: true,
      sourcemap: false,
      reportCompressedSize: false,
      lib: {
        entry: join(HERE, 'page', 'card', 'main.tsx'),
        formats: ['iife'],
        name: 'dutybookCard',
        fileName: () => 'card.js',
        cssFileName: 'card',
      },
    },
  });
}

async function readManifest(): Promise<Readonly<Record<string, unknown>> & { readonly version: string }> {
  const manifest: unknown = JSON.parse(await readFile(join(HERE, 'package.json'), 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest))
    throw new Error('package.json has no version');
  const { version } = manifest;
  if (typeof version !== 'string') throw new Error('package.json has no version');
  return { ...manifest, version };
}

async function stage(manifest: Readonly<Record<string, unknown>>): Promise<void> {
  const kept = Object.entries(manifest).filter(([field]) => !WORKSPACE_FIELDS.has(field));
  await writeFile(join(PACKAGE, 'package.json'), `${JSON.stringify(Object.fromEntries(kept), undefined, 2)}\n`);
  for (const name of COPIED) await cp(join(HERE, name), join(PACKAGE, name), { recursive: true });
  await writeFile(join(PACKAGE, '.vscodeignore'), '');
  const license = join(ROOT, 'LICENSE');
  if (await exists(license)) await cp(license, join(PACKAGE, 'LICENSE.txt'));
  await cp(join(ROOT, 'shared', 'dist', 'guidance.dutybook'), join(PACKAGE, 'dist', 'guidance.dutybook'));
}

/** Packs the folder so that the same sources give the same bytes. */
async function pack(version: string): Promise<string> {
  process.env['SOURCE_DATE_EPOCH'] ??= '315532800';
  const packagePath = join(DIST, `dutybook-${version}.vsix`);
  await createVSIX({ cwd: PACKAGE, packagePath, dependencies: false, allowMissingRepository: true, skipLicense: true });
  return packagePath;
}

await rm(DIST, { recursive: true, force: true });
await mkdir(PACKAGE, { recursive: true });
const manifest = await readManifest();
for (const host of ['node', 'web'] as const) for (const part of PARTS) await bundle(host, part);
await bundleCardPage();
await stage(manifest);
console.log(await pack(manifest.version));
