/** What Markdown, its tables, strikethrough, maths and HTML would read as a sign; an ampersand only where it could begin an entity. */
const INLINE_SIGNS = /[\\`*_[\]<>~$|]|&(?=[#\p{L}])/gu;

/** What begins a heading, a list, a rule or an underlined heading when it stands first on a line. */
const LINE_SIGNS = /^(?:[#+=-]|(\d{1,9})(?=[.)](?:\s|$)))/u;

const LINE_BREAKS = /[\r\n\v\f\u0085\u2028\u2029]+/u;

/** A text of somebody else's as Markdown that shows exactly that text, on one line, wherever on a line it is put. */
export function escapeMarkdown(text: string): string {
  const line = text.split(LINE_BREAKS).join(' ').trim();
  const escaped = line.replace(INLINE_SIGNS, '\\$&');
  return escaped.replace(LINE_SIGNS, (sign, digits?: string) => (digits === undefined ? `\\${sign}` : `${digits}\\`));
}

/** The lines of a text, each escaped as by {@link escapeMarkdown}; blank ones are left out. */
export function escapeMarkdownLines(text: string): readonly string[] {
  return text
    .split(LINE_BREAKS)
    .map(escapeMarkdown)
    .filter((line) => line !== '');
}
