import type { IsoDate } from '@dutybook/shared/model';

/** The day where the user is, not in Greenwich. */
export function today(): IsoDate {
  const now = new Date();
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
