import { setTimeout as sleep } from 'node:timers/promises';
import type { Chromium } from '../../hosts/chromium.ts';
import { ChromiumPopup } from '../../hosts/chromiumPopup.ts';
import { megabytes } from './numbers.ts';
import type { BenchRow } from './benchRow.ts';

const QUERIES = ['盗窃', '酒驾', '拘留', '询问', '罚款', '机动车'];
/** What is compared with the end: the heap after the first sixth, ten minutes of an hour. */
const SETTLED = 1 / 6;

async function heap(chromium: Chromium): Promise<number> {
  const worker = await chromium.background()?.worker();
  if (!worker) return Number.NaN;
  await worker.client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await worker.client.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Looks up, opens and goes back for some minutes; the heap of the background must not grow once it has settled. */
export async function lastingRows(chromium: Chromium, minutes: number): Promise<readonly BenchRow[]> {
  const begun = Date.now();
  const length = minutes * 60_000;
  let settled: number | undefined;
  const popup = new ChromiumPopup(await chromium.openPopup());
  await popup.seen('the popup', ({ filter, title }) => filter !== '' || title !== '');
  for (let round = 0; Date.now() - begun < length; round += 1) {
    await popup.open(QUERIES[round % QUERIES.length] ?? '');
    await popup.press('Escape');
    if (settled === undefined && Date.now() - begun > length * SETTLED) settled = await heap(chromium);
    await sleep(50);
  }
  const last = await heap(chromium);
  await chromium.closePopup(popup.page);
  const growth = settled === undefined ? Number.NaN : (last / settled - 1) * 100;
  return [
    {
      what: `${minutes} minutes of scripted use: background heap from the first sixth to the end`,
      wanted: 'within 10%',
      measured: `${growth.toFixed(1)}% (${megabytes(settled ?? Number.NaN)} to ${megabytes(last)})`,
    },
  ];
}
