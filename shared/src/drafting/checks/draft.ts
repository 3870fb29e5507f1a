import type { FoundReference } from '../../library/index.ts';
import type { IsoDate } from '../../model/index.ts';
import type { Guideline } from '../guideline/guideline.ts';
import type { DraftLine } from './draftLines.ts';
import type { DraftStructure } from './draftStructure.ts';

/** A draft as the checks see it. */
export interface CheckedDraft {
  readonly text: string;
  readonly lines: readonly DraftLine[];
  readonly structure: DraftStructure;
  /** Every reference of the text, in its order, and what the library says of it. */
  readonly references: readonly FoundReference[];
  /** The day for which they were looked up. */
  readonly asOf: IsoDate;
  /** The guideline that it is in Dutybook's Markdown format; nothing for any other text. */
  readonly guideline?: Guideline;
}

/** The number of the line that has an offset. Logarithmic. */
export function lineAt(lines: readonly DraftLine[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, 0);
}

/** Whether an offset stands between quotation marks that open in its line: what is quoted follows its own text. */
export function isInQuotation({ lines }: CheckedDraft, offset: number): boolean {
  const line = lines[lineAt(lines, offset)];
  if (line === undefined) return false;
  if (line.reading.isQuoted && line.text.trimStart().startsWith('>')) return true;
  const before = line.text.slice(0, offset - line.start);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}
