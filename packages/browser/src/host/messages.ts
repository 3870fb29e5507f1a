import browser from 'webextension-polyfill';
import type { Runtime } from 'webextension-polyfill';

/** Sends a message to the background. */
export function sendToBackground(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** Where a message of a content script comes from. */
export interface FrameOfTab {
  readonly tab: number;
  readonly frame: number;
}

/**
 * Answers messages: those of the extension's own pages, and, apart from them, those of its content scripts, which are among pages of
 * others and are trusted no further.
 */
export function onMessage(
  answer: (message: unknown) => Promise<unknown>,
  answerFrame: (message: unknown, from: FrameOfTab) => Promise<unknown>,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.url?.startsWith(browser.runtime.getURL('')) === true) return answer(message);
    const { id } = sender.tab ?? {};
    if (id === undefined || sender.frameId === undefined) return undefined;
    return answerFrame(message, { tab: id, frame: sender.frameId });
  });
}

/** In a content script: hears what the extension tells the tab, and answers whether it was meant; answers how to stop. */
export function onToPage(hear: (message: unknown) => boolean): () => void {
  const listen = (message: unknown) => (hear(message) ? Promise.resolve(true) : undefined);
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}

/** Tells all frames of a tab something; answers whether any of them was concerned. */
export async function tellTab(tab: number, message: unknown): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tab, message)) === true;
  } catch {
    // Nobody there listens.
    return false;
  }
}

/** Tells all tabs. */
export async function tellAllTabs(message: unknown): Promise<void> {
  const tabs = await browser.tabs.query({});
  const ids = tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
  await Promise.all(ids.map((id) => tellTab(id, message)));
}
