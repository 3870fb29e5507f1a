import type { CardLines } from '@dutybook/view/text';

/** The lines of a provision's document that are its own words, from the first of its text to the last; nothing where it has none. */
export function wordsOf(lines: ReadonlyMap<string, CardLines>): CardLines | undefined {
  const all = [...lines.values()];
  if (all.length === 0) return undefined;
  return {
    first: all.reduce((first, each) => Math.min(first, each.first), Number.POSITIVE_INFINITY),
    last: all.reduce((last, each) => Math.max(last, each.last), 0),
  };
}
