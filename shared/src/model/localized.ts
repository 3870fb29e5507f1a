import * as v from 'valibot';

/** The languages Dutybook reads and shows. `zh` is Simplified Chinese; traditional script is folded into it when searching. */
export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];
export const LanguageSchema = v.picklist(LANGUAGES);

/** One text in one or both languages; never empty. */
export interface Localized {
  readonly en?: string;
  readonly zh?: string;
}

const filled = v.pipe(v.string(), v.trim(), v.minLength(1));

export const LocalizedSchema = v.pipe(
  v.strictObject({ en: v.exactOptional(filled), zh: v.exactOptional(filled) }),
  v.check((text) => text.en !== undefined || text.zh !== undefined, 'a text in at least one language (en, zh)'),
);

/** The text in `language`, or in the other one where it is missing. */
export function inLanguage(text: Localized, language: Language): string {
  return text[language] ?? text.en ?? text.zh ?? '';
}

/** The text in the language that is not `language`, where there is one: shown quietly beside the first. */
export function inOtherLanguage(text: Localized, language: Language): string | undefined {
  if (text[language] === undefined) return undefined;
  return language === 'en' ? text.zh : text.en;
}
