import type { Completion } from '@dutybook/shared/drafting';
import type { Language } from '@dutybook/shared/model';
import { WORDS } from '@dutybook/view/words';

/**
 * What stands beside a completion in the list: that its text is not one in force, which has to be known before it is chosen, then its
 * heading, first words or other name.
 */
export function completionNote({ status, detail }: Pick<Completion, 'status' | 'detail'>, language: Language): string {
  const warning = status === undefined || status === 'in-force' ? '' : WORDS[language].status[status];
  return [warning, detail].filter((part) => part !== '').join(' · ');
}
