import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildLibraryPack } from '@dutybook/shared/library';
import { joined } from '@dutybook/shared/pack';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleLaw, sampleVersion } from '../../shared/src/library/packSample.ts';
import { Chromium } from '../hosts/chromium.ts';
import { unpackedExtension } from '../hosts/extensionZip.ts';
import { LibraryPage } from '../hosts/libraryPage.ts';
import { keepScreenshot } from '../hosts/screenshots.ts';
import { until } from '../hosts/until.ts';

const SPEAK_CHINESE = `Object.defineProperty(chrome.i18n, 'getUILanguage', { value: () => 'zh-CN' });`;
/** WCAG 1.4.10: what a window of 1280 × 1024 shows at 400 %. */
const SMALL = { width: 320, height: 256 };

const NAME = '河道夜间巡查人员与水上交通安全管理机构及其工作人员在紧急情况下协同处置突发事件的若干程序性规定（试行）';
const LONG = '发现险情的，应当立即报告并设置警戒，疏散附近人员，等待专业力量到场处置。'.repeat(20);
const LAW = sampleLaw(NAME, [
  sampleVersion('2010-05-01', [['河道夜间巡查由一人进行。'], [LONG]]),
  sampleVersion('2020-05-01', [['河道夜间巡查由两人同行。'], [LONG]]),
]);
const WORK = `/akn/cn/act/2000/${NAME}`;
const MOMENT = '2026-11-20T03:04:05.000Z';
const SESSION = {
  id: 'one',
  title: NAME,
  entries: [{ address: WORK, language: 'zh', title: NAME, note: '先问学员' }],
  created: MOMENT,
  changed: MOMENT,
};

const PAGES: Readonly<Record<string, string>> = {
  library: `page/page.html#/browse`,
  reader: `page/page.html#/read?at=${encodeURIComponent(WORK)}`,
  comparison: `page/page.html#/compare?old=${encodeURIComponent(`${WORK}/zho@2010-05-01`)}&new=${encodeURIComponent(`${WORK}/zho@2020-05-01`)}`,
  session: 'page/page.html#/sessions?id=one',
  packs: 'library/library.html',
  options: 'options/options.html',
  answers: `card/card.html?query=${encodeURIComponent('河道夜间巡查')}`,
  card: `card/card.html?address=${encodeURIComponent(WORK)}`,
  panel: 'panel/panel.html',
};

/** Settles when the window has been drawn as it is now, so that the page has been told of its size. */
const DRAWN = 'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))';

/** What can be used and does not lie within the width of the window, and whether the window scrolls sideways. */
const OUTSIDE = `(() => {
  const width = document.documentElement.clientWidth;
  const used = [...document.querySelectorAll('a, button, input, select, textarea, h1, h2')];
  const out = used.filter((one) => {
    const { left, right, width: own } = one.getBoundingClientRect();
    return own > 1 && (left < -1 || right > width + 1);
  });
  const said = out.map((one) => one.className + ' ' + (one.textContent || one.getAttribute('aria-label')));
  return document.documentElement.scrollWidth > width ? ['scrolls sideways', ...said] : said;
})()`;

let extension = '';
let files = '';
let chromium: Chromium;
beforeAll(async () => {
  extension = await unpackedExtension('chromium');
  files = await mkdtemp(join(tmpdir(), 'dutybook-reflow-'));
  chromium = await Chromium.start(extension);
  const pack = joined([...buildLibraryPack({ title: { zh: '河道' }, instruments: [LAW] }, () => [])]);
  await writeFile(join(files, 'rivers.dutybook'), pack);
  const library = new LibraryPage(await chromium.openPage('library/library.html', ''));
  await library.seen('No packs are installed.');
  await library.choose('pack', join(files, 'rivers.dutybook'));
  await library.seen('rivers is installed');
  await library.page.evaluate(
    `chrome.storage.local.set({ sessions: { version: 1, value: ${JSON.stringify([SESSION])} } })`,
  );
  await library.page.close();
});
test('in a side panel of the least width that browsers give it, everything that can be done with a card stands in one row', async () => {
  for (const before of ['', SPEAK_CHINESE]) {
    const page = await chromium.openPage('panel/panel.html', before);
    await page.setViewport({ width: 360, height: 700 });
    await page.bringToFront();
    await shown(page);
    await page.type('#query', '河道夜间巡查');
    await page.waitForSelector('.db-row');
    await page.keyboard.press('Enter');
    const rows = `new Set([...document.querySelectorAll('.actions button')].map((one) => Math.round(one.getBoundingClientRect().top / 20))).size`;
    await until(
      'the actions',
      () => page.evaluate(rows),
      (count) => Number(count) > 0,
    );
    expect(await page.evaluate(rows)).toBe(1);
    expect(await page.evaluate(OUTSIDE)).toEqual([]);
    await page.close();
  }
});

