import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Chromium } from '../../hosts/chromium.ts';
import { unpackedExtension } from '../../hosts/extensionZip.ts';
import type { BenchRow } from './benchRow.ts';
import { median, milliseconds } from './numbers.ts';

const OPENINGS = 20;
const PAINTED = `new Promise((resolve) => {
  const look = () => {
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    if (painted === undefined) requestAnimationFrame(look);
    else resolve(painted);
  };
  look();
})`;

/** What the browser itself takes on this machine to paint one word in a popup, without a script or a style: the least that is possible. */
export async function bareRow(): Promise<BenchRow> {
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
    return {
      what: `for comparison: one word painted in a popup without code (median of ${OPENINGS})`,
      wanted: '',
      measured: milliseconds(median(paints)),
    };
  } finally {
    await chromium.close();
    await rm(folder, { recursive: true, force: true });
  }
}
