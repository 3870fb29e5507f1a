import browser from 'webextension-polyfill';
import { patternOf } from './sitePattern.ts';

/** Sites on whose pages a packed script runs by itself, by the ids that {@link runOnSites} gave them. */
export async function sitesWithScript(prefix: string): Promise<readonly string[]> {
  const scripts = await browser.scripting.getRegisteredContentScripts();
  return scripts.flatMap(({ id }) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : []));
}

/** Lets a packed script run on every page of a site, in all frames of it, from now on. */
export async function runOnSite(prefix: string, site: string, file: string): Promise<void> {
  await browser.scripting.registerContentScripts([
    { id: prefix + site, matches: [patternOf(site)], js: [file], runAt: 'document_idle', allFrames: true },
  ]);
}

/** Ends that. */
export async function runNoMoreOnSite(prefix: string, site: string): Promise<void> {
  await browser.scripting.unregisterContentScripts({ ids: [prefix + site] });
}
