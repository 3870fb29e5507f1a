import { cutMarker } from './pdfMarker.ts';
import type { Rule, Run } from './pdfRun.ts';

/** A drawn bullet stands at most this far before its text, in sizes, and about this high above the baseline. */
const BEFORE = 2.2;
const HEIGHT = 0.3;
const HEIGHT_LEEWAY = 0.25;
/** No page has more items. Keeps the search bounded. */
const MOST_DOTS = 400;

/** Bullets that a program drew instead of writing them, as the characters they stand for. */
export function bulletsOf(dots: readonly Rule[], runs: readonly Run[]): readonly Run[] {
  const bullets = new Map<Run, Run>();
  for (const dot of dots.slice(0, MOST_DOTS)) {
    const middle = (dot.y0 + dot.y1) / 2;
    const besides = runs.filter(({ y, size }) => Math.abs(y - size * HEIGHT - middle) <= size * HEIGHT_LEEWAY);
    const next = besides
      .filter(({ x0, size }) => x0 >= dot.x1 - 1 && x0 - dot.x1 <= size * BEFORE)
      .reduce<Run | undefined>((one, other) => (one !== undefined && one.x0 <= other.x0 ? one : other), undefined);
    if (next === undefined || bullets.has(next) || cutMarker(`${next.text} x`)?.bullet === true) continue;
    const isWithin = besides.some(({ x1, size }) => x1 <= dot.x0 + 1 && dot.x0 - x1 < size * BEFORE);
    if (isWithin) continue;
    bullets.set(next, { text: '•', x0: dot.x0, x1: dot.x1, y: next.y, size: next.size, bold: false, spaced: true });
  }
  return [...bullets.values()];
}
