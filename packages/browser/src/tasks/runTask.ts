import { failure } from '@dutybook/shared/model';
import * as v from 'valibot';
import type { TaskEnd, TaskProgress } from './taskNews.ts';
import { TaskNewsSchema } from './taskNews.ts';
import type { TaskOrder } from './taskOrder.ts';

/** How a task went that was begun: to an end of its own, or cancelled. */
export type TaskOutcome = TaskEnd | { readonly type: 'cancelled' };

export interface TaskHandlers {
  readonly onProgress: (progress: TaskProgress) => void;
  /** Writes down what is needed to go on if everything stops; the worker waits for it. */
  readonly onReady: (files: readonly string[], kept: unknown) => Promise<void>;
  /** Cancels: the worker is ended at once, in whatever it is doing. */
  readonly signal: AbortSignal;
}

/** Begins a task, tells how it goes and how it ends. Never rejects. */
export type RunTask = (order: TaskOrder, handlers: TaskHandlers) => Promise<TaskOutcome>;

function crashed(reason: unknown): TaskEnd {
  const hasWords = reason instanceof Error || reason instanceof ErrorEvent;
  const why = hasWords && reason.message !== '' ? ` (${reason.message})` : '';
  const { problem } = failure('task-crashed', {
    en: `The work stopped${why}. What was there before is untouched. Try again with fewer or smaller files.`,
    zh: `处理中断${why}。原有内容没有变化。请减少文件数量或者大小后重试。`,
  });
  return { type: 'failed', problem };
}

/** Runs a task in a worker of its own. `script` is the worker's address. */
export function runInWorker(script: string): RunTask {
  return (order, { onProgress, onReady, signal }) =>
    new Promise((resolve) => {
      const worker = new Worker(script, { type: 'module' });
      const end = (outcome: TaskOutcome) => {
        worker.terminate();
        signal.removeEventListener('abort', cancel);
        resolve(outcome);
      };
      const cancel = () => end({ type: 'cancelled' });
      const hear = (data: unknown) => {
        // A library in the worker may send messages of its own; they are passed over.
        const news = v.safeParse(TaskNewsSchema, data);
        if (!news.success) return;
        const { output } = news;
        if (output.type === 'done' || output.type === 'failed') end(output);
        else if (output.type === 'ready') {
          void onReady(output.files, output.kept).then(
            () => worker.postMessage('go'),
            (error: unknown) => end(crashed(error)),
          );
        } else onProgress(output);
      };
      worker.addEventListener('message', (event: MessageEvent<unknown>) => hear(event.data));
      worker.addEventListener('error', (event) => end(crashed(event)));
      signal.addEventListener('abort', cancel);
      worker.postMessage(order);
    });
}
