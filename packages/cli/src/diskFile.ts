import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, dirname, posix, relative, resolve, sep } from 'node:path';
import type { Outcome } from '@dutybook/shared/model';
import { failure, success } from '@dutybook/shared/model';
import { inReadingOrder } from '@dutybook/shared/reading';
import type { ImportFile } from '@dutybook/shared/reading';
import { folderUnreadable, reasonOf } from './textFile.ts';

/** The folder in which several paths lie; nothing where they share none, as on two drives. */
function folderOf(paths: readonly string[]): string | undefined {
  const [first = [], ...others] = paths.map((path) => dirname(path).split(sep));
  const apart = first.findIndex((name, place) => others.some((folder) => folder[place] !== name));
  const shared = apart < 0 ? first : first.slice(0, apart);
  return shared.length === 0 ? undefined : shared.join(sep) || sep;
}

/**
 * Names for what lies at and below several paths, as packs tell where a text is from: from the name of the path on, and where two paths have one
 * name, from the folder on in which all of them lie. Where that is, is nobody's business who gets the pack, and the same documents make the
 * same pack wherever they lie.
 */
export function namesFrom(paths: readonly string[]): (file: string) => string {
  const given = [...new Set(paths.map((path) => resolve(path)))].sort((a, b) => b.length - a.length);
  const isOneEach = new Set(given.map((path) => basename(path))).size === given.length;
  return (file) => {
    const whole = resolve(file);
    const path = given.find((each) => whole === each || whole.startsWith(each + sep));
    const folder = isOneEach && path !== undefined ? dirname(path) : folderOf(given);
    return slashed(folder === undefined ? whole : relative(folder, whole));
  };
}

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
    return folderUnreadable(path, error);
  }
}
