import { failure, success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import type { ByteSource } from '@dutybook/shared/pack';
import { reasonOf } from '../textFile.ts';
import { openFileSource } from './fileSource.ts';

/** A file that the user named, as a source. Fails with `unreadable`. */
export async function openPackFile(path: string): Promise<Outcome<ByteSource>> {
  try {
    return success(await openFileSource(path));
  } catch (error) {
    return failure('unreadable', {
      en: `${path} cannot be read: ${reasonOf(error)}.`,
      zh: `无法读取 ${path}：${reasonOf(error)}。`,
    });
  }
}

/** The failure of a file that cannot be written. */
export function unwritable(path: string, error: unknown) {
  return failure('target-unreachable', {
    en: `${path} cannot be written to: ${reasonOf(error)}.`,
    zh: `无法写入 ${path}：${reasonOf(error)}。`,
  });
}
