import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Runtime, Tabs } from 'webextension-polyfill';
import type { KeptArea } from './kept/keptStore.ts';

/**
 * Every browser API that the extension uses, and the only place that names them. Values from outside are `unknown` here; whoever
 * asks for one parses it.
 */

/** Sends a message to the background. */
export function sendToBackground(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** Answers messages of the extension's own pages. */
export function onMessage(answer: (message: unknown) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown) => answer(message));
}

/** Reads a file that is packed with the extension. */
export async function readPackedFile(path: string): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Reads what {@link keepForSession} kept; it lives until the browser is closed and never reaches the disk. */
export async function readFromSession(key: string): Promise<unknown> {
  const found = await browser.storage.session.get(key);
  return found[key];
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

/** What stays on the disk until the user takes it away, or the extension. */
export const keptArea: KeptArea = {
  read: async (key) => {
    const found = await browser.storage.local.get(key);
    return found[key];
  },
  write: (values) => browser.storage.local.set({ ...values }),
  watch: (changed) => {
    const listen = (changes: Readonly<Record<string, unknown>>) => changed(Object.keys(changes));
    browser.storage.local.onChanged.addListener(listen);
    return () => browser.storage.local.onChanged.removeListener(listen);
  },
};

/** Opens a page of the extension in a tab. */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** The language of the browser's own interface, as a BCP 47 tag. */
export function uiLanguageTag(): string {
  return browser.i18n.getUILanguage();
}

/** The keys that open the popup, as the browser names them; empty when there are none. */
export async function openingShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
}

/** Not in the types of the polyfill, which are older. */
const FirefoxCommandsSchema = v.object({ openShortcutSettings: v.function() });

/** Shows where the browser lets shortcuts be changed. Chromium has a page for it, Firefox a function. */
export async function showShortcuts(): Promise<void> {
  const firefox = v.safeParse(FirefoxCommandsSchema, browser.commands);
  if (firefox.success) await firefox.output.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Whether this page is in a private window. */
export function isPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext ?? false;
}

/** Lets the user allow requests to one origin, `https://example.org`; to be called while a click is handled. */
export function askForOrigin(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [`${origin}/*`] });
}

/** What whoever manages the browser has set for the extension; nothing where nobody has. Firefox throws then. */
export async function readManaged(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {};
  }
}

/** Calls back when the managed settings change; answers how to stop. A browser may know them only some time after it has begun. */
export function onManagedChange(changed: () => void): () => void {
  const listen = (_: unknown, area: string) => {
    if (area === 'managed') changed();
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}

/** Calls back when the browser has started, and when the extension was installed or updated. */
export function onBeginning(begin: () => void): void {
  browser.runtime.onStartup.addListener(begin);
  browser.runtime.onInstalled.addListener(begin);
}

/** Rings every so many minutes under this name, or no more. */
export async function setAlarm(name: string, minutes: number | undefined): Promise<void> {
  if (minutes === undefined) await browser.alarms.clear(name);
  else if ((await browser.alarms.get(name)) === undefined)
    await browser.alarms.create(name, { periodInMinutes: minutes });
}

/** Calls back when an alarm rings. */
export function onAlarm(rung: (name: string) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => rung(name));
}

/** Keeps the background awake; a browser counts every call as a sign of life. */
export async function stayAwake(): Promise<void> {
  await browser.runtime.getPlatformInfo();
}

/** Marks the button in the toolbar with a sign, and says why to whoever points at it; without both it is as before. */
export async function markButton(sign: string, why: string): Promise<void> {
  await browser.action.setBadgeText({ text: sign });
  await browser.action.setTitle({ title: why });
}

/** A text of the extension's own manifest, in the language of the browser. */
export function messageOf(name: string): string {
  return browser.i18n.getMessage(name);
}

/** Opens the options, in the tab that shows them already where there is one. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

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

/** Runs the script that tells what is selected in the tab in front; throws where the user has not called the extension there. */
export async function followFrontTab(file: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error('no tab is in front');
  await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [file] });
}

/** Calls back when another tab comes to the front, or the one in front shows another page. */
export function onFrontTabChanged(changed: () => void): void {
  browser.tabs.onActivated.addListener(() => changed());
  browser.tabs.onUpdated.addListener((_, { status }, tab) => {
    if (tab.active && status === 'complete') changed();
  });
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

/** Puts the one entry for selected text into the context menu; the browser puts the text in for `%s`. */
export async function offerInMenu(id: string, title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id, title, contexts: ['selection'] });
}

/** Calls back when an entry of the context menu is chosen for selected text. */
export function onMenu(chosen: (id: string, text: string, windowId: number | undefined) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    chosen(`${menuItemId}`, selectionText, tab?.windowId);
  });
}

/** A line below the address bar, and what is entered when it is chosen. */
export interface AddressLine {
  readonly content: string;
  readonly description: string;
}

/** What happens in the address bar after the keyword. */
export interface AddressBar {
  readonly changed: (typed: string, suggest: (lines: readonly AddressLine[]) => void) => void;
  readonly entered: (text: string, where: 'here' | 'new' | 'behind') => void;
}

const DISPOSITIONS = { currentTab: 'here', newForegroundTab: 'new', newBackgroundTab: 'behind' } as const;

export function onAddressBar({ changed, entered }: AddressBar): void {
  browser.omnibox.onInputChanged.addListener((typed, suggest) => changed(typed, (lines) => suggest([...lines])));
  browser.omnibox.onInputEntered.addListener((text, disposition) => entered(text, DISPOSITIONS[disposition]));
}

/** The line that Enter chooses while no other is. */
export function setFirstAddressLine(description: string): void {
  browser.omnibox.setDefaultSuggestion({ description });
}

/** Chromium reads the lines below the address bar as XML; Firefox shows them as they are. */
export function readsAddressLinesAsXml(): boolean {
  return browser.runtime.getURL('').startsWith('chrome-extension:');
}

/** Opens a page of the extension where the user wants it. */
export async function openPageAt(path: string, where: 'here' | 'new' | 'behind'): Promise<void> {
  const url = browser.runtime.getURL(path);
  if (where === 'here') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where === 'new' });
}
