import type { Language } from '@dutybook/shared/model';
import { EN } from './en.ts';
import type { Words } from './words.ts';
import { ZH } from './zh.ts';

export { grouped } from './grouped.ts';
export type { Words } from './words.ts';

/** The words Dutybook says, by language. */
export const WORDS: Readonly<Record<Language, Words>> = { en: EN, zh: ZH };

/** The language of the user interface for a BCP 47 tag of the host (`zh-CN`, `en_GB`): Chinese for any `zh`, English otherwise. */
export function uiLanguage(tag: string): Language {
  return /^zh\b/i.test(tag.replace('_', '-')) ? 'zh' : 'en';
}
