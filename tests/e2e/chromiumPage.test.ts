import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildLibraryPack } from '@dutybook/shared/library';
import { joined } from '@dutybook/shared/pack';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleLaw, sampleVersion } from '../../shared/src/library/packSample.ts';
import { axeViolations } from '../hosts/axe.ts';
import { Chromium } from '../hosts/chromium.ts';
import { unpackedExtension } from '../hosts/extensionZip.ts';
import { inEveryLook } from '../hosts/looks.ts';
import { keepScreenshot } from '../hosts/screenshots.ts';
import { until } from '../hosts/until.ts';
import { entriesOf } from '../hosts/zipArchive.ts';

const SPEAK_CHINESE = `Object.defineProperty(chrome.i18n, 'getUILanguage', { value: () => 'zh-CN' });`;
const SHORT = ['河道夜间巡查由两人同行。', '巡查人员应当携带：|照明设备|通信设备'];
const LONG = '发现险情的，应当立即报告并设置警戒，疏散附近人员，等待专业力量到场处置。'.repeat(40);
const LAW = sampleLaw('河道夜巡法', [
  sampleVersion('2010-05-01', [['河道夜间巡查由一人进行。'], [LONG]]),
  sampleVersion('2020-05-01', [SHORT, [LONG]]),
]);

let extension = '';
let files = '';
let chromium: Chromium;
beforeAll(async () => {
  extension = await unpackedExtension('chromium');
  files = await mkdtemp(join(tmpdir(), 'dutybook-page-'));
  chromium = await Chromium.start(extension);
  const pack = joined([...buildLibraryPack({ title: { zh: '河道' }, instruments: [LAW] }, () => [])]);
  await writeFile(join(files, 'rivers.dutybook'), pack);
  const packs = await chromium.openPage('library/library.html', '');
  await packs.waitForSelector('input[type=file]');
  await (await packs.$('input[type=file]'))?.uploadFile(join(files, 'rivers.dutybook'));
  await seen(packs, 'rivers is installed');
  await packs.close();
});
afterAll(async () => {
  await chromium?.close();
  for (const folder of [extension, files]) if (folder !== '') await rm(folder, { recursive: true, force: true });
});

function seen(page: Page, wanted: string): Promise<string> {
  return until(
    wanted,
    () => page.evaluate(() => document.body.innerText),
    (shown) => shown.includes(wanted),
  );
}

/** Waits until something is so on the page. */
function so(page: Page, what: string): Promise<unknown> {
  return until(what, () => page.evaluate(what), Boolean);
}

async function click(page: Page, words: string): Promise<void> {
  await so(
    page,
    `[...document.querySelectorAll('a, button')].some((one) => one.innerText === ${JSON.stringify(words)})`,
  );
  await page.evaluate((words) => {
    const all = [...document.querySelectorAll<HTMLElement>('a, button')];
    all.find((one) => one.innerText === words)?.click();
  }, words);
}

/** Goes to an article of the open text. */
async function readTo(page: Page, article: string): Promise<void> {
  await click(page, article);
  await so(page, `document.querySelector('.running-here').innerText.includes('${article}')`);
}

/** Drags an entry of a session by its handle to the far side of another one, with the mouse or with a finger. */
async function drag(page: Page, from: number, to: number, by: 'mouse' | 'finger'): Promise<void> {
  const rows = await page.$$('.entry');
  const [handle, goal] = [await (await page.$$('.entry-handle'))[from]?.boundingBox(), await rows[to]?.boundingBox()];
  if (handle == null || goal == null) throw new Error('there is no such entry');
  const [x, y] = [handle.x + 4, handle.y + 8];
  const end = to > from ? goal.y + goal.height - 2 : goal.y + 2;
  if (by === 'mouse') {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, end, { steps: 4 });
    await page.mouse.up();
    return;
  }
  const finger = await page.touchscreen.touchStart(x, y);
  for (const part of [0.3, 0.6, 1]) await finger.move(x, y + (end - y) * part);
  await finger.end();
}

/** Axe finds nothing in either theme and in forced colours; leaves pictures. */
function checked(page: Page, name: string): Promise<void> {
  return inEveryLook(page, async (look) => {
    expect(await axeViolations(page), `${name}, ${look}`).toEqual([]);
    await keepScreenshot(`chromium-page-${name}-${look}`, () => page.screenshot());
  });
}

