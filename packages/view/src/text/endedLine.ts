import type { EndedBy } from '@dutybook/shared/library';
import type { Language } from '@dutybook/shared/model';
import { WORDS } from '../words/index.ts';
import { citationName } from './citationLine.ts';

/** Tells by which instrument one was repealed that the library has not: “repealed on 2021-01-01 by 《…》”. */
export function endedLine({ title, from }: EndedBy, language: Language): string {
  const [before, after] = WORDS[language].repealedBy(from, true);
  return `${before}${citationName({ title }, language)}${after}`;
}
