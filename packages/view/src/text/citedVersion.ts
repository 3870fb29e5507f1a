import { parseAddress } from '@dutybook/shared/model';
import type { Language, Status } from '@dutybook/shared/model';
import type { Card } from '@dutybook/shared/library';

/** A text that is not the one in force: whoever reads a citation of it would look into another text. */
const NOT_THE_ONE_IN_FORCE: ReadonlySet<Status> = new Set<Status>(['amended', 'repealed', 'not-yet-in-force']);

/** A date as Chinese writes it, 2011年4月22日, or as much of it as is known. */
function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const parts = [year === undefined ? '' : `${year}年`, month === undefined ? '' : `${month}月`];
  return [...parts, day === undefined ? '' : `${day}日`].join('');
}

/**
 * The version that a citation has to name, to stand behind the title: （2011年4月22日版）, “ (version of 2011-04-22)”; empty for the version in
 * force, and where no date is known.
 */
export function citedVersion({ address, status }: Pick<Card, 'address' | 'status'>, language: Language): string {
  const date = NOT_THE_ONE_IN_FORCE.has(status) ? parseAddress(address)?.expression?.version : undefined;
  if (date === undefined) return '';
  return language === 'zh' ? `（${chineseDate(date)}版）` : ` (version of ${date})`;
}
