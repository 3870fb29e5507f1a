import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeys } from '@dutybook/shared/pack';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeSource, RUN_AXE } from '../hosts/axe.ts';
import { unpackedExtension } from '../hosts/extensionZip.ts';
import { Firefox } from '../hosts/firefox.ts';
import { FirefoxPage } from '../hosts/firefoxPage.ts';
import { sampleMarkdown, SAMPLE_LOOKUPS, writeSampleFolder } from '../hosts/importSamples.ts';
import { PackServer } from '../hosts/packServer.ts';
import { signedLawPack } from '../hosts/samplePacks.ts';
import { keepScreenshot } from '../hosts/screenshots.ts';
import { until } from '../hosts/until.ts';

const PAGE = 'library/library.html';
const POLICIES = '/etc/firefox/policies';
const POLICY = join(POLICIES, 'policies.json');
const ADDON = 'dutybook@dutybook.example';

let extension = '';
let files = '';
let server: PackServer;
let firefox: Firefox;
let page: FirefoxPage;
/** A policy that was there before, of whoever owns this machine. */
let policyBefore: Buffer | undefined;
const keys = await generateKeys();

/** A policy with a pack, and with a theme that the user cannot change. */
async function writePolicy(): Promise<void> {
  const packs = [{ name: 'city', url: `${server.url}/city.dutybook`, key: keys.publicKey }];
  const managed = { packs, options: { theme: 'dark' } };
  const before = await readFile(POLICY).catch(() => undefined);
  // One for this extension is what a run that was killed has left behind.
  policyBefore = before?.includes(ADDON) === true ? undefined : before;
  await mkdir(POLICIES, { recursive: true });
  const policies = { '3rdparty': { Extensions: { [ADDON]: managed } } };
  await writeFile(POLICY, JSON.stringify({ policies }));
}

beforeAll(async () => {
  extension = await unpackedExtension('firefox');
  files = await mkdtemp(join(tmpdir(), 'dutybook-files-'));
  await writeSampleFolder(files);
  server = await PackServer.start();
  server.paths.set('/city.dutybook', await signedLawPack('城区夜巡法', '城区两人同行。', keys));
  await writePolicy();
  firefox = await Firefox.start(extension, { takesAllCertificates: true });
  page = await FirefoxPage.open(firefox.marionette, firefox.addon, PAGE);
});
afterAll(async () => {
  await firefox?.close();
  server?.close();
  await (policyBefore === undefined ? rm(POLICY, { force: true }) : writeFile(POLICY, policyBefore));
  for (const folder of [extension, files]) if (folder !== '') await rm(folder, { recursive: true, force: true });
});

function seen(wanted: string): Promise<string> {
  return until(
    wanted,
    () => page.text(),
    (shown) => shown.includes(wanted),
  );
}

async function lookup(query: string): Promise<string> {
  const message = { name: 'lookup', params: { query } };
  return JSON.stringify(await page.evaluate('return await browser.runtime.sendMessage(arguments[0])', [message]));
}

function packs(): Promise<unknown> {
  return page.evaluate(`return [...document.querySelectorAll('.pack-name')].map((name) => name.textContent)`);
}

/** Clicks the button of this name. */
async function press(label: string): Promise<void> {
  const body = `const button = [...document.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === arguments[0]);
    button.click(); return 0;`;
  await page.evaluate(body, [label]);
}

async function axe(): Promise<unknown> {
  await page.evaluate(`const script = arguments[0]; (0, eval)(script); return true;`, [await axeSource()]);
  return page.evaluate(`return ${RUN_AXE}`);
}

test('a policy installs its pack and locks its option', async () => {
  expect(await seen('set by your organisation\nfrom 127.0.0.1')).not.toContain('Remove…');
  expect(await packs()).toEqual(['city']);
  expect(await lookup('城区夜巡法第一条')).toContain('城区两人同行');
  expect(await page.evaluate('return document.documentElement.dataset.theme')).toBe('dark');
  expect(await axe()).toEqual([]);
});

