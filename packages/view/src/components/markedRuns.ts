import type { Mark } from '@dutybook/shared/library';

/** A stretch of text that is marked as a whole or not at all. */
export interface Run {
  readonly text: string;
  readonly start: number;
  readonly marked: boolean;
}

/** Cuts a text at its marks. Marks outside the text, empty or overlapping ones are passed over: no character shows twice. */
export function markedRuns(text: string, marks: readonly Mark[]): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  const add = (end: number, marked: boolean) => {
    if (end > at) runs.push({ text: text.slice(at, end), start: at, marked });
    at = Math.max(at, end);
  };
  for (const { start, end } of marks) {
    if (start < at || end <= start || end > text.length) continue;
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return runs;
}
