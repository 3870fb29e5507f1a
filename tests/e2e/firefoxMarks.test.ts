import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unpackedExtension } from '../hosts/extensionZip.ts';
import { Firefox } from '../hosts/firefox.ts';
import { FirefoxPage } from '../hosts/firefoxPage.ts';
import type { FirefoxPopup } from '../hosts/firefoxPopup.ts';
import { hostilePage } from '../hosts/hostilePage.ts';
import { riverPack } from '../hosts/riverLaws.ts';
import { keepScreenshot } from '../hosts/screenshots.ts';
import { until } from '../hosts/until.ts';
import { WebSite } from '../hosts/webPage.ts';

let folder: string;
let site: WebSite;
let firefox: Firefox;
let page: FirefoxPage;
let before: unknown;

const SERIALIZE = `return new XMLSerializer().serializeToString(document) + '\\n' + document.documentElement.textContent;`;
const MARKED = `return Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name.replace('dutybook-', ''),
  [...ranges].filter((range) => range.startContainer.isConnected).map((range) =>
    range.startContainer.data.slice(range.startOffset, range.endOffset))]));`;
const ROWS = `return [...document.querySelectorAll('.reference')].map((row) => row.textContent);`;

beforeAll(async () => {
  folder = await unpackedExtension('firefox');
  site = await WebSite.serve({ '/': hostilePage(), '/other': hostilePage('<p>另据《河道夜巡法》第一条。</p>') });
  firefox = await Firefox.start(folder);
  const file = join(await mkdtemp(join(tmpdir(), 'dutybook-marks-')), 'rivers.dutybook');
  await writeFile(file, riverPack());
  const library = await FirefoxPage.open(firefox.marionette, firefox.addon, 'library/library.html');
  await until(
    'the page of packs',
    () => library.text(),
    (text) => text.includes('built-in'),
  );
  await library.choose(0, file);
  await until(
    'the pack',
    () => library.text(),
    (text) => text.includes('rivers is installed'),
  );
  await library.close();
  page = await FirefoxPage.visit(firefox.marionette, `${site.origin}/`);
  before = await page.evaluate(SERIALIZE);
});
afterAll(async () => {
  await firefox?.close();
  await site?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

const marked = async () => JSON.stringify(await page.evaluate(MARKED));

async function openList(): Promise<FirefoxPopup> {
  const popup = await firefox.openPopup();
  const isThere = () => popup.evaluate(`return document.querySelector('.references-button') !== null`);
  await until('the button', isThere, (there) => there === true);
  await popup.evaluate(`document.querySelector('.references-button').click()`);
  return popup;
}

test('the popup marks the page in front and lists what it cites; the words stay as they are', async () => {
  const popup = await openList();
  const rows = await until(
    'the list',
    () => popup.evaluate(ROWS),
    (found) => Array.isArray(found) && found.length === 6,
  );
  expect(rows).toEqual([
    expect.stringMatching(/第二条Verified/u),
    expect.stringMatching(/第三条Missing/u),
    expect.stringMatching(/《河道晨巡法》第二条Changed/u),
    expect.stringMatching(/第二条第二款Verified/u),
    expect.stringMatching(/《河道午巡法》第五条Not checked/u),
    expect.stringMatching(/第九条Missing/u),
  ]);
  await keepScreenshot('firefox-marks-list', () => popup.screenshot());
  await popup.close();
  expect(await marked()).toContain('《河道\\n晨巡法》第二条');
  expect(await page.evaluate('return document.querySelector("#edited").outerHTML + window.stolen.length')).toMatch(
    /0$/u,
  );
  await keepScreenshot('firefox-marks-page', () => page.screenshot());
});

test('what comes into the page later is marked too', async () => {
  await page.evaluate(`const added = document.querySelector('b').cloneNode();
    added.textContent = '另据《河道夜巡法》第一条'; document.querySelector('main').append(added);`);
  await until('the new mark', marked, (words) => words.includes('《河道夜巡法》第一条'));
  await page.evaluate(`document.querySelector('main').lastChild.remove();`);
});

test('one press takes all marks away without a trace', async () => {
  const popup = await openList();
  await until(
    'the list',
    () => popup.evaluate(ROWS),
    (found) => Array.isArray(found) && found.length === 6,
  );
  await popup.evaluate(`document.querySelector('.list-head .action').click()`);
  await until(
    'the end',
    () => page.evaluate('return CSS.highlights.size'),
    (size) => size === 0,
  );
  expect(await page.evaluate(SERIALIZE)).toBe(before);
  await popup.close();
});

test('a site that the user permits is marked by itself, and no more when it is taken off the list', async () => {
  await firefox.permitWithoutAsking();
  const popup = await openList();
  await until(
    'the list',
    () => popup.evaluate(ROWS),
    (found) => Array.isArray(found) && found.length === 6,
  );
  await popup.press('Shift', 'Tab');
  await popup.evaluate(`document.querySelector('.always input').focus()`);
  await popup.press(' ');
  await until(
    'the permission',
    () =>
      popup.evaluate(`return document.querySelector('.always input').checked && (await
    browser.scripting.getRegisteredContentScripts()).length`),
    (count) => count === 1,
  );
  await popup.close();
  await page.go(`${site.origin}/other`);
  await until('the marks', marked, (words) => words.includes('《河道夜巡法》第一条'));
  const again = await openList();
  await until(
    'the list',
    () => again.evaluate(ROWS),
    (found) => Array.isArray(found) && found.length === 7,
  );
  await again.evaluate(`document.querySelector('.always input').focus()`);
  await again.press(' ');
  await until(
    'the end of it',
    () =>
      again.evaluate(`return (await browser.scripting.getRegisteredContentScripts()).length +
    (await browser.permissions.getAll()).origins.length`),
    (count) => count === 0,
  );
  await again.close();
  await page.go(`${site.origin}/`);
  expect(await marked()).toBe('{}');
});
