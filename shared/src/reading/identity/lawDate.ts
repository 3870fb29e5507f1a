import type { InForceFrom, IsoDate } from '../../model/index.ts';
import { isIsoDate } from '../../model/index.ts';
import { parseNumeral } from '../../text/index.ts';

const DATE =
  /([〇○零一二三四五六七八九\d]{4})\s*年\s*([一二三四五六七八九十\d]{1,3})\s*月\s*([一二三四五六七八九十\d]{1,3})\s*日/gu;

/** The calendar days named in a Chinese text, in order. */
export function datesIn(text: string): readonly IsoDate[] {
  const dates: IsoDate[] = [];
  for (const [, year = '', month = '', day = ''] of text.normalize('NFKC').matchAll(DATE)) {
    const parts = [parseNumeral(year), parseNumeral(month), parseNumeral(day)];
    const [y, m, d] = parts;
    if (y === undefined || m === undefined || d === undefined) continue;
    const date = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
    if (isIsoDate(date)) dates.push(date);
  }
  return dates;
}

const OWN = '本(?:法|条例|规定|办法|解释|决定|规则|细则|规范|修正案|意见|批复|通知|制度|标准|章程|目录)';
const COMMENCES = new RegExp(`${OWN}(?:[^。；]{0,12})?[自从]([^。；]{1,30}?)起(?:施行|实施|生效|执行)`, 'u');

/**
 * From when a version is in force, as its text says (立法法: a law states its date of commencement). A stated day is certain unless it
 * lies before the version's own date: then the text still carries the date of the first version, and the day of the amendment
 * is only likely. "From publication" is likely the version's date. Nothing is answered when the text says nothing.
 */
export function inForceFromText(text: string, versionDate: IsoDate | undefined): InForceFrom | undefined {
  const match = COMMENCES.exec(text);
  if (match?.[1] === undefined) return undefined;
  const [stated] = datesIn(match[1]);
  if (stated !== undefined && (versionDate === undefined || stated >= versionDate))
    return { date: stated, certainty: 'certain' };
  if (versionDate === undefined) return undefined;
  if (stated !== undefined || /(?:公布|发布|颁布|通过)之日/.test(match[1]))
    return { date: versionDate, certainty: 'likely' };
  return undefined;
}
