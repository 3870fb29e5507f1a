import type { Run } from './pdfRun.ts';

/** Some programs print text twice, a hair apart, to make it bold or give it a shadow. */
const HAIR = 0.25;
/** Runs of the same words to compare with, at most: enough for neighbours, bounded for pages full of one word. */
const LOOK_BACK = 20;

/** Runs without those printed over themselves. */
export function cutOverprint(runs: readonly Run[]): {
  readonly kept: readonly Run[];
  readonly overprint: readonly Run[];
} {
  const seen = new Map<string, Run[]>();
  const kept: Run[] = [];
  const overprint: Run[] = [];
  for (const run of runs) {
    const same = seen.get(run.text) ?? [];
    const near = Math.max(run.size * HAIR, 0.1);
    const twice = same
      .slice(-LOOK_BACK)
      .some((other) => Math.abs(other.x0 - run.x0) < near && Math.abs(other.y - run.y) < near);
    if (twice) overprint.push(run);
    else {
      kept.push(run);
      same.push(run);
      seen.set(run.text, same);
    }
  }
  return { kept, overprint };
}
