import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildLibraryPack } from '@dutybook/shared/library';
import { generateKeys, joined, signPack } from '@dutybook/shared/pack';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleLaw, sampleVersion } from '../../shared/src/library/packSample.ts';
import { axeViolations } from '../hosts/axe.ts';
import { digestOfSample } from '../hosts/packKills.ts';
import { samplePack } from '../hosts/samplePacks.ts';
import { keepScreenshot } from '../hosts/screenshots.ts';
import { until } from '../hosts/until.ts';
import { PackSession } from './packSession.ts';

const PAGE = 'library/library.html';
const SPEAK_CHINESE = `Object.defineProperty(chrome.i18n, 'getUILanguage', { value: () => 'zh-CN' });`;
const session = new PackSession();

let files = '';
beforeAll(async () => {
  files = await mkdtemp(join(tmpdir(), 'dutybook-files-'));
});
afterAll(async () => {
  if (files !== '') await rm(files, { recursive: true, force: true });
});

async function packFile(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(files, name);
  await writeFile(path, bytes);
  return path;
}

async function text(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

async function seen(page: Page, wanted: string | RegExp): Promise<string> {
  return until(
    String(wanted),
    () => text(page),
    (shown) => shown.match(wanted) !== null,
  );
}

/** Chooses a file with the n-th button of the page that asks for one: the first installs, the others update. */
async function choose(page: Page, nth: number, path: string): Promise<void> {
  const input = (await page.$$('input[data-asks=pack]'))[nth];
  if (input === undefined) throw new Error('there is no such button');
  await input.uploadFile(path);
}

/** What the background answers to a lookup: titles and snippets. */
function lookups(query: string): Promise<string> {
  return session.withPage(
    ({ page }) =>
      page.evaluate(
        `chrome.runtime.sendMessage({ name: 'lookup', params: { query: ${JSON.stringify(query)} } }).then(JSON.stringify)`,
      ) as Promise<string>,
  );
}

/** A pack with a law of one article. */
function lawPack(words: string): Uint8Array {
  const instruments = [sampleLaw('河道夜巡法', [sampleVersion('2020-01-01', [[words]])])];
  return joined([...buildLibraryPack({ title: { zh: '河道' }, instruments }, () => [])]);
}

test('what is installed is looked up, and what is updated or removed no longer is', async () => {
  const page = await session.chromium.openPage(PAGE, '');
  await seen(page, 'Install a pack');
  expect(await lookups('河道夜巡法第一条')).not.toContain('两人同行');
  await choose(page, 0, await packFile('rivers.dutybook', lawPack('夜巡两人同行。')));
  await seen(page, 'rivers is installed');
  expect(await lookups('河道夜巡法第一条')).toContain('两人同行');
  await choose(page, 1, await packFile('rivers-2.dutybook', lawPack('夜巡三人同行。')));
  await seen(page, 'rivers is updated');
  const updated = await lookups('河道夜巡法第一条');
  expect([updated.includes('三人同行'), updated.includes('两人同行')]).toEqual([true, false]);
  await session.chromium.killBackground();
  expect(await lookups('河道夜巡法第一条')).toContain('三人同行');
  await page.close();
});

describe('the page of packs', () => {
  test('is opened from the popup, and installs, updates, removes by keyboard', async () => {
    const popup = await session.chromium.openPopup();
    await until('the button', () => popup.$('.packs-button'), Boolean);
    await popup.focus('.packs-button');
    // The popup closes while the key is still down.
    await popup.keyboard.press('Enter').catch(() => undefined);
    const target = await session.chromium.browser.waitForTarget((candidate) => candidate.url().endsWith(PAGE));
    const page = await target.asPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => complaints.push(message.text()));
    await seen(page, 'No packs are installed.');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await page.bringToFront();
    // The bar that leads to the other pages comes first.
    for (let stop = 0; stop < 5; stop += 1) await page.keyboard.press('Tab');
    await until(
      'the focus',
      () => page.evaluate(() => document.activeElement?.textContent),
      (name) => name === 'Install a pack…',
    );
    const chooser = page.waitForFileChooser();
    // The browser has to know that it is not to show its own.
    await sleep(300);
    await page.keyboard.press('Enter');
    await (await chooser).accept([await packFile('Laws 2026.dutybook', samplePack(1))]);
    await seen(page, 'laws-2026 is installed.');
    expect(await text(page)).toMatch(/laws-2026\s+\d+\.\d kB\s*installed \d{4}-\d\d-\d\d\s+Not signed/);
    const keys = await generateKeys();
    const signed = await signPack(samplePack(2), keys.privateKey, '<b>交警\u202e支队</b>');
    if (!signed.ok) throw new Error(signed.problem.code);
    await choose(page, 1, await packFile('signed.dutybook', signed.value));
    await seen(page, 'laws-2026 is updated.');
    expect(await text(page)).toMatch(/Signed; the pack says by “<b>交警�支队<\/b>”. Key [0-9a-f]{32}/);
    await page.focus('.pack .actions > button:last-child');
    await page.keyboard.press('Enter');
    await seen(page, 'Remove laws-2026 from this device?');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Keep');
    await page.keyboard.press('Escape');
    await until(
      'the question to go',
      () => text(page),
      (shown) => !shown.includes('from this device?'),
    );
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Remove… laws-2026');
    await page.keyboard.press('Enter');
    await seen(page, 'Remove laws-2026 from this device?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await seen(page, 'laws-2026 is removed.');
    expect(await text(page)).toContain('No packs are installed.');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('refuses what is broken, in a sentence, and keeps what is there', async () => {
    const page = await session.chromium.openPage(PAGE, '');
    const whole = samplePack(3);
    await seen(page, 'No packs are installed.');
    await choose(page, 0, await packFile('old.dutybook', whole));
    await seen(page, 'old is installed.');
    const flipped = whole.slice();
    flipped[5000] = (flipped[5000] ?? 0) ^ 1;
    for (const [bytes, sentence] of [
      [new TextEncoder().encode('no pack'), 'This file is not a Dutybook pack.'],
      [whole.subarray(0, 3000), 'This pack is incomplete: its end is missing.'],
      [flipped, 'This pack is damaged and was not read.'],
    ] as const) {
      await choose(page, 0, await packFile('bad.dutybook', bytes));
      expect(await seen(page, `“bad”: ${sentence}`)).toContain('Installed packs are as they were.');
      await choose(page, 1, await packFile('bad.dutybook', bytes));
      await seen(page, sentence);
      expect(await text(page)).not.toContain('is installed');
      expect(await page.$$eval('.pack-name', (names) => names.map((name) => name.textContent))).toEqual(['old']);
    }
    await choose(page, 0, await packFile('old.dutybook', whole));
    await seen(page, 'A pack of this name is installed already.');
    await session.equip(page);
    expect(await page.evaluate('dutybookPacks.state()')).toEqual([['old', digestOfSample(3, 0)]]);
    await page.close();
  });

  test.each([
    { language: 'English', scheme: 'light', forced: 'none' },
    { language: 'English', scheme: 'dark', forced: 'none' },
    { language: 'Chinese', scheme: 'light', forced: 'none' },
    { language: 'Chinese', scheme: 'dark', forced: 'active' },
  ])('axe finds nothing: $language, $scheme, forced colours $forced', async ({ language, scheme, forced }) => {
    const chinese = language === 'Chinese';
    const page = await session.chromium.openPage(PAGE, chinese ? SPEAK_CHINESE : '');
    const cdp = await page.createCDPSession();
    await cdp.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'forced-colors', value: forced },
      ],
    });
    const check = async (state: string) => {
      expect(await axeViolations(page), state).toEqual([]);
      const name = `chromium-packs-${language.toLowerCase()}-${scheme}${forced === 'active' ? '-contrast' : ''}-${state}`;
      await keepScreenshot(name, () => page.screenshot());
    };
    await seen(page, chinese ? '尚未安装指引包。' : 'No packs are installed.');
    await check('empty');
    const keys = await generateKeys();
    const signed = await signPack(samplePack(2), keys.privateKey, '交警支队');
    if (!signed.ok) throw new Error(signed.problem.code);
    await choose(page, 0, await packFile('traffic-rules.dutybook', signed.value));
    await seen(page, chinese ? 'traffic-rules 已安装。' : 'traffic-rules is installed.');
    await choose(page, 0, await packFile('laws-cn.dutybook', samplePack(1)));
    await seen(page, chinese ? 'laws-cn 已安装。' : 'laws-cn is installed.');
    await check('list');
    await choose(page, 0, await packFile('bad.dutybook', new Uint8Array(40)));
    await seen(page, chinese ? '此文件不是 Dutybook 指引包。' : 'This file is not a Dutybook pack.');
    await check('refused');
    await page.evaluate(() => document.querySelector<HTMLElement>('.pack .actions > button:last-child')?.click());
    await seen(page, chinese ? '从本机移除 laws-cn？' : 'Remove laws-cn from this device?');
    await check('question');
    await page.close();
  });
});
