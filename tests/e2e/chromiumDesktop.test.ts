import { rm } from 'node:fs/promises';
import type { Page, Target } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Chromium } from '../hosts/chromium.ts';
import { ChromiumPopup } from '../hosts/chromiumPopup.ts';
import { unpackedExtension } from '../hosts/extensionZip.ts';
import { until } from '../hosts/until.ts';
import { hasVirtualScreen, VirtualScreen } from '../hosts/virtualScreen.ts';
import { WebSite } from '../hosts/webPage.ts';

if (!hasVirtualScreen)
  console.warn('Skipped: keys and menus of a Chromium with a window, for xvfb or xdotool is missing.');

const PAGE = {
  html: '<title>page</title><p style="font-size: 40px">zipper</p><p>依照《道路交通安全法》第九十一条处罚。</p>',
};

/** Chromium with a window, driven by a keyboard and a mouse that know nothing of the browser. */
describe.skipIf(!hasVirtualScreen)('from the desk', () => {
  let folder = '';
  let screen: VirtualScreen;
  let site: WebSite;
  let chromium: Chromium;
  let page: Page;

  beforeAll(async () => {
    folder = await unpackedExtension('chromium');
    screen = await VirtualScreen.start();
    site = await WebSite.serve({ '/': PAGE });
    chromium = await Chromium.start(folder, { headed: true, display: screen.display });
    const [first] = await chromium.browser.pages();
    if (first === undefined) throw new Error('no tab is open');
    page = first;
    await page.goto(`${site.origin}/`);
    await until(
      'the background',
      () => chromium.background(),
      (worker) => worker !== undefined,
    );
  });
  afterAll(async () => {
    await chromium?.close();
    await site?.close();
    screen?.close();
    if (folder !== '') await rm(folder, { recursive: true, force: true });
  });

  const opened = (part: string, timeout = 15_000) =>
    chromium.browser.waitForTarget((target: Target) => target.url().includes(part), { timeout });

  /** Clicks into the empty part of the page, so that keys go there. */
  async function focusPage(): Promise<void> {
    await page.bringToFront();
    await until(
      'the page in front',
      () => page.evaluate(() => document.visibilityState),
      (state) => state === 'visible',
    );
    await screen.click(300, 600);
    await until('the focus', () => page.evaluate(() => document.hasFocus()), Boolean);
  }

  test('the shortcut opens the popup, which takes what is typed', async () => {
    await focusPage();
    await screen.press('alt+shift+l');
    const popup = new ChromiumPopup(await (await opened('/popup/popup.html')).asPage());
    await popup.seen('the popup', ({ focus }) => focus === 'query');
    await screen.type('zipper');
    await popup.seen('rows', ({ rows }) => rows[0]?.includes('Zipper') === true);
    await screen.press('Return');
    await popup.seen('the card', ({ title }) => title.includes('Zipper'));
    await chromium.closePopup(popup.page);
  });

  test('the options tell the keys that the browser has given out', async () => {
    const options = await chromium.openPage('options/options.html', '');
    const keys = () => options.evaluate(() => [...document.querySelectorAll('.keys dt')].map((key) => key.textContent));
    const [open, references] = await until('the keys', keys, (found) => found.length > 2);
    expect([open, references]).toEqual(['Alt+Shift+L', 'Alt+Shift+M']);
    await options.close();
  });

  test('the keys for references mark the page in front', async () => {
    await focusPage();
    await screen.press('alt+shift+m');
    const marked = () => page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('dutybook-')));
    await until('marks', marked, (names) => names.length > 0);
    await focusPage();
    await screen.press('alt+shift+m');
    await until('no marks', marked, (names) => names.length === 0);
  });

  test('the menu of selected words looks them up in the side panel', async () => {
    await focusPage();
    await page.evaluate(() => {
      const [words] = document.querySelectorAll('p');
      if (words !== undefined) getSelection()?.selectAllChildren(words);
    });
    await screen.press('shift+F10');
    // In a menu, a letter chooses the line that begins with it: “Look up …”. The menu may come later than the letter.
    const chosen = async () => {
      await screen.press('l');
      return opened('/panel/panel.html', 2000);
    };
    const panel = new ChromiumPopup(await (await until('the panel', chosen, () => true)).asPage());
    const seen = await panel.seen('rows', ({ rows }) => rows.length > 0);
    expect(seen.query).toBe('zipper');
    await panel.page.close();
  });

  test('db in the address bar, Tab, words and Enter open a card', async () => {
    await focusPage();
    await screen.press('ctrl+l');
    await screen.type('db');
    await screen.press('Tab');
    await screen.type('zipper');
    await screen.press('Return');
    const tab = new ChromiumPopup(await (await opened('/card/card.html')).asPage());
    await tab.seen('the card', ({ title }) => title.includes('Zipper'));
  });
});
