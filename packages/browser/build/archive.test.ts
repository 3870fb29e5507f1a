import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { archive } from './archive.ts';

async function folderWith(names: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dutybook-archive-'));
  await mkdir(join(folder, 'b'));
  for (const name of names) {
    await writeFile(join(folder, name), `content of ${name}`);
    await utimes(join(folder, name), Math.random() * 1e9, Math.random() * 1e9);
  }
  return folder;
}

test('the same files make the same archive, whenever and in whatever order they were written', async () => {
  const names = ['a.txt', 'b/c.txt', 'z.txt'];
  const folders = [await folderWith(names), await folderWith(names.toReversed())];
  const [one, other] = await Promise.all(folders.map((folder) => archive(folder)));
  expect(other).toEqual(one);
  expect(Object.keys(unzipSync(one!))).toEqual(names);
  for (const folder of folders) await rm(folder, { recursive: true });
});
