/** A part of a text, in UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Most lines that a quotation goes on over. */
const MOST_LINES = 40;

/** Where the quotation that opens at `open` ends: behind its own closing mark; at the end of its line where it is never closed. */
function closing(text: string, open: number): number {
  let depth = 0;
  let lines = 0;
  let lineEnd: number | undefined;
  for (let at = open; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '“') {
      // Each paragraph of a long quotation opens with the mark again.
      const isNewLine = text.slice(text.lastIndexOf('\n', at) + 1, at).trim() === '';
      if (depth === 0 || !isNewLine) depth += 1;
    } else if (character === '”') {
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (character === '\n') {
      lineEnd ??= at;
      lines += 1;
      if (lines === MOST_LINES) break;
    }
  }
  return lineEnd ?? text.length;
}

/** The parts of a text that stand in “” or are quoted as Markdown does, in their order. Linear, as quotations are bounded. */
export function quotedSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('“', at);
    if (open < 0) break;
    const end = closing(text, open);
    spans.push({ start: open, end });
    at = end;
  }
  for (const match of text.matchAll(/^[ \t\u3000]*>.*$/gmu))
    spans.push({ start: match.index, end: match.index + match[0].length });
  return spans.sort((a, b) => a.start - b.start);
}

/** The span of a list in its order that has an offset. */
export function spanAt<Found extends Span>(spans: readonly Found[], offset: number): Found | undefined {
  return spans.find(({ start, end }) => offset >= start && offset < end);
}
