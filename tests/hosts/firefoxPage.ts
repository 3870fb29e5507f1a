import { Buffer } from 'node:buffer';
import { evaluateIn } from './firefoxEvaluate.ts';
import type { Marionette } from './marionette.ts';

/** A page of the extension in a tab of Firefox, or its background. */
export class FirefoxPage {
  readonly #marionette: Marionette;
  /** An expression for the element that shows it, with the rights of the browser. */
  readonly #browser: string;

  private constructor(marionette: Marionette, browser: string) {
    this.#marionette = marionette;
    this.#browser = browser;
  }

  /** Opens a page of the extension in a new tab, in front. */
  static async open(marionette: Marionette, addon: string, path: string): Promise<FirefoxPage> {
    const tab = await marionette.chrome(OPEN_TAB, [addon, path]);
    return new FirefoxPage(marionette, tabOf(tab));
  }

  /** Opens a page of somebody else in a new tab, in front. */
  static async visit(marionette: Marionette, url: string): Promise<FirefoxPage> {
    const tab = await marionette.chrome(VISIT_TAB, [url]);
    return new FirefoxPage(marionette, tabOf(tab));
  }

  /** The page that is in front. */
  static async front(marionette: Marionette): Promise<FirefoxPage> {
    const tab = await marionette.chrome('return gBrowser.selectedTab.linkedPanel;');
    return new FirefoxPage(marionette, tabOf(tab));
  }

  /** The background of the extension, which must be awake. */
  static background(marionette: Marionette, addon: string): FirefoxPage {
    return new FirefoxPage(marionette, viewOf(addon, 'background'));
  }

  /** The page in front of the window that shows an address with this part. */
  static inWindow(marionette: Marionette, part: string): FirefoxPage {
    return new FirefoxPage(
      marionette,
      `[...Services.wm.getEnumerator('navigator:browser')].map(({ gBrowser }) => gBrowser.selectedBrowser)
        .find((browser) => browser.currentURI.spec.includes(${JSON.stringify(part)}))`,
    );
  }

  /** The sidebar of the extension, once it is open. */
  static sidebar(marionette: Marionette, addon: string): FirefoxPage {
    return new FirefoxPage(marionette, viewOf(addon, 'sidebar'));
  }

  /** Runs the body of an async function there; its arguments are `arguments`, its result goes through JSON. */
  async evaluate(body: string, args: readonly unknown[] = []): Promise<unknown> {
    const json = await this.#marionette.chrome(evaluateIn(this.#browser), [body, JSON.stringify(args)]);
    return typeof json !== 'string' ? undefined : JSON.parse(json);
  }

  /** Goes to another page in the same tab, and waits until it is there. */
  async go(url: string): Promise<void> {
    await this.#marionette.chrome(
      `${WAIT_FOR_PAGE}
      const browser = ${this.#browser};
      browser.fixupAndLoadURIString(arguments[0], { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
      await loaded(browser, arguments[0]);`,
      [url],
    );
  }

  /** Everything that can be read on it. */
  async text(): Promise<string> {
    return String(await this.evaluate('return document.body.innerText'));
  }

  /** Puts files into the n-th of the inputs that a selector finds. */
  async choose(nth: number, paths: string | readonly string[], inputs = 'input[data-asks=pack]'): Promise<void> {
    await this.#marionette.chrome(chooseIn(this.#browser), [nth, [paths].flat(), inputs]);
  }

  /** The visible part as a PNG. */
  async screenshot(): Promise<Buffer> {
    return Buffer.from(String(await this.#marionette.chrome(snapshotOf(this.#browser))), 'base64');
  }

  /** Closes its tab at once, whatever it is doing. */
  async close(): Promise<void> {
    await this.#marionette.chrome(`gBrowser.removeTab(gBrowser.getTabForBrowser(${this.#browser}));`);
  }
}

function viewOf(addon: string, type: 'background' | 'sidebar'): string {
  return `[...WebExtensionPolicy.getByID(${JSON.stringify(addon)}).extension.views]
    .find(({ viewType }) => viewType === '${type}')?.xulBrowser`;
}

function tabOf(panel: unknown): string {
  return `[...gBrowser.tabs].find((tab) => tab.linkedPanel === ${JSON.stringify(panel)})?.linkedBrowser`;
}

const WAIT_FOR_PAGE = `
  const loaded = async (browser, url) => {
    const deadline = Date.now() + 15000;
    while (browser.currentURI.spec !== url || browser.webProgress.isLoadingDocument) {
      if (Date.now() > deadline) throw new Error('waited in vain for ' + url);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const openTab = async (url) => {
    const tab = gBrowser.addTab(url, { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
    gBrowser.selectedTab = tab;
    await loaded(tab.linkedBrowser, url);
    return tab.linkedPanel;
  };`;

const OPEN_TAB = `${WAIT_FOR_PAGE}
  const { mozExtensionHostname } = WebExtensionPolicy.getByID(arguments[0]);
  return openTab('moz-extension://' + mozExtensionHostname + '/' + arguments[1]);`;

const VISIT_TAB = `${WAIT_FOR_PAGE}
  return openTab(arguments[0]);`;

/** A file chooser is a window of the system; what it gives the input can be given by the browser itself. */
function chooseIn(browser: string): string {
  return `
  const browser = ${browser};
  const done = new Promise((resolve, reject) => {
    browser.messageManager.addMessageListener('dutybook:chosen', function listen({ data }) {
      browser.messageManager.removeMessageListener('dutybook:chosen', listen);
      if (data) reject(new Error(data));
      else resolve();
    });
  });
  const run = async function (nth, paths, inputs) {
    try {
      const input = content.document.querySelectorAll(inputs)[nth];
      input.mozSetFileArray(await Promise.all(paths.map((path) => content.File.createFromFileName(path))));
      input.dispatchEvent(new content.Event('change', { bubbles: true }));
      sendAsyncMessage('dutybook:chosen', '');
    } catch (error) {
      sendAsyncMessage('dutybook:chosen', String(error));
    }
  };
  const call = '(' + run + ').apply(null,' + JSON.stringify(Array.from(arguments)) + ')';
  browser.messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(call), false);
  await done;`;
}

function snapshotOf(browser: string): string {
  return `
  const browser = ${browser};
  const { width, height } = browser.getBoundingClientRect();
  const bitmap = await browser.browsingContext.currentWindowGlobal.drawSnapshot(new DOMRect(0, 0, width, height), 1, 'white');
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);`;
}
