import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Chromium } from '../../hosts/chromium.ts';
import { unpackedExtension } from '../../hosts/extensionZip.ts';
import { until } from '../../hosts/until.ts';
import type { BenchRow } from './benchRow.ts';
import { bareRows } from './bareRows.ts';
import { lastingRows } from './lastingRows.ts';
import { lookupRows } from './lookupRows.ts';
import { markRows } from './markRows.ts';
import { sizeRows } from './sizeRows.ts';

async function install(chromium: Chromium, pack: string): Promise<void> {
  const page = await chromium.openPage('library/library.html', '');
  const input = await until(
    'the input',
    () => page.$('input[type=file]'),
    (found) => found !== null,
  );
  await input?.uploadFile(pack);
  const shown = () => page.evaluate(() => document.body.innerText);
  await until('the pack', shown, (text) => text.includes('is installed'));
  await page.close();
}

/** The popup with all laws installed; `--pack` names their pack, `--minutes` how long it is used at the end. */
export async function glanceRows(): Promise<readonly BenchRow[]> {
  const { values } = parseArgs({ options: { pack: { type: 'string' }, minutes: { type: 'string', default: '1' } } });
  if (values.pack === undefined) return [];
  const bare = await bareRows();
  const folder = await unpackedExtension('chromium');
  const chromium = await Chromium.start(folder);
  try {
    await install(chromium, values.pack);
    return [
      ...bare,
      ...(await lookupRows(chromium)),
      ...(await markRows(chromium)),
      ...(await sizeRows(folder)),
      ...(await lastingRows(chromium, Number(values.minutes))),
    ];
  } finally {
    await chromium.close();
    await rm(folder, { recursive: true, force: true });
  }
}
