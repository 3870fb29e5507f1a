import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axeSource, RUN_AXE } from '../hosts/axe.ts';
import { unpackedExtension } from '../hosts/extensionZip.ts';
import { Firefox } from '../hosts/firefox.ts';
import type { FirefoxPopup } from '../hosts/firefoxPopup.ts';
import { keepScreenshot } from '../hosts/screenshots.ts';
import { until } from '../hosts/until.ts';
import { LOOKUPS } from './lookups.ts';

let folder: string;
let firefox: Firefox;
let popup: FirefoxPopup;

beforeAll(async () => {
  folder = await unpackedExtension('firefox');
  firefox = await Firefox.start(folder);
});
afterAll(async () => {
  await firefox?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  popup = await firefox.openPopup();
  await popup.seen('the popup', (seen) => seen.filter !== '' || seen.title !== '');
});

async function reopen(): Promise<void> {
  await popup.close();
  popup = await firefox.openPopup();
}

describe('looking up, by keyboard alone', () => {
  test('the popup opens in its size with the input focused', async () => {
    await popup.reset();
    await reopen();
    const seen = await popup.seen('the empty popup', ({ panel }) => panel.includes('潮汐车道'));
    expect(seen.focus).toBe('query');
    expect(await popup.evaluate('return [innerWidth, innerHeight]')).toEqual([400, 560]);
  });

  test.each(LOOKUPS)('$query opens $row', async ({ query, row, title, text }) => {
    const seen = await popup.open(query);
    expect(seen.title).toBe(title);
    expect(seen.card).toContain(text);
    expect(seen.card).toContain(row);
    expect(seen.focus).toBe('panel');
  });

  test('arrows move, Alt and the left arrow step back, Alt and a digit narrow', async () => {
    await popup.reset();
    await popup.type('tidal lane');
    const { rows } = await popup.seen('rows', (seen) => seen.query === 'tidal lane' && seen.rows.length > 2);
    await popup.press('ArrowDown');
    await popup.press('Enter');
    await popup.seen('a card', (seen) => seen.title === rows[1]);
    await popup.press('Alt', 'ArrowLeft');
    const back = await popup.seen('the list', (seen) => seen.rows.length > 0);
    expect(back).toMatchObject({ focus: 'query', active: rows[1] });
    await popup.press('Alt', '2');
    await popup.seen('guidelines', (seen) => seen.filter === 'Guidelines');
  });
});

describe('what the popup keeps', () => {
  test('query and open card come back after the popup was closed and the background was stopped', async () => {
    await popup.open('zipper');
    await popup.close();
    expect(await firefox.stopBackground()).toBe('stopped');
    popup = await firefox.openPopup();
    const restored = await popup.seen('the card again', (seen) => seen.title !== '');
    expect(restored).toMatchObject({ title: '“Zipper” alternate traffic', query: 'zipper', selectedText: 'zipper' });
    expect(await firefox.stopBackground()).toBe('stopped');
    expect((await popup.open('fraud hotlin')).card).toContain('M11');
    expect(await firefox.backgroundState()).toBe('running');
  });

  test('Escape, which Firefox keeps to itself, closes the popup and loses nothing', async () => {
    await popup.open('zipper');
    await popup.press('Escape');
    await until(
      'the popup to close',
      () => popup.isOpen(),
      (open) => !open,
    );
    popup = await firefox.openPopup();
    await popup.seen('the card again', (seen) => seen.title === '“Zipper” alternate traffic');
  });
});

describe('copying', () => {
  test('the citation of the selected row and of the card lands on the clipboard', async () => {
    await popup.reset();
    await popup.type('zipper');
    await popup.seen('rows', (seen) => seen.query === 'zipper' && seen.rows.length > 0);
    await popup.press('Control', 'c');
    await popup.seen('the notice', (seen) => seen.footer === 'Copied');
    expect(await firefox.clipboardText()).toMatch(/Zipper.* alternate traffic.*Planned 2014.*paragraph P29/);
    await popup.open('潮汐车道');
    await popup.press('Control', 'c');
    await until(
      'the citation',
      () => firefox.clipboardText(),
      (text) => text.includes('潮汐车道') && text.includes('出处'),
    );
  });
});

describe('states', () => {
  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (scheme) => {
    await firefox.setColourScheme(scheme);
    await until(
      `the ${scheme} scheme`,
      () => popup.evaluate(`return matchMedia('(prefers-color-scheme: ${scheme})').matches`),
      Boolean,
    );
    await popup.evaluate(`const script = arguments[0]; (0, eval)(script); return true;`, [await axeSource()]);
    const check = async (state: string) => {
      expect(await popup.evaluate(`return ${RUN_AXE}`), `${state}, ${scheme}`).toEqual([]);
      await keepScreenshot(`firefox-${scheme}-${state}`, () => popup.screenshot());
    };
    await popup.reset();
    await check('empty');
    await popup.type('public security');
    await popup.seen('rows', (seen) => seen.query === 'public security' && seen.rows.length > 5);
    await check('results');
    await popup.open('fraud hotlin');
    await check('card');
    await popup.reset();
    await popup.type('xyzzyqq');
    await popup.seen('no results', (seen) => seen.panel.includes('Nothing found'));
    await check('no-results');
  });
});
