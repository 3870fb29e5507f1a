import type { Language } from '../../model/index.ts';
import type { LineHead } from '../checks/draftLine.ts';
import type { SectionRole } from './sectionRole.ts';

/** A step, bullet or paragraph of a guideline, as the reader of records tells them apart. */
export interface GuidelineEntry {
  readonly type: 'step' | 'bullet' | 'text';
  /** Where its line begins, and where its words do, behind what marks it. */
  readonly lineStart: number;
  readonly start: number;
  /** Where the last of its lines ends. */
  readonly end: number;
  /** The number of a step. */
  readonly number?: number;
  /** Another number that its words begin with. */
  readonly head?: Extract<LineHead, { readonly type: 'item' }>;
  /** Whether it is indented below another one. */
  readonly isInner: boolean;
}

/** A step of a guideline with what belongs to it. */
export interface GuidelineStep {
  readonly entry: GuidelineEntry;
  /** From its first word to the end of the lists below it. */
  readonly start: number;
  readonly end: number;
}

/** What stands below one heading, or before the first. */
export interface GuidelineSection {
  readonly role: SectionRole;
  readonly level: number;
  /** Its heading line; empty where there is none. */
  readonly start: number;
  readonly end: number;
  readonly entries: readonly GuidelineEntry[];
  readonly steps: readonly GuidelineStep[];
  /** The section that it is part of. */
  readonly above?: GuidelineSection;
}

/** The text in one language. */
export interface GuidelinePart {
  readonly language: Language;
  /** The heading that begins it; nothing where the guideline is in one language and has none. */
  readonly heading?: { readonly start: number; readonly end: number };
  readonly sections: readonly GuidelineSection[];
  /** Where its text begins, below its heading and its title, and ends. */
  readonly start: number;
  readonly end: number;
}
