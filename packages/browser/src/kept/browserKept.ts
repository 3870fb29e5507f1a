import { keptArea } from '../browserApi.ts';
import { KeptStore } from './keptStore.ts';

const LOCK = 'dutybook-kept';

/** What is kept in this browser; the same for all pages of the extension and its background. */
export function browserKept(): KeptStore {
  return new KeptStore({
    area: keptArea,
    inTurn: (work) => navigator.locks.request(LOCK, work),
    locked: async () => ({}),
  });
}
