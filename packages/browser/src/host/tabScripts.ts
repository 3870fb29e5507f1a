import browser from 'webextension-polyfill';
import type { FrameOfTab } from './messages.ts';

/** Runs the script that tells what is selected in the tab in front; throws where the user has not called the extension there. */
export async function followFrontTab(file: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error('no tab is in front');
  await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [file] });
}

/** Runs a packed script in every frame of a tab that may be read; throws where not even the page itself may. */
export async function runInTab(tab: number, file: string): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, files: [file] });
}

/** Puts a style sheet over a frame that stands above what the page says, and that the page does not see. */
export async function putStyle({ tab, frame }: FrameOfTab, css: string): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId: tab, frameIds: [frame] }, css, origin: 'USER' });
}

/** Takes it away again from all frames of a tab. */
export async function takeStyle(tab: number, css: string): Promise<void> {
  await browser.scripting.removeCSS({ target: { tabId: tab, allFrames: true }, css, origin: 'USER' });
}
