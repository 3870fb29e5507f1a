/** Does one long work on the packs in a thread of its own, and says how it goes. To cancel it, the page ends the worker. */
import * as v from 'valibot';
import { openBrowserStore } from '../packs/browserStore.ts';
import { today } from '../today.ts';
import { packedMaterial } from './packedMaterial.ts';
import { performTask } from './performTask.ts';
import type { TaskNews, TaskProgress } from './taskNews.ts';
import { TaskOrderSchema } from './taskOrder.ts';

/** Progress is said no oftener than this, so that the page has little to do. */
const PAUSE_MS = 80;

let lastSaid = 0;

function say(news: TaskNews): void {
  postMessage(news);
}

function sayProgress(progress: TaskProgress): void {
  const now = performance.now();
  const isFrequent = progress.type === 'progress' || progress.type === 'received';
  if (isFrequent && now - lastSaid < PAUSE_MS) return;
  lastSaid = now;
  say(progress);
}

/** Waits for the page to say that it is ready. */
function answered(): Promise<void> {
  return new Promise((resolve) => {
    addEventListener('message', () => resolve(), { once: true });
  });
}

addEventListener(
  'message',
  (event: MessageEvent<unknown>) => {
    void performTask(v.parse(TaskOrderSchema, event.data), {
      store: openBrowserStore,
      material: packedMaterial,
      fetch: (url, options) => fetch(url, options),
      today,
      say: sayProgress,
      ready: (files, kept) => {
        const answer = answered();
        say({ type: 'ready', files: [...files], kept });
        return answer;
      },
    }).then(say, (error: unknown) => {
      // Thrown out of the worker, it reaches the page as an error.
      setTimeout(() => {
        throw error;
      });
    });
  },
  { once: true },
);
