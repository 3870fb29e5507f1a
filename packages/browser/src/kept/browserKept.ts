import { keptArea } from '../host/keptArea.ts';
import { readManaged } from '../host/managedStorage.ts';
import { readPolicy } from '../remote/managedPolicy.ts';
import { KeptStore } from './keptStore.ts';

const LOCK = 'dutybook-kept';

/** Runs work while no other page of the extension, nor its background, changes what is kept. */
export function inKeptTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(LOCK, work);
}

/** What is kept in this browser; the same for all pages of the extension and its background. */
export function browserKept(): KeptStore {
  return new KeptStore({
    area: keptArea,
    inTurn: inKeptTurn,
    locked: async () => readPolicy(await readManaged()).options,
  });
}
