import { createHash } from 'node:crypto';
import { mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateKeys } from '@dutybook/shared/pack';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from '../hosts/axe.ts';
import { Chromium } from '../hosts/chromium.ts';
import { unpackedExtension } from '../hosts/extensionZip.ts';
import { LibraryPage } from '../hosts/libraryPage.ts';
import { PackServer } from '../hosts/packServer.ts';
import { signedLawPack } from '../hosts/samplePacks.ts';
import { keepScreenshot } from '../hosts/screenshots.ts';
import { until } from '../hosts/until.ts';

const PAGE = 'library/library.html';
const POLICIES = '/etc/chromium/policies/managed';
const POLICY = join(POLICIES, 'dutybook-test.json');

let extension = '';
let server: PackServer;
let chromium: Chromium;
let library: LibraryPage;
const keys = await generateKeys();
const others = await generateKeys();

const lawPack = (name: string, words: string, signer = keys) => signedLawPack(name, words, signer);

/** The id that Chromium gives to an unpacked extension: letters for the digits of its path's SHA-256. */
async function idOf(folder: string): Promise<string> {
  const digits = createHash('sha256')
    .update(await realpath(folder))
    .digest('hex')
    .slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

async function writePolicy(): Promise<void> {
  const pack = (name: string, url: string, key = keys.publicKey) => ({ name, url, key, updateHours: 1 });
  const managed = {
    packs: [
      pack('city', `${server.url}/city.dutybook`),
      pack('strange', `${server.url}/strange.dutybook`),
      pack('plain', `${server.plainUrl}/city.dutybook`),
    ],
    options: { theme: 'dark' },
  };
  await mkdir(POLICIES, { recursive: true });
  const policy = { '3rdparty': { extensions: { [await idOf(extension)]: managed } } };
  await writeFile(POLICY, JSON.stringify(policy));
}

beforeAll(async () => {
  extension = await unpackedExtension('chromium');
  server = await PackServer.start();
  server.paths.set('/city.dutybook', await lawPack('城区夜巡法', '夜巡两人同行。'));
  server.paths.set('/strange.dutybook', await lawPack('假冒法', '不应出现。', others));
  await writePolicy();
  chromium = await Chromium.start(extension, { args: ['--ignore-certificate-errors'] });
});
afterAll(async () => {
  await chromium?.close();
  server?.close();
  await rm(POLICY, { force: true });
  if (extension !== '') await rm(extension, { recursive: true, force: true });
});

test('a policy installs its packs, locks its options, and opens no tab', async () => {
  expect(chromium.extension.id).toBe(await idOf(extension));
  library = new LibraryPage(await chromium.openPage(PAGE, ''));
  const shown = await library.seen(/set by your organisation\s+from 127\.0\.0\.1/);
  await library.seen(
    'plain, set by your organisation: A pack is fetched only from an address that begins with https://',
  );
  await library.seen('strange, set by your organisation: This pack is not signed with the key that was given for it.');
  expect(await library.packs()).toEqual(['city']);
  expect(shown).not.toContain('Remove…');
  expect(await library.lookup('城区夜巡法第一条')).toContain('两人同行');
  expect(await library.lookup('假冒法第一条')).not.toContain('不应出现');
  expect(server.askedPlainly).toEqual([]);
  await until(
    'the dark theme',
    () => library.page.evaluate(() => document.documentElement.dataset['theme']),
    (theme) => theme === 'dark',
  );
  const tabs = await chromium.browser.pages();
  expect(tabs.map((tab) => tab.url()).filter((url) => url.includes(chromium.extension.id))).toHaveLength(1);
  expect(await axeViolations(library.page)).toEqual([]);
  await keepScreenshot('chromium-managed', () => library.page.screenshot());
});

test('what a policy installs is kept up to date when it is due', async () => {
  server.paths.set('/city.dutybook', await lawPack('城区夜巡法', '夜巡三人同行。'));
  const rung = `chrome.alarms.onAlarm.dispatch({ name: 'managed-packs' })`;
  const ring = async () => {
    await library.lookup('zipper');
    const worker = await chromium.background()?.worker();
    await worker?.evaluate(rung);
  };
  await ring();
  expect(await library.lookup('城区夜巡法第一条')).toContain('两人同行');
  await library.page.evaluate(`chrome.storage.local.get('packs').then(({ packs }) => {
    packs.value.city.origin.checked = 0;
    return chrome.storage.local.set({ packs });
  })`);
  await ring();
  await until(
    'the new pack',
    () => library.lookup('城区夜巡法第一条'),
    (found) => found.includes('三人同行'),
  );
});

/** Fills in the form for a pack from an address, and asks for it. */
async function fetchFrom(url: string, key: string): Promise<void> {
  const { page } = library;
  await library.idle();
  await page.$eval('details.address', (details) => {
    details.open = true;
  });
  for (const [field, value] of [
    ['url', url],
    ['text', key],
  ] as const) {
    await page.$eval(`.address input[type=${field}]`, (input) => {
      input.value = '';
    });
    await page.type(`.address input[type=${field}]`, value);
  }
  await page.keyboard.press('Enter');
}

test('a pack from an address is taken only over https and with the right key', async () => {
  server.paths.set('/own.dutybook', await lawPack('郊区夜巡法', '郊区两人同行。'));
  server.paths.set('/away.dutybook', { redirect: `${server.plainUrl}/own.dutybook` });
  server.paths.set('/huge.dutybook', 'huge');
  server.paths.set('/moved.dutybook', { redirect: `${server.url}/own.dutybook` });
  for (const [url, key, refusal] of [
    [
      `${server.plainUrl}/own.dutybook`,
      keys.publicKey,
      'A pack is fetched only from an address that begins with https://',
    ],
    [`${server.url}/own.dutybook`, 'no key', 'This is not a Dutybook key'],
    [`${server.url}/own.dutybook`, others.publicKey, 'This pack is not signed with the key that was given for it.'],
    [`${server.url}/strange.dutybook`, keys.publicKey, 'This pack is not signed with the key that was given for it.'],
    [`${server.url}/huge.dutybook`, keys.publicKey, 'The pack is larger than 1024 MB'],
    [`${server.url}/none.dutybook`, keys.publicKey, 'The server does not give the pack out (HTTP 404)'],
    [`${server.url}/away.dutybook`, keys.publicKey, 'The pack could not be fetched'],
  ] as const) {
    await fetchFrom(url, key);
    await library.idle();
    await library.seen(refusal);
    expect(await library.packs()).toEqual(['city']);
  }
  expect(await library.text()).toContain(`Allow requests to ${server.url} and try again`);
  await keepScreenshot('chromium-address', () => library.page.screenshot({ fullPage: true }));
  expect(await axeViolations(library.page)).toEqual([]);
  expect(server.askedPlainly).toEqual([]);
  await fetchFrom(`${server.url}/moved.dutybook`, keys.publicKey);
  await library.seen('moved is installed.');
  expect(await library.lookup('郊区夜巡法第一条')).toContain('郊区两人同行');
  await library.press('Check for an update moved');
  await library.seen('moved is up to date.');
  server.paths.set('/own.dutybook', await lawPack('郊区夜巡法', '郊区三人同行。'));
  await library.press('Check for an update moved');
  await library.seen('moved is updated.');
  expect(await library.lookup('郊区夜巡法第一条')).toContain('郊区三人同行');
});
