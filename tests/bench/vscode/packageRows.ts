import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { packagedExtension, VSCODE_DIST } from '../../hosts/vsix.ts';
import type { BenchRow } from '../browser/benchRow.ts';
import { megabytes } from '../browser/numbers.ts';

/** Sizes of what is packaged. */
export async function packageRows(): Promise<readonly BenchRow[]> {
  const { size } = await stat(await packagedExtension());
  const entry = await stat(join(VSCODE_DIST, 'package', 'dist', 'extension.js'));
  return [
    { what: 'the .vsix with the built-in library', wanted: '3 MB', measured: megabytes(size) },
    { what: 'the entry file', wanted: '300 kB', measured: `${(entry.size / 1e3).toFixed(0)} kB` },
  ];
}
