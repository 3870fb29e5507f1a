import type { Outcome } from '../model/index.ts';
import { failure } from '../model/index.ts';
import type { ByteSource } from '../pack/index.ts';
import type { LibraryPack } from './libraryPack.ts';
import { openLibraryPack } from './libraryPack.ts';

/**
 * Opens the pack that ships with a client. Fails with `library-damaged`: what is wrong with it helps nobody who can only install the
 * client again; it is in the problem's detail.
 */
export async function openBuiltInPack(source: ByteSource, signal?: AbortSignal): Promise<Outcome<LibraryPack>> {
  const pack = await openLibraryPack(source, signal);
  if (pack.ok) return pack;
  const { code } = pack.problem;
  return failure('library-damaged', {
    en: `The library that comes with Dutybook is damaged (${code}). Install Dutybook again.`,
    zh: `随 Dutybook 附带的指引库已损坏（${code}）。请重新安装 Dutybook。`,
  });
}
