import type { Language } from '../../model/index.ts';
import { LANGUAGE_HEADINGS, readGuidanceLine } from '../../reading/index.ts';
import type { DraftLine } from '../checks/draftLines.ts';
import type { LineHead } from '../checks/draftLine.ts';
import type { GuidelineEntry, GuidelinePart, GuidelineSection } from './guidelinePart.ts';
import { isNextStep, stepsOf } from './guidelineSteps.ts';
import { sectionRole } from './sectionRole.ts';

type Growing<Type> = { -readonly [Key in keyof Type]: Type[Key] };
interface GrowingSection extends Omit<Growing<GuidelineSection>, 'entries' | 'steps' | 'above'> {
  readonly entries: Growing<GuidelineEntry>[];
  steps: GuidelineSection['steps'];
  readonly above?: GrowingSection;
}
interface GrowingPart extends Omit<Growing<GuidelinePart>, 'sections'> {
  readonly sections: GrowingSection[];
}

/** Spaces from which on an entry stands below another one. */
const INNER = 2;

/** Puts the lines of a guideline together, as the reader of records does, with their places. */
class BodyBuilder {
  readonly parts: GrowingPart[];
  #isOpen = false;

  constructor(language: Language, start: number) {
    this.parts = [{ language, start, end: start, sections: [emptySection(start)] }];
  }

  add(line: DraftLine): void {
    const read = readGuidanceLine(line.text);
    const part = this.parts.at(-1);
    if (part === undefined) return;
    if (line.reading.isBlank || read.type === 'blank') {
      this.#isOpen = false;
      return;
    }
    part.end = line.end;
    if (read.type === 'heading') this.#addHeading(part, read, line);
    else this.#addEntry(part.sections.at(-1), read, line);
  }

  #addHeading(part: GrowingPart, { level, heading }: { level: number; heading: string }, line: DraftLine): void {
    this.#isOpen = false;
    const { start, end } = line;
    const language = level === 1 ? LANGUAGE_HEADINGS.get(heading) : undefined;
    if (language !== undefined) {
      const begun = { language, heading: { start, end }, start: end, end, sections: [emptySection(end)] };
      // What stands before the first language belongs to none; the reader refuses words there.
      if (part.heading === undefined) this.parts.pop();
      this.parts.push(begun);
      return;
    }
    const above = part.sections.findLast((each) => each.level < level && each.level > 0);
    const inherited = above?.role ?? 'other';
    const role = inherited === 'other' ? sectionRole(heading) : inherited;
    if (level === 1 && part.sections.length === 1 && part.sections[0]?.entries.length === 0) part.start = end;
    part.sections.push({ role, level, start, end, entries: [], steps: [], ...(above === undefined ? {} : { above }) });
  }

  #addEntry(
    section: GrowingSection | undefined,
    read: Exclude<ReturnType<typeof readGuidanceLine>, { readonly type: 'heading' }>,
    line: DraftLine,
  ): void {
    const { text, start, end, reading } = line;
    const indent = text.length - text.trimStart().length;
    const last = section?.entries.at(-1);
    const outer = section?.entries.findLast(({ isInner }) => !isInner);
    const isNext = indent < INNER && beginsStep(reading.head, outer);
    const isMarked = read.type === 'step' || read.type === 'bullet';
    if (!isMarked && this.#isOpen && last !== undefined && !isNext) {
      last.end = end;
      return;
    }
    this.#isOpen = true;
    const { head } = reading;
    const item =
      !isMarked && head?.type === 'item' ? { ...head, start: start + head.start, end: start + head.end } : undefined;
    section?.entries.push({
      type: read.type === 'step' || read.type === 'bullet' ? read.type : 'text',
      lineStart: start,
      start: isMarked ? start + read.at : (item?.end ?? start + indent),
      end,
      ...(read.type === 'step' ? { number: Number(read.number) } : {}),
      ...(item === undefined ? {} : { head: item }),
      isInner: indent >= INNER,
    });
  }
}

/** Whether a line that the reader takes for the rest of the one before is meant to be the next of a list: 2、 below 1、 or below 1. */
function beginsStep(head: LineHead | undefined, last: GuidelineEntry | undefined): boolean {
  if (head?.type !== 'item' || last === undefined) return false;
  return last.type === 'text' ? last.head?.style === head.style : isNextStep(head, last);
}

function emptySection(at: number): GrowingSection {
  return { role: 'other', level: 0, start: at, end: at, entries: [], steps: [] };
}

/**
 * Reads the text of a guideline from the lines of its draft: its languages, their sections, and what stands in them. `language` is that
 * of the title, for a guideline that names none. Linear.
 */
export function readGuidelineBody(
  text: string,
  lines: readonly DraftLine[],
  from: number,
  language: Language,
): readonly GuidelinePart[] {
  const builder = new BodyBuilder(language, from);
  for (const line of lines) if (line.start >= from) builder.add(line);
  for (const section of builder.parts.flatMap(({ sections }) => sections)) section.steps = stepsOf(section, text);
  return builder.parts;
}
