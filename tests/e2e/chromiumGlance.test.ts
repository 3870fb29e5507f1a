import { beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { axeViolations } from '../hosts/axe.ts';
import { ChromiumPopup } from '../hosts/chromiumPopup.ts';
import { inEveryLook } from '../hosts/looks.ts';
import { keepScreenshot } from '../hosts/screenshots.ts';
import { until } from '../hosts/until.ts';
import { ChromiumSession } from './chromiumSession.ts';

const session = new ChromiumSession();
let popup: ChromiumPopup;
beforeEach(() => {
  ({ popup } = session);
});

const clipboard = () => session.chromium.readClipboard(popup.page);

/** The pages of the extension that are open, by a part of their address. */
async function pageAt(part: string): Promise<Page> {
  const target = await session.chromium.browser.waitForTarget((candidate) => candidate.url().includes(part));
  return target.asPage();
}

async function choose(page: Page, label: string, value: string): Promise<void> {
  const id = await page.evaluate(
    (name) => [...document.querySelectorAll('label')].find(({ textContent }) => textContent === name)?.htmlFor ?? '',
    label,
  );
  await page.select(`[id="${id}"]`, value);
}

describe('the popup', () => {
  test('filters narrow, are counted, kept, and taken away', async () => {
    await popup.reset();
    await popup.type('traffic');
    const all = await popup.seen('rows', ({ rows }) => rows.length > 5);
    const summaryHeight = () =>
      popup.page.evaluate(() => {
        const parts = [...document.querySelectorAll<HTMLElement>('.foot-part')];
        for (const part of parts) part.append('0'.repeat(12));
        return document.querySelector('.foot-status')?.getBoundingClientRect().height ?? 0;
      });
    expect(await summaryHeight()).toBeLessThan(20);
    popup = await session.reopen();
    await popup.seen('the same rows', ({ rows }) => rows.length === all.rows.length);
    expect(all.footer).toMatch(/^10 of 13 · as of \d{4}-\d\d-\d\d · 1 pack$/);
    await popup.page.focus('.filters-button');
    await popup.press('Enter');
    await until(
      'the filters',
      () => popup.page.$$('.filter option'),
      (options) => options.length > 10,
    );
    await choose(popup.page, 'Status', 'planned');
    await popup.seen('fewer rows', ({ rows }) => rows.length > 0 && rows.length < all.rows.length);
    expect(await axeViolations(popup.page)).toEqual([]);
    await popup.screenshot('chromium-light-filters');
    popup = await session.reopen();
    await popup.seen('the same rows', ({ rows }) => rows.length > 0 && rows.length < all.rows.length);
    await popup.page.focus('.filters-button');
    await popup.press('Enter');
    await popup.page.waitForSelector('.filter-actions button');
    await popup.page.focus('.filter-actions button');
    await popup.press('Enter');
    await popup.seen('all rows', ({ rows }) => rows.length === all.rows.length);
    await popup.press('Escape');
    await popup.seen('the query stays', ({ query }) => query === 'traffic');
    expect(await popup.page.$('.filter-panel')).toBeNull();
  });

  test('the right arrow previews, the selection takes the preview along, the left one closes it', async () => {
    await popup.reset();
    await popup.type('tidal lane');
    await popup.seen('rows', ({ rows }) => rows.length > 2);
    const previewed = () => popup.page.evaluate(() => document.querySelector('.preview h1')?.textContent ?? '');
    await popup.press('ArrowRight');
    const first = await until('the preview', previewed, (title) => title !== '');
    await popup.press('ArrowDown');
    await until('the next one', previewed, (title) => title !== '' && title !== first);
    expect(await axeViolations(popup.page)).toEqual([]);
    await popup.screenshot('chromium-light-preview');
    await popup.press('ArrowLeft');
    await until('no preview', previewed, (title) => title === '');
    expect((await popup.see()).query).toBe('tidal lane');
  });

  test('a card is pinned, put into a session and copied in every form; pinned and recent cards lie below an empty input', async () => {
    await popup.open('潮汐车道');
    const actionsTop = () =>
      popup.page.evaluate(() => document.querySelector('.actions')?.getBoundingClientRect().top ?? 0);
    const before = await actionsTop();
    await popup.page.focus('.pin-button');
    await popup.press('Enter');
    await popup.seen('the notice', ({ footer }) => footer === 'Pinned');
    expect(await actionsTop()).toBe(before);
    await popup.page.focus('[aria-label="Add to session"]');
    await popup.press('Enter');
    await popup.page.waitForSelector('.menu-list button:focus');
    await popup.press('Enter');
    await popup.seen('the session', ({ footer }) => footer.startsWith('Added to “Session of'));
    await popup.page.focus('[aria-label="Copy citation as…"]');
    await popup.press('Enter');
    await popup.page.waitForSelector('.menu-list button:focus');
    expect(await axeViolations(popup.page)).toEqual([]);
    await popup.screenshot('chromium-light-formats');
    await popup.press('ArrowDown');
    await popup.press('ArrowDown');
    await popup.press('Enter');
    await until('a Markdown link', clipboard, (text) => /^\[《潮汐车道》.*\]\(<\/akn\/.*>\)$/u.test(text));
    await popup.press('Escape');
    await popup.reset();
    const rows = () =>
      popup.page.evaluate(() => [...document.querySelectorAll('.kept-row')].map((row) => row.textContent));
    expect((await until('the pin', rows, (found) => found.length > 0))[0]).toBe('潮汐车道');
    expect(await axeViolations(popup.page)).toEqual([]);
    await popup.screenshot('chromium-light-kept');
    await popup.press('Enter');
    await popup.seen('the pinned card', ({ title }) => title === '潮汐车道');
  });

  test('Control and Enter opens a tab of its own, whose address is the card', async () => {
    await popup.reset();
    await popup.type('zipper');
    await popup.seen('rows', ({ rows }) => rows.length > 0);
    // The popup goes while the keys are still down.
    await popup.press('Control', 'Enter').catch(() => undefined);
    const tab = new ChromiumPopup(await pageAt('/card/card.html'));
    await tab.seen('the card', ({ title }) => title.includes('Zipper'));
    expect(await axeViolations(tab.page)).toEqual([]);
    await tab.screenshot('chromium-light-tab');
    expect(tab.complaints).toEqual([]);
    await tab.page.close();
  });
});

describe('beside a page', () => {
  test('the real side panel opens from the popup and looks things up', async () => {
    await popup.reset();
    await popup.page.click('.beside-button');
    const panel = new ChromiumPopup(await pageAt('/panel/panel.html'));
    await panel.seen('the panel', ({ filter }) => filter !== '');
    await panel.page.focus('#query');
    await panel.type('zipper');
    await panel.seen('rows', ({ rows }) => rows[0]?.includes('Zipper') === true);
    expect(await axeViolations(panel.page)).toEqual([]);
    await keepScreenshot('chromium-light-panel', () => panel.page.screenshot());
    expect(panel.complaints).toEqual([]);
    await panel.page.close();
  });
});

describe('options', () => {
  test('axe finds nothing in any look, in English', async () => {
    const page = await session.chromium.openPage('options/options.html', '');
    await page.waitForSelector('.option');
    await inEveryLook(page, async (look) => {
      expect(await axeViolations(page), look).toEqual([]);
      await keepScreenshot(`chromium-options-english-${look}`, () => page.screenshot({ fullPage: true }));
    });
    await page.close();
  });

  test.each(['light', 'dark'] as const)(
    'axe finds nothing, and theme and language hold on every page, %s',
    async (theme) => {
      const page = await session.chromium.openPage('options/options.html', '');
      await page.waitForSelector('.option');
      await choose(page, 'Theme', theme);
      await choose(page, 'Language', 'zh');
      await page.waitForFunction(() => document.documentElement.lang === 'zh-CN');
      expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme);
      expect(await axeViolations(page)).toEqual([]);
      await keepScreenshot(`chromium-options-chinese-${theme}`, () => page.screenshot({ fullPage: true }));
      const tab = new ChromiumPopup(await session.chromium.openPage('card/card.html?query=交通', ''));
      await tab.seen('Chinese', ({ footer }) => footer.includes('截至'));
      expect(await axeViolations(tab.page)).toEqual([]);
      await tab.screenshot(`chromium-${theme}-chinese-tab`);
      await tab.page.close();
      await choose(page, '语言', 'auto');
      await page.waitForFunction(() => document.documentElement.lang === 'en');
      await choose(page, 'Theme', 'auto');
      await page.close();
    },
  );
});

describe('what the browser hands over', () => {
  test('a line of the address bar opens its card, and words the best answer', async () => {
    const worker = await session.chromium.background()?.worker();
    const enter = (text: string) =>
      worker?.evaluate(`chrome.omnibox.onInputEntered.dispatch(${JSON.stringify(text)}, 'newForegroundTab')`);
    await enter('潮汐车道');
    const tab = new ChromiumPopup(await pageAt('/card/card.html'));
    await tab.seen('the card', ({ title }) => title === '潮汐车道');
    await tab.page.close();
  });
});
