/** Builds the extension: `node packages/browser/build.ts [FOLDER]`; without a folder into `dist`. */
import { access, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { archive } from './build/archive.ts';
import { bundle } from './build/bundle.ts';
import { BROWSERS, ICON_SIZES, MANAGED_SCHEMA, manifestFor } from './src/manifest.ts';
import type { Browser } from './src/manifest.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const LIBRARY = fileURLToPath(import.meta.resolve('@dutybook/shared/model')).replace(
  /src.model.index\.ts$/,
  'dist/guidance.dutybook',
);

/** What people ask, by the article that answers it; it goes into packs that are made in the browser. */
const ASKED = LIBRARY.replace(/guidance\.dutybook$/, 'questions.tsv');

async function version(): Promise<string> {
  const description: unknown = JSON.parse(await readFile(here('package.json'), 'utf8'));
  if (typeof description !== 'object' || description === null || !('version' in description))
    throw new Error('no version');
  return String(description.version);
}

/** Puts everything but the manifest together; it is the same for every browser. */
async function assemble(folder: string): Promise<void> {
  await bundle(folder);
  await cp(here('_locales'), `${folder}/_locales`, { recursive: true });
  await mkdir(`${folder}/icons`);
  for (const size of ICON_SIZES) await cp(here(`icons/${size}.png`), `${folder}/icons/${size}.png`);
  await cp(LIBRARY, `${folder}/guidance.dutybook`);
  await cp(ASKED, `${folder}/questions.tsv`);
}

const OUT = process.argv[2] ?? here('dist');

async function finish(browser: Browser, common: string, release: string): Promise<void> {
  const folder = join(OUT, browser);
  await cp(common, folder, { recursive: true });
  if (browser === 'chromium') await cp(here(`policy/${MANAGED_SCHEMA}`), `${folder}/${MANAGED_SCHEMA}`);
  await writeFile(`${folder}/manifest.json`, `${JSON.stringify(manifestFor(browser, release), undefined, 2)}\n`);
  await writeFile(join(OUT, `dutybook-${browser}-${release}.zip`), await archive(folder));
}

async function main(): Promise<void> {
  // The bundler writes other code for other environments; what is published must not depend on whose it was.
  process.env['NODE_ENV'] = 'production';
  await access(LIBRARY).catch(() => {
    throw new Error('The built-in library is missing. Build it first: node shared/build/library.ts');
  });
  const release = await version();
  await rm(OUT, { recursive: true, force: true });
  const common = join(OUT, '.common');
  await mkdir(common, { recursive: true });
  await assemble(common);
  for (const browser of BROWSERS) await finish(browser, common, release);
  await rm(common, { recursive: true });
}

await main();
