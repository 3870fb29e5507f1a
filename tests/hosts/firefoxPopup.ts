import { Buffer } from 'node:buffer';
import { evaluateIn } from './firefoxEvaluate.ts';
import type { Marionette } from './marionette.ts';
import { readSeen, SEE } from './popupSight.ts';
import type { Seen } from './popupSight.ts';
import { until } from './until.ts';

/** Names of keys as WebDriver spells them. */
const KEYS: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Backspace: '\uE003',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
  ArrowRight: '\uE014',
  ArrowLeft: '\uE012',
  Control: '\uE009',
  Alt: '\uE00A',
  Shift: '\uE008',
};

/** The toolbar popup of the extension in Firefox: the real panel, driven by real key events. */
export class FirefoxPopup {
  readonly #marionette: Marionette;

  private constructor(marionette: Marionette) {
    this.#marionette = marionette;
  }

  /** Puts the button on the toolbar, clicks it, and waits until the page in the panel is there. */
  static async open(marionette: Marionette, addon: string): Promise<FirefoxPopup> {
    await marionette.chrome(OPEN, [addon]);
    return new FirefoxPopup(marionette);
  }

  /** Runs the body of an async function in the page; its arguments are `arguments`, its result goes through JSON. */
  async evaluate(body: string, args: readonly unknown[] = []): Promise<unknown> {
    const json = await this.#marionette.chrome(evaluateIn(`document.querySelector('${BROWSER}')`), [
      body,
      JSON.stringify(args),
    ]);
    return typeof json !== 'string' ? undefined : JSON.parse(json);
  }

  async see(): Promise<Seen> {
    return readSeen(await this.evaluate(`return ${SEE}`));
  }

  /** Waits until no answer is awaited and what is seen is as wanted. */
  seen(what: string, wanted: (seen: Seen) => boolean): Promise<Seen> {
    return until(
      what,
      () => this.see(),
      (seen) => !seen.busy && wanted(seen),
    );
  }

  /** Steps back to an empty popup that shows all kinds. */
  async reset(): Promise<void> {
    await this.press('Alt', '1');
    await this.seen('the results', (seen) => seen.title === '' && seen.focus === 'query');
    await this.press('Control', 'a');
    await this.press('Backspace');
    await this.seen('the empty popup', (seen) => seen.query === '' && seen.rows.length === 0);
  }

  /** Looks something up and opens the first answer. */
  async open(query: string): Promise<Seen> {
    await this.reset();
    await this.type(query);
    await this.seen(`answers to ${query}`, (seen) => seen.query === query && seen.rows.length > 0);
    await this.press('Enter');
    return this.seen(`a card for ${query}`, (seen) => seen.title !== '');
  }

  /** Presses keys together, `['Control', 'c']`, or one alone. */
  async press(...keys: readonly string[]): Promise<void> {
    const values = keys.map((key) => KEYS[key] ?? key);
    await this.#perform([
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
    ]);
  }

  /** Types a text, key by key. */
  async type(text: string): Promise<void> {
    await this.#perform(
      Array.from(text).flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    );
  }

  async #perform(actions: readonly { readonly type: string; readonly value: string }[]): Promise<void> {
    await this.#marionette.command('Marionette:SetContext', { value: 'chrome' });
    await this.#marionette.command('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] });
  }

  /** The page as a PNG. */
  async screenshot(): Promise<Buffer> {
    return Buffer.from(String(await this.#marionette.chrome(SNAPSHOT)), 'base64');
  }

  async isOpen(): Promise<boolean> {
    return (await this.#marionette.chrome(`return document.querySelector('${BROWSER}') !== null;`)) === true;
  }

  /** Closes the panel as a click elsewhere does. */
  async close(): Promise<void> {
    await this.#marionette.chrome(CLOSE);
  }
}

const BROWSER = '.webextension-popup-browser';

const WAIT_FOR = `
  const waitFor = async (what, condition) => {
    const deadline = Date.now() + 15000;
    for (;;) {
      const value = condition();
      if (value) return value;
      if (Date.now() > deadline) throw new Error('waited in vain for ' + what);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };`;

const OPEN = `${WAIT_FOR}
  const { CustomizableUI } = ChromeUtils.importESModule('moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
  const { ExtensionCommon } = ChromeUtils.importESModule('resource://gre/modules/ExtensionCommon.sys.mjs');
  const id = ExtensionCommon.makeWidgetId(arguments[0]) + '-browser-action';
  CustomizableUI.addWidgetToArea(id, CustomizableUI.AREA_NAVBAR);
  const node = await waitFor('the button', () => CustomizableUI.getWidget(id).forWindow(window).node);
  (node.querySelector('.unified-extensions-item-action-button') ?? node).click();
  // A popup that was loaded ahead is moved to another element when it is shown.
  const browser = await waitFor('the popup', () => {
    const found = document.querySelector('${BROWSER}');
    const loaded = found?.currentURI.spec.endsWith('/popup.html') && !found.webProgress.isLoadingDocument;
    return loaded && found.closest('panel')?.state === 'open' ? found : undefined;
  });
  browser.focus();`;

const CLOSE = `${WAIT_FOR}
  document.querySelector('${BROWSER}').closest('panel').hidePopup();
  await waitFor('the popup to close', () => !document.querySelector('${BROWSER}'));`;

const SNAPSHOT = `
  const browser = document.querySelector('${BROWSER}');
  const { width, height } = browser.getBoundingClientRect();
  const bitmap = await browser.browsingContext.currentWindowGlobal.drawSnapshot(new DOMRect(0, 0, width, height), 1, 'white');
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);`;
