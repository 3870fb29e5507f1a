import * as v from 'valibot';
import browser from 'webextension-polyfill';

/** Chromium's side panel is not in the types of the polyfill. */
const SidePanelSchema = v.object({ sidePanel: v.object({ open: v.function() }) });

function besideOpener(): ((windowId: number | undefined) => Promise<void>) | undefined {
  const chromium = v.safeParse(SidePanelSchema, Reflect.get(globalThis, 'chrome'));
  if (chromium.success) {
    const { sidePanel } = chromium.output;
    return async (windowId) => {
      await sidePanel.open(windowId === undefined ? {} : { windowId });
    };
  }
  return 'sidebarAction' in browser ? () => browser.sidebarAction.open() : undefined;
}

/** Opens the side panel or sidebar beside the page of a window; nothing where the browser has none. To be called while a click is answered. */
export const openBesideWindow = besideOpener();

/** Opens it beside the page in front. */
export const openBeside: (() => Promise<void>) | undefined = openBesideWindow && (async () => openBesideHere());

/** Chromium has to be told the window, and lets a click count long enough to ask for it; Firefox does not, and needs none. */
async function openBesideHere(): Promise<void> {
  if (Reflect.has(browser, 'sidebarAction')) await openBesideWindow?.(undefined);
  else await openBesideWindow?.((await browser.windows.getCurrent()).id);
}
