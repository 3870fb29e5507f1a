import type { Language } from '@dutybook/shared/model';
import type { Card, Hit } from '@dutybook/shared/library';
import { WORDS } from '../words/index.ts';

type Described = Pick<Hit, 'kind' | 'subtype' | 'status' | 'date'>;

/** Status with its date: "Planned 2014", "已开展（2013）". The date of a text in force is told in full on the card, not here. */
export function statusPhrase({ status, date }: Described, language: Language): string {
  const word = WORDS[language].status[status];
  if (date === undefined || status === 'in-force' || status === 'missing') return word;
  if (status === 'issued')
    return language === 'zh' ? `${date}年发布，现行效力未核对` : `Issued ${date}, not checked since`;
  if (language === 'zh') return /^\d{4}$/.test(date) ? `${date}年${word}` : `${word}（${date}）`;
  return `${word} ${date}`;
}

/** Kind, status and place on one line: "Measure · Planned 2014 · Plan measure". */
export function statusLine(described: Described, language: Language): string {
  const words = WORDS[language];
  const parts = [words.kind[described.kind], statusPhrase(described, language)];
  if (described.subtype !== undefined) parts.push(words.subtype[described.subtype]);
  return parts.join(' · ');
}

/** The dates of a version that are known: "adopted 2012-10-26, in force from 2013-01-01". Empty when there are none. */
export function datesLine(card: Pick<Card, 'adopted' | 'inForceFrom' | 'inForceUntil'>, language: Language): string {
  const words = WORDS[language];
  const parts: string[] = [];
  const say = (word: string, date: string) => parts.push(language === 'zh' ? `${date} ${word}` : `${word} ${date}`);
  if (card.adopted !== undefined) say(words.adopted, card.adopted);
  if (card.inForceFrom !== undefined) {
    const sure = card.inForceFrom.certainty === 'certain';
    say(
      sure
        ? words.inForceFrom
        : `${words.inForceFrom}${language === 'zh' ? `（${words.likely}）` : ` (${words.likely})`}`,
      card.inForceFrom.date,
    );
  }
  if (card.inForceUntil !== undefined) say(words.inForceUntil, card.inForceUntil);
  return parts.join(words.listSeparator);
}
