import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeSource, RUN_AXE } from '../hosts/axe.ts';
import { unpackedExtension } from '../hosts/extensionZip.ts';
import { Firefox } from '../hosts/firefox.ts';
import { FirefoxDesk } from '../hosts/firefoxDesk.ts';
import { FirefoxPage } from '../hosts/firefoxPage.ts';
import { riverPack } from '../hosts/riverLaws.ts';
import { keepScreenshot } from '../hosts/screenshots.ts';
import { until } from '../hosts/until.ts';
import { WebSite } from '../hosts/webPage.ts';

/** Longer than the line of its field. */
const NOTE = '先问学员'.repeat(20);

let folder = '';
let files = '';
let site: WebSite;
let firefox: Firefox;
let desk: FirefoxDesk;

beforeAll(async () => {
  folder = await unpackedExtension('firefox');
  files = await mkdtemp(join(tmpdir(), 'dutybook-firefox-page-'));
  await writeFile(join(files, 'rivers.dutybook'), riverPack());
  site = await WebSite.serve({ '/': { html: '<title>page</title><p>zipper</p>' } });
  firefox = await Firefox.start(folder);
  desk = new FirefoxDesk(firefox.marionette);
});
afterAll(async () => {
  await firefox?.close();
  await site?.close();
  for (const path of [folder, files]) if (path !== '') await rm(path, { recursive: true, force: true });
});

/** Waits until an expression is so on a page. */
const so = (page: FirefoxPage, what: string) => until(what, () => page.evaluate(`return ${what}`), Boolean);

/** Axe finds nothing on a page, dark and light. */
async function checked(page: FirefoxPage, name: string): Promise<void> {
  await page.evaluate(`const script = arguments[0]; (0, eval)(script); return true;`, [await axeSource()]);
  for (const scheme of ['dark', 'light'] as const) {
    await firefox.setColourScheme(scheme);
    await so(page, `matchMedia('(prefers-color-scheme: ${scheme})').matches`);
    expect(await page.evaluate(`return ${RUN_AXE}`), `${name}, ${scheme}`).toEqual([]);
    await keepScreenshot(`firefox-page-${scheme}-${name}`, () => page.screenshot());
  }
}

const click = (page: FirefoxPage, selector: string) =>
  page.evaluate(`document.querySelector(arguments[0]).click()`, [selector]);
const press = (page: FirefoxPage, words: string) =>
  page.evaluate(`[...document.querySelectorAll('a, button')].find((one) => one.innerText === arguments[0]).click()`, [
    words,
  ]);

/** Finds an instrument among all and opens it. */
async function readRules(page: FirefoxPage): Promise<void> {
  await page.evaluate(`document.querySelector('.browse-name').focus()`);
  await desk.type('河道夜巡');
  await so(page, `document.querySelectorAll('.instrument').length === 1`);
  await desk.press('ArrowDown');
  await desk.press('Enter');
  await so(page, `document.querySelectorAll('.provision-number').length > 1`);
}

test('the shortcut opens the popup', async () => {
  const page = await FirefoxPage.visit(firefox.marionette, `${site.origin}/`);
  await desk.press('Alt', 'Shift', 'L');
  await until('the popup', () => desk.popupIsOpen(), Boolean);
  await desk.closePopup();
  await page.close();
});

test('the menu of selected words looks them up in the sidebar', async () => {
  const page = await FirefoxPage.visit(firefox.marionette, `${site.origin}/`);
  await page.evaluate(`getSelection().selectAllChildren(document.querySelector('p'))`);
  await desk.chooseInMenu('Look up “zipper” in Dutybook');
  const sidebar = FirefoxPage.sidebar(firefox.marionette, firefox.addon);
  await until(
    'the answers',
    () => sidebar.text(),
    (text) => text.includes('alternate traffic'),
  );
  await desk.closeSidebar();
  await page.close();
});

test('db in the address bar, words and Enter open a card', async () => {
  const page = await FirefoxPage.visit(firefox.marionette, `${site.origin}/`);
  await desk.enterInAddressBar('db zipper');
  const card = await FirefoxPage.front(firefox.marionette);
  await until(
    'the card',
    () => card.text(),
    (text) => text.includes('alternate traffic') && text.includes('Planned 2014'),
  );
  await page.close();
});

test('browse, read, gather and present', async () => {
  const packs = await FirefoxPage.open(firefox.marionette, firefox.addon, 'library/library.html');
  await so(packs, `document.querySelector('input[data-asks=pack]') !== null`);
  await packs.choose(0, join(files, 'rivers.dutybook'));
  await until(
    'the pack',
    () => packs.text(),
    (text) => text.includes('rivers is installed'),
  );
  await packs.close();
  const page = await FirefoxPage.open(firefox.marionette, firefox.addon, 'page/page.html');
  await so(page, `document.querySelectorAll('.instrument').length > 10`);
  await checked(page, 'browse');
  await readRules(page);
  await checked(page, 'reader');
  await press(page, 'Add to session');
  await so(
    page,
    `document.querySelector('.running-notice').innerText !== '' || document.body.innerText.includes('Added to')`,
  );
  await press(page, 'Sessions');
  await so(page, `document.querySelector('.session-list li a') !== null`);
  await click(page, '.session-list li a');
  await so(page, `document.querySelector('.entry') !== null`);
  await page.evaluate(`document.querySelector('.entry-note').focus()`);
  await desk.type(NOTE);
  await so(
    page,
    `(({ scrollHeight, clientHeight }) => clientHeight > 40 && scrollHeight <= clientHeight + 1)(document.querySelector('.entry-note'))`,
  );
  await checked(page, 'session');
  await press(page, 'Present');
  await so(page, `document.querySelector('.present-position') !== null`);
  await checked(page, 'presenter');
  await desk.press('n');
  await so(page, `document.querySelector('.present-notes')?.innerText === '${NOTE}'`);
  await desk.press('b');
  await so(page, `document.querySelector('.present-black') !== null`);
  await desk.press('b');
  await desk.press('w');
  const notes = FirefoxPage.inWindow(firefox.marionette, '#/notes');
  await until(
    'the note in its window',
    () => notes.text(),
    (text) => text.includes(NOTE),
  );
  await desk.toFirstWindow();
  await desk.press('Escape');
  await until(
    'it to close',
    () => desk.windows(),
    (open) => open.length === 1,
  );
  await so(page, `document.querySelector('.entry') !== null`);
});

test('all of it in Chinese, as the options say', async () => {
  const options = await FirefoxPage.open(firefox.marionette, firefox.addon, 'options/options.html');
  await so(options, `document.querySelector('select') !== null`);
  await checked(options, 'options');
  await options.evaluate(`const select = [...document.querySelectorAll('select')].find((one) => one.value === 'auto' && one.options[2].innerText === '中文');
    select.selectedIndex = 2;
    select.dispatchEvent(new Event('change', { bubbles: true }));`);
  await so(options, `document.documentElement.lang === 'zh-CN'`);
  await checked(options, 'options-chinese');
  const page = await FirefoxPage.open(firefox.marionette, firefox.addon, 'page/page.html');
  await so(page, `document.querySelectorAll('.instrument').length > 10`);
  await checked(page, 'browse-chinese');
  await readRules(page);
  await checked(page, 'reader-chinese');
  const library = await FirefoxPage.open(firefox.marionette, firefox.addon, 'library/library.html');
  await so(library, `document.querySelector('input[data-asks=pack]') !== null`);
  await checked(library, 'library-chinese');
});
