import * as v from 'valibot';
import browser from 'webextension-polyfill';

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

/** Calls back when the keys of a command are pressed. */
export function onCommand(pressed: (name: string) => Promise<void>): void {
  browser.commands.onCommand.addListener((name) => void pressed(name));
}
