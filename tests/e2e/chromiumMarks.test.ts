import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from '../hosts/axe.ts';
import { Chromium } from '../hosts/chromium.ts';
import { axeInShadow, shadowSight } from '../hosts/chromiumShadow.ts';
import { unpackedExtension } from '../hosts/extensionZip.ts';
import { hostilePage } from '../hosts/hostilePage.ts';
import { riverPack } from '../hosts/riverLaws.ts';
import { keepScreenshot } from '../hosts/screenshots.ts';
import { until } from '../hosts/until.ts';
import { WebSite } from '../hosts/webPage.ts';

let folder: string;
let site: WebSite;
let chromium: Chromium;
let page: Page;
let before: string;
let body: string;

const SERIALIZE = `new XMLSerializer().serializeToString(document) + '\\n' + document.documentElement.textContent`;
const BODY = `new XMLSerializer().serializeToString(document.body)`;
/** The marked words, by the state that is drawn. */
const MARKED = `Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name.replace('dutybook-', ''),
  [...ranges].filter((range) => range.startContainer.isConnected).map((range) =>
    range.startContainer.data.slice(range.startOffset, range.endOffset))]))`;
const MARKS = {
  verified: ['《河道夜巡法》第二条', '《河道夜', '巡法》第二条第二款'],
  changed: ['《河道\n晨巡法》第二条'],
  missing: ['第三条', '《河道夜巡法》第九条'],
  unchecked: ['《河道午巡法》第五条'],
};

async function installPack(): Promise<void> {
  const temporary = await mkdtemp(join(tmpdir(), 'dutybook-marks-'));
  const file = join(temporary, 'rivers.dutybook');
  await writeFile(file, riverPack());
  const library = await chromium.openPage('library/library.html', '');
  const input = await library.waitForSelector('input[type=file]');
  await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(file);
  await until(
    'the pack',
    () => library.evaluate(() => document.body.innerText),
    (text) => /rivers is installed/u.test(text),
  );
  await library.close();
  await rm(temporary, { recursive: true, force: true });
}

