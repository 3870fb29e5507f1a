import type { Marionette } from './marionette.ts';

/** Names of keys as WebDriver spells them. */
const KEYS: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowDown: '\uE015',
  Alt: '\uE00A',
  Shift: '\uE008',
};

/** A step of a device, as WebDriver spells it. */
type Action = Readonly<Record<string, string | number>>;

/** The keyboard and the menus of a Firefox, which reach the browser's own parts and whatever is in front. */
export class FirefoxDesk {
  readonly #marionette: Marionette;

  constructor(marionette: Marionette) {
    this.#marionette = marionette;
  }

  /** Presses keys together, or one alone. */
  async press(...keys: readonly string[]): Promise<void> {
    const values = keys.map((key) => KEYS[key] ?? key);
    await this.#perform('key', [
      ...values.map((value) => ({ type: 'keyDown', value })),
      ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
    ]);
  }

  /** Types a text, key by key. */
  async type(text: string): Promise<void> {
    await this.#perform(
      'key',
      Array.from(text).flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    );
  }

  async popupIsOpen(): Promise<boolean> {
    return (
      (await this.#marionette.chrome(
        `return document.querySelector('${POPUP}')?.closest('panel').state === 'open';`,
      )) === true
    );
  }

  async closePopup(): Promise<void> {
    await this.#marionette.chrome(`document.querySelector('${POPUP}').closest('panel').hidePopup();`);
  }

  /** Opens the context menu at the beginning of the page in front, and chooses an entry by its words. */
  async chooseInMenu(words: string): Promise<void> {
    const [x, y] = placeOf(await this.#marionette.chrome(PAGE_CORNER));
    const button = 2;
    await this.#perform('pointer', [
      { type: 'pointerMove', x: x + 20, y: y + 20 },
      { type: 'pointerDown', button },
      { type: 'pointerUp', button },
    ]);
    await this.#marionette.chrome(CHOOSE_IN_MENU, [words]);
  }

  /** Types into the address bar and presses Enter once the extension has answered. */
  async enterInAddressBar(text: string): Promise<void> {
    await this.#marionette.chrome('gURLBar.focus(); gURLBar.select();');
    await this.type(text);
    await this.#marionette.chrome(WAIT_FOR_ANSWERS);
    await this.press('Enter');
  }

  /** The addresses that are in front in each window. */
  async windows(): Promise<readonly string[]> {
    const found = await this.#marionette.chrome(WINDOWS);
    return Array.isArray(found) ? found.map(String) : [];
  }

  /** Comes back to the window in which the browser was started, as by a click on it. */
  async toFirstWindow(): Promise<void> {
    await this.#marionette.chrome(`
      window.focus();
      gBrowser.selectedBrowser.focus();
      const deadline = Date.now() + 5000;
      while (Services.focus.activeWindow !== window && Date.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }`);
  }

  async closeSidebar(): Promise<void> {
    await this.#marionette.chrome('SidebarController.hide();');
  }

  async #perform(type: 'key' | 'pointer', actions: readonly Action[]): Promise<void> {
    await this.#marionette.command('Marionette:SetContext', { value: 'chrome' });
    await this.#marionette.command('WebDriver:PerformActions', { actions: [{ type, id: type, actions }] });
  }
}

/** The left upper corner of the page in front, in the window of the browser. */
function placeOf(found: unknown): readonly [number, number] {
  if (Array.isArray(found) && typeof found[0] === 'number' && typeof found[1] === 'number') return [found[0], found[1]];
  throw new Error('there is no page in front');
}

const PAGE_CORNER = `
  const { left, top } = gBrowser.selectedBrowser.getBoundingClientRect();
  return [Math.ceil(left), Math.ceil(top)];`;

const WINDOWS = `
  return [...Services.wm.getEnumerator('navigator:browser')].map((each) => each.gBrowser.currentURI.spec);`;

const POPUP = '.webextension-popup-browser';

const WAIT_FOR = `
  const waitFor = async (what, condition) => {
    const deadline = Date.now() + 15000;
    for (;;) {
      const value = await condition();
      if (value) return value;
      if (Date.now() > deadline) throw new Error('waited in vain for ' + what);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };`;

const CHOOSE_IN_MENU = `${WAIT_FOR}
  const menu = document.getElementById('contentAreaContextMenu');
  const [words] = arguments;
  await waitFor('the menu', () => menu.state === 'open');
  const entry = await waitFor(words, () => [...menu.querySelectorAll('menuitem')].find(({ label }) => label === words));
  menu.activateItem(entry);`;

const WAIT_FOR_ANSWERS = `${WAIT_FOR}
  await waitFor('the answers', () => {
    const rows = [...gURLBar.view.panel.querySelectorAll('.urlbarView-row')];
    return rows.some((row) => row.result?.type === 5 || row.getAttribute('type') === 'omnibox');
  });`;
