import type { LineHead } from '../checks/draftLine.ts';
import type { GuidelineEntry, GuidelineSection, GuidelineStep } from './guidelinePart.ts';
import { firstOrder } from './orderWord.ts';

/** Roles of sections in which what is numbered is a step; below the heading of the steps, other things may be one too. */
const WITH_STEPS: ReadonlySet<GuidelineSection['role']> = new Set(['steps', 'other']);

/** What a quotation and a row of a table begin with. */
const APART = /[>|]/u;

/**
 * The steps of a section. Below the heading of the steps, a bullet is one without a number, and so is a paragraph that orders or forbids or
 * begins with a number of another form. Behind a colon, and where a line is indented, it belongs to the step before.
 */
export function stepsOf(
  { role, entries }: Pick<GuidelineSection, 'role' | 'entries'>,
  text: string,
): readonly GuidelineStep[] {
  if (!WITH_STEPS.has(role)) return [];
  const steps: { -readonly [Key in keyof GuidelineStep]: GuidelineStep[Key] }[] = [];
  let isList = false;
  for (const entry of entries) {
    const last = steps.at(-1);
    const opensList = /[：:]\s*$/u.test(text.slice(entry.start, entry.end));
    const isNumbered = entry.type === 'step' && !entry.isInner;
    const isOuter = !entry.isInner && (!isList || isNextStep(entry.head, last?.entry));
    if (isNumbered || (isOuter && role === 'steps' && isUnnumbered(entry, opensList, text))) {
      steps.push({ entry, start: entry.start, end: entry.end });
      isList = opensList;
    } else if (last !== undefined && (entry.isInner || isList)) last.end = entry.end;
  }
  return steps;
}

/** Whether a number that is not read as that of a step is the next one in Arabic: 2、 behind 1. */
export function isNextStep(head: LineHead | undefined, last: GuidelineEntry | undefined): boolean {
  const before = last?.number ?? last?.head?.value;
  return head?.type === 'item' && head.style === 'arabic' && before !== undefined && head.value === before + 1;
}

function isUnnumbered({ type, head, start, end }: GuidelineEntry, opensList: boolean, text: string): boolean {
  if (type === 'bullet' || head !== undefined) return true;
  if (APART.test(text.charAt(start))) return false;
  return !opensList && firstOrder(text, start, end) !== undefined;
}

/** The words of a section that are not those of a step: its heading and its paragraphs. Linear. */
export function wordsBesideSteps({
  start,
  end,
  entries,
  steps,
}: GuidelineSection): readonly { readonly start: number; readonly end: number }[] {
  let next = 0;
  const beside = entries.filter((entry) => {
    while ((steps[next]?.end ?? entry.end) < entry.end) next += 1;
    return (steps[next]?.start ?? entry.end) > entry.start;
  });
  return [{ start, end }, ...beside];
}
