import { rm } from 'node:fs/promises';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { safeParse } from 'valibot';
import { failure } from '@dutybook/shared/model';
import type { Problem } from '@dutybook/shared/model';
import { ImportMessageSchema } from '@dutybook/shared/library';
import type { ImportMessage } from '@dutybook/shared/library';
import type { ImportOrder } from './importOrder.ts';
import { progressLine } from './progressBar.ts';
import type { Terminal } from './terminal.ts';

/** How an import ended. */
export type ImportEnd =
  | { readonly type: 'done'; readonly message: Extract<ImportMessage, { type: 'done' }> }
  | { readonly type: 'failed'; readonly problem: Problem }
  | { readonly type: 'cancelled' };

const TICK = 100;

/** Draws the progress on a terminal, from a timer of its own, so that a long file does not still it. */
class ProgressDisplay {
  readonly #terminal: Terminal;
  readonly #started = performance.now();
  readonly #timer: NodeJS.Timeout | undefined;
  #total = { files: 0, bytes: 0 };
  #state: { files: number; bytes: number; current?: string } = { files: 0, bytes: 0 };
  #writing = false;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
    if (terminal.width !== undefined) this.#timer = setInterval(() => this.#draw(), TICK);
  }

  hear(message: ImportMessage): void {
    if (message.type === 'found') this.#total = { files: message.files, bytes: message.bytes };
    else if (message.type === 'progress') this.#state = message;
    else if (message.type === 'writing') this.#writing = true;
  }

  end(): void {
    clearInterval(this.#timer);
    if (this.#terminal.width !== undefined) this.#terminal.redraw('');
  }

  #draw(): void {
    const { width = 80, language } = this.#terminal;
    const { files, bytes, current } = this.#state;
    const writing = language === 'zh' ? '正在写入…' : 'writing …';
    const progress = {
      done: files,
      total: this.#total.files,
      bytes,
      totalBytes: this.#total.bytes,
      elapsed: performance.now() - this.#started,
    };
    const shown = this.#writing ? writing : current;
    this.#terminal.redraw(
      progressLine(shown === undefined ? progress : { ...progress, current: shown }, width, language),
    );
  }
}

function crashed(error: Error): ImportEnd {
  const memory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  const { problem } = memory
    ? failure('out-of-memory', {
        en: 'There was not enough memory. Import fewer files at once.',
        zh: '内存不足。请分批导入。',
      })
    : failure('import-failed', {
        en: `The import stopped: ${error.message}. Nothing was changed.`,
        zh: `导入中断：${error.message}。原有内容没有改动。`,
      });
  return { type: 'failed', problem };
}

/** Runs an import in a worker. Ctrl-C ends it at once and leaves nothing behind but what was there before. */
export function runImport(order: ImportOrder, terminal: Terminal): Promise<ImportEnd> {
  const display = new ProgressDisplay(terminal);
  const worker = new Worker(new URL('./importWorker.js', import.meta.url), { workerData: order });
  return new Promise((resolve) => {
    let ended = false;
    const end = (result: ImportEnd) => {
      if (ended) return;
      ended = true;
      display.end();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, cancel);
      void worker.terminate().then(async () => {
        await rm(order.partial, { force: true });
        resolve(result);
      });
    };
    const cancel = () => end({ type: 'cancelled' });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, cancel);
    worker.on('message', (data: unknown) => {
      const parsed = safeParse(ImportMessageSchema, data);
      if (!parsed.success) return;
      const message = parsed.output;
      display.hear(message);
      if (message.type === 'done') end({ type: 'done', message });
      else if (message.type === 'failed') end({ type: 'failed', problem: message.problem });
    });
    worker.on('error', (error: Error) => end(crashed(error)));
    worker.on('exit', () => end(crashed(new Error('the worker ended'))));
  });
}
