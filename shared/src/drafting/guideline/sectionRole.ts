import type { Language } from '../../model/index.ts';
import { FACT_HEADINGS, SUMMARY_HEADINGS } from '../../reading/index.ts';

/** What a section of a guideline is for; those below it are for the same. */
export type SectionRole = 'summary' | 'facts' | 'steps' | 'basis' | 'other';

/** The heading of the steps, by language. */
export const STEP_HEADING: Readonly<Record<Language, string>> = { en: 'Steps', zh: '步骤' };
const STEP_HEADINGS: ReadonlySet<string> = new Set(Object.values(STEP_HEADING));
const BASIS_HEADING = /^(?:(?:legal )?bas[ie]s|(?:制定|法律)?依据)$/iu;

/** The number of a heading: 二、步骤. */
const NUMBER = /^(?:[一二三四五六七八九十]+、|\d+[.、])[ 　]*/u;

/** What the section below a heading is for. The reader takes the summary and the facts by their very words, without a number. */
export function sectionRole(heading: string): SectionRole {
  if (SUMMARY_HEADINGS.has(heading)) return 'summary';
  if (FACT_HEADINGS.has(heading)) return 'facts';
  const words = heading.replace(NUMBER, '');
  if (STEP_HEADINGS.has(words)) return 'steps';
  return BASIS_HEADING.test(words) ? 'basis' : 'other';
}
