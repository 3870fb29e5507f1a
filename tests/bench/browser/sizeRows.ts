import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'fflate';
import { extensionZip } from '../../hosts/extensionZip.ts';
import { megabytes } from './numbers.ts';
import type { BenchRow } from './benchRow.ts';

/** What the popup loads before it shows an answer, and what people download. `folder` is the unpacked extension. */
export async function sizeRows(folder: string): Promise<readonly BenchRow[]> {
  const loaded = ['appearance.js', ...(await readdir(join(folder, 'popup'))).map((name) => `popup/${name}`)];
  const sizes = await Promise.all(
    loaded.map(async (file) => gzipSync(await readFile(join(folder, file)), { level: 9 }).length),
  );
  const code = sizes.reduce((sum, size) => sum + size, 0);
  const zip = await stat(await extensionZip('chromium'));
  return [
    {
      what: 'popup code, before the first paint and behind it, gzipped',
      wanted: '60 kB',
      measured: `${(code / 1000).toFixed(1)} kB`,
    },
    { what: 'the zip with the built-in library', wanted: '4 MB', measured: megabytes(zip.size) },
  ];
}
