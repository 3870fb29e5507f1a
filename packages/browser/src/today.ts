import type { IsoDate } from '@dutybook/shared/model';

/** The day of a moment (milliseconds since 1970) where the user is, not in Greenwich. */
export function dayOf(moment: number): IsoDate {
  const date = new Date(moment);
  const two = (number: number) => `${number}`.padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The day where the user is. */
export function today(): IsoDate {
  return dayOf(Date.now());
}
