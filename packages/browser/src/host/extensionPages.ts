import browser from 'webextension-polyfill';

/** Opens a page of the extension in a tab. */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** Opens a page of the extension where the user wants it. */
export async function openPageAt(path: string, where: 'here' | 'new' | 'behind'): Promise<void> {
  const url = browser.runtime.getURL(path);
  if (where === 'here') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where === 'new' });
}

/** Opens the options, in the tab that shows them already where there is one. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}
