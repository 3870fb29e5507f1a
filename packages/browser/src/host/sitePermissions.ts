import browser from 'webextension-polyfill';
import { patternOf } from './sitePattern.ts';

/** Lets the user allow requests to one origin, `https://example.org`; to be called while a click is handled. */
export function askForOrigin(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(origin)] });
}

/** Whether a site may be read at any time. */
export function isSitePermitted(site: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(site)] });
}

/** Calls back when the user gave or took the right to read sites. */
export function onSitesPermitted(changed: () => void): void {
  browser.permissions.onAdded.addListener(() => changed());
  browser.permissions.onRemoved.addListener(() => changed());
}

/** Gives the right back. */
export async function giveSiteBack(site: string): Promise<void> {
  await browser.permissions.remove({ origins: [patternOf(site)] });
}
