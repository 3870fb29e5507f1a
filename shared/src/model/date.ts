import * as v from 'valibot';

/** A calendar day, `YYYY-MM-DD` (ISO 8601); strings of this form compare in time order. */
export type IsoDate = string;

/** A day, or only its month or year where the source gives no more: `2013`, `2013-04`, `2013-04-01`. */
export type PartialDate = string;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether `text` is a day of the Gregorian calendar in the form `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isPartialDate(text);
}

/** Whether `text` is a year, a month of a year, or a day, written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function isPartialDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const [, year, month, day] = match.map(Number);
  if (year === undefined || year === 0) return false;
  if (match[2] === undefined) return true;
  if (month === undefined || month < 1 || month > 12) return false;
  if (match[3] === undefined) return true;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day !== undefined && day >= 1 && day <= (DAYS_IN_MONTH[month - 1] ?? 0) + (leap ? 1 : 0);
}

export const IsoDateSchema = v.pipe(v.string(), v.check(isIsoDate, 'a day as YYYY-MM-DD'));
export const PartialDateSchema = v.pipe(v.string(), v.check(isPartialDate, 'a date as YYYY, YYYY-MM or YYYY-MM-DD'));
