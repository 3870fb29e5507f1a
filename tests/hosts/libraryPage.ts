import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/** The page of packs in Chromium, as a person sees and uses it. */
export class LibraryPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  seen(wanted: string | RegExp): Promise<string> {
    return until(
      String(wanted),
      () => this.text(),
      (shown) => (typeof wanted === 'string' ? shown.includes(wanted) : wanted.test(shown)),
    );
  }

  /** Waits until the page does nothing any more. */
  async idle(): Promise<void> {
    await this.page.waitForSelector('main[aria-busy=false]');
  }

  /** Drops files and folders onto the page, as from the desktop. */
  async drop(...paths: readonly string[]): Promise<void> {
    const cdp = await this.page.createCDPSession();
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await cdp.send('Input.dispatchDragEvent', { type, x: 300, y: 200, data });
    }
    await cdp.detach();
  }

  /** Chooses files with the first button that asks for such ones. */
  async choose(asks: 'pack' | 'documents' | 'backup', ...paths: readonly string[]): Promise<void> {
    const input = await this.page.$(`input[data-asks=${asks}]`);
    if (input === null) throw new Error(`nothing asks for ${asks}`);
    await input.uploadFile(...paths);
  }

  /** Clicks the button of this name. */
  async press(label: string): Promise<void> {
    const pressed = await this.page.evaluate((wanted) => {
      const buttons = [...document.querySelectorAll('button')];
      const button = buttons.find((each) => (each.getAttribute('aria-label') ?? each.textContent) === wanted);
      button?.click();
      return button !== undefined;
    }, label);
    if (!pressed) throw new Error(`there is no button “${label}”`);
  }

  /** Names of the packs on the page. */
  packs(): Promise<readonly string[]> {
    return this.page.$$eval('.pack-name', (names) => names.map((name) => name.textContent ?? ''));
  }

  /** What the background answers to a lookup, as JSON. */
  async lookup(query: string): Promise<string> {
    const message = JSON.stringify({ name: 'lookup', params: { query } });
    return String(await this.page.evaluate(`chrome.runtime.sendMessage(${message}).then(JSON.stringify)`));
  }
}
