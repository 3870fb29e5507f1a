import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../.cache/screenshots/', import.meta.url));

/** Pictures are for people, and take their time: they are taken when somebody wants to look. */
export const KEEPS_SCREENSHOTS = process.env['DUTYBOOK_SCREENSHOTS'] !== undefined;

/** Takes and keeps a picture for people to look at, where pictures are wanted. */
export async function keepScreenshot(name: string, take: () => Promise<Uint8Array>): Promise<void> {
  if (!KEEPS_SCREENSHOTS) return;
  const png = await take();
  await mkdir(FOLDER, { recursive: true });
  await writeFile(join(FOLDER, `${name}.png`), png);
}
