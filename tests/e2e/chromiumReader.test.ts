import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildLibraryPack } from '@dutybook/shared/library';
import { joined } from '@dutybook/shared/pack';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleLaw, sampleVersion } from '../../shared/src/library/packSample.ts';
import { Chromium } from '../hosts/chromium.ts';
import { unpackedExtension } from '../hosts/extensionZip.ts';
import { LibraryPage } from '../hosts/libraryPage.ts';
import { until } from '../hosts/until.ts';

const LAW = sampleLaw('河道夜巡法', [sampleVersion('2020-05-01', [['河道夜间巡查由两人同行。']])]);
const ADDRESS = '/akn/cn/act/2000/河道夜巡法';
const MOMENT = '2026-11-20T03:04:05.000Z';
const SESSION = {
  id: 'one',
  title: '夜巡',
  entries: [{ address: ADDRESS, language: 'zh', title: '河道夜巡法', note: '先问学员，再看条文。'.repeat(30) }],
  created: MOMENT,
  changed: MOMENT,
};

let extension = '';
let files = '';
let chromium: Chromium;
beforeAll(async () => {
  extension = await unpackedExtension('chromium');
  files = await mkdtemp(join(tmpdir(), 'dutybook-reader-'));
  chromium = await Chromium.start(extension);
  const pack = joined([...buildLibraryPack({ title: { zh: '河道' }, instruments: [LAW] }, () => [])]);
  await writeFile(join(files, 'rivers.dutybook'), pack);
  const page = await chromium.openPage('library/library.html', '');
  const library = new LibraryPage(page);
  await page.waitForSelector('input[data-asks=pack]');
  await library.choose('pack', join(files, 'rivers.dutybook'));
  await library.seen('rivers is installed');
  const kept = JSON.stringify({ sessions: { version: 1, value: [SESSION] } });
  await page.evaluate(`chrome.storage.local.set(${kept})`);
  await page.close();
});
afterAll(async () => {
  await chromium?.close();
  for (const folder of [extension, files]) if (folder !== '') await rm(folder, { recursive: true, force: true });
});

async function opened(route: string): Promise<Page> {
  const page = await chromium.openPage(`page/page.html#${route}`, '');
  await page.bringToFront();
  return page;
}

/** Waits until something is so on the page. */
function so(page: Page, what: string): Promise<unknown> {
  return until(what, () => page.evaluate(what), Boolean);
}

test('while the background wakes, the room of the details is kept', async () => {
  const page = await opened(`/read?at=${ADDRESS}`);
  await page.waitForSelector('.provision-number');
  await chromium.killBackground();
  const awaited = await page.evaluate(async () => {
    document.querySelector<HTMLElement>('.running-actions [aria-pressed]')?.click();
    for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    const details = document.querySelector('.details');
    return [details?.getAttribute('aria-busy'), details?.querySelectorAll('.awaited').length];
  });
  expect(awaited).toEqual(['true', 1]);
  await so(page, `document.querySelector('.details[aria-busy=false] .db-card') !== null`);
  expect(await page.$('.awaited')).toBeNull();
  await page.close();
});

test('a note is seen whole, also where its lines wrap', async () => {
  const page = await opened('/sessions?id=one');
  await page.waitForSelector('.entry-note');
  const hidden = `(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)(document.querySelector('.entry-note'))`;
  expect(await page.evaluate(hidden)).toBeLessThanOrEqual(1);
  await page.setViewport({ width: 320, height: 640 });
  await until(
    'the whole note',
    () => page.evaluate(hidden),
    (pixels) => Number(pixels) <= 1,
  );
  await page.close();
});

test('where filters leave nothing they stay, and each can be taken away', async () => {
  const page = await opened('/browse?level=law&status=repealed');
  await so(page, `document.querySelector('.nothing') !== null`);
  const pressed = () =>
    page.$$eval('.facet [aria-pressed=true] .facet-name', (names) => names.map((name) => name.textContent));
  expect(await pressed()).toEqual(['Law', 'Repealed']);
  const clearing = `[...document.querySelectorAll('a, button')].filter((one) => one.innerText === 'Clear all filters').length`;
  expect(await page.evaluate(clearing)).toBe(1);
  await page.click('.facet [aria-pressed=true]');
  await until('one filter less', pressed, (names) => names.length === 1);
  await page.close();
});

test('who has sessions and has chosen none is asked to choose', async () => {
  const page = await opened('/sessions');
  await so(page, `document.body.innerText.includes('Choose a session to see what is in it.')`);
  await page.close();
});
