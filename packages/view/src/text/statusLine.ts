import type { Language, Status } from '@dutybook/shared/model';
import type { Card, CardLink, Hit } from '@dutybook/shared/library';
import { WORDS } from '../words/index.ts';
import { citationName } from './citationLine.ts';

type Described = Pick<Hit, 'kind' | 'subtype' | 'status' | 'date'>;

/** States of a text of law. Its day is that of the text, and would be read as that of the state: “Repealed 2018-12-29”. */
const OF_TEXTS: ReadonlySet<Status> = new Set(['repealed', 'amended', 'not-yet-in-force', 'unknown']);
const IS_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Status with its date: "Planned 2014", "已开展（2013）". The date of a text in force is told in full on the card, not here. */
export function statusPhrase({ status, date }: Described, language: Language): string {
  const word = WORDS[language].status[status];
  if (date === undefined || status === 'in-force' || status === 'missing') return word;
  if (status === 'issued')
    return language === 'zh' ? `${date}年发布，现行效力未核对` : `Issued ${date}, not checked since`;
  if (OF_TEXTS.has(status) && IS_DAY.test(date))
    return language === 'zh' ? `${word}（${date}文本）` : `${word} (text of ${date})`;
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

type Dated = Pick<Card, 'adopted' | 'inForceFrom' | 'inForceUntil'> & Partial<Pick<Card, 'related' | 'asOf'>>;

/** By which instrument a card's was repealed, with the words around its name. */
export interface RepealPhrase {
  readonly before: string;
  readonly name: string;
  readonly after: string;
  readonly link: CardLink;
}

/** Tells the end of a version by the instrument that ended it, where that is known: “repealed on 2022-06-05 by 《…》”. */
export function repealPhrase(card: Dated, language: Language): RepealPhrase | undefined {
  const { inForceUntil: day, related = [], asOf } = card;
  const link = related.find(({ relation }) => relation === 'repealed-by');
  if (day === undefined || link === undefined) return undefined;
  const [before, after] = WORDS[language].repealedBy(day, asOf === undefined || day <= asOf);
  return { before, name: citationName({ title: link.title }, language), after, link };
}

/** The dates with which a version begins: "adopted 2012-10-26, in force from 2013-01-01". Empty when none is known. */
export function beginLine(card: Pick<Dated, 'adopted' | 'inForceFrom'>, language: Language): string {
  const words = WORDS[language];
  const parts: string[] = [];
  if (card.adopted !== undefined) parts.push(dated(words.adopted, card.adopted, language));
  if (card.inForceFrom !== undefined) {
    const sure = card.inForceFrom.certainty === 'certain';
    const likely = language === 'zh' ? `（${words.likely}）` : ` (${words.likely})`;
    parts.push(dated(`${words.inForceFrom}${sure ? '' : likely}`, card.inForceFrom.date, language));
  }
  return parts.join(words.listSeparator);
}

/** All dates of a version that are known, with what ended it. Empty when there are none. */
export function datesLine(card: Dated, language: Language): string {
  const words = WORDS[language];
  const repeal = repealPhrase(card, language);
  const until = card.inForceUntil === undefined ? '' : dated(words.inForceUntil, card.inForceUntil, language);
  const end = repeal === undefined ? until : repeal.before + repeal.name + repeal.after;
  return [beginLine(card, language), end].filter((part) => part !== '').join(words.listSeparator);
}

function dated(word: string, date: string, language: Language): string {
  return language === 'zh' ? `${date} ${word}` : `${word} ${date}`;
}
