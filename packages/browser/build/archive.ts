import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** Every file carries this day, so that the same sources make the same archive, byte for byte. */
const MTIME = new Date(2020, 0, 1);

/** Packs a folder into a zip with sorted entries. */
export async function archive(folder: string): Promise<Uint8Array> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files: Zippable = {};
  for (const path of paths.sort()) {
    files[relative(folder, path).split(sep).join('/')] = [await readFile(path), { mtime: MTIME, level: 9 }];
  }
  return zipSync(files);
}
