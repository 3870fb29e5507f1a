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

/** The pages of an origin as permissions name them: without a port, which Firefox does not know there. */
function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** Lets the user allow requests to one origin, `https://example.org`; to be called while a click is handled. */
export function askForOrigin(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(origin)] });
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

/** Where a message of a content script comes from. */
export interface FrameOfTab {
  readonly tab: number;
  readonly frame: number;
}

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
    onDisconnect: (gone) => port.onDisconnect.addListener(() => gone()),
    close: () => port.disconnect(),
  };
}

/** In a content script: whether the extension that it belongs to has been updated or removed. */
export function isAlone(): boolean {
  try {
    return browser.runtime.id === undefined;
  } catch {
    return true;
  }
}

/** In a content script: hears what the extension tells the tab, and answers whether it was meant; answers how to stop. */
export function onToPage(hear: (message: unknown) => boolean): () => void {
  const listen = (message: unknown) => (hear(message) ? Promise.resolve(true) : undefined);
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
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

/** The tab in front, with its address where the user has called the extension on it. */
export async function frontTab(): Promise<{ readonly id: number; readonly url?: string } | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return tab.url === undefined ? { id: tab.id } : { id: tab.id, url: tab.url };
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

/** Calls back when the keys of a command are pressed. */
export function onCommand(pressed: (name: string) => Promise<void>): void {
  browser.commands.onCommand.addListener((name) => void pressed(name));
}

/** Calls back when the extension was installed or updated, or the browser was. */
export function onInstalled(installed: () => void): void {
  browser.runtime.onInstalled.addListener(() => installed());
}

/** Calls back before the extension is updated, which happens when `restart` is called, or with the next start of the browser. */
export function onUpdateReady(ready: (restart: () => void) => void): void {
  browser.runtime.onUpdateAvailable.addListener(() => ready(() => browser.runtime.reload()));
}

/** Calls back when the user gave or took the right to read sites. */
export function onSitesPermitted(changed: () => void): void {
  browser.permissions.onAdded.addListener(() => changed());
  browser.permissions.onRemoved.addListener(() => changed());
}

/** Whether a site may be read at any time. */
export function isSitePermitted(site: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(site)] });
}

/** Gives the right back. */
export async function giveSiteBack(site: string): Promise<void> {
  await browser.permissions.remove({ origins: [patternOf(site)] });
}

/** Sites on whose pages a packed script runs by itself, by the ids that {@link runOnSites} gave them. */
export async function sitesWithScript(prefix: string): Promise<readonly string[]> {
  const scripts = await browser.scripting.getRegisteredContentScripts();
  return scripts.flatMap(({ id }) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : []));
}

/** Lets a packed script run on every page of a site, in all frames of it, from now on. */
export async function runOnSite(prefix: string, site: string, file: string): Promise<void> {
  await browser.scripting.registerContentScripts([
    { id: prefix + site, matches: [patternOf(site)], js: [file], runAt: 'document_idle', allFrames: true },
  ]);
}

/** Ends that. */
export async function runNoMoreOnSite(prefix: string, site: string): Promise<void> {
  await browser.scripting.unregisterContentScripts({ ids: [prefix + site] });
}

/** Marks the button of the extension on a tab, and says why where the pointer rests on it; until the tab shows another page. */
export async function warnOnTab(tab: number, sentence: string): Promise<void> {
  await browser.action.setBadgeText({ tabId: tab, text: '!' });
  await browser.action.setTitle({ tabId: tab, title: sentence });
}
