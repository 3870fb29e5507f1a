import type { Language } from '@dutybook/shared/model';
import { uiLanguage } from '@dutybook/view/words';
import type { Options } from '../kept/options.ts';
import { APPEARANCE_KEY } from './firstPaint.ts';

/** The language of Dutybook's own words: the chosen one, else that of the browser, given as a BCP 47 tag. */
export function chosenLanguage({ language }: Pick<Options, 'language'>, browserTag: string): Language {
  return language === 'auto' ? uiLanguage(browserTag) : language;
}

/**
 * Dresses a page as the options say, and notes it where the next page can read it before it paints anything. Answers the language of
 * Dutybook's own words.
 */
export function dressPage(options: Options, browserTag: string): Language {
  const language = chosenLanguage(options, browserTag);
  const root = document.documentElement;
  root.lang = language === 'zh' ? 'zh-CN' : 'en';
  root.dataset['theme'] = options.theme;
  root.dataset['density'] = options.density;
  localStorage.setItem(APPEARANCE_KEY, [options.theme, options.density, root.lang].join(' '));
  return language;
}
