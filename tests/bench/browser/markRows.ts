import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import type { Page } from 'puppeteer-core';
import type { Chromium } from '../../hosts/chromium.ts';
import { until } from '../../hosts/until.ts';
import { WebSite } from '../../hosts/webPage.ts';
import type { BenchRow } from './benchRow.ts';
import { median, milliseconds } from './numbers.ts';

const LAWS = fileURLToPath(new URL('../../../../shared/corpora/laws-cn/', import.meta.url));
const PAGE_BYTES = 1_000_000;
/** Every so many of the laws, so that some of all kinds are in the page. */
const STEP = 97;
const ROUNDS = 5;
/** For so long no mark comes any more once all are there. */
const QUIET_MS = 1500;

const TEXT = `document.documentElement.outerHTML`;
/** Notes, in the page, how many words are marked and since when, and how long its thread was kept busy at once. */
const WATCH = `(() => {
  window.longTasks = [];
  new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) window.longTasks.push(duration); })
    .observe({ type: 'longtask' });
  window.marked = { count: 0, at: 0 };
  setInterval(() => {
    const count = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
    if (count !== window.marked.count) window.marked = { count, at: performance.timeOrigin + performance.now() };
  }, 10);
})()`;

const WATCHED = v.object({ count: v.number(), at: v.number(), longTasks: v.array(v.number()) });

function escaped(line: string): string {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A page of laws of a megabyte, a paragraph for each of their lines. */
async function legalPage(): Promise<string> {
  const names = (await readdir(LAWS, { recursive: true })).filter((name) => name.endsWith('.md')).sort();
  const parts: string[] = [];
  let bytes = 0;
  for (let place = 0; bytes < PAGE_BYTES && place < names.length * STEP; place += STEP) {
    const text = await readFile(join(LAWS, names[place % names.length] ?? ''), 'utf8');
    for (const line of text.split('\n').filter((line) => line.trim() !== '')) {
      if (bytes >= PAGE_BYTES) break;
      const paragraph = `<p>${escaped(line)}</p>\n`;
      parts.push(paragraph);
      bytes += Buffer.byteLength(paragraph);
    }
  }
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>Laws</title></head><body>${parts.join('')}</body></html>`;
}

/** Marks the page once by the popup; answers how long that took, and takes the marks away again. */
async function markOnce(chromium: Chromium, page: Page) {
  await page.evaluate(WATCH);
  const popup = await chromium.openPopup();
  await popup.waitForSelector('.references-button');
  await popup.focus('.references-button');
  const begun = Date.now();
  await popup.keyboard.press('Enter');
  const watched = async () =>
    v.parse(WATCHED, await page.evaluate('({ ...window.marked, longTasks: window.longTasks })'));
  const { count, at, longTasks } = await until(
    'all marks',
    watched,
    (seen) => seen.count > 0 && Date.now() - seen.at > QUIET_MS,
  );
  await popup.waitForSelector('.list-head .action');
  await popup.click('.list-head .action');
  await until(
    'the end',
    () => page.evaluate('CSS.highlights.size'),
    (size) => size === 0,
  );
  await chromium.closePopup(popup);
  return { count, took: at - begun, longTasks };
}

/** Marks a legal page of a megabyte, as its reader asks for it, with all laws installed. */
export async function markRows(chromium: Chromium): Promise<readonly BenchRow[]> {
  const site = await WebSite.serve({ '/': { html: await legalPage() } });
  try {
    const page = await chromium.browser.newPage();
    const rounds = [];
    let same = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      await page.goto(`${site.origin}/`);
      await page.bringToFront();
      await sleep(500);
      const before = await page.evaluate(TEXT);
      rounds.push(await markOnce(chromium, page));
      if ((await page.evaluate(TEXT)) === before) same += 1;
    }
    await page.close();
    const tasks = rounds.flatMap(({ longTasks }) => longTasks);
    const count = rounds[0]?.count ?? 0;
    return [
      {
        what: `marking a legal page of 1 MB, ${count} references (median of ${ROUNDS})`,
        wanted: '1 s',
        measured: milliseconds(median(rounds.map(({ took }) => took))),
      },
      {
        what: 'the same: tasks over 50 ms on the page’s thread',
        wanted: 'none',
        measured: `${tasks.length} in ${ROUNDS} rounds, longest ${milliseconds(Math.max(0, ...tasks))}`,
      },
      {
        what: 'the same: the page after the marks are taken away',
        wanted: 'unchanged',
        measured: `unchanged ${same} of ${ROUNDS} times`,
      },
    ];
  } finally {
    await site.close();
  }
}
