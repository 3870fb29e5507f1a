import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ChromiumPopup } from '../hosts/chromiumPopup.ts';
import { extensionZip } from '../hosts/extensionZip.ts';
import { until } from '../hosts/until.ts';
import { ChromiumSession } from './chromiumSession.ts';
import { LOOKUPS } from './lookups.ts';

const session = new ChromiumSession();
let popup: ChromiumPopup;
beforeEach(() => {
  ({ popup } = session);
});

describe('the package', () => {
  test('is small and asks for nothing that browsers warn of', async () => {
    expect((await stat(await extensionZip('chromium'))).size).toBeLessThan(4_000_000);
    const manifest: unknown = JSON.parse(await readFile(join(session.folder, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({
      manifest_version: 3,
      permissions: ['storage', 'unlimitedStorage', 'alarms', 'contextMenus', 'activeTab', 'scripting', 'sidePanel'],
    });
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
  });
});

describe('looking up, by keyboard alone', () => {
  test('the popup opens in its size with the input focused', async () => {
    await popup.reset();
    popup = await session.reopen();
    const seen = await popup.seen('the empty popup', ({ panel }) => panel.includes('潮汐车道'));
    expect(seen.focus).toBe('query');
    expect(await popup.page.evaluate(() => [innerWidth, innerHeight])).toEqual([400, 560]);
  });

  test.each(LOOKUPS)('$query opens $row', async ({ query, row, title, text }) => {
    const seen = await popup.open(query);
    expect(seen.title).toBe(title);
    expect(seen.card).toContain(text);
    expect(seen.card).toContain(row);
    expect(seen.focus).toBe('panel');
  });

  test('arrows move, Enter opens, Escape steps back and only then clears', async () => {
    await popup.reset();
    await popup.type('tidal lane');
    const { rows } = await popup.seen('rows', (seen) => seen.rows.length > 2);
    expect((await popup.see()).active).toBe(rows[0]);
    await popup.press('ArrowDown');
    await popup.press('ArrowDown');
    await popup.press('ArrowUp');
    expect((await popup.see()).active).toBe(rows[1]);
    await popup.press('Enter');
    expect((await popup.seen('a card', (seen) => seen.title !== '')).title).toBe(rows[1]);
    await popup.press('Escape');
    const back = await popup.seen('results', (seen) => seen.title === '');
    expect(back).toMatchObject({ query: 'tidal lane', focus: 'query', active: rows[1] });
    await popup.press('Escape');
    expect((await popup.see()).query).toBe('');
  });

  test('Alt and a digit narrow to a kind', async () => {
    await popup.reset();
    await popup.type('traffic');
    const all = await popup.seen('rows', (seen) => seen.rows.length > 0);
    await popup.press('Alt', 'Digit3');
    const regulations = await popup.seen('fewer rows', (seen) => seen.rows.length < all.rows.length);
    expect(regulations.filter).toBe('Regulations');
    expect(regulations.rows.join()).toContain('Traffic Security Management');
    await popup.press('Alt', 'Digit1');
    await popup.seen('all rows', (seen) => seen.rows.length === all.rows.length);
  });

  test('a card opens its related card; Alt and the left arrow come back, scrolled as it was', async () => {
    await popup.open('潮汐车道');
    const before = await popup.page.evaluate(() => document.activeElement?.id);
    expect(before).toBe('panel');
    await popup.page.focus('.db-related button');
    const { scroll } = await popup.see();
    await popup.press('Enter');
    const related = await popup.seen('the related card', (seen) => seen.title === '道路交通安全');
    expect(related.scroll).toBe(0);
    await popup.press('Alt', 'ArrowLeft');
    const back = await popup.seen('the first card', (seen) => seen.title === '潮汐车道');
    expect(back.scroll).toBe(scroll);
  });

  test('a card switches its language', async () => {
    await popup.open('zipper');
    await popup.page.focus('.db-switch button[aria-pressed=false]');
    await popup.press('Enter');
    const chinese = await popup.seen('the Chinese card', (seen) => seen.title === '拉链式交替通行');
    expect(chinese.card).toContain('潮汐车道');
  });

  test('a doubtful figure is explained on focus; Escape closes the explanation first', async () => {
    await popup.open('fraud hotlin');
    await popup.page.focus('.db-doubt-figure');
    const shown = () => popup.page.evaluate(() => document.querySelector('.db-tip:not([hidden])')?.textContent ?? '');
    expect(await until('the explanation', shown, (text) => text !== '')).toContain('165151');
    await popup.press('Escape');
    expect(await until('no explanation', shown, (text) => text === '')).toBe('');
    expect((await popup.see()).title).not.toBe('');
  });

  test('the missing record says so', async () => {
    expect((await popup.open('第九项任务')).card).toContain('Missing from the source');
  });
});

describe('what the popup keeps', () => {
  test('query, filter, row and open card come back after the popup was closed', async () => {
    await popup.reset();
    await popup.press('Alt', 'Digit4');
    await popup.type('tidal lane');
    const { rows } = await popup.seen('rows', (seen) => seen.rows.length > 1);
    await popup.press('ArrowDown');
    await popup.press('Enter');
    await popup.seen('a card', (seen) => seen.title === rows[1]);
    await popup.press('End');
    const scroll = await popup.scrollAtRest();
    expect(scroll).toBeGreaterThan(0);
    popup = await session.reopen();
    const restored = await popup.seen('the card again', (seen) => seen.title === rows[1]);
    expect(restored).toMatchObject({ query: 'tidal lane', selectedText: 'tidal lane', focus: 'query' });
    expect(Math.abs(restored.scroll - scroll)).toBeLessThanOrEqual(1);
    await popup.press('Escape');
    const list = await popup.seen('the list again', (seen) => seen.rows.length > 0);
    expect(list).toMatchObject({ filter: 'Measures', active: rows[1] });
  });

  test('a killed background wakes up: the next lookup is answered, and nothing kept is lost', async () => {
    await popup.open('zipper');
    await session.chromium.killBackground();
    popup = await session.reopen();
    const restored = await popup.seen('the card again', (seen) => seen.title !== '');
    expect(restored).toMatchObject({ title: '“Zipper” alternate traffic', query: 'zipper' });
    await until('a new background', () => session.chromium.background() !== undefined, Boolean);
    await session.chromium.killBackground();
    expect((await popup.open('fraud hotlin')).card).toContain('M11');
  });
});

describe('composing Chinese', () => {
  test('nothing is searched in the middle, and Enter belongs to the input method', async () => {
    await popup.reset();
    await popup.type('zipper');
    await popup.seen('rows', (seen) => seen.rows[0]?.includes('Zipper') === true);
    const worker = await session.chromium.background()?.worker();
    await worker?.evaluate(`
      globalThis.heard = [];
      chrome.runtime.onMessage.addListener((message) => { globalThis.heard.push(message.name); });
    `);
    const heard = () => worker?.evaluate('globalThis.heard');
    const cdp = await popup.page.createCDPSession();
    for (const text of ['c', 'ch', 'chao']) {
      await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    expect((await popup.see()).query).toBe('zipperchao');
    for (const windowsVirtualKeyCode of [13, 229]) {
      await cdp.send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key: 'Enter',
        code: 'Enter',
        windowsVirtualKeyCode,
      });
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await heard()).toEqual([]);
    expect((await popup.see()).title).toBe('');
    await cdp.send('Input.insertText', { text: '超' });
    await popup.seen('the committed character', (seen) => seen.query === 'zipper超');
    expect(await heard()).toEqual(['lookup']);
    await popup.press('Control', 'KeyA');
    await cdp.send('Input.imeSetComposition', { text: 'chao', selectionStart: 4, selectionEnd: 4 });
    await cdp.send('Input.insertText', { text: '潮汐车道' });
    await popup.seen('answers', (seen) => seen.query === '潮汐车道' && seen.rows[0] === '潮汐车道');
    await popup.press('Enter');
    await popup.seen('the card', (seen) => seen.title === '潮汐车道');
  });
});

describe('copying', () => {
  const clipboard = () => session.chromium.readClipboard(popup.page);

  test('Control and C copies the citation of the selected row, unless text is selected', async () => {
    await popup.reset();
    await popup.type('zipper');
    await popup.seen('rows', (seen) => seen.rows.length > 0);
    await popup.press('Control', 'KeyC');
    await popup.seen('the notice', (seen) => seen.footer === 'Copied');
    expect(await clipboard()).toMatch(/Zipper.* alternate traffic.*Planned 2014.*paragraph P29/);
    await popup.press('Control', 'KeyA');
    await popup.press('Control', 'KeyC');
    await until('the selected text', clipboard, (text) => text === 'zipper');
  });

  test('an open card gives its citation and its text', async () => {
    await popup.open('潮汐车道');
    await popup.press('Control', 'KeyC');
    expect(await until('the citation', clipboard, (text) => text.includes('潮汐车道'))).toContain('出处');
    await popup.page.focus('.copy-text');
    await popup.press('Enter');
    await until('the text', clipboard, (text) => text.includes('缓解拥堵'));
  });
});
