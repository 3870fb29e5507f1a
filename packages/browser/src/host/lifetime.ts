import browser from 'webextension-polyfill';

/** Calls back when the browser has started, and when the extension was installed or updated. */
export function onBeginning(begin: () => void): void {
  browser.runtime.onStartup.addListener(begin);
  browser.runtime.onInstalled.addListener(begin);
}

/** Calls back when the extension was installed or updated, or the browser was. */
export function onInstalled(installed: () => void): void {
  browser.runtime.onInstalled.addListener(() => installed());
}

/** Calls back before the extension is updated, which happens when `restart` is called, or with the next start of the browser. */
export function onUpdateReady(ready: (restart: () => void) => void): void {
  browser.runtime.onUpdateAvailable.addListener(() => ready(() => browser.runtime.reload()));
}

/** Keeps the background awake; a browser counts every call as a sign of life. */
export async function stayAwake(): Promise<void> {
  await browser.runtime.getPlatformInfo();
}

/** In a content script: whether the extension that it belongs to has been updated or removed. */
export function isAlone(): boolean {
  try {
    return browser.runtime.id === undefined;
  } catch {
    return true;
  }
}
