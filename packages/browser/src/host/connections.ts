import browser from 'webextension-polyfill';
import type { Runtime, Tabs } from 'webextension-polyfill';

/** A connection between a page of the extension and the frames of a tab. */
export interface Port {
  readonly send: (message: unknown) => void;
  readonly onMessage: (heard: (message: unknown) => void) => void;
  readonly onDisconnect: (gone: () => void) => void;
  readonly close: () => void;
}

function portOf(port: Runtime.Port): Port {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (heard) => port.onMessage.addListener((message: unknown) => heard(message)),
    onDisconnect: (gone) =>
      port.onDisconnect.addListener(() => {
        // Where nobody took the connection, the browser complains unless somebody looks why it has ended.
        void browser.runtime.lastError;
        gone();
      }),
    close: () => port.disconnect(),
  };
}

/** In a content script: takes connections of a name from pages of the extension; answers how to stop. */
export function onPort(name: string, take: (port: Port) => void): () => void {
  const listen = (port: Runtime.Port) => {
    if (port.name === name) take(portOf(port));
  };
  browser.runtime.onConnect.addListener(listen);
  return () => browser.runtime.onConnect.removeListener(listen);
}

/** Connects to all frames of a tab that take connections of this name; the connection ends at once where there are none. */
export function connectToTab(tab: number, name: string): Port {
  return portOf(browser.tabs.connect(tab, { name }));
}

/** Hears what is said over connections of a name from the tab in front of this window. Answers how to close those that are open. */
export function onTabSaying(name: string, heard: (message: unknown) => void): () => void {
  const open = new Set<Runtime.Port>();
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== name) return;
    open.add(port);
    port.onDisconnect.addListener(() => open.delete(port));
    port.onMessage.addListener((message: unknown) => {
      void isHere(port.sender?.tab).then((here) => (here ? heard(message) : undefined));
    });
  });
  return () => {
    for (const port of open) port.disconnect();
    open.clear();
  };
}

async function isHere(tab: Tabs.Tab | undefined): Promise<boolean> {
  const { id } = await browser.windows.getCurrent();
  return tab?.active === true && tab.windowId === id;
}

/** In a page of somebody else: a connection to the extension's own pages. */
export function sayFromTab(name: string, closed: () => void): (message: unknown) => void {
  const port = browser.runtime.connect({ name });
  port.onDisconnect.addListener(closed);
  return (message) => port.postMessage(message);
}