beforeAll(async () => {
  folder = await unpackedExtension('chromium');
  site = await WebSite.serve({ '/': hostilePage() });
  chromium = await Chromium.start(folder);
  await installPack();
  const [first] = await chromium.browser.pages();
  if (first === undefined) throw new Error('no tab is open');
  page = first;
  await page.goto(`${site.origin}/`);
  before = String(await page.evaluate(SERIALIZE));
  body = String(await page.evaluate(BODY));
});
afterAll(async () => {
  await chromium?.close();
  await site?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

const marked = () => page.evaluate(MARKED) as Promise<Record<string, readonly string[]>>;
const card = (wanted: (text: string) => boolean) =>
  until('the card', async () => (await shadowSight(page))?.text ?? '', wanted);
const rowsOf = (popup: Page) =>
  popup.evaluate(() => [...document.querySelectorAll('.reference')].map((row) => row.textContent ?? ''));

/** What the lists complained about. */
const complaints: string[] = [];

async function openList(): Promise<Page> {
  const popup = await chromium.openPopup();
  popup.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await popup.waitForSelector('.references-button');
  await popup.focus('.references-button');
  await popup.keyboard.press('Enter');
  return popup;
}

/** Where some words of the page are on the screen. */
async function pointOf(words: string): Promise<{ x: number; y: number }> {
  const box = await page.evaluate((text) => {
    const walker = Document.prototype.createTreeWalker.call(document, document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(text) ?? -1;
      if (at < 0) continue;
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    return { x: 0, y: 0 };
  }, words);
  return box;
}

test('the popup marks the page in front and lists what it cites, with states; nothing of the page is another', async () => {
  const popup = await openList();
  await until(
    'the list',
    () => rowsOf(popup),
    (rows) => rows.length === 6,
  );
  expect(await rowsOf(popup)).toEqual([
    expect.stringMatching(/《河道夜巡法》第二条Verified/u),
    expect.stringMatching(/第三条Missing: there is no such article/u),
    expect.stringMatching(/《河道晨巡法》第二条Changed/u),
    expect.stringMatching(/《河道夜巡法》第二条第二款Verified/u),
    expect.stringMatching(/《河道午巡法》第五条Not checked/u),
    expect.stringMatching(/《河道夜巡法》第九条Missing/u),
  ]);
  for (const scheme of ['light', 'dark'] as const) {
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await axeViolations(popup)).toEqual([]);
    await keepScreenshot(`marks-list-${scheme}`, () => popup.screenshot());
  }
  await chromium.closePopup(popup);
  expect(await marked()).toEqual(MARKS);
  expect(await page.evaluate(BODY)).toBe(body);
  expect(await page.evaluate('window.stolen')).toEqual([]);
  expect(complaints).toEqual([]);
});

test('by keyboard alone: Tab reaches a mark, Enter opens its card, Escape closes it', async () => {
  await page.bringToFront();
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    if (/^icon/u.test((await shadowSight(page))?.focus ?? '')) break;
  }
  expect((await shadowSight(page))?.focus).toBe('icon verified');
  await page.keyboard.press('Enter');
  expect(await card((text) => text.includes('夜巡两人同行'))).toMatch(/Verified.*《河道夜巡法》第二条.*2020-01-01/su);
  await until(
    'the focus',
    async () => (await shadowSight(page))?.focus,
    (focus) => focus === 'action',
  );
  await keepScreenshot('marks-card-keyboard', () => page.screenshot());
  await page.keyboard.press('Escape');
  await card((text) => text === '');
  expect((await shadowSight(page))?.focus).toBe('icon verified');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const missing = await card((text) => text.includes('Missing'));
  expect(missing).not.toContain('夜巡两人');
  expect(missing).toContain('Open the instrument');
  await page.keyboard.press('Enter');
  const reader = await chromium.browser.waitForTarget((target) => target.url().includes('#/read?at='));
  await (await reader.asPage()).close();
  await page.bringToFront();
  await page.keyboard.press('Escape');
});

test('the pointer opens a card, which stays while it is on it; axe finds nothing in light, dark and forced colours', async () => {
  const { x, y } = await pointOf('夜巡法》第二条');
  await page.mouse.move(x, y);
  expect(await card((text) => text.includes('夜巡两人同行'))).toMatch(/In force.*夜巡两人同行/su);
  await page.mouse.move(x, y + 40, { steps: 4 });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const sight = await shadowSight(page);
  expect(sight?.text).toContain('夜巡两人同行');
  const blank = await chromium.browser.newPage();
  await blank.goto(`${site.origin}/none`);
  await blank.setContent('<!doctype html><html lang="en"><title>Card</title><body></body></html>');
  for (const [name, value] of [
    ['prefers-color-scheme', 'light'],
    ['prefers-color-scheme', 'dark'],
    ['forced-colors', 'active'],
  ]) {
    await blank.emulateMediaFeatures([{ name: name ?? '', value: value ?? '' }]);
    if (sight !== undefined) expect(await axeInShadow(blank, sight), value).toEqual([]);
    await keepScreenshot(`marks-card-axe-${value}`, () => blank.screenshot());
  }
  await blank.close();
  await page.bringToFront();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await keepScreenshot('marks-page-dark', () => page.screenshot());
  await page.emulateMediaFeatures([]);
  await page.mouse.move(x, y + 600, { steps: 3 });
  await card((text) => text === '');
});

test('what comes into the page later is marked too, what changes is read again, also by a background that was killed', async () => {
  await chromium.killBackground();
  await page.evaluate(() => {
    const added = document.querySelector('b')?.cloneNode() as Element;
    added.textContent = '另据《河道夜巡法》第一条';
    document.querySelector('main')?.append(added);
  });
  await until('the new mark', marked, ({ verified }) => verified?.includes('《河道夜巡法》第一条') === true);
  await page.evaluate(() => {
    const added = document.querySelector('main')?.lastChild?.firstChild;
    if (added instanceof Text) added.data = '另据《河道夜巡法》第八条';
  });
  await until('the changed mark', marked, ({ missing }) => missing?.includes('《河道夜巡法》第八条') === true);
  await page.evaluate(() => document.querySelector('main')?.lastChild?.remove());
  await until('the old marks', marked, (now) => JSON.stringify(now) === JSON.stringify(MARKS));
});

test('one press takes all marks away without a trace', async () => {
  const popup = await openList();
  await until(
    'the list',
    () => rowsOf(popup),
    (rows) => rows.length === 6,
  );
  await popup.click('.list-head .action');
  await until(
    'the end',
    () => page.evaluate('CSS.highlights.size'),
    (size) => size === 0,
  );
  expect(await page.evaluate(SERIALIZE)).toBe(before);
  await chromium.closePopup(popup);
});

test('an extension that is removed leaves a sentence, and then nothing', async () => {
  const popup = await openList();
  await until(
    'the list',
    () => rowsOf(popup),
    (rows) => rows.length === 6,
  );
  await chromium.closePopup(popup);
  await chromium.browser.uninstallExtension(chromium.extension.id);
  await until(
    'the marks to go',
    () => page.evaluate('CSS.highlights.size'),
    (size) => size === 0,
  );
  await keepScreenshot('marks-orphaned', () => page.screenshot());
});
