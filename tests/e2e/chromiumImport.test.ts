import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instrumentsOf, openPackAt } from '../corpus/packFile.ts';
import { axeViolations } from '../hosts/axe.ts';
import { Chromium } from '../hosts/chromium.ts';
import { unpackedExtension } from '../hosts/extensionZip.ts';
import { SAMPLE_LOOKUPS, sampleMarkdown, writeSampleFolder } from '../hosts/importSamples.ts';
import { LibraryPage } from '../hosts/libraryPage.ts';
import { keepScreenshot } from '../hosts/screenshots.ts';
import { until } from '../hosts/until.ts';

const PAGE = 'library/library.html';
const SPEAK_CHINESE = `Object.defineProperty(chrome.i18n, 'getUILanguage', { value: () => 'zh-CN' });`;

let extension = '';
let files = '';
let chromium: Chromium;
let page: Page;
let library: LibraryPage;
beforeAll(async () => {
  extension = await unpackedExtension('chromium');
  files = await mkdtemp(join(tmpdir(), 'dutybook-files-'));
  chromium = await Chromium.start(extension);
  await open();
});
afterAll(async () => {
  await chromium?.close();
  for (const folder of [extension, files]) if (folder !== '') await rm(folder, { recursive: true, force: true });
});

async function open(before = ''): Promise<void> {
  page = await chromium.openPage(PAGE, before);
  library = new LibraryPage(page);
}

test('a folder that is dropped becomes a pack: reported, and searched at once', async () => {
  const folder = join(files, '辖区');
  await writeSampleFolder(folder);
  await library.seen('No packs are installed.');
  await library.drop(folder);
  await library.seen(/6 files, \d/);
  expect(
    await page.evaluate(() => document.activeElement instanceof HTMLInputElement && document.activeElement.value),
  ).toBe('辖区');
  await keepScreenshot('chromium-import-draft', () => page.screenshot());
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  const shown = await library.seen('Report: 辖区');
  expect(shown).toMatch(/5 files read: 5 instruments/);
  expect(shown).toContain('1 file could not be read');
  expect(shown).toContain('辖区/more/broken.pdf');
  expect(shown).toContain('The documents are in “辖区” and can be looked up.');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('report-title');
  expect(await library.packs()).toEqual(['辖区']);
  for (const [query, words] of SAMPLE_LOOKUPS) expect(await library.lookup(query), query).toContain(words);
  expect(await library.lookup('隐藏规定')).not.toContain('不应读取');
  await keepScreenshot('chromium-import-report', () => page.screenshot());
  expect(await axeViolations(page)).toEqual([]);
});

test('documents are added to a pack that was made here', async () => {
  await mkdir(join(files, 'later'));
  const path = join(files, 'later', '渡口.md');
  await writeFile(path, sampleMarkdown('渡口管理规定', ['渡口白天开放。']));
  const input = await page.$('.pack input[data-asks=documents]');
  await input?.uploadFile(path);
  await library.seen('1 file, ');
  await page.keyboard.press('Enter');
  await library.seen(/1 file read: 1 instrument,/);
  expect(await library.packs()).toEqual(['辖区']);
  expect(await library.lookup('渡口管理规定第一条')).toContain('白天开放');
  expect(await library.lookup('河道夜巡法第一条')).toContain('两人同行');
});

/** Saves downloads into the folder of files. */
async function allowDownloads(): Promise<void> {
  const cdp = await chromium.browser.target().createCDPSession();
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: files });
}

/** The file that the browser has saved whose name ends so. */
function saved(end: string): Promise<string> {
  return until(
    `a file that ends with ${end}`,
    async () => (await readdir(files)).find((name) => name.endsWith(end)) ?? '',
    (name) => name !== '',
  ).then((name) => join(files, name));
}

const PINS = `{ version: 1, value: [{ address: '/akn/x', language: 'zh', title: '甲', added: '2026-01-02T03:04:05.000Z' }] }`;
const EMPTY_PLACE = `navigator.storage.getDirectory().then((root) => root.removeEntry('packs', { recursive: true }))`;

test('a pack that is exported is the pack; a backup brings back packs and pins after everything was wiped', async () => {
  await allowDownloads();
  const name = await page.$eval('.pack button[aria-label^=Export]', (button) => {
    button.click();
    return button.getAttribute('aria-label')?.replace('Export… ', '') ?? '';
  });
  const exported = await openPackAt(await saved(`${name}.dutybook`));
  expect(await instrumentsOf(exported)).toHaveLength(6);
  expect(name).toBe('辖区');
  await library.press('Remove… 辖区');
  await library.seen('Remove 辖区 from this device?');
  await library.press('Keep');
  await page.evaluate(`chrome.storage.local.set({ pins: ${PINS} })`);
  await library.press('Save a backup…');
  const backup = await saved('.dutybook-backup');
  await page.evaluate(`${EMPTY_PLACE}.then(() => chrome.storage.local.clear())`);
  await page.close();
  await open();
  await library.seen('No packs are installed.');
  const bytes = await readFile(backup);
  await writeFile(join(files, 'cut'), bytes.subarray(0, -100));
  await library.choose('backup', join(files, 'cut'));
  await library.seen('This backup is incomplete');
  await library.choose('backup', backup);
  await library.seen(/Replace all packs, .* with 1 pack\?/);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Keep what is here');
  expect(await axeViolations(page)).toEqual([]);
  await library.press('Replace all');
  await library.seen(/The backup of [\d-]+ is restored\./);
  expect(await library.packs()).toEqual(['辖区']);
  expect(await page.evaluate(`chrome.storage.local.get('pins').then(({ pins }) => pins.value[0].title)`)).toBe('甲');
  for (const [query, words] of SAMPLE_LOOKUPS) expect(await library.lookup(query), query).toContain(words);
});

