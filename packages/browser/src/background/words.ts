import type { Language } from '@dutybook/shared/model';

/** The words that the browser itself shows for the extension. */
interface BackgroundWords {
  /** The browser puts the selected text in for `%s`. */
  readonly lookUpSelection: string;
}

export const BACKGROUND_WORDS: Readonly<Record<Language, BackgroundWords>> = {
  en: { lookUpSelection: 'Look up “%s” in Dutybook' },
  zh: { lookUpSelection: '在 Dutybook 中查阅“%s”' },
};
