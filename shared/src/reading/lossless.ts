/** How the characters of a document's text were placed. Counts are of non-blank code points. */
export interface PlacedText {
  readonly charsIn: number;
  readonly charsPlaced: number;
  /** In the reported remainder. */
  readonly charsLeft: number;
  /** Characters of the text that are nowhere, and characters that are somewhere too often; both empty when nothing was lost. */
  readonly lost: string;
  readonly added: string;
}

type Tally = Map<string, number>;

/** Counts every non-blank code point of the texts. */
function tally(texts: Iterable<string>, into: Tally): number {
  let count = 0;
  for (const text of texts) {
    for (const character of text) {
      if (isBlank(character)) continue;
      into.set(character, (into.get(character) ?? 0) + 1);
      count += 1;
    }
  }
  return count;
}

/** White space, and the characters of no width that stand for nothing. */
function isBlank(character: string): boolean {
  if (character > '\u3000' && character < '\ufe00') return false;
  return /[\s\u200b-\u200d\u2060\ufeff\u00ad]/u.test(character);
}

const LONGEST_SAMPLE = 40;

function difference(from: Tally, taken: Tally): string {
  let sample = '';
  for (const [character, count] of from) {
    const missing = count - (taken.get(character) ?? 0);
    if (missing > 0) sample += character.repeat(Math.min(missing, LONGEST_SAMPLE));
    if (sample.length >= LONGEST_SAMPLE) break;
  }
  return sample.slice(0, LONGEST_SAMPLE);
}

/**
 * Compares a document's text with where it was put: every non-blank character has to be placed or left exactly as often as it
 * stands in the text. Independent of how it was read. Linear in the length of the texts.
 */
export function comparePlacement(text: Iterable<string>, placed: Iterable<string>, left: Iterable<string>): PlacedText {
  const there: Tally = new Map();
  const found: Tally = new Map();
  const charsIn = tally(text, there);
  const charsPlaced = tally(placed, found);
  const charsLeft = tally(left, found);
  return { charsIn, charsPlaced, charsLeft, lost: difference(there, found), added: difference(found, there) };
}
