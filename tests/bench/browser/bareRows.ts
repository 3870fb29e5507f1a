import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Chromium } from '../../hosts/chromium.ts';
import { unpackedExtension } from '../../hosts/extensionZip.ts';
import type { BenchRow } from './benchRow.ts';
import { median, milliseconds, quantile } from './numbers.ts';

const OPENINGS = 20;
const PAINTED = `new Promise((resolve) => {
  const look = () => {
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    if (painted === undefined) requestAnimationFrame(look);
    else resolve(painted);
  };
  look();
})`;

const CHANGES = 38;
/** Changes the word and waits until it is drawn, as a keystroke is waited for. */
const CHANGED = `new Promise((resolve) => {
  const begun = performance.now();
  document.body.textContent = String(begun);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => resolve(performance.now() - begun);
  requestAnimationFrame(() => port2.postMessage(0));
})`;

/**
 * What the browser itself takes on this machine to paint one word in a popup, and another one in its place, without a script or a style:
 * the least that is possible.
 */
export async function bareRows(): Promise<readonly BenchRow[]> {
  const folder = await unpackedExtension('chromium');
  await writeFile(join(folder, 'popup', 'popup.html'), '<!doctype html><title>Bare</title><body>Bare</body>');
  const chromium = await Chromium.start(folder);
  try {
    const paints: number[] = [];
    for (let opening = 0; opening < OPENINGS; opening += 1) {
      if (chromium.background() !== undefined) await chromium.killBackground();
      const page = await chromium.openPopup();
      paints.push(Number(await page.evaluate(PAINTED)));
      await chromium.closePopup(page);
    }
    const page = await chromium.openPopup();
    await page.evaluate(PAINTED);
    const changes: number[] = [];
    for (let change = 0; change < CHANGES; change += 1) changes.push(Number(await page.evaluate(CHANGED)));
    await chromium.closePopup(page);
    return [
      {
        what: `for comparison: one word painted in a popup without code (median of ${OPENINGS})`,
        wanted: '',
        measured: milliseconds(median(paints)),
      },
      {
        what: `for comparison: another word in its place (p95 of ${CHANGES})`,
        wanted: '',
        measured: `${milliseconds(quantile(changes, 0.95))} (median ${milliseconds(median(changes))})`,
      },
    ];
  } finally {
    await chromium.close();
    await rm(folder, { recursive: true, force: true });
  }
}
