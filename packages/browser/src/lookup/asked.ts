import * as v from 'valibot';

/** Where the background leaves a query for the side panel that it opens. */
export const ASKED_KEY = 'asked';

const AskedSchema = v.object({ query: v.pipe(v.string(), v.minLength(1)), at: v.number() });

/** A query that was left longer ago than this was meant for a panel that never opened. */
const STALE_MS = 30_000;

/** Reads a query that was left; nothing for one that is stale. */
export function readAsked(value: unknown, now: number = Date.now()): string | undefined {
  const asked = v.safeParse(AskedSchema, value);
  return asked.success && now - asked.output.at < STALE_MS ? asked.output.query : undefined;
}