async function opened(before: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await chromium.openPage('page/page.html', before);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.bringToFront();
  return { page, complaints };
}

test('browse, read, find, compare, gather, reorder, present by keys, give to a colleague', async () => {
  const { page, complaints } = await opened('');
  await page.waitForSelector('.instrument');
  await checked(page, 'browse');
  await page.type('.browse-name', '河道');
  await so(page, `document.querySelectorAll('.instrument').length === 1`);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await seen(page, '河道夜间巡查由两人同行。');
  expect(await page.evaluate(() => document.querySelector('.provision-number')?.textContent)).toBe('第1条');
  await page.keyboard.press('/');
  await page.keyboard.type('通信');
  await seen(page, '1 of 1');
  await checked(page, 'reader');
  await page.emulateMediaType('print');
  const printed = await page.evaluate(() => document.body.innerText);
  await page.emulateMediaType();
  expect(printed).toMatch(/In force[^]*as of \d{4}-\d\d-\d\d/);
  expect(printed).not.toContain('Copy citation');
  await page.keyboard.press('Escape');

  await click(page, 'Compare versions');
  await so(page, `document.querySelectorAll('ins').length > 0 && document.querySelectorAll('del').length > 0`);
  await checked(page, 'compare');
  await page.goBack();
  await page.waitForSelector('.provision-number');

  await readTo(page, '第1条');
  await click(page, 'Add to session');
  await seen(page, 'Added to “Untitled session”');
  await readTo(page, '第2条');
  await page.click('[aria-label="Choose the session"]');
  await seen(page, '1 entry');
  await checked(page, 'reader-choice');
  await page.keyboard.press('Enter');
  await seen(page, 'Added to “Untitled session”');
  await click(page, 'Sessions');
  await page.waitForSelector('.session-list li a');
  await page.evaluate(() => document.querySelector<HTMLElement>('.session-list li a')?.click());
  await page.waitForSelector('.entry');
  await page.type('.entry-note', '先问学员');
  // Kept while the field still has the focus: whoever closes the tab now loses nothing.
  const keptSessions = () => page.evaluate(`chrome.storage.local.get('sessions').then(JSON.stringify)`);
  await until('the kept note', keptSessions, (kept) => String(kept).includes('先问学员'));
  await page.focus('.entry-title');
  await page.keyboard.down('Alt');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Alt');
  const titles = () =>
    page.evaluate(() => [...document.querySelectorAll('.entry-title')].map((one) => one.textContent));
  await until('the new order', titles, (shown) => shown[0]?.includes('第2条') === true);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('第1条');
  await drag(page, 0, 1, 'mouse');
  await until('the order of before', titles, (shown) => shown[0]?.includes('第1条') === true);
  await drag(page, 1, 0, 'finger');
  await until('the new order again', titles, (shown) => shown[0]?.includes('第2条') === true);
  await checked(page, 'session');

  const cdp = await page.createCDPSession();
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: files });
  await click(page, 'JSON for a colleague');
  const saved = await until(
    'the file',
    async () => (await readdir(files)).find((name) => name.endsWith('.json')),
    Boolean,
  );
  const json = await until(
    'its content',
    () => readFile(join(files, saved ?? ''), 'utf8'),
    (text) => text.length > 0,
  );
  expect(json).toContain('先问学员');
  await click(page, 'Word');
  const word = await until(
    'the Word file',
    async () => (await readdir(files)).find((name) => name.endsWith('.docx')),
    Boolean,
  );
  const parts = await until(
    'its content',
    () => readFile(join(files, word ?? '')),
    (file) => file.length > 0,
  );
  const text = [...entriesOf(parts)].find(({ name }) => name === 'word/document.xml');
  expect(text?.content.toString()).toContain('河道夜间巡查由两人同行。');

  await click(page, 'Present');
  await seen(page, '1 / 2 (1/');
  const position = () => page.evaluate(() => document.querySelector('.present-position')?.textContent ?? '');
  const sizes = () =>
    page.evaluate(() =>
      Number.parseInt(getComputedStyle(document.querySelector('.present-text') ?? document.body).fontSize, 10),
    );
  expect(await sizes()).toBeGreaterThanOrEqual(32);
  await checked(page, 'presenter');
  await page.keyboard.press('End');
  await until('the last entry', position, (text) => text.startsWith('2 / 2'));
  await page.keyboard.press('n');
  await seen(page, '先问学员');
  await page.keyboard.press('f');
  await so(page, `document.fullscreenElement !== null`);
  await page.keyboard.press('f');
  await so(page, `document.fullscreenElement === null`);
  await page.keyboard.press('t');
  await seen(page, '0:0');
  await page.keyboard.press('b');
  await so(page, `document.querySelector('.present-black') !== null`);
  await page.keyboard.press('b');
  await page.keyboard.press('PageUp');
  await until('the first entry', position, (text) => text.startsWith('1 / 2'));
  await page.keyboard.press('w');
  const target = await chromium.browser.waitForTarget((one) => one.url().includes('#/notes'));
  const notes = await target.asPage();
  await seen(notes, 'No note on this entry.');
  await notes.keyboard.press('End');
  await until('the last entry, as the notes said', position, (text) => text.startsWith('2 / 2'));
  await seen(notes, '先问学员');
  await checked(notes, 'notes');
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await page.waitForSelector('.entry');
  await until('the window of the notes is closed', () => Promise.resolve(notes.isClosed()), Boolean);

  await page.evaluate(() => document.querySelector<HTMLElement>('.entry-remove')?.click());
  await so(page, `document.querySelectorAll('.entry').length === 1`);
  await page.type('.entry-note', '，再讲');
  await page.type('.session-name', ' A');
  await click(page, 'Undo');
  await until('the same order', titles, (shown) => shown[0]?.includes('第2条') === true && shown.length === 2);
  await so(page, `[...document.querySelectorAll('.entry-note')].at(-1).value.includes('，再讲')`);
  await so(page, `document.querySelector('.session-list li').innerText.includes('Untitled session A')`);
  await click(page, 'Delete session');
  await so(page, `document.querySelectorAll('.session-list li').length === 0`);
  await click(page, 'Undo');
  await so(page, `document.querySelectorAll('.session-list li').length === 1`);
  await (await page.$('input[type=file]'))?.uploadFile(join(files, saved ?? ''));
  await so(page, `document.querySelectorAll('.session-list li').length === 2`);
  await until('the same order', titles, (shown) => shown[0]?.includes('第2条') === true && shown.length === 2);
  expect(complaints).toEqual([]);
  await page.close();
});

