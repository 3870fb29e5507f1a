import browser from 'webextension-polyfill';

/** A line below the address bar, and what is entered when it is chosen. */
export interface AddressLine {
  readonly content: string;
  readonly description: string;
}

/** What happens in the address bar after the keyword. */
export interface AddressBar {
  readonly changed: (typed: string, suggest: (lines: readonly AddressLine[]) => void) => void;
  readonly entered: (text: string, where: 'here' | 'new' | 'behind') => void;
}

const DISPOSITIONS = { currentTab: 'here', newForegroundTab: 'new', newBackgroundTab: 'behind' } as const;

export function onAddressBar({ changed, entered }: AddressBar): void {
  browser.omnibox.onInputChanged.addListener((typed, suggest) => changed(typed, (lines) => suggest([...lines])));
  browser.omnibox.onInputEntered.addListener((text, disposition) => entered(text, DISPOSITIONS[disposition]));
}

/** The line that Enter chooses while no other is. */
export function setFirstAddressLine(description: string): void {
  browser.omnibox.setDefaultSuggestion({ description });
}

/** Chromium reads the lines below the address bar as XML; Firefox shows them as they are. */
export function readsAddressLinesAsXml(): boolean {
  return browser.runtime.getURL('').startsWith('chrome-extension:');
}
