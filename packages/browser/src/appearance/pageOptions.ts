import type { Language } from '@dutybook/shared/model';
import { uiLanguageTag } from '../host/locale.ts';
import { onManagedChange } from '../host/managedStorage.ts';
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

/**
 * Dresses the page anew whenever the options change, in whatever page that was, or what whoever manages the browser has set; answers how to
 * stop.
 */
export function watchPageOptions(kept: KeptStore, changed: (options: PageOptions) => void): () => void {
  const dress = () => void pageOptions(kept).then(changed);
  const stopKept = kept.watch((name) => {
    if (name === 'options') dress();
  });
  const stopManaged = onManagedChange(dress);
  return () => {
    stopKept();
    stopManaged();
  };
}
