import type { CheckedDraft } from '../checks/draft.ts';
import { isInQuotation } from '../checks/draft.ts';
import type { Finding } from '../checks/finding.ts';
import type { Guideline } from './guideline.ts';

/**
 * `unit-missing`: a time limit or an amount whose number has no unit. 立法法 (2023) art. 7(2) and 规章制定程序条例 (2017) art. 8(1) want
 * what is laid down to be definite, specific and such that it can be carried out.
 */
export function checkUnits(draft: CheckedDraft, { parts, numbers }: Guideline): readonly Finding[] {
  const entries = parts
    .flatMap(({ sections }) => sections)
    .flatMap(({ role, entries }) => (role === 'facts' ? [] : entries));
  const found = numbers.read(entries.map(({ start, end }) => draft.text.slice(start, end)));
  return entries.flatMap(({ start }, place) =>
    (found[place] ?? [])
      .map((number) => ({ start: start + number.start, end: start + number.end }))
      .filter((number) => !isInQuotation(draft, number.start) && !isCited(draft, number))
      .map((number) => finding(draft.text, number)),
  );
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function isCited({ references }: CheckedDraft, { start, end }: Span): boolean {
  return references.some((reference) => reference.start < end && start < reference.end);
}

function finding(text: string, { start, end }: Span): Finding {
  const number = text.slice(start, end);
  return {
    code: 'unit-missing',
    start,
    end,
    message: {
      en: `“${number}” has no unit: hours or days for a time limit, a currency or a measure for an amount.`,
      zh: `“${number}”没有单位：时限写明小时、日等，数额写明元、米等。`,
    },
    fixes: [],
  };
}
