import type { CheckCode, Finding, Severity } from '@dutybook/shared/drafting';
import type { Language, Localized } from '@dutybook/shared/model';
import type { Style } from './style.ts';

/** A finding as `check --json` prints it; the names of its fields are an interface that stands. */
export interface PrintedFinding {
  readonly code: CheckCode;
  readonly severity: Severity;
  /** Line and column, both from one, and offsets in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly message: Required<Localized>;
  readonly fixes: Finding['fixes'];
}

/** A draft that was checked. */
export interface CheckedFile {
  readonly file: string;
  readonly findings: readonly PrintedFinding[];
}

/** Findings with their places, of which those that are off are left out. */
export function checkedFile(
  file: string,
  text: string,
  findings: readonly Finding[],
  severityOf: (finding: Finding) => Severity,
): CheckedFile {
  let line = 1;
  let lineStart = 0;
  const printed = findings.map((finding): PrintedFinding => {
    const { code, start, end, message, fixes } = finding;
    for (let next = text.indexOf('\n', lineStart); next >= 0 && next < start; next = text.indexOf('\n', lineStart)) {
      line += 1;
      lineStart = next + 1;
    }
    const severity = severityOf(finding);
    return {
      code,
      severity,
      line,
      column: start - lineStart + 1,
      start,
      end,
      text: text.slice(start, end),
      message,
      fixes,
    };
  });
  return { file, findings: printed.filter(({ severity }) => severity !== 'off') };
}

const WORDS: Readonly<Record<Exclude<Severity, 'off'>, { readonly en: string; readonly zh: string }>> = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  information: { en: 'information', zh: '提示' },
  hint: { en: 'hint', zh: '建议' },
};

/** One finding as a line: where it stands, how much it matters, the words, what is to be said of them, and its code. */
export function checkLine(file: string, finding: PrintedFinding, language: Language, style: Style): string {
  const { line, column, severity, text, message, code } = finding;
  const told = severity === 'off' ? '' : WORDS[severity][language];
  const matters = severity === 'error' || severity === 'warning' ? style.warn(told) : told;
  const words = style.strong(text.replace(/\s+/gu, ' '));
  return `${style.quiet(`${file}:${line}:${column}`)}  ${matters}  ${words}  ${message[language]}  ${style.quiet(code)}`;
}

/** How many findings of each severity there are. */
export function checkSummary(files: readonly CheckedFile[], language: Language): string {
  const count = (wanted: Severity) =>
    files.reduce((sum, { findings }) => sum + findings.filter(({ severity }) => severity === wanted).length, 0);
  const errors = count('error');
  const warnings = count('warning');
  const others = count('information') + count('hint');
  if (language === 'zh') return `共检查${files.length}个文件：错误${errors}处，警告${warnings}处，其他${others}处。`;
  const many = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  return `${many(files.length, 'file')} checked: ${many(errors, 'error')}, ${many(warnings, 'warning')}, ${many(others, 'other remark')}.`;
}
