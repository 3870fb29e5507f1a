import browser from 'webextension-polyfill';

/** The tab in front, with its address where the user has called the extension on it. */
export async function frontTab(): Promise<{ readonly id: number; readonly url?: string } | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return tab.url === undefined ? { id: tab.id } : { id: tab.id, url: tab.url };
}

/** Calls back when another tab comes to the front, or the one in front shows another page. */
export function onFrontTabChanged(changed: () => void): void {
  browser.tabs.onActivated.addListener(() => changed());
  browser.tabs.onUpdated.addListener((_, { status }, tab) => {
    if (tab.active && status === 'complete') changed();
  });
}
