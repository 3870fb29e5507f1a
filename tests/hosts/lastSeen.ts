import { afterEach } from 'vitest';

/** What can tell what a host shows at the moment, by the name it is told under. */
const shown = new Map<() => Promise<string>, string>();
const LONGEST = 3000;

/** Prints what a host shows whenever a test of this file fails, until the answered function is called: what is run elsewhere cannot be looked at. */
export function tellWhenFailed(name: string, ask: () => Promise<string>): () => void {
  shown.set(ask, name);
  return () => shown.delete(ask);
}

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const [ask, name] of shown) {
    const text = await ask().catch((error: unknown) => `cannot be asked: ${String(error)}`);
    console.log(`When “${task.name}” failed, ${name} showed:\n${text.slice(0, LONGEST)}`);
  }
});