test('the head of the page keeps the number of the article and the name of the law, however long that is', async () => {
  const page = await chromium.openPage(`${PAGES['reader']}/~art_2`, '');
  await page.setViewport({ width: 1280, height: 900 });
  await until(
    'the article',
    () => page.evaluate(`document.querySelector('.running-here').innerText`),
    (here) => String(here).includes('第2条'),
  );
  const inside = `(({ right, width }) => width > 0 && right <= document.querySelector('.running-place').getBoundingClientRect().right)(document.querySelector('.running-own').getBoundingClientRect())`;
  expect(await page.evaluate(inside)).toBe(true);
  const titleWidth = () => page.evaluate(`document.querySelector('.running-title').getBoundingClientRect().width`);
  expect(await titleWidth()).toBeGreaterThan(100);
  await page.evaluate(`document.querySelector('.running-actions [aria-pressed]').click()`);
  await page.waitForSelector('.details');
  expect(await titleWidth()).toBeGreaterThan(100);
  await page.close();
});

afterAll(async () => {
  await chromium?.close();
  for (const folder of [extension, files]) if (folder !== '') await rm(folder, { recursive: true, force: true });
});

async function small(path: string, language: string): Promise<Page> {
  const page = await chromium.openPage(path, language === 'Chinese' ? SPEAK_CHINESE : '');
  await page.setViewport(SMALL);
  await page.bringToFront();
  return page;
}

/** Waits until the page shows what it is for. */
function shown(page: Page): Promise<unknown> {
  const loaded = `document.querySelector('.instrument, .provision, .compared, .entry, .pack, .option, .db-row, .db-card, .state') !== null`;
  return until('the page', () => page.evaluate(loaded), Boolean);
}

describe.each(['English', 'Chinese'])('enlarged to four times, in %s', (language) => {
  test.each(Object.keys(PAGES))('nothing of the page is cut off: %s', async (name) => {
    const page = await small(PAGES[name] ?? '', language);
    await shown(page);
    await keepScreenshot(`chromium-small-${name}-${language}`, () => page.screenshot());
    expect(await page.evaluate(OUTSIDE)).toEqual([]);
    const words = `[...document.querySelectorAll('.navigation a')].filter((one) => one.offsetHeight > 44).length`;
    expect(await page.evaluate(words)).toBe(0);
    await page.close();
  });

  test('a menu opens within the window', async () => {
    const page = await small(PAGES['reader'] ?? '', language);
    await shown(page);
    await page.evaluate(`document.querySelector('.menu-opener').click()`);
    await page.waitForSelector('.menu-list');
    expect(await page.evaluate(OUTSIDE)).toEqual([]);
    await page.close();
  });

  test('a day is never broken across two lines', async () => {
    for (const name of ['card', 'reader']) {
      const page = await small(PAGES[name] ?? '', language);
      await shown(page);
      const lines = `[...document.querySelectorAll('.db-day')].map((day) => day.textContent + ' ' + day.getClientRects().length)`;
      expect(await page.evaluate(lines), name).toEqual(['2020-05-01 1', '2020-05-01 1']);
      await page.close();
    }
  });

  test('a list of what the library holds comes before what it can be narrowed by', async () => {
    const page = await small(PAGES['library'] ?? '', language);
    await shown(page);
    const top = `document.querySelector('.instrument').getBoundingClientRect().top + scrollY`;
    expect(await page.evaluate(top)).toBeLessThan(2 * SMALL.height);
    await page.click('.facets summary');
    await until('the facets', () => page.evaluate(`document.querySelector('.facet').offsetHeight > 0`), Boolean);
    await page.setViewport({ width: 1280, height: 900 });
    // A page that was not drawn in between does not know that there was room.
    await page.evaluate(DRAWN);
    await page.setViewport(SMALL);
    await until(
      'closed facets',
      () => page.evaluate(`document.querySelector('.facets').open`),
      (open) => open === false,
    );
    await page.close();
  });

  test('the bars that stay leave the text more room than they take', async () => {
    for (const name of ['reader', 'comparison']) {
      const page = await small(PAGES[name] ?? '', language);
      await shown(page);
      await page.evaluate(
        `scrollBy(0, document.querySelector('.running, .comparison-bar').getBoundingClientRect().bottom + 40)`,
      );
      const taken = `document.querySelector('.running, .comparison-bar').getBoundingClientRect().bottom`;
      expect(Number(await page.evaluate(taken)), name).toBeLessThan(SMALL.height / 2);
      await page.close();
    }
  });

  test('a screen of the presenter shows words, and its buttons lie over no title', async () => {
    const page = await small('page/page.html#/present?id=one&entry=1', language);
    await page.waitForSelector('.present-position');
    await page.mouse.move(20, 20);
    await page.mouse.move(40, 40);
    await keepScreenshot(`chromium-small-presenter-${language}`, () => page.screenshot());
    expect(await page.evaluate(OUTSIDE)).toEqual([]);
    expect(Number(await page.evaluate(`document.querySelector('.present-frame').offsetHeight`))).toBeGreaterThan(100);
    const [title, text, buttons] = [
      ['.present-head', 'bottom'],
      ['.present-frame', 'bottom'],
      ['.present-controls', 'top'],
    ].map(([what, edge]) =>
      page.evaluate(`document.querySelector('${what}').getBoundingClientRect().${edge}`).then(Number),
    );
    expect(await text).toBeGreaterThan(Number(await title));
    expect(await buttons).toBeGreaterThanOrEqual(Number(await text));
    await page.close();
  });
});
