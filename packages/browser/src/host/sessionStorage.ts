import browser from 'webextension-polyfill';

/** Reads what {@link keepForSession} kept; it lives until the browser is closed and never reaches the disk. */
export async function readFromSession(key: string): Promise<unknown> {
  const found = await browser.storage.session.get(key);
  return found[key];
}

/** Reads several at once; what is not there is missing. */
export function readAllFromSession(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  return browser.storage.session.get([...keys]);
}

/** Keeps a value until the browser is closed. */
export function keepForSession(key: string, value: unknown): Promise<void> {
  return browser.storage.session.set({ [key]: value });
}

/** Calls back when another part of the extension has kept something else for the session under this key. */
export function watchSession(key: string, changed: () => void): void {
  browser.storage.session.onChanged.addListener((changes: Readonly<Record<string, unknown>>) => {
    if (key in changes) changed();
  });
}
