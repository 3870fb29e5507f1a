import { readFile, readdir, stat } from 'node:fs/promises';
import { posix, sep } from 'node:path';
import type { Outcome } from '@dutybook/shared/model';
import { failure, success } from '@dutybook/shared/model';
import { inReadingOrder } from '@dutybook/shared/reading';
import type { ImportFile } from '@dutybook/shared/reading';
import { reasonOf } from './textFile.ts';

/** Path with `/` between folders, without one at the end. */
function slashed(path: string): string {
  return path
    .split(sep)
    .join('/')
    .replace(/(?<=.)\/+$/, '');
}

/** A file on the disk, read when it is wanted. */
function diskFile(path: string, size: number): ImportFile {
  return {
    path: slashed(path),
    size,
    bytes: async () => {
      try {
        return success(new Uint8Array(await readFile(path)));
      } catch (error) {
        return failure('unreadable', {
          en: `The file cannot be read: ${reasonOf(error)}.`,
          zh: `文件无法读取：${reasonOf(error)}。`,
        });
      }
    },
  };
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(slashed(entry.parentPath), entry.name))
    .filter((file) => !/\/\.[^./]/.test(file.slice(slashed(folder).length)));
}

/**
 * The files of a path: itself, or everything below it but what is hidden, each folder's `library.yaml` first, else in the order of
 * their names. Links to folders are not followed. Fails with `folder-unreadable`.
 */
export async function filesOf(path: string): Promise<Outcome<readonly ImportFile[]>> {
  try {
    const info = await stat(path);
    if (!info.isDirectory()) return success([diskFile(path, info.size)]);
    const files = await filesBelow(path);
    const sized = await Promise.all(files.map(async (file) => diskFile(file, (await stat(file)).size)));
    return success(inReadingOrder(sized));
  } catch (error) {
    return failure('folder-unreadable', {
      en: `${path} cannot be read: ${reasonOf(error)}.`,
      zh: `无法读取 ${path}：${reasonOf(error)}。`,
    });
  }
}
