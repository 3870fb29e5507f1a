import { join } from 'node:path';
import { installedPacks, openPackStore, packShelf } from '@dutybook/shared/pack';
import type { InstalledPack, PackStore } from '@dutybook/shared/pack';
import type { Outcome } from '@dutybook/shared/model';
import { today } from '../today.ts';
import { dataFolder } from './dataFolder.ts';
import { FolderSpace } from './folderSpace.ts';

function space(): FolderSpace {
  return new FolderSpace(join(dataFolder(), 'packs'));
}

/** The packs that are installed on this machine for this user, to be changed. Fails as `openPackStore` does. */
export function openCliStore(): Promise<Outcome<PackStore>> {
  return openPackStore(space(), today);
}

/** The packs that are installed, to be read; waits for no other process and writes nothing. Fails with `pack-unreadable`. */
export function installedSources(): Promise<Outcome<readonly InstalledPack[]>> {
  return installedPacks(packShelf(space()));
}
