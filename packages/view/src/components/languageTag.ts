import type { Language } from '@dutybook/shared/model';

const TAGS: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-CN' };

/** The value of a `lang` attribute, so that fonts and screen readers know what they read. */
export function languageTag(language: Language): string {
  return TAGS[language];
}

/** The language a text of the library turned out to be in, when it was asked for in `wanted`. */
export function spokenLanguage(text: { readonly en?: string; readonly zh?: string }, wanted: Language): Language {
  if (text[wanted] !== undefined) return wanted;
  return wanted === 'en' ? 'zh' : 'en';
}
