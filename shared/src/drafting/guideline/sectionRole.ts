import type { Language } from '../../model/index.ts';
import { FACT_HEADINGS, SUMMARY_HEADINGS } from '../../reading/index.ts';

/** What a section of a guideline is for; those below it are for the same. */
export type SectionRole = 'summary' | 'facts' | 'steps' | 'basis' | 'other';

/** The heading of the steps, by language. */
export const STEP_HEADING: Readonly<Record<Language, string>> = { en: 'Steps', zh: '步骤' };
const STEP_HEADINGS: ReadonlySet<string> = new Set(Object.values(STEP_HEADING));
const BASIS_HEADING = /^(?:(?:legal )?bas[ie]s|(?:制定|法律)?依据)$/iu;

/** What the section below a heading is for. */
export function sectionRole(heading: string): SectionRole {
  if (SUMMARY_HEADINGS.has(heading)) return 'summary';
  if (FACT_HEADINGS.has(heading)) return 'facts';
  if (STEP_HEADINGS.has(heading)) return 'steps';
  return BASIS_HEADING.test(heading) ? 'basis' : 'other';
}
