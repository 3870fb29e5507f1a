import type { IsoDate } from '@dutybook/shared/model';
import type { KeptPack } from '../packs/packKeeping.ts';
import { sourceBlob } from '../packs/sourceBlob.ts';
import { writeBackup } from './backupFile.ts';
import type { Backup, BackupPack } from './backupFile.ts';

async function backupPack({ pack, origin }: KeptPack): Promise<readonly BackupPack[]> {
  if (!('source' in pack)) return [];
  const { name, day } = pack.stored;
  return [{ name, origin, file: await sourceBlob(pack.source), ...(day === undefined ? {} : { day }) }];
}

/** Everything as one file; packs that are broken cannot be in it. */
export async function makeBackup(packs: readonly KeptPack[], kept: Backup['kept'], day: IsoDate): Promise<Blob> {
  const files: BackupPack[] = [];
  for (const pack of packs) files.push(...(await backupPack(pack)));
  return writeBackup({ day, packs: files, kept });
}
