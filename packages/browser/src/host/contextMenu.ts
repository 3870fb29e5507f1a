import browser from 'webextension-polyfill';

/** Puts an entry for selected text into the context menu, in the place of the one of this name; the browser puts the text in for `%s`. */
export async function offerInMenu(id: string, title: string): Promise<void> {
  await browser.contextMenus.remove(id).catch(() => undefined);
  browser.contextMenus.create({ id, title, contexts: ['selection'] });
}

/** Calls back when an entry of the context menu is chosen for selected text. */
export function onMenu(chosen: (id: string, text: string, windowId: number | undefined) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    chosen(`${menuItemId}`, selectionText, tab?.windowId);
  });
}

/** Puts an entry into the context menu of pages. Stays until the extension is updated; to be called when it is installed. */
export function addToPageMenu(id: string, messageName: string): void {
  browser.contextMenus.create({
    id,
    title: browser.i18n.getMessage(messageName),
    contexts: ['page', 'link'],
  });
}

/** Calls back when an entry of the context menu is chosen on a tab. */
export function onPageMenu(chosen: (id: string, tab: number) => Promise<void> | undefined): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab?.id !== undefined) void chosen(`${menuItemId}`, tab.id);
  });
}
