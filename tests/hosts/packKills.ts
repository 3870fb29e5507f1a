import { setTimeout as sleep } from 'node:timers/promises';
import { hex, sha256 } from '../../shared/src/pack/sha256.ts';
import { samplePack } from './samplePacks.ts';

/** Bytes that make a sample pack large enough for its storing to be killed in the middle. */
export const FILLER = 6_000_000;

/** A place where the script of `packStoreScript.ts` has been run. */
export interface PackHost {
  /** Evaluates an expression there; its promise is awaited. */
  readonly run: (expression: string) => Promise<unknown>;
  /** Begins to evaluate an expression and does not wait for it, where {@link run} would be in the way of what comes next. */
  readonly start?: (expression: string) => Promise<unknown>;
  /** Ends what was opened for it. */
  readonly end?: () => Promise<void>;
}

/** How the old and the new pack look from outside. */
export function digestOfSample(seed: number, filler: number = FILLER): string {
  return hex(sha256(samplePack(seed, filler)));
}

/** What is installed, as the host tells it: name and digest of each pack. */
export async function stateOf(host: PackHost): Promise<unknown> {
  return host.run('dutybookPacks.state()');
}

/** One attempt to update the pack `laws`, ended in the middle. */
interface Attempt {
  /** Where the update is run. */
  readonly host: PackHost;
  /** Ends the host, however it is. */
  readonly kill: () => Promise<void>;
  /** A host that is alive, to look from. */
  readonly reopened: () => Promise<PackHost>;
}

/** How often the old pack was there after a kill, how often the new one, and how often the work had been in the middle. */
export interface Tally {
  before: number;
  after: number;
  halfway: number;
}

/** From before the first step to after the last. */
const LATEST = 1.2;

/**
 * Updates the pack `laws` again and again, between the samples 1 and 2, once to its end to see how long that takes, then killing the host at
 * `kills` moments spread over that time. After each kill the pack must be the old one or the new one, whole. Throws when it is not.
 */
export async function killUpdates(kills: number, begin: () => Promise<Attempt>): Promise<Tally> {
  const digests = new Map([1, 2].map((seed) => [seed, digestOfSample(seed)]));
  const tally: Tally = { before: 0, after: 0, halfway: 0 };
  let current = 1;
  let whole = 0;
  for (let nth = 0; nth <= kills; nth += 1) {
    const target = 3 - current;
    const { host, kill, reopened } = await begin();
    await host.run(`dutybookPacks.prepare(${target}, ${FILLER})`);
    const started = performance.now();
    const update = `dutybookPacks.put('update', 'laws', ${target}, ${FILLER})`;
    if (nth === 0) {
      await host.run(update);
      whole = performance.now() - started;
    } else {
      // Killed, the promise dies with its host.
      (host.start ?? host.run)(update).catch(() => undefined);
      await sleep((whole * LATEST * nth) / kills);
    }
    await kill();
    const after = await reopened();
    if (Number(await after.run('dutybookPacks.leftovers()')) > 0) tally.halfway += 1;
    const state = JSON.stringify(await stateOf(after));
    await after.end?.();
    const found = [1, 2].find((seed) => state === JSON.stringify([['laws', digests.get(seed)]]));
    if (found === undefined) throw new Error(`neither the old pack nor the new one: ${state}`);
    if (nth === 0 && found !== target) throw new Error('the pack was not updated');
    if (nth > 0) tally[found === target ? 'after' : 'before'] += 1;
    current = found;
  }
  return tally;
}
