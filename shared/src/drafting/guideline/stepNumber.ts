import type { TextEdit } from '../../citation/index.ts';
import type { Localized } from '../../model/index.ts';
import type { CheckedDraft } from '../checks/draft.ts';
import type { Finding, Fix } from '../checks/finding.ts';
import type { Guideline } from './guideline.ts';
import type { GuidelineEntry, GuidelineStep } from './guidelinePart.ts';

/**
 * `step-number`: steps without a number that is read as one, and gaps and repeats in the numbers. Numbers begin with one, and may go on
 * from one section to the next.
 */
export function checkStepNumbers({ text, structure }: CheckedDraft, { parts }: Guideline): readonly Finding[] {
  if (structure.isLaw) return [];
  return parts.flatMap(({ sections }) => {
    let before = 0;
    return sections.flatMap((section) => {
      const { steps, entries } = section;
      const [first] = steps;
      const from = first?.entry.number === before + 1 ? before + 1 : 1;
      if (steps.length > 0) before = from + steps.length - 1;
      return sectionFindings(listsOf(steps, entries), from, text);
    });
  });
}

/** Steps that are counted as one. Behind words that are no step, 1. begins another list. */
function listsOf(
  steps: readonly GuidelineStep[],
  entries: readonly GuidelineEntry[],
): readonly (readonly GuidelineStep[])[] {
  const lists: GuidelineStep[][] = [];
  for (const step of steps) {
    const last = lists.at(-1)?.at(-1);
    const isApart =
      last !== undefined &&
      step.entry.number === 1 &&
      entries.some(({ start }) => start >= last.end && start < step.entry.lineStart);
    if (last === undefined || isApart) lists.push([step]);
    else lists.at(-1)?.push(step);
  }
  return lists;
}

function sectionFindings(lists: readonly (readonly GuidelineStep[])[], from: number, text: string): readonly Finding[] {
  return lists.flatMap((list, place) => listFindings(list, place === 0 ? from : 1, text));
}

function listFindings(steps: readonly GuidelineStep[], from: number, text: string): readonly Finding[] {
  const fixes = [numberedAnew(steps, from, text)];
  const seen = new Map<number, GuidelineEntry>();
  const found: Finding[] = [];
  let last = from - 1;
  for (const { entry } of steps) {
    const { number } = entry;
    if (number === undefined) {
      found.push({ ...told(entry, unnumbered(entry), fixes), atMost: 'information' });
      last += 1;
      continue;
    }
    const same = seen.get(number);
    if (same !== undefined) found.push(repeated(entry, same, number, fixes));
    else if (number !== last + 1) found.push(told(entry, gap(number, last + 1), fixes));
    seen.set(number, entry);
    last = number;
  }
  return found;
}

/** The finding at what marks a step; where nothing does, at its first letter. */
function told(entry: GuidelineEntry, message: Required<Localized>, fixes: readonly Fix[]): Finding {
  return { code: 'step-number', ...markOf(entry), message, fixes };
}

function markOf({ type, lineStart, start, head }: GuidelineEntry): { readonly start: number; readonly end: number } {
  if (head !== undefined) return { start: head.start, end: head.end };
  return type === 'text' ? { start, end: start + 1 } : { start: lineStart, end: start };
}

function gap(number: number, expected: number): Required<Localized> {
  return {
    en: `Step ${number} stands where step ${expected} is expected.`,
    zh: `此处应为步骤${expected}，现为步骤${number}。`,
  };
}

function repeated(entry: GuidelineEntry, same: GuidelineEntry, number: number, fixes: readonly Fix[]): Finding {
  const message = { en: `Step ${number} is there twice.`, zh: `步骤${number}重复。` };
  const related = { ...markOf(same), message: { en: `The first step ${number}`, zh: `前一个步骤${number}` } };
  return { ...told(entry, message, fixes), related };
}

function unnumbered({ head }: GuidelineEntry): Required<Localized> {
  return head === undefined
    ? { en: 'This step has no number.', zh: '本步骤没有编号。' }
    : {
        en: 'This number is not read as that of a step; steps are numbered 1., 2., 3. and a space.',
        zh: '这样的序号不会被读作步骤的编号；步骤写作“1. ”“2. ”，点后空一格。',
      };
}

/** Numbers a list of steps from its first to its last. */
function numberedAnew(steps: readonly GuidelineStep[], from: number, text: string): Fix {
  const edits = steps.flatMap(({ entry }, place): TextEdit[] => {
    const wanted = from + place;
    if (entry.number === wanted) return [];
    const { start, end } = entry.type === 'text' && entry.head === undefined ? emptyAt(entry.start) : markOf(entry);
    return [{ start, end: skipSpaces(text, end, entry), text: `${wanted}. ` }];
  });
  return { title: { en: 'Number these steps anew', zh: '重新编排这些步骤的序号' }, edits, isCertain: false };
}

function emptyAt(start: number): { readonly start: number; readonly end: number } {
  return { start, end: start };
}

/** Spaces behind a number of another form go with it. */
function skipSpaces(text: string, end: number, { head }: GuidelineEntry): number {
  return head === undefined ? end : end + (/^[ 　\t]*/u.exec(text.slice(end, end + 8))?.[0].length ?? 0);
}
