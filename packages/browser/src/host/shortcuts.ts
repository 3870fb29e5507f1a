import * as v from 'valibot';
import browser from 'webextension-polyfill';

/** Keys of the extension, as the browser names them; empty where there are none. */
export interface Shortcuts {
  /** Opens the popup. */
  readonly open: string;
  /** Shows or removes references on a page. */
  readonly references: string;
}

/** The keys as they are now; the user may have changed them, and the browser may have given out none. */
export async function readShortcuts(): Promise<Shortcuts> {
  const commands = await browser.commands.getAll();
  const keysOf = (command: string) => commands.find(({ name }) => name === command)?.shortcut ?? '';
  return { open: keysOf('_execute_action'), references: keysOf('show-references') };
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
