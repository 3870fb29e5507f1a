import { filePieces } from '../packs/filePieces.ts';
import { fetchedPack } from '../remote/fetchedPack.ts';
import type { OrderOf } from './taskOrder.ts';
import type { TaskEnd } from './taskNews.ts';
import type { TaskPorts } from './taskPorts.ts';

/** Stores a pack from a file. */
export async function runPack({ name, isNew, file }: OrderOf<'pack'>, ports: TaskPorts): Promise<TaskEnd> {
  const store = await ports.store();
  const stored = store.ok ? await store.value[isNew ? 'install' : 'update'](name, filePieces(file)) : store;
  return stored.ok ? { type: 'done' } : { type: 'failed', problem: stored.problem };
}

/** Fetches a pack and stores it, if it is signed as it has to be. */
export async function runRemote(order: OrderOf<'remote'>, ports: TaskPorts): Promise<TaskEnd> {
  const { store, fetch, say } = ports;
  const onReceived = (bytes: number, total: number | undefined) =>
    say({ type: 'received', bytes, ...(total === undefined ? {} : { total }) });
  const fetched = await fetchedPack(order, { store, fetch, onReceived });
  if (!fetched.ok) return { type: 'failed', problem: fetched.problem };
  return fetched.value === 'unchanged' ? { type: 'done', isUnchanged: true } : { type: 'done' };
}
