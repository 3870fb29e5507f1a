import browser from 'webextension-polyfill';
import type { KeptArea } from '../kept/keptStore.ts';

/** What stays on the disk until the user takes it away, or the extension. */
export const keptArea: KeptArea = {
  read: async (key) => {
    const found = await browser.storage.local.get(key);
    return found[key];
  },
  write: (values) => browser.storage.local.set({ ...values }),
  watch: (changed) => {
    const listen = (changes: Readonly<Record<string, unknown>>) => changed(Object.keys(changes));
    browser.storage.local.onChanged.addListener(listen);
    return () => browser.storage.local.onChanged.removeListener(listen);
  },
};
