import type { Localized } from '../../model/index.ts';
import { SUMMARY_HEADING } from '../../reading/index.ts';
import type { CheckedDraft } from '../checks/draft.ts';
import type { Finding, Fix } from '../checks/finding.ts';
import type { Guideline } from './guideline.ts';
import type { GuidelinePart, GuidelineSection } from './guidelinePart.ts';
import { keyPlace } from './matterPlace.ts';
import { STEP_HEADING } from './sectionRole.ts';

/**
 * `section-missing`: a guideline says in its summary what it is for, and in its steps what is done. Steps under other headings count, and so
 * do articles; a record that only states facts stands for a guideline whose text is not at hand, and needs none.
 */
export function checkRequiredSections(draft: CheckedDraft, { matter, parts }: Guideline): readonly Finding[] {
  return parts.flatMap((part) => {
    const place = part.heading ?? keyPlace(matter, ['kind']);
    const summary = missing(
      part,
      part.sections.filter(({ role }) => role === 'summary'),
      'summary',
      draft,
      place,
    );
    const isOperational =
      draft.structure.isLaw || part.sections.some((section) => section.role === 'facts' || section.steps.length > 0);
    const steps = isOperational
      ? undefined
      : missing(
          part,
          part.sections.filter(({ role }) => role === 'steps'),
          'steps',
          draft,
          place,
        );
    return [summary, steps].filter((each) => each !== undefined);
  });
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const HEADINGS = { summary: SUMMARY_HEADING, steps: STEP_HEADING } as const;
const PURPOSES: Readonly<Record<keyof typeof HEADINGS, Required<Localized>>> = {
  summary: { en: 'what it is for and whom it binds', zh: '用途和适用的人员' },
  steps: { en: 'what is done, one step after another', zh: '逐步写明做什么' },
};

/** What is to be said of a section that is not there, or has no words. */
function missing(
  part: GuidelinePart,
  sections: readonly GuidelineSection[],
  what: keyof typeof HEADINGS,
  { text }: CheckedDraft,
  place: Span,
): Finding | undefined {
  const heading = `## ${HEADINGS[what][part.language]}`;
  const { en, zh } = PURPOSES[what];
  const [written] = sections;
  if (written !== undefined) {
    if (sections.some(({ entries }) => entries.length > 0)) return undefined;
    const message = { en: `“${heading}” is empty: ${en}.`, zh: `“${heading}”没有内容：${zh}。` };
    return { code: 'section-missing', start: written.start, end: written.end, message, fixes: [] };
  }
  const message = {
    en: `A guideline has a section “${heading}”: ${en}.`,
    zh: `指引应有“${heading}”部分：${zh}。`,
  };
  const { start, end } = place;
  return { code: 'section-missing', start, end, message, fixes: [added(heading, what, part, text)] };
}

/** The summary stands first, the steps last. */
function added(heading: string, what: keyof typeof HEADINGS, { start, end }: GuidelinePart, text: string): Fix {
  const feed = text.includes('\r\n') ? '\r\n' : '\n';
  const at = what === 'summary' ? start : end;
  const isLineStart = at === 0 || text.charAt(at - 1) === '\n';
  const words = isLineStart ? `${feed}${heading}${feed}` : `${feed}${feed}${heading}`;
  return {
    title: { en: `Add “${heading}”`, zh: `加上“${heading}”` },
    edits: [{ start: at, end: at, text: words }],
    isCertain: false,
  };
}
