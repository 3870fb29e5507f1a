import type { ImportReport, ReportedFile } from '@dutybook/shared/reading';
import type { ShownReport } from './taskNews.ts';

/** Nobody reads more on a page; the whole report can be saved. */
const MOST_SHOWN = 200;
const MOST_MESSAGES = 5;

function warned({ file, warnings }: ReportedFile): ShownReport['warned'][number] {
  const messages = [...new Set(warnings.map(({ message }) => message))];
  return { file, messages: messages.slice(0, MOST_MESSAGES) };
}

/** The part of a report that a page shows, and the whole of it as a file. */
export function shownReport(report: ImportReport): ShownReport {
  const { totals, failed, empty, files } = report;
  const withWarnings = files.filter(({ warnings }) => warnings.length > 0);
  const whole = new Blob([JSON.stringify(report, undefined, 1)], { type: 'application/json' });
  return {
    totals,
    failed: failed.slice(0, MOST_SHOWN),
    empty: empty.slice(0, MOST_SHOWN),
    warnedCount: withWarnings.length,
    warned: withWarnings.slice(0, MOST_SHOWN).map(warned),
    whole,
  };
}
