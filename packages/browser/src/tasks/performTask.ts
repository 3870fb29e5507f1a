import { runDocuments } from './documentTask.ts';
import { runPack, runRemote } from './packTask.ts';
import { runRestore } from './restoreTask.ts';
import type { TaskEnd } from './taskNews.ts';
import type { TaskOrder } from './taskOrder.ts';
import type { TaskPorts } from './taskPorts.ts';

/** Does what is ordered, to its end. Stopped in the middle it leaves the packs as they were before. */
export function performTask(order: TaskOrder, ports: TaskPorts): Promise<TaskEnd> {
  if (order.task === 'documents') return runDocuments(order, ports);
  if (order.task === 'pack') return runPack(order, ports);
  return order.task === 'remote' ? runRemote(order, ports) : runRestore(order, ports);
}
