import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ASSISTANT_TOOLS } from '@dutybook/shared/assistant';
import { textOnlyPreact } from '@dutybook/view/textOnlyPreact';
import { toJsonSchema } from '@valibot/to-json-schema';
import { createVSIX } from '@vscode/vsce';
import * as v from 'valibot';
import { build } from 'vite';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '..', '..');
const DIST = join(HERE, 'dist');

/** The extension as it is packed: a clean folder with nothing of the workspace in it. */
const PACKAGE = join(DIST, 'package');

/** VS Code 1.101 runs extensions on Node 22 and, in a worker, on Chromium 134; one file serves both. */
const HOSTS = ['node22', 'chrome134'];
/** A webview is a page of the editor's Chromium. */
const PAGE = 'chrome134';

const COPIED = [
  'package.nls.json',
  'package.nls.zh-cn.json',
  'l10n',
  'snippets',
  'checks',
  'README.md',
  'CHANGELOG.md',
  'media',
];

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

async function bundle(part: (typeof PARTS)[number]): Promise<void> {
  await build({
    root: HERE,
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: join(PACKAGE, 'dist'),
      emptyOutDir: false,
      target: HOSTS,
      minify: true,
      sourcemap: false,
      reportCompressedSize: false,
      lib: { entry: join(HERE, 'src', `${part}.ts`), formats: ['cjs'], fileName: () => `${part}.js` },
      rolldownOptions: { external: ['vscode'], output: { exports: 'named', inlineDynamicImports: true } },
    },
  });
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
      target: PAGE,
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

/** What the build reads of the source package.json. */
const ManifestSchema = v.looseObject({
  version: v.string(),
  contributes: v.looseObject({ languageModelTools: v.array(v.looseObject({ name: v.string() })) }),
});
type Manifest = v.InferOutput<typeof ManifestSchema>;

/** The manifest, in which the tools for assistants tell what they take by the schemas that read it. */
async function readManifest(): Promise<Manifest> {
  const manifest = v.parse(ManifestSchema, JSON.parse(await readFile(join(HERE, 'package.json'), 'utf8')));
  const languageModelTools = manifest.contributes.languageModelTools.map((told) => {
    const tool = ASSISTANT_TOOLS.find(({ name }) => told.name === `dutybook_${name}`);
    if (tool === undefined) throw new Error(`package.json has a tool that the library does not have: ${told.name}`);
    return { ...told, inputSchema: toJsonSchema(tool.input, { errorMode: 'ignore' }) };
  });
  return { ...manifest, contributes: { ...manifest.contributes, languageModelTools } };
}

async function stage(manifest: Manifest): Promise<void> {
  const kept = Object.entries(manifest).filter(([field]) => !WORKSPACE_FIELDS.has(field));
  await writeFile(join(PACKAGE, 'package.json'), `${JSON.stringify(Object.fromEntries(kept), undefined, 2)}\n`);
  for (const name of COPIED) await cp(join(HERE, name), join(PACKAGE, name), { recursive: true });
  await writeFile(join(PACKAGE, '.vscodeignore'), '');
  const license = join(ROOT, 'LICENSE');
  if (await exists(license)) await cp(license, join(PACKAGE, 'LICENSE.txt'));
  for (const file of ['guidance.dutybook', 'questions.tsv'])
    await cp(join(ROOT, 'shared', 'dist', file), join(PACKAGE, 'dist', file));
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
for (const part of PARTS) await bundle(part);
await bundleCardPage();
await stage(manifest);
console.log(await pack(manifest.version));
