import type { Doubt, Mark } from '@dutybook/shared/library';
import { markedRuns } from './markedRuns.ts';
import type { Run } from './markedRuns.ts';

/** A stretch of text that sets one limit, or none; in it the doubtful figures are marked. */
export interface TextStretch {
  /** Place of the limit in the list it came from. */
  readonly limit?: number;
  readonly start: number;
  readonly runs: readonly Run[];
}

/** A limit that ends inside a doubtful figure holds all of it: a figure is never torn. */
function withDoubts(limit: Mark, doubts: readonly Mark[]): Mark {
  const touching = doubts.filter(({ start, end }) => start < limit.end && end > limit.start);
  return {
    start: Math.min(limit.start, ...touching.map(({ start }) => start)),
    end: Math.max(limit.end, ...touching.map(({ end }) => end)),
  };
}

/** Cuts a text at its limits, and those pieces at the doubtful figures. */
export function textStretches(text: string, doubts: readonly Doubt[], limits: readonly Mark[]): readonly TextStretch[] {
  const widened = limits.map((limit) => withDoubts(limit, doubts));
  return markedRuns(text, widened).map((stretch) => {
    const { start } = stretch;
    const inside = doubts.map((doubt) => ({ start: doubt.start - start, end: doubt.end - start }));
    const fitting = inside.filter((doubt) => doubt.start >= 0 && doubt.end <= stretch.text.length);
    const runs = markedRuns(stretch.text, fitting).map((run) => ({ ...run, start: run.start + start }));
    const limit = stretch.marked ? widened.findIndex((mark) => mark.start === start) : -1;
    return { start, runs, ...(limit < 0 ? {} : { limit }) };
  });
}
