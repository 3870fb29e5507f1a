import browser from 'webextension-polyfill';

/** Marks the button in the toolbar with a sign, and says why to whoever points at it; without both it is as before. */
export async function markButton(sign: string, why: string): Promise<void> {
  await browser.action.setBadgeText({ text: sign });
  await browser.action.setTitle({ title: why });
}

/** Marks the button of the extension on a tab, and says why where the pointer rests on it; until the tab shows another page. */
export async function warnOnTab(tab: number, sentence: string): Promise<void> {
  await browser.action.setBadgeText({ tabId: tab, text: '!' });
  await browser.action.setTitle({ tabId: tab, title: sentence });
}
