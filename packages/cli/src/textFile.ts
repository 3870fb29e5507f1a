import { readFile, stat } from 'node:fs/promises';
import type { Outcome } from '@dutybook/shared/model';
import { failure, success } from '@dutybook/shared/model';

/** Largest text file that is read whole, in bytes. */
const LARGEST = 512 * 1024 * 1024;

/** Whether bytes are no text: a zero byte near the start is in every binary format and in no UTF-8 text. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 8192).includes(0);
}

/** The reason of a failed file operation, in a few words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'it does not exist';
    case 'EACCES':
    case 'EPERM':
      return 'you have no permission to read it';
    case 'ENOTDIR':
      return 'it is not a folder';
    case 'EISDIR':
      return 'it is a folder';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

/** Reads a UTF-8 text file. Fails with `unreadable`, `too-large` or `not-text`. */
export async function readTextFile(path: string): Promise<Outcome<string>> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST) {
      return failure('too-large', {
        en: `${path} is larger than 512 MB and was not read.`,
        zh: `${path} 超过512 MB，未读取。`,
      });
    }
    const bytes = await readFile(path);
    if (isBinary(bytes)) return notText(path);
    return success(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return notText(path);
    return failure('unreadable', {
      en: `${path} cannot be read: ${reasonOf(error)}.`,
      zh: `无法读取 ${path}：${reasonOf(error)}。`,
    });
  }
}

/** What is said of a folder that cannot be read. */
export function folderUnreadable(path: string, error: unknown) {
  return failure('folder-unreadable', {
    en: `${path} cannot be read: ${reasonOf(error)}.`,
    zh: `无法读取 ${path}：${reasonOf(error)}。`,
  });
}

function notText(path: string) {
  return failure('not-text', {
    en: `${path} is not a text file in UTF-8.`,
    zh: `${path} 不是UTF-8文本文件。`,
  });
}
