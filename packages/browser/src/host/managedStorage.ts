import browser from 'webextension-polyfill';

/** What whoever manages the browser has set for the extension; nothing where nobody has. Firefox throws then. */
export async function readManaged(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {};
  }
}

/** Calls back when the managed settings change; answers how to stop. A browser may know them only some time after it has begun. */
export function onManagedChange(changed: () => void): () => void {
  const listen = (_: unknown, area: string) => {
    if (area === 'managed') changed();
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
