import { beforeEach, describe, expect, test } from 'vitest';
import { axeViolations } from '../hosts/axe.ts';
import { ChromiumPopup } from '../hosts/chromiumPopup.ts';
import { inEveryLook } from '../hosts/looks.ts';
import { ChromiumSession } from './chromiumSession.ts';

const session = new ChromiumSession();
let popup: ChromiumPopup;
beforeEach(() => {
  ({ popup } = session);
});

describe('states', () => {
  test('a query beyond the limit is refused in a sentence, and the next one is answered', async () => {
    await popup.reset();
    await popup.page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('#query');
      input?.setRangeText('交'.repeat(100_000));
      input?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await popup.seen('a sentence', (seen) => seen.panel.includes('at most'));
    expect((await popup.open('zipper')).title).toContain('Zipper');
  });

  test('a name like the mistyped one is offered', async () => {
    await popup.reset();
    await popup.type('tidel lane');
    await popup.seen('an offer', (seen) => seen.panel.includes('Did you mean'));
    await popup.page.focus('.did-you-mean button');
    await popup.press('Enter');
    await popup.seen('its answers', (seen) => seen.query.includes('Tidal') && seen.rows[0]?.includes('Tidal') === true);
    expect((await popup.see()).focus).toBe('query');
  });

  test('axe finds nothing in either theme and in forced colours', async () => {
    const check = (state: string) =>
      inEveryLook(popup.page, async (look) => {
        expect(await axeViolations(popup.page), `${state}, ${look}`).toEqual([]);
        await popup.screenshot(`chromium-${look}-${state}`);
      });
    await popup.reset();
    await check('empty');
    await popup.type('public security');
    await popup.seen('rows', (seen) => seen.rows.length > 5);
    await check('results');
    await popup.open('交通');
    await check('card-chinese');
    await popup.open('fraud hotlin');
    await check('card');
    await popup.page.focus('.db-doubt-figure');
    await check('card-doubt');
    await popup.open('第九项任务');
    await check('card-missing');
    await popup.reset();
    await popup.type('xyzzyqq');
    await popup.seen('no results', (seen) => seen.panel.includes('Nothing found'));
    await check('no-results');
  });
});

describe('the page itself', () => {
  test('the input of the HTML file is the one that stays, and the interface speaks Chinese to a Chinese browser', async () => {
    const page = await session.chromium.openPage(
      'popup/popup.html',
      `
      Object.defineProperty(chrome.i18n, 'getUILanguage', { value: () => 'zh-CN' });
      new MutationObserver(() => { globalThis.firstInput ??= document.querySelector('#query'); })
        .observe(document, { childList: true, subtree: true });
    `,
    );
    const view = new ChromiumPopup(page);
    await page.setViewport({ width: 400, height: 560 });
    await view.seen('the popup', (seen) => seen.filter !== '' || seen.title !== '');
    expect(await page.evaluate('globalThis.firstInput === document.querySelector("#query")')).toBe(true);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    await view.reset();
    const check = (state: string) =>
      inEveryLook(page, async (look) => {
        expect(await axeViolations(page), `${state}, Chinese, ${look}`).toEqual([]);
        await view.screenshot(`chromium-chinese-${look}-${state}`);
      });
    await check('empty');
    await view.type('交通');
    expect((await view.seen('rows', (seen) => seen.rows.length > 0)).footer).toMatch(/条.* · 截至 .* · 1个指引包$/);
    await check('results');
    expect((await view.open('fraud hotlin')).card).toContain('回译名称');
    await check('card');
    await view.open('反信息诈骗咨询专线');
    await check('card-chinese');
    await view.reset();
    await view.type('xyzzyqq');
    await view.seen('no results', (seen) => seen.panel.includes('没有找到'));
    await check('no-results');
    expect(view.complaints).toEqual([]);
    await page.close();
  });
});
