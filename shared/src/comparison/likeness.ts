/** How often each pair of neighbouring characters stands in a text; a text of one character counts as that. */
export type PairCounts = ReadonlyMap<string, number>;

/** Counts the pairs of a text, white space left out. */
export function pairCounts(text: string): PairCounts {
  const characters = text.replace(/\s+/gu, '');
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(characters.length - 1, Math.min(characters.length, 1)); at += 1) {
    const pair = characters.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function total(counts: PairCounts): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

/** How alike two texts are by their pairs, from 0 to 1 (the coefficient of Dice). Two empty texts are alike. */
export function likeness(a: PairCounts, b: PairCounts): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const size = total(a) + total(b);
  if (size === 0) return 1;
  let common = 0;
  for (const [pair, count] of small) common += Math.min(count, large.get(pair) ?? 0);
  return (2 * common) / size;
}
