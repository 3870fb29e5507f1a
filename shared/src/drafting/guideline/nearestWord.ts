/** Most letters by which a word may differ from the one that is meant, and the share of its letters that this may be. */
const MOST = 2;
const SHARE = 1 / 3;

/** A word without what is easily written otherwise: `in_force_from` and `In-Force-From` are `inforcefrom`. */
function plain(word: string): string {
  return word.toLowerCase().replace(/[\s_-]/gu, '');
}

/** The letters by which two words differ: changed, missing, too many, or two that changed places. Quadratic; for words. */
function distance(one: string, other: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const changed = (row[to - 1] ?? 0) + (one.charAt(at - 1) === other.charAt(to - 1) ? 0 : 1);
      const isSwapped = one.charAt(at - 1) === other.charAt(to - 2) && one.charAt(at - 2) === other.charAt(to - 1);
      const swapped = at > 1 && to > 1 && isSwapped ? (before[to - 2] ?? 0) + 1 : changed;
      next.push(Math.min(changed, swapped, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}

/** The one of some words that a word is most likely meant to be, where one is near enough. */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  const written = plain(word).slice(0, 40);
  let nearest: string | undefined;
  let least = Math.min(MOST, Math.floor(written.length * SHARE)) + 1;
  for (const each of words) {
    const between = distance(written, plain(each));
    if (between >= least) continue;
    least = between;
    nearest = each;
  }
  return nearest;
}

/** Whether two words differ in capitals and hyphens only. */
export function isSpelling(one: string, other: string): boolean {
  return plain(one) === plain(other);
}
