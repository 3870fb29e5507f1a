import type { Language } from '@dutybook/shared/model';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { NamedReport } from './libraryView.ts';
import { saveFile } from './saveFile.ts';
import { LIBRARY_WORDS } from './words.ts';

interface Line {
  readonly file: string;
  readonly messages: readonly string[];
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly Line[];
  /** How many there are in all. */
  readonly count: number;
  readonly isOpen: boolean;
  readonly ui: Language;
}

function Lines({ title, lines, count, isOpen, ui }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <details class="report-part" open={isOpen}>
      <summary>{title}</summary>
      <ul>
        {lines.map(({ file, messages }) => (
          <li key={file}>
            <span class="report-file">{file}</span>
            {messages.map((message) => (
              <p key={message}>{message}</p>
            ))}
          </li>
        ))}
      </ul>
      {count > lines.length ? <p>{LIBRARY_WORDS[ui].moreInReport(count - lines.length)}</p> : null}
    </details>
  );
}

interface ReportViewProps {
  readonly named: NamedReport;
  readonly onClose: () => void;
  readonly ui: Language;
}

/** What became of each file of an import: what failed first, and open. */
export function ReportView({ named: { title, report }, onClose, ui }: ReportViewProps) {
  const words = LIBRARY_WORDS[ui];
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [report]);
  const { totals, failed, empty, warned, left, whole } = report;
  const asLines = (problems: typeof failed) => problems.map(({ file, message }) => ({ file, messages: [message] }));
  return (
    <section class="report" aria-labelledby="report-title">
      <h2 ref={heading} id="report-title" tabIndex={-1}>
        {words.report(title)}
      </h2>
      <p>{words.sums(totals)}</p>
      <Lines title={words.failed(totals.failed)} lines={asLines(failed)} count={totals.failed} isOpen ui={ui} />
      <Lines title={words.empty(totals.empty)} lines={asLines(empty)} count={totals.empty} isOpen={false} ui={ui} />
      <Lines
        title={words.warned(report.warnedCount)}
        lines={warned}
        count={report.warnedCount}
        isOpen={false}
        ui={ui}
      />
      <Lines title={words.left(report.leftCount)} lines={left} count={report.leftCount} isOpen={false} ui={ui} />
      <div class="actions">
        <button type="button" class="action" onClick={() => saveFile(whole, 'dutybook-report.json')}>
          {words.saveReport}
        </button>
        <button type="button" class="action" onClick={onClose}>
          {words.closeReport}
        </button>
      </div>
    </section>
  );
}
