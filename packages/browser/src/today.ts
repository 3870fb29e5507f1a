import type { IsoDate } from '@dutybook/shared/model';

/** The day where the user is, not in Greenwich. */
export function today(): IsoDate {
  const now = new Date();
  const two = (number: number) => `${number}`.padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
