import type { TextEdit } from '@dutybook/shared/citation';
import { HARD_BREAK } from '@dutybook/shared/citation';

/** Length of lines in the text that is read, with the break behind each. */
export function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + HARD_BREAK.length, 0);
}

/** The text of lines: each ends in a break, so that no reference goes on from one to the next. */
export function textOf(lines: readonly string[]): string {
  return lines.map((line) => line + HARD_BREAK).join('');
}

/** The edit that makes one list of lines of another, as whole lines; nothing where they are the same. */
export function changeBetween(before: readonly string[], now: readonly string[]): TextEdit | undefined {
  const shorter = Math.min(before.length, now.length);
  let head = 0;
  while (head < shorter && before[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  if (head + tail === before.length && head + tail === now.length) return undefined;
  const start = lengthOf(before.slice(0, head));
  const end = start + lengthOf(before.slice(head, before.length - tail));
  return { start, end, text: textOf(now.slice(head, now.length - tail)) };
}

/** An edit as several that follow one another, each with `most` UTF-16 units or fewer. */
export function cutEdit(edit: TextEdit, most: number): readonly TextEdit[] {
  const edits: TextEdit[] = [{ ...edit, text: edit.text.slice(0, most) }];
  for (let at = most; at < edit.text.length; at += most) {
    const place = edit.start + at;
    edits.push({ start: place, end: place, text: edit.text.slice(at, at + most) });
  }
  return edits;
}
