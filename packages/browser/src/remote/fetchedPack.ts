import { success } from '@dutybook/shared/model';
import type { Outcome } from '@dutybook/shared/model';
import { onlySignedBy } from '@dutybook/shared/pack';
import type { PackStore } from '@dutybook/shared/pack';
import { filePieces } from '../packs/filePieces.ts';
import { downloadPack } from './packDownload.ts';
import type { DownloadOptions } from './packDownload.ts';

/** A pack at an address, and the name under which it is installed here. */
export interface RemotePack {
  readonly name: string;
  readonly isNew: boolean;
  readonly url: string;
  readonly keyId: string;
}

interface FetchPorts extends DownloadOptions {
  readonly store: () => Promise<Outcome<PackStore>>;
}

/**
 * Fetches a pack and installs it, or puts it in the place of the old one; whatever fails leaves the old one. Only a pack with a good
 * signature by the expected key is taken. Fails as `downloadPack` and the store do.
 */
export async function fetchedPack(
  { name, isNew, url, keyId }: RemotePack,
  ports: FetchPorts,
): Promise<Outcome<'stored' | 'unchanged'>> {
  const store = await ports.store();
  if (!store.ok) return store;
  const installed = isNew ? undefined : await store.value.open(name);
  const known = installed?.ok === true ? { installed: installed.value } : {};
  const file = await downloadPack({ url, keyId, ...known }, ports);
  if (!file.ok) return file;
  if (file.value === 'unchanged') return success(file.value);
  const pieces = filePieces(file.value);
  const stored = await store.value[isNew ? 'install' : 'update'](name, pieces, onlySignedBy(keyId));
  return stored.ok ? success('stored') : stored;
}