test('the same surfaces in Chinese', async () => {
  const { page, complaints } = await opened(SPEAK_CHINESE);
  await seen(page, '库内顺序');
  await checked(page, 'browse-chinese');
  await page.type('.browse-name', '潮汐');
  await so(page, `document.querySelectorAll('.instrument').length === 1`);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.single-actions');
  await checked(page, 'measure-chinese');
  await page.goBack();
  await page.waitForSelector('.instrument');
  await page.type('.browse-name', '没有的');
  await so(page, `document.querySelector('.instrument') === null`);
  await checked(page, 'nothing-chinese');
  await page.goto(`${page.url().replace(/#.*/, '')}#/browse?name=河道`);
  await page.waitForSelector('.instrument a');
  await page.evaluate(() => document.querySelector<HTMLElement>('.instrument a')?.click());
  await page.waitForSelector('.provision-number');
  await click(page, '详情');
  await page.waitForSelector('.details article, .details section');
  await checked(page, 'reader-chinese');
  await click(page, '比较版本');
  await page.waitForSelector('ins');
  await checked(page, 'compare-chinese');
  await click(page, '讲授');
  await page.waitForSelector('.session-list li a');
  await page.evaluate(() => document.querySelector<HTMLElement>('.session-list li a')?.click());
  await seen(page, '放映');
  await checked(page, 'session-chinese');
  await click(page, '放映');
  await page.waitForSelector('.present-position');
  await checked(page, 'presenter-chinese');
  await page.keyboard.press('w');
  const target = await chromium.browser.waitForTarget((one) => one.url().includes('#/notes'));
  const notes = await target.asPage();
  await notes.waitForSelector('.notes-next');
  await checked(notes, 'notes-of-chinese-slides');
  expect(complaints).toEqual([]);
  await page.close();
});
