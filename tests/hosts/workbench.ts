import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { CHROMIUM_ARGUMENTS } from './chromiumArguments.ts';
import { tellWhenFailed } from './lastSeen.ts';

const ARGUMENTS = [
  ...CHROMIUM_ARGUMENTS,
  // A test that reached out to the network would fail here, not pass by luck.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

const START_DEADLINE_MS = 60_000;
/** How long the palette, or what is offered, takes to be listed. */
const PALETTE_MS = 5000;

/** A row of a quick pick. */
export interface PickRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/** VS Code's workbench in a real browser, driven as a person would: keys, clicks and what is on the screen. */
export class Workbench {
  readonly page: Page;
  readonly #browser: Browser;
  readonly #requested: string[] = [];
  readonly #errors: string[] = [];

  private constructor(browser: Browser, context: BrowserContext, page: Page) {
    this.#browser = browser;
    this.page = page;
    page.on('console', (message) => {
      if (message.type() === 'error') this.#errors.push(message.text());
    });
    context.on('request', (request) => this.#requested.push(decodeURIComponent(request.url())));
    browser.once(
      'disconnected',
      tellWhenFailed('the editor', () => page.locator('body').innerText({ timeout: PALETTE_MS })),
    );
  }

  /** Opens the workbench at `url` in the browser that lies at `executable`; the page may call what is `exposed` by name. */
  static async open(
    url: string,
    executable: string,
    exposed: Readonly<Record<string, (...args: readonly unknown[]) => void>> = {},
  ): Promise<Workbench> {
    const browser = await chromium.launch({ executablePath: executable, args: ARGUMENTS });
    try {
      const context = await browser.newContext({
        reducedMotion: 'reduce',
        viewport: { width: 1280, height: 1800 },
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      const workbench = new Workbench(browser, context, await context.newPage());
      for (const [name, call] of Object.entries(exposed)) await workbench.page.exposeFunction(name, call);
      await workbench.page.goto(url);
      await workbench.ready();
      return workbench;
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  /** Ends the browser at once, as a crash does, with all that runs in it. */
  async kill(): Promise<void> {
    const gone = new Promise<void>((resolve) => {
      this.#browser.once('disconnected', () => resolve());
    });
    const cdp = await this.#browser.newBrowserCDPSession();
    // Nothing is left that could answer.
    cdp.send('Browser.crash').catch(() => undefined);
    await gone;
  }

  /** Waits until the workbench takes keys and its extension hosts are up. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench').waitFor({ timeout: START_DEADLINE_MS });
    await this.page.locator('.sidebar .monaco-list-row').first().waitFor({ timeout: START_DEADLINE_MS });
  }

  /** Reloads the window by VS Code's own command, which saves the open editors first. */
  async reload(): Promise<void> {
    const reloaded = this.page.waitForEvent('domcontentloaded', { timeout: START_DEADLINE_MS });
    await this.run('Developer: Reload Window');
    await reloaded;
    await this.ready();
  }

  /** Addresses of the requests so far whose decoded text contains `part`. */
  requests(part: string): readonly string[] {
    return this.#requested.filter((url) => url.includes(part));
  }

  /** Errors on the console so far that name `part`. */
  complaints(part: string): readonly string[] {
    return this.#errors.filter((text) => text.includes(part));
  }

  /** The page of the webview in front. */
  get webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame');
  }

  /** The tree of the library in the side bar. */
  get library(): Locator {
    return this.page.locator('.pane-body .monaco-list:is([aria-label="Library"], [aria-label="指引库"])');
  }

  /** The list of packs below it. */
  get packs(): Locator {
    return this.page.locator('.pane-body .monaco-list:is([aria-label="Packs"], [aria-label="指引包"])');
  }

  /** Opens the list of packs, which is closed at first. */
  async openPacks(): Promise<void> {
    await this.openLibrary();
    const header = this.page.locator('.pane-header').filter({ hasText: /^(Packs|指引包)$/ });
    if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
  }

  /** Gives the dialog that asks for a file its path. */
  async choosePath(path: string): Promise<void> {
    const accept = this.pick.getByRole('button', { name: 'OK' });
    await accept.waitFor();
    const deadline = Date.now() + START_DEADLINE_MS;
    // The dialog looks folders up by itself meanwhile, and takes what was typed for its own until it has.
    while (await accept.isVisible()) {
      if (Date.now() > deadline) throw new Error(`the dialog does not take ${path}`);
      await this.pick.locator('input.input').fill(path);
      await this.page.waitForTimeout(500);
      if ((await this.pick.locator('input.input').inputValue()) !== path) continue;
      await this.page.keyboard.press('Enter');
      await accept.waitFor({ state: 'hidden', timeout: 1500 }).catch(() => undefined);
    }
  }

  /** The messages of extensions, in the list that a click on the bell opens. */
  get messages(): Locator {
    return this.page.locator('.notifications-center .notification-list-item');
  }

  /** Waits for a message, in the list of messages, which closes by itself when it is empty. */
  async message(text: string): Promise<void> {
    const message = this.messages.getByText(text).first();
    const deadline = Date.now() + START_DEADLINE_MS;
    while (!(await message.isVisible())) {
      if (Date.now() > deadline) throw new Error(`waited in vain for the message: ${text}`);
      await this.run('Notifications: Show Notifications');
      await message.waitFor({ timeout: 2000 }).catch(() => undefined);
    }
  }

  async clearMessages(): Promise<void> {
    await this.run('Notifications: Clear All Notifications');
  }

  /** Opens Dutybook's view by its icon at the side, unless it is open: the icon closes it then. */
  async openLibrary(): Promise<void> {
    const icon = this.page.locator('.activitybar .action-label[aria-label="Dutybook"]').first();
    const view = this.page.locator('.sidebar .pane-header').filter({ hasText: /^(Packs|指引包)$/ });
    await this.#listed(view, async () => {
      if (!(await view.isVisible())) await icon.click();
    });
  }

  get pick(): Locator {
    return this.page.locator('.quick-input-widget:visible');
  }

  /** Runs a command by its full title through the command palette, as soon as the palette has it. */
  async run(title: string): Promise<void> {
    const label = this.pick.locator('.quick-input-list-label .label-name').getByText(title, { exact: true }).first();
    await this.#listed(label, async () => {
      await this.page.keyboard.press('F1');
      // The palette sorts all commands again for every key, and leaves out those that were not there when it was opened.
      await this.pick.locator('input.input').fill(`>${title}`);
    });
    await label.click();
  }

  /** The rows of the quick pick, as far as they are on the screen. */
  async rows(): Promise<readonly PickRow[]> {
    const rows = await this.pick.locator('.monaco-list-row').all();
    const places = await Promise.all(rows.map(async (row) => Number(await row.getAttribute('data-index'))));
    const inOrder = rows.map((row, index) => ({ row, place: places[index] ?? 0 })).sort((a, b) => a.place - b.place);
    return Promise.all(
      inOrder.map(async ({ row }) => {
        const text = async (selector: string) => {
          const found = await row.locator(selector).allInnerTexts();
          return found.join(' ').replaceAll('\u00a0', ' ').trim();
        };
        return {
          label: await text('.quick-input-list-row:first-child .label-name'),
          description: await text('.quick-input-list-row:first-child .label-description'),
          detail: await text('.quick-input-list-label-meta'),
        };
      }),
    );
  }

  /** The labels of the quick pick's rows, from the top. */
  async labels(): Promise<readonly string[]> {
    return (await this.rows()).map(({ label }) => label);
  }

  /** Runs a command that opens a quick pick, and waits for the pick with this title. */
  async runPick(title: string, pickTitle: string): Promise<void> {
    await this.run(title);
    await this.pick.locator('.quick-input-title').getByText(pickTitle).waitFor();
  }

  /** Types into the lookup and waits until it has an answer whose first row is labelled `label`. */
  async type(query: string, label: string): Promise<void> {
    await this.page.keyboard.type(query);
    await this.pick
      .locator('.quick-input-title')
      .getByText(/ · (\d+ (found|of)|共\d|\d+条)/)
      .waitFor();
    await this.pick.locator('.monaco-list-row').first().getByText(label, { exact: true }).first().waitFor();
  }

  tab(name: string): Locator {
    return this.page.locator(`.tabs-container .tab[data-resource-name="${name}"]`);
  }

  /** The lines of the editor in front, as far as they are on the screen, wrapped lines one by one. */
  async lines(): Promise<readonly string[]> {
    const lines = this.page.locator('.editor-group-container.active .view-lines .view-line');
    const placed = await lines.evaluateAll((elements) =>
      elements.map((element) => ({ top: Number.parseFloat(element.style.top), text: element.textContent ?? '' })),
    );
    return placed.sort((a, b) => a.top - b.top).map(({ text }) => text.replaceAll('\u00a0', ' '));
  }

  /** Puts the cursor of the document in front at a line, or at `line:column`, where a Chinese character counts twice, and gives it the keys. */
  async goTo(place: string): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.pick.locator('input.input').waitFor();
    await this.page.keyboard.type(place);
    await this.page.keyboard.press('Enter');
    await this.pick.waitFor({ state: 'hidden' });
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }

  /** What the editor offers to do at the cursor, by its words. */
  async offer(words: string): Promise<Locator> {
    const offer = this.page.locator('.action-widget .monaco-list-row').filter({ hasText: words }).first();
    await this.#listed(offer, () => this.page.keyboard.press('Control+.'));
    return offer;
  }

  /** Opens a list until it has a row: a key is lost while the editor settles, and what is not ready when a list opens is not in it. */
  async #listed(row: Locator, open: () => Promise<void>): Promise<void> {
    const deadline = Date.now() + START_DEADLINE_MS;
    for (;;) {
      await open();
      const isThere = await row.waitFor({ timeout: PALETTE_MS }).then(
        () => true,
        () => false,
      );
      if (isThere) return;
      if (Date.now() > deadline) throw new Error(`no list has ${String(row)}`);
      await this.page.keyboard.press('Escape');
    }
  }

  /** Follows a link of the document in front with Ctrl and a click. By its place: the editor draws the line anew while it settles. */
  async followLink(label: string): Promise<void> {
    const link = this.page.locator('.editor-group-container.active .detected-link').getByText(label, { exact: true });
    await link.waitFor();
    const box = await link.boundingBox();
    if (box === null) throw new Error(`the link ${label} went away`);
    const place = [box.x + box.width / 2, box.y + box.height / 2] as const;
    await this.page.keyboard.down('Control');
    await this.page.mouse.move(...place, { steps: 5 });
    await this.page.locator('.detected-link-active').first().waitFor();
    await this.page.mouse.click(...place);
    await this.page.keyboard.up('Control');
  }

  /** The text of the document in front, taken as a person would: select all and copy. */
  async documentText(): Promise<string> {
    await this.page.locator('.editor-group-container.active .view-lines').click({ position: { x: 10, y: 10 } });
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.press('Control+C');
    return this.clipboard();
  }

  async clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Changes to VS Code's own light or dark colours. */
  async useTheme(theme: 'Light' | 'Dark'): Promise<void> {
    const wanted = theme === 'Light' ? '.monaco-workbench.vs' : '.monaco-workbench.vs-dark';
    if ((await this.page.locator(wanted).count()) > 0) return;
    await this.run('Preferences: Toggle between Light/Dark Themes');
    await this.page.locator(wanted).waitFor();
  }
}
