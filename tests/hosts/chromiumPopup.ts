import type { KeyInput, Page } from 'puppeteer-core';
import { readSeen, SEE } from './popupSight.ts';
import type { Seen } from './popupSight.ts';
import { keepScreenshot } from './screenshots.ts';
import { until } from './until.ts';

/** The toolbar popup of the extension in Chromium, driven by keys alone. */
export class ChromiumPopup {
  readonly page: Page;
  /** What the page complained about. */
  readonly complaints: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warn') this.complaints.push(message.text());
    });
  }

  async see(): Promise<Seen> {
    return readSeen(await this.page.evaluate(SEE));
  }

  /** Waits until no answer is awaited and what is seen is as wanted. */
  seen(what: string, wanted: (seen: Seen) => boolean): Promise<Seen> {
    return until(
      what,
      () => this.see(),
      (seen) => !seen.busy && wanted(seen),
    );
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses keys together, or one alone. */
  async press(...keys: readonly KeyInput[]): Promise<void> {
    const held = keys.slice(0, -1);
    for (const key of held) await this.page.keyboard.down(key);
    const last = keys.at(-1);
    if (last !== undefined) await this.page.keyboard.press(last);
    for (const key of held.toReversed()) await this.page.keyboard.up(key);
  }

  /** Steps back to an empty popup that shows all kinds. */
  async reset(): Promise<void> {
    await this.press('Alt', 'Digit1');
    await this.seen('the results', (seen) => seen.title === '');
    await this.press('Control', 'KeyA');
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

  /** How far it is scrolled once a scrolling that was begun by a key has come to its end. */
  async scrollAtRest(): Promise<number> {
    let before = -1;
    const still = (scroll: number) => {
      const same = scroll === before && scroll > 0;
      before = scroll;
      return same;
    };
    const scroll = async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return (await this.see()).scroll;
    };
    return until('the end of scrolling', scroll, still);
  }

  async colourScheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  }

  async screenshot(name: string): Promise<void> {
    await keepScreenshot(name, () => this.page.screenshot());
  }
}
