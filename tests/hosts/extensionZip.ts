import { access, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpack } from './zipArchive.ts';

const PACKAGE = fileURLToPath(new URL('../../packages/browser/', import.meta.url));

/** The path of the packaged extension; throws a sentence that says how to build it when it is missing. */
export async function extensionZip(browser: 'chromium' | 'firefox'): Promise<string> {
  const description: unknown = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8'));
  const version =
    typeof description === 'object' && description !== null && 'version' in description ? description.version : '';
  const path = join(PACKAGE, 'dist', `dutybook-${browser}-${String(version)}.zip`);
  await access(path).catch(() => {
    throw new Error(`The packaged extension is missing: ${path}. Build it first: node packages/browser/build.ts`);
  });
  return path;
}

/** Unpacks the packaged extension into a new folder, as a person would who tries it out. */
export async function unpackedExtension(browser: 'chromium' | 'firefox'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `dutybook-${browser}-extension-`));
  await unpack(await extensionZip(browser), folder);
  return folder;
}
