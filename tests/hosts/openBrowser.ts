/**
 * Starts the installed Chromium with the packaged extension and a fresh profile, or Firefox with `--firefox`:
 * `node tests/hosts/openBrowser.ts`. It ends when the browser is closed.
 */
import { rm } from 'node:fs/promises';
import { Chromium } from './chromium.ts';
import { unpackedExtension } from './extensionZip.ts';
import { Firefox } from './firefox.ts';

const HINT = 'Press Alt+Shift+L (Control+Shift+L on a Mac) or the Dutybook button (it may be behind the puzzle piece).';

async function openChromium(folder: string): Promise<void> {
  const chromium = await Chromium.start(folder, { headed: true });
  console.log(`Chromium is open with Dutybook loaded. ${HINT}`);
  await new Promise((resolve) => chromium.browser.once('disconnected', resolve));
  await chromium.close();
}

async function openFirefox(folder: string): Promise<void> {
  const firefox = await Firefox.start(folder, { headed: true });
  console.log(`Firefox is open with Dutybook loaded. ${HINT}`);
  process.once('SIGINT', () => void firefox.close());
  await firefox.ended;
  await firefox.close();
}

function requireScreen(): void {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) {
    throw new Error('There is no screen to open a browser on. Run this on a desktop, or under xvfb-run.');
  }
}

async function main(): Promise<void> {
  requireScreen();
  const browser = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
  const folder = await unpackedExtension(browser);
  try {
    await (browser === 'firefox' ? openFirefox(folder) : openChromium(folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
