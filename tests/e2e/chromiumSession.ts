import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { Chromium } from '../hosts/chromium.ts';
import { ChromiumPopup } from '../hosts/chromiumPopup.ts';
import { unpackedExtension } from '../hosts/extensionZip.ts';

/** One Chromium for a file of tests, with the popup opened anew for each; a page that complains fails its test. */
export class ChromiumSession {
  folder = '';
  #chromium: Chromium | undefined;
  #popup: ChromiumPopup | undefined;

  constructor() {
    beforeAll(async () => {
      this.folder = await unpackedExtension('chromium');
      this.#chromium = await Chromium.start(this.folder);
    });
    afterAll(async () => {
      await this.#chromium?.close();
      if (this.folder !== '') await rm(this.folder, { recursive: true, force: true });
    });
    beforeEach(async () => {
      await this.#open();
      await this.popup.seen('the popup', (seen) => seen.filter !== '' || seen.title !== '');
    });
    afterEach(async () => {
      expect(this.popup.complaints).toEqual([]);
      await this.chromium.closePopup(this.popup.page);
    });
  }

  get chromium(): Chromium {
    if (this.#chromium === undefined) throw new Error('Chromium was not started');
    return this.#chromium;
  }

  get popup(): ChromiumPopup {
    if (this.#popup === undefined) throw new Error('the popup was not opened');
    return this.#popup;
  }

  /** Closes the popup and opens it again; answers the new one. */
  async reopen(): Promise<ChromiumPopup> {
    await this.chromium.closePopup(this.popup.page);
    await this.#open();
    return this.popup;
  }

  async #open(): Promise<void> {
    this.#popup = new ChromiumPopup(await this.chromium.openPopup());
  }
}
