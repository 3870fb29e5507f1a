import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeys, signPack } from '@dutybook/shared/pack';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axeSource, RUN_AXE } from '../hosts/axe.ts';
import { unpackedExtension } from '../hosts/extensionZip.ts';
import { Firefox } from '../hosts/firefox.ts';
import { FirefoxPage } from '../hosts/firefoxPage.ts';
import { FILLER, killUpdates } from '../hosts/packKills.ts';
import type { PackHost } from '../hosts/packKills.ts';
import { packStoreScript } from '../hosts/packStoreScript.ts';
import { samplePack } from '../hosts/samplePacks.ts';
import { keepScreenshot } from '../hosts/screenshots.ts';
import { until } from '../hosts/until.ts';

const PAGE = 'library/library.html';
/** A page that does not itself tidy up in the store. */
const OTHER_PAGE = 'popup/popup.html';
const KILLS = 3;
/** A browser takes long to start. */
const KILLS_OF_BROWSER = 2;

let extension = '';
let files = '';
let firefox: Firefox;
let script = '';
beforeAll(async () => {
  extension = await unpackedExtension('firefox');
  files = await mkdtemp(join(tmpdir(), 'dutybook-files-'));
  script = `${await packStoreScript()}; window.dutybookPacks = globalThis.dutybookPacks; return 0;`;
  firefox = await Firefox.start(extension);
});
afterAll(async () => {
  await firefox?.close();
  for (const folder of [extension, files]) if (folder !== '') await rm(folder, { recursive: true, force: true });
});

async function packFile(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(files, name);
  await writeFile(path, bytes);
  return path;
}

function openPage(path: string): Promise<FirefoxPage> {
  return FirefoxPage.open(firefox.marionette, firefox.addon, path);
}

function seen(page: FirefoxPage, wanted: string): Promise<string> {
  return until(
    wanted,
    () => page.text(),
    (shown) => shown.includes(wanted),
  );
}

async function hostOn(page: FirefoxPage): Promise<PackHost> {
  await page.evaluate(script);
  return {
    run: (expression) => page.evaluate(`return await ${expression}`),
    start: (expression) => page.evaluate(`void ${expression}; return 0;`),
  };
}

async function pageHost(): Promise<PackHost & { readonly end: () => Promise<void> }> {
  const page = await openPage(OTHER_PAGE);
  return { ...(await hostOn(page)), end: () => page.close() };
}

/** The background with the store at hand; awake, because a page asks it something. */
async function backgroundHost(): Promise<PackHost> {
  const page = await openPage(OTHER_PAGE);
  await page.evaluate(`await browser.runtime.sendMessage({ name: 'lookup', params: { query: 'zipper' } })`);
  await page.close();
  return hostOn(FirefoxPage.background(firefox.marionette, firefox.addon));
}

beforeEach(async () => {
  const host = await pageHost();
  await host.run('dutybookPacks.clear()');
  await host.run(`browser.storage.local.remove('packs')`);
  await host.end();
});

async function installSample(): Promise<void> {
  const host = await pageHost();
  expect(await host.run(`dutybookPacks.put('install', 'laws', 1, ${FILLER})`)).toBe('done');
  await host.end();
}

describe('the page of packs', () => {
  test('is opened from the popup', async () => {
    const popup = await firefox.openPopup();
    await popup.seen('the popup', (now) => now.filter !== '' || now.title !== '');
    await popup.evaluate(`document.querySelector('.packs-button').focus(); return 0;`);
    await popup.press('Enter');
    const page = await until(
      'the page of packs',
      async () => {
        const front = await FirefoxPage.front(firefox.marionette);
        return (await front.text()).includes('No packs are installed.') ? front : undefined;
      },
      Boolean,
    );
    await until(
      'the popup to close',
      () => popup.isOpen(),
      (isOpen) => !isOpen,
    );
    await page?.close();
  });

  test('installs, updates and removes, and refuses what is broken in a sentence', async () => {
    const page = await openPage(PAGE);
    await seen(page, 'No packs are installed.');
    await page.choose(0, await packFile('Laws 2026.dutybook', samplePack(1)));
    await seen(page, 'laws-2026 is installed.');
    const keys = await generateKeys();
    const signed = await signPack(samplePack(2), keys.privateKey, '交警支队');
    if (!signed.ok) throw new Error(signed.problem.code);
    await page.choose(1, await packFile('signed.dutybook', signed.value));
    expect(await seen(page, 'laws-2026 is updated.')).toContain('Signed; the pack says by “交警支队”. Key ');
    for (const [bytes, sentence] of [
      [new TextEncoder().encode('no pack'), 'This file is not a Dutybook pack.'],
      [samplePack(3).subarray(0, 3000), 'This pack is incomplete: its end is missing.'],
    ] as const) {
      await page.choose(1, await packFile('bad.dutybook', bytes));
      expect(await seen(page, sentence)).toContain('Signed; the pack says by “交警支队”. Key ');
    }
    await page.evaluate(`document.querySelector('.pack .actions > button:last-child').click(); return 0;`);
    await seen(page, 'Remove laws-2026 from this device?');
    expect(await page.evaluate('return document.activeElement.textContent')).toBe('Keep');
    await page.evaluate(`document.querySelector('.danger').click(); return 0;`);
    expect(await seen(page, 'laws-2026 is removed.')).toContain('No packs are installed.');
    await page.close();
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (scheme) => {
    await firefox.setColourScheme(scheme);
    const page = await openPage(PAGE);
    await until(
      `the ${scheme} scheme`,
      () => page.evaluate(`return matchMedia('(prefers-color-scheme: ${scheme})').matches`),
      Boolean,
    );
    await seen(page, 'No packs are installed.');
    await page.choose(0, await packFile('laws-cn.dutybook', samplePack(1)));
    await seen(page, 'laws-cn is installed.');
    await page.evaluate(`const script = arguments[0]; (0, eval)(script); return true;`, [await axeSource()]);
    expect(await page.evaluate(`return ${RUN_AXE}`)).toEqual([]);
    await page.evaluate(`document.querySelector('.pack .actions > button:last-child').click(); return 0;`);
    await seen(page, 'Remove laws-cn from this device?');
    expect(await page.evaluate(`return ${RUN_AXE}`)).toEqual([]);
    await keepScreenshot(`firefox-packs-${scheme}`, () => page.screenshot());
    await page.close();
  });
});

describe('killed in the middle of an update, a pack is the old one or the new one, whole', () => {
  test('a page that is closed', async () => {
    await installSample();
    const tally = await killUpdates(KILLS, async () => {
      const host = await pageHost();
      return { host, kill: host.end, reopened: pageHost };
    });
    expect(Math.min(tally.before, tally.halfway)).toBeGreaterThan(0);
  });

  test('the background, stopped and woken', async () => {
    await installSample();
    const tally = await killUpdates(KILLS, async () => ({
      host: await backgroundHost(),
      kill: async () => expect(await firefox.stopBackground()).toBe('stopped'),
      reopened: backgroundHost,
    }));
    expect(Math.min(tally.before, tally.halfway)).toBeGreaterThan(0);
  });

  test('the whole browser', async () => {
    await installSample();
    const tally = await killUpdates(KILLS_OF_BROWSER, async () => ({
      host: await pageHost(),
      kill: () => firefox.kill(),
      reopened: async () => {
        firefox = await Firefox.start(extension, { profile: firefox.profile });
        return pageHost();
      },
    }));
    // A browser that starts again may have put away what was left halfway before it can be asked.
    expect(tally.before).toBeGreaterThan(0);
  });
});
