import { readBackup } from '../backup/backupFile.ts';
import { filePieces } from '../packs/filePieces.ts';
import { restoredValues } from '../backup/pendingRestore.ts';
import type { OrderOf } from './taskOrder.ts';
import type { TaskEnd } from './taskNews.ts';
import type { TaskPorts } from './taskPorts.ts';

/** Puts everything of a backup in the place of everything that is there, or nothing. */
export async function runRestore({ file }: OrderOf<'restore'>, ports: TaskPorts): Promise<TaskEnd> {
  const backup = await readBackup(file);
  if (!backup.ok) return { type: 'failed', problem: backup.problem };
  const store = await ports.store();
  if (!store.ok) return { type: 'failed', problem: store.problem };
  ports.say({ type: 'writing' });
  const packs = backup.value.packs.map(({ name, day, file: bytes }) => ({
    name,
    pieces: filePieces(bytes),
    ...(day === undefined ? {} : { day }),
  }));
  const stored = await store.value.replaceAll(packs, (ready) =>
    ports.ready(
      ready.map((pack) => pack.file),
      restoredValues(backup.value, ready),
    ),
  );
  return stored.ok ? { type: 'done' } : { type: 'failed', problem: stored.problem };
}
