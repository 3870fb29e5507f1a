import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, TargetType } from 'puppeteer-core';
import type { Browser, Extension, Page, Target } from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS } from './chromiumArguments.ts';
import { CHROMIUM, findProgram } from './program.ts';

const WAIT_MS = 15_000;

/** How Chromium is started. */
export interface ChromiumOptions {
  /** With a window on the screen, for people. */
  readonly headed?: boolean;
  /** The display for the window, `:99`; else that of the environment. */
  readonly display?: string;
  /** BCP 47 tag of the interface. */
  readonly language?: string;
  /** A profile to go on with, as after a crash; a new one without it. */
  readonly profile?: string;
  /** Further arguments of the command line. */
  readonly args?: readonly string[];
}

/** A Chromium with the extension loaded and a profile of its own. */
export class Chromium {
  readonly browser: Browser;
  readonly extension: Extension;
  readonly profile: string;

  private constructor(browser: Browser, extension: Extension, profile: string) {
    this.browser = browser;
    this.extension = extension;
    this.profile = profile;
  }

  /** Starts it with the unpacked extension in `folder`. */
  static async start(folder: string, options: ChromiumOptions = {}): Promise<Chromium> {
    const { headed = false, display, language = 'en-US', args = [] } = options;
    const executablePath = await findProgram(CHROMIUM);
    const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'dutybook-chromium-')));
    const browser = await launch({
      executablePath,
      headless: !headed,
      pipe: true,
      enableExtensions: true,
      userDataDir: profile,
      defaultViewport: null,
      args: [
        ...CHROMIUM_ARGUMENTS,
        ...args,
        `--lang=${language}`,
        '--window-size=1280,900',
        '--screen-info={1280x900}',
      ],
      env: {
        ...process.env,
        LANGUAGE: language.replace('-', '_'),
        ...(display === undefined ? {} : { DISPLAY: display }),
      },
    });
    const id = await browser.installExtension(folder);
    const extension = (await browser.extensions()).get(id);
    if (extension === undefined) throw new Error('the extension was not installed');
    return new Chromium(browser, extension, profile);
  }

  #isPopup(target: Target): boolean {
    return target.url().startsWith(`chrome-extension://${this.extension.id}/popup/`);
  }

  /** Clicks the toolbar button; answers the popup it opens. */
  async openPopup(): Promise<Page> {
    const [page] = await this.browser.pages();
    if (page === undefined) throw new Error('no tab is open');
    await this.extension.triggerAction(page);
    const target = await this.browser.waitForTarget((candidate) => this.#isPopup(candidate), { timeout: WAIT_MS });
    return target.asPage();
  }

  /** Closes the popup as a click elsewhere does, unless something else has closed it, and waits until it is gone. */
  async closePopup(popup: Page): Promise<void> {
    if (!popup.isClosed()) await popup.close();
    const deadline = Date.now() + WAIT_MS;
    while (this.browser.targets().some((target) => this.#isPopup(target))) {
      if (Date.now() > deadline) throw new Error('the popup stays open');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** The running background, or nothing when it is asleep or dead. */
  background(): Target | undefined {
    return this.browser
      .targets()
      .find((target) => target.type() === TargetType.SERVICE_WORKER && target.url().includes(this.extension.id));
  }

  /** Kills the background that runs now and waits until the browser says it is gone; a page may wake the next one meanwhile. */
  async killBackground(): Promise<void> {
    const target = this.background();
    const worker = await target?.worker();
    if (!target || !worker) throw new Error('no background is running');
    await worker.close();
    const deadline = Date.now() + WAIT_MS;
    while (this.browser.targets().includes(target)) {
      if (Date.now() > deadline) throw new Error('the background stays alive');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Opens a page of the extension in a tab; `before` runs in it before any script of its own. */
  async openPage(path: string, before: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.evaluateOnNewDocument(before);
    await page.goto(`chrome-extension://${this.extension.id}/${path}`);
    return page;
  }

  /** What is on the clipboard as text, read with the rights of a page that has the focus. */
  async readClipboard(page: Page): Promise<string> {
    const origin = `chrome-extension://${this.extension.id}`;
    await this.browser.defaultBrowserContext().overridePermissions(origin, ['clipboard-read']);
    return page.evaluate(() => navigator.clipboard.readText());
  }

  /** Kills the whole browser, as a crash or a cut of power does; its profile stays. */
  async kill(): Promise<void> {
    const child = this.browser.process();
    if (child?.pid === undefined) throw new Error('the browser has ended');
    const ended = new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
    });
    child.kill('SIGKILL');
    await ended;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
