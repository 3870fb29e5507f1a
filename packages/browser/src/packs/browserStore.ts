import type { Outcome } from '@dutybook/shared/model';
import { installedPacks, openPackStore, packFailure, packShelf } from '@dutybook/shared/pack';
import type { FileSpace, InstalledPack, PackStore } from '@dutybook/shared/pack';
import { today } from '../today.ts';
import { IndexedDbSpace } from './indexedDbSpace.ts';
import { OpfsSpace } from './opfsSpace.ts';

/**
 * The place of the packs in this browser. Pages and the background come to the same one: what decides is what the browser can do, which is
 * the same for both.
 */
export async function browserSpace(): Promise<FileSpace> {
  return (await OpfsSpace.open()) ?? new IndexedDbSpace();
}

/** The packs that are installed in this browser, to be changed. Fails as `openPackStore` does. */
export async function openBrowserStore(): Promise<Outcome<PackStore>> {
  try {
    return await openPackStore(await browserSpace(), today);
  } catch (error) {
    return packFailure('pack-unreadable', error instanceof Error ? error.message : undefined);
  }
}

/** The packs that are installed, to be read, in a page or the background; waits for nobody. Fails with `pack-unreadable`. */
export async function installedSources(): Promise<Outcome<readonly InstalledPack[]>> {
  try {
    return await installedPacks(packShelf(await browserSpace()));
  } catch (error) {
    return packFailure('pack-unreadable', error instanceof Error ? error.message : undefined);
  }
}