test.each([
  { language: 'English', scheme: 'light', forced: 'none' },
  { language: 'Chinese', scheme: 'dark', forced: 'none' },
  { language: 'Chinese', scheme: 'light', forced: 'active' },
])(
  'packs that are gone are missed: $language, $scheme, forced colours $forced',
  async ({ language, scheme, forced }) => {
    const zh = language === 'Chinese';
    await page.evaluate(EMPTY_PLACE);
    await page.close();
    await open(zh ? SPEAK_CHINESE : '');
    const cdp = await page.createCDPSession();
    const features = [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: forced },
    ];
    await cdp.send('Emulation.setEmulatedMedia', { features });
    await library.seen(zh ? '1个指引包不见了' : '1 pack that was here is gone');
    expect(await axeViolations(page)).toEqual([]);
    const look = `${language.toLowerCase()}-${scheme}${forced === 'active' ? '-contrast' : ''}`;
    await keepScreenshot(`chromium-lost-${look}`, () => page.screenshot());
    await page.evaluate(`chrome.runtime.sendMessage({ name: 'packsChanged', params: {} })`);
    expect(await page.evaluate('chrome.action.getBadgeText({})')).toBe('!');
    await (await page.$('.lost input'))?.uploadFile(
      join(files, '辖区', '河道夜巡法.md'),
      join(files, '辖区', '山林.docx'),
    );
    await library.seen(zh ? '2个文件，' : '2 files, ');
    expect(await page.$eval('.draft input', (input) => input.value)).toBe('辖区');
    await page.keyboard.press('Enter');
    await library.seen(zh ? /导入报告：辖区/ : /Report: 辖区/);
    expect(await library.text()).not.toMatch(/gone|不见了/);
    await until(
      'the sign to go',
      () => page.evaluate('chrome.action.getBadgeText({})'),
      (text) => text === '',
    );
    expect(await axeViolations(page)).toEqual([]);
    await keepScreenshot(`chromium-report-${look}`, () => page.screenshot({ fullPage: true }));
  },
);

/** Enough documents that an import can be broken off in the middle. */
async function manyDocuments(): Promise<string> {
  const folder = join(files, '许多');
  await mkdir(folder);
  for (let number = 0; number < 600; number += 1) {
    const articles = Array.from({ length: 30 }, (_, at) => `第${number}号规定的第${at}项要求，值守人员应当逐项登记。`);
    await writeFile(join(folder, `${number}.md`), sampleMarkdown(`第${number}号值守规定`, articles));
  }
  return folder;
}

/** Whether files would be taken that are held over the page in the very moment in which it says that the import is cancelled. */
const TAKES_WHEN_CANCELLED = `new Promise((resolve) => {
  new MutationObserver((changes, observer) => {
    if (!document.body.innerText.includes('Cancelled.')) return;
    observer.disconnect();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['later'], 'later.md'));
    document.body.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
    setTimeout(() => {
      resolve(document.querySelector('.add.over') !== null);
      document.body.dispatchEvent(new DragEvent('dragleave', { bubbles: true }));
    }, 100);
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
})`;

test('an import that is cancelled, or killed with the browser, leaves the library as it was', async () => {
  await page.close();
  await open();
  await library.seen('辖区');
  const folder = await manyDocuments();
  await library.drop(folder);
  await library.seen('600 files, ');
  await page.keyboard.press('Enter');
  await library.seen(/[1-9]\d* of 600 files/);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel');
  await keepScreenshot('chromium-import-progress', () => page.screenshot());
  const taken = page.evaluate(TAKES_WHEN_CANCELLED);
  await page.keyboard.press('Enter');
  expect(await taken).toBe(true);
  await library.seen('Cancelled. The packs are as they were.');
  expect(await library.packs()).toEqual(['辖区']);
  await library.drop(folder);
  await library.seen('600 files, ');
  await page.keyboard.press('Enter');
  await library.seen(/[1-9]\d* of 600 files/);
  await chromium.kill();
  chromium = await Chromium.start(extension, { profile: chromium.profile });
  await open();
  await library.seen('辖区');
  expect(await library.packs()).toEqual(['辖区']);
  expect(await library.text()).not.toContain('gone');
  for (const [query, words] of SAMPLE_LOOKUPS.slice(0, 2)) expect(await library.lookup(query), query).toContain(words);
});
