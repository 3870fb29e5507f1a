import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from '../hosts/axe.ts';
import { Chromium } from '../hosts/chromium.ts';
import { unpackedExtension } from '../hosts/extensionZip.ts';
import { SAMPLE_LOOKUPS, sampleMarkdown, writeSampleFolder } from '../hosts/importSamples.ts';
import { LibraryPage } from '../hosts/libraryPage.ts';
import { keepScreenshot } from '../hosts/screenshots.ts';

const PAGE = 'library/library.html';

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

async function open(): Promise<void> {
  page = await chromium.openPage(PAGE, '');
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
  await keepScreenshot('chromium-import-draft', await page.screenshot());
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
  await keepScreenshot('chromium-import-report', await page.screenshot());
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

test('an import that is cancelled, or killed with the browser, leaves the library as it was', async () => {
  const folder = await manyDocuments();
  await library.drop(folder);
  await library.seen('600 files, ');
  await page.keyboard.press('Enter');
  await library.seen(/[1-9]\d* of 600 files/);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel');
  await keepScreenshot('chromium-import-progress', await page.screenshot());
  await page.keyboard.press('Enter');
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
  for (const [query, words] of SAMPLE_LOOKUPS) expect(await library.lookup(query), query).toContain(words);
});
