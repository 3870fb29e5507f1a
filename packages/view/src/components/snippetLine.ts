import type { MarkedText } from '@dutybook/shared/library';

/** Widths in halves of a Chinese character: a line of the list holds about 50. */
const LONGEST_LEAD = 34;
const KEPT_LEAD = 16;

function width(character: string): number {
  return /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/.test(character) ? 2 : 1;
}

/** Where to begin so that at most `most` of width come before `end`: at a word where there are words. */
function beginning(text: string, end: number, most: number): number {
  let at = end;
  for (let taken = 0; at > 0; at -= 1) {
    taken += width(text.charAt(at - 1));
    if (taken > most) break;
  }
  if (at === 0) return 0;
  const space = text.indexOf(' ', at);
  return space >= 0 && space < end ? space + 1 : at;
}

/** The part of a snippet to show on one line: its first matched word must not fall off the end. */
export function snippetLine(snippet: MarkedText): MarkedText {
  const first = snippet.marks[0];
  if (first === undefined) return snippet;
  if (beginning(snippet.text, first.start, LONGEST_LEAD) === 0) return snippet;
  const start = beginning(snippet.text, first.start, KEPT_LEAD);
  const marks = snippet.marks.map((mark) => ({ start: mark.start - start + 1, end: mark.end - start + 1 }));
  return { text: `…${snippet.text.slice(start)}`, marks };
}
