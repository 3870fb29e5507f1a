import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { Chromium } from '../hosts/chromium.ts';
import { unpackedExtension } from '../hosts/extensionZip.ts';
import type { PackHost } from '../hosts/packKills.ts';
import { packStoreScript } from '../hosts/packStoreScript.ts';
import { until } from '../hosts/until.ts';

/** Takes all packs away, and what is noted of them. */
const FORGET_ALL = `dutybookPacks.clear().then(() => chrome.storage.local.remove('packs'))`;
/** A page that does not itself tidy up in the store. */
const OTHER_PAGE = 'popup/popup.html';
/** Takes from pages what the file system of browsers needs, so that they keep packs in the database. */
export const NO_FILES = 'delete FileSystemFileHandle.prototype.createWritable;';

/** A page with the store of packs at hand. */
export interface PackPage extends PackHost {
  readonly page: Page;
}

/** One Chromium for a file of tests, each of which begins without packs. */
export class PackSession {
  #folder = '';
  #script = '';
  #chromium: Chromium | undefined;

  constructor() {
    beforeAll(async () => {
      this.#folder = await unpackedExtension('chromium');
      this.#script = await packStoreScript();
      this.#chromium = await Chromium.start(this.#folder);
    });
    afterAll(async () => {
      await this.#chromium?.close();
      if (this.#folder !== '') await rm(this.#folder, { recursive: true, force: true });
    });
    beforeEach(async () => {
      for (const before of ['', NO_FILES]) await this.withPage(async ({ run }) => run(FORGET_ALL), before);
    });
  }

  get chromium(): Chromium {
    if (this.#chromium === undefined) throw new Error('Chromium was not started');
    return this.#chromium;
  }

  /** Starts Chromium again, after a crash, with what it had. */
  async restart(): Promise<void> {
    this.#chromium = await Chromium.start(this.#folder, { profile: this.chromium.profile });
  }

  /** Puts the store at hand in a page that was opened without it. */
  async equip(page: Page): Promise<void> {
    await page.evaluate(`${this.#script}; 0`);
  }

  /** A page of the extension with the store at hand. */
  async pageHost(before = ''): Promise<PackPage> {
    const page = await this.chromium.openPage(OTHER_PAGE, before);
    await this.equip(page);
    return { page, run: (expression) => page.evaluate(expression), end: () => page.close() };
  }

  /** The background with the store at hand; awake, because a page asks it something. */
  async backgroundHost(): Promise<PackHost> {
    const page = await this.chromium.openPage(OTHER_PAGE, '');
    await page.evaluate(`chrome.runtime.sendMessage({ name: 'lookup', params: { query: 'zipper' } }).then(() => 0)`);
    await page.close();
    const worker = await until('the background', () => this.chromium.background()?.worker(), Boolean);
    if (worker == null) throw new Error('no background');
    await worker.evaluate(`${this.#script}; 0`);
    return { run: (expression) => worker.evaluate(expression) };
  }

  /** Uses a page of the extension and closes it. */
  async withPage<Result>(use: (host: PackPage) => Promise<Result>, before = ''): Promise<Result> {
    const host = await this.pageHost(before);
    try {
      return await use(host);
    } finally {
      await host.page.close();
    }
  }
}
