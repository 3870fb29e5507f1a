import type { ImportReport, ReportedFile } from '@dutybook/shared/reading';
import type { ShownReport } from './taskNews.ts';

/** Nobody reads more on a page; the whole report can be saved. */
const MOST_SHOWN = 200;
const MOST_MESSAGES = 5;
const LONGEST_TEXT = 200;

function warned({ file, warnings }: ReportedFile): ShownReport['warned'][number] {
  const messages = [...new Set(warnings.map(({ message }) => message))];
  return { file, messages: messages.slice(0, MOST_MESSAGES) };
}

function leftOf({ file, left }: ReportedFile): ShownReport['left'][number] {
  const texts = [...new Set(left.map(({ text }) => text.trim()))];
  return { file, messages: texts.slice(0, MOST_MESSAGES).map((text) => text.slice(0, LONGEST_TEXT)) };
}

/** The part of a report that a page shows, and the whole of it as a file. */
export function shownReport(report: ImportReport): ShownReport {
  const { totals, failed, empty, files } = report;
  const withWarnings = files.filter(({ warnings }) => warnings.length > 0);
  const withLeft = files.filter(({ left }) => left.length > 0);
  const whole = new Blob([JSON.stringify(report, undefined, 1)], { type: 'application/json' });
  return {
    totals,
    failed: failed.slice(0, MOST_SHOWN),
    empty: empty.slice(0, MOST_SHOWN),
    warnedCount: withWarnings.length,
    warned: withWarnings.slice(0, MOST_SHOWN).map(warned),
    leftCount: withLeft.length,
    left: withLeft.slice(0, MOST_SHOWN).map(leftOf),
    whole,
  };
}
