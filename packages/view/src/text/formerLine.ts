import type { FormerNumber } from '@dutybook/shared/citation';
import { placeLabel } from '@dutybook/shared/library';
import { inLanguage } from '@dutybook/shared/model';
import type { Language } from '@dutybook/shared/model';
import { WORDS } from '../words/index.ts';

/** Tells why the number of an article seems to be a former one, and which article it is now where that is known. */
export function formerLine({ version, now }: FormerNumber, language: Language): string {
  const place = now && placeLabel({ article: now.article });
  return WORDS[language].formerNumber(version, place && inLanguage(place, language));
}
