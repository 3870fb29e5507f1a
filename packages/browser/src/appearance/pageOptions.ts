import type { Language } from '@dutybook/shared/model';
import { uiLanguageTag } from '../browserApi.ts';
import type { KeptStore } from '../kept/keptStore.ts';
import { DEFAULT_OPTIONS, heldOptions } from '../kept/options.ts';
import type { HeldOptions } from '../kept/options.ts';
import { dressPage } from './appearance.ts';

/** The options as they hold for a page that is dressed by them. */
export interface PageOptions extends HeldOptions {
  /** The language of Dutybook's own words. */
  readonly ui: Language;
}

/** Reads the options and dresses the page; where they cannot be read, by the defaults. */
export async function pageOptions(kept: KeptStore): Promise<PageOptions> {
  const held = await kept.options().catch((error: unknown) => {
    console.warn(error);
    return heldOptions(DEFAULT_OPTIONS, {});
  });
  return { ...held, ui: dressPage(held.options, uiLanguageTag()) };
}

/** Dresses the page anew whenever the options change, in whatever page that was; answers how to stop. */
export function watchPageOptions(kept: KeptStore, changed: (options: PageOptions) => void): () => void {
  return kept.watch((name) => {
    if (name === 'options') void pageOptions(kept).then(changed);
  });
}
