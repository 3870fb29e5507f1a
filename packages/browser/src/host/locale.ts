import browser from 'webextension-polyfill';

/** The language of the browser's own interface, as a BCP 47 tag. */
export function uiLanguageTag(): string {
  return browser.i18n.getUILanguage();
}

/** A text of the extension's own manifest, in the language of the browser. */
export function messageOf(name: string): string {
  return browser.i18n.getMessage(name);
}
