import { SpaceUnavailable } from '@dutybook/shared/pack';

/** The lock that all pages and the background of the extension share; a browser gives it back when its holder dies. */
const LOCK = 'dutybook-packs';
const PATIENCE_MS = 60_000;

/** Runs work while no other page and no background works on the packs. Rejects with {@link SpaceUnavailable} when it could not begin. */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  let begun = false;
  try {
    return await navigator.locks.request(LOCK, { signal: AbortSignal.timeout(PATIENCE_MS) }, async () => {
      begun = true;
      return work();
    });
  } catch (cause) {
    if (begun) throw cause;
    const isBusy = cause instanceof DOMException && cause.name === 'TimeoutError';
    throw new SpaceUnavailable(isBusy ? 'busy' : 'closed', { cause });
  }
}
