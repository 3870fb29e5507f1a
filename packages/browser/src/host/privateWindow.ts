import browser from 'webextension-polyfill';

/** Whether this page is in a private window. */
export function isPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext ?? false;
}