test('chosen and dropped documents become a pack: reported, and searched at once', async () => {
  const names = ['河道夜巡法.md', '山林.docx', 'harbour.pdf', 'more/港口.html', 'more/码头.zip', 'more/broken.pdf'];
  const paths = names.map((name) => join(files, name));
  await page.choose(0, paths, 'input[data-asks=documents]');
  await seen('6 files, ');
  await page.evaluate(`const input = document.querySelector('.draft input'); input.value = '辖区';
    input.dispatchEvent(new Event('input', { bubbles: true })); return 0;`);
  await press('Import');
  const shown = await seen('Report: 辖区');
  expect(shown).toMatch(/5 files read: 5 instruments/);
  expect(shown).toContain('broken.pdf');
  for (const [query, words] of SAMPLE_LOOKUPS) expect(await lookup(query), query).toContain(words);
  expect(await axe()).toEqual([]);
  await keepScreenshot('firefox-import-report', () => page.screenshot());
  const drop = `const data = new DataTransfer();
    data.items.add(new File([arguments[0]], '渡口.md'));
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
    return 0;`;
  await page.evaluate(drop, [sampleMarkdown('渡口管理规定', ['渡口白天开放。'])]);
  await seen('1 file, ');
  await press('Discard');
});

test('a backup brings everything back after it was wiped; what is gone is missed', async () => {
  // What is given to the browser to save is kept, and comes back as the file that is chosen.
  await page.evaluate(`window.saved = []; const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.saved.push(blob); return make.call(URL, blob); }; return 0;`);
  await press('Save a backup…');
  await until(
    'the backup',
    () => page.evaluate('return window.saved.length'),
    (count) => count === 1,
  );
  await page.evaluate(`const root = await navigator.storage.getDirectory();
    await root.removeEntry('packs', { recursive: true }); return 0;`);
  const other = await FirefoxPage.open(firefox.marionette, firefox.addon, PAGE);
  const text = await until(
    'the loss',
    () => other.text(),
    (shown) => shown.includes('2 packs that were here are gone'),
  );
  expect(text).toContain('Fetch again');
  await other.close();
  await page.evaluate(`const data = new DataTransfer();
    data.items.add(new File([window.saved[0]], 'x.dutybook-backup'));
    const input = document.querySelector('input[data-asks=backup]');
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true })); return 0;`);
  await seen('with 2 packs?');
  await press('Replace all');
  await seen('is restored.');
  expect(await packs()).toEqual(['city', '辖区']);
  for (const [query, words] of SAMPLE_LOOKUPS) expect(await lookup(query), query).toContain(words);
});

/** Enough documents that an import can be broken off in the middle. */
async function manyDocuments(): Promise<readonly string[]> {
  const paths = Array.from({ length: 400 }, (_, number) => join(files, `${number}.md`));
  const articles = Array.from({ length: 40 }, (_, at) => `第${at}项要求，值守人员应当逐项登记。`);
  for (const [number, path] of paths.entries()) {
    await writeFile(path, sampleMarkdown(`第${number}号值守规定`, articles));
  }
  return paths;
}

test('an import that is cancelled, or killed with the browser, leaves the library as it was', async () => {
  const paths = await manyDocuments();
  const begin = async () => {
    await page.choose(0, paths, 'input[data-asks=documents]');
    await seen('400 files, ');
    await page.evaluate(`const input = document.querySelector('.draft input'); input.value = '许多';
      input.dispatchEvent(new Event('input', { bubbles: true })); return 0;`);
    await press('Import');
    await until(
      'the import to be under way',
      () => page.text(),
      (shown) => /[1-9]\d* of 400 files/.test(shown),
    );
  };
  await begin();
  await press('Cancel');
  await seen('Cancelled. The packs are as they were.');
  expect(await packs()).toEqual(['city', '辖区']);
  await begin();
  await firefox.kill();
  firefox = await Firefox.start(extension, { profile: firefox.profile, takesAllCertificates: true });
  page = await FirefoxPage.open(firefox.marionette, firefox.addon, PAGE);
  expect(await seen('辖区')).not.toContain('gone');
  expect(await packs()).toEqual(['city', '辖区']);
  for (const [query, words] of SAMPLE_LOOKUPS) expect(await lookup(query), query).toContain(words);
});
