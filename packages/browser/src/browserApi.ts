import * as v from 'valibot';
import browser from 'webextension-polyfill';
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
