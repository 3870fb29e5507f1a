import type { Language } from '@dutybook/shared/model';
import type { LookupResult } from '@dutybook/shared/library';
import { WORDS } from '../words/index.ts';

/** What to tell beside an answer, a sentence each. */
export function adviceSentences({ advice }: Pick<LookupResult, 'advice'>, language: Language): readonly string[] {
  return advice.map(({ code, values = [] }) => WORDS[language].advice[code](values));
}
