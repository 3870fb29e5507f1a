import { setTimeout as sleep } from 'node:timers/promises';

const WAIT_MS = 15_000;
const STEP_MS = 25;

/**
 * Asks again and again until the answer is as wanted, and gives it back; at the deadline it throws and says what came last. Errors on
 * the way count as "not yet", because a page may just be changing.
 */
export async function until<Value>(
  what: string,
  ask: () => Value | Promise<Value>,
  wanted: (value: Value) => boolean,
): Promise<Value> {
  const deadline = Date.now() + WAIT_MS;
  let last: unknown;
  while (Date.now() < deadline) {
    try {
      const value = await ask();
      if (wanted(value)) return value;
      last = value;
    } catch (error) {
      last = error;
    }
    await sleep(STEP_MS);
  }
  throw new Error(`waited in vain for ${what}; last: ${last instanceof Error ? last.message : JSON.stringify(last)}`);
}
