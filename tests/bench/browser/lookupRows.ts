import type { Page } from 'puppeteer-core';
import type { Chromium } from '../../hosts/chromium.ts';
import { ChromiumPopup } from '../../hosts/chromiumPopup.ts';
import { megabytes, median, milliseconds, quantile } from './numbers.ts';
import type { BenchRow } from './benchRow.ts';

const OPENINGS = 20;
/** The first that a background that has just woken is asked. */
const QUERIES = ['酒后驾驶机动车', '道路交通安全法第九十一条', '盗窃公私财物', '治安管理处罚', '询问查证的时间'];
const LATER_QUERIES = [
  '殴打他人',
  '刑法第二百六十四条',
  '行政案件程序规定',
  '无证驾驶怎么处罚',
  '强制隔离戒毒',
  '传唤证',
];

/**
 * When the input was painted, when the first rows were there and when the background has confirmed them, in milliseconds since the popup
 * began to load.
 */
const PAINTS = `new Promise((resolve) => {
  const tell = () => {
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    const row = globalThis.firstRow;
    const answer = globalThis.firstAnswer;
    if (painted !== undefined && answer !== undefined) resolve({ painted, row, answer });
    else requestAnimationFrame(tell);
  };
  const look = () => {
    if (document.querySelector('.db-row-name')) globalThis.firstRow ??= performance.now();
    const isConfirmed = globalThis.firstRow && document.querySelector('#panel[aria-busy="false"]');
    if (isConfirmed) globalThis.firstAnswer ??= performance.now();
    else requestAnimationFrame(look);
  };
  look();
  tell();
})`;

interface Paints {
  readonly painted: number;
  readonly row: number;
  readonly answer: number;
}

function isPaints(value: unknown): value is Paints {
  return typeof value === 'object' && value !== null && 'painted' in value && 'row' in value && 'answer' in value;
}

async function paintsOf(page: Page): Promise<Paints> {
  const paints = await page.evaluate(PAINTS);
  if (!isPaints(paints)) throw new Error('the popup did not tell when it painted');
  return paints;
}

/** Opens the popup with a kept query and a dead background, again and again. */
async function openingRows(chromium: Chromium): Promise<readonly BenchRow[]> {
  const paints: Paints[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    if (chromium.background() !== undefined) await chromium.killBackground();
    const page = await chromium.openPopup();
    paints.push(await paintsOf(page));
    await chromium.closePopup(page);
  }
  return [
    {
      what: `popup: input painted, background dead (median of ${OPENINGS})`,
      wanted: '100 ms',
      measured: milliseconds(median(paints.map(({ painted }) => painted))),
    },
    {
      what: `popup: first results, background dead (median of ${OPENINGS})`,
      wanted: '250 ms',
      measured: milliseconds(median(paints.map(({ row }) => row))),
    },
    {
      what: 'the same: until the background, woken, has confirmed them',
      wanted: '',
      measured: milliseconds(median(paints.map(({ answer }) => answer))),
    },
  ];
}

/** Puts a text into the input as one key does, and waits until what is below it is drawn for it. */
const KEYSTROKE = `(async (text) => {
  const input = document.querySelector('#query');
  const panel = document.querySelector('#panel');
  const begun = performance.now();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (panel.getAttribute('aria-busy') === 'true') return;
      observer.disconnect();
      resolve();
    }).observe(panel, { attributes: true, attributeFilter: ['aria-busy'] });
  });
  await new Promise((resolve) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = resolve; requestAnimationFrame(() => port2.postMessage(0)); });
  return performance.now() - begun;
})`;

async function keystrokes(page: Page, queries: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const query of queries) {
    for (let length = 1; length <= query.length; length += 1) {
      times.push(Number(await page.evaluate(`${KEYSTROKE}(${JSON.stringify(query.slice(0, length))})`)));
    }
  }
  return times;
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const usage: unknown = await session.send('Runtime.getHeapUsage');
  await session.detach();
  if (typeof usage !== 'object' || usage === null || !('usedSize' in usage)) return Number.NaN;
  const buffers = 'backingStorageSize' in usage ? Number(usage.backingStorageSize) : 0;
  return Number(usage.usedSize) + buffers;
}

async function backgroundHeap(chromium: Chromium): Promise<number> {
  const worker = await chromium.background()?.worker();
  if (!worker) return Number.NaN;
  await worker.client.send('HeapProfiler.collectGarbage');
  const usage: unknown = await worker.client.send('Runtime.getHeapUsage');
  if (typeof usage !== 'object' || usage === null || !('usedSize' in usage)) return Number.NaN;
  const buffers = 'backingStorageSize' in usage ? Number(usage.backingStorageSize) : 0;
  return Number(usage.usedSize) + buffers;
}

/** Speed and memory of looking up, in the real popup, over the installed packs. */
export async function lookupRows(chromium: Chromium): Promise<readonly BenchRow[]> {
  const popup = new ChromiumPopup(await chromium.openPopup());
  await popup.seen('the popup', ({ filter }) => filter !== '');
  await popup.type(QUERIES[0] ?? '');
  await popup.seen('rows', ({ rows }) => rows.length > 0);
  await chromium.closePopup(popup.page);
  const openings = await openingRows(chromium);
  const page = await chromium.openPopup();
  await paintsOf(page);
  const first = await keystrokes(page, QUERIES);
  const later = await keystrokes(page, LATER_QUERIES);
  const heap = (await heapOf(page)) + (await backgroundHeap(chromium));
  await chromium.closePopup(page);
  return [
    ...openings,
    {
      what: `keystroke to results on screen, after ${first.length} others (p95 of ${later.length})`,
      wanted: '30 ms',
      measured: `${milliseconds(quantile(later, 0.95))} (median ${milliseconds(median(later))})`,
    },
    {
      what: `the same: the first of a background that has just woken (p95 of ${first.length})`,
      wanted: '',
      measured: `${milliseconds(quantile(first, 0.95))} (median ${milliseconds(median(first))})`,
    },
    { what: 'JS heap and buffers, popup open, popup and background', wanted: '80 MB', measured: megabytes(heap) },
  ];
}
