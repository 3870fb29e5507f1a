import type { Outcome } from '../model/index.ts';
import { openPack } from '../pack/index.ts';
import type { ByteSource } from '../pack/index.ts';
import { readInfo } from './libraryPack.ts';
import type { PackInfo } from './packInfo.ts';

/** What a pack says of itself, read from its header and one small section. Fails as `openPack` does. */
export async function readPackInfo(source: ByteSource, signal?: AbortSignal): Promise<Outcome<PackInfo>> {
  const understood = { includes: () => true };
  const pack = await openPack(source, { understood, ...(signal === undefined ? {} : { signal }) });
  return pack.ok ? readInfo(pack.value, signal) : pack;
}
