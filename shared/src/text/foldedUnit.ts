import { eachVariant, toSimplified } from './scriptVariant.ts';

const UNKNOWN = 0;
/** No text has this unit: it is no character. */
const COMPLEX = 0xffff;
/** By UTF-16 unit, its folded form; filled as units are met, because trying all 65,536 takes longer than reading a law. */
const known = new Uint16Array(0x10000);

/** The block of Chinese characters, in which every one stands for itself (NFKC changes none) or for its simplified form. */
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

function fillHan(): void {
  for (let unit = FIRST_HAN; unit <= LAST_HAN; unit += 1) known[unit] = unit;
  eachVariant((traditional, simplified) => {
    if (traditional.length === 1)
      known[traditional.charCodeAt(0)] = simplified.length === 1 ? simplified.charCodeAt(0) : COMPLEX;
  });
}

/** Units that join with others, halves of characters, white space, what is dropped, and the one letter that changes with its place (Σ). */
const COMPLEX_UNITS = /[\p{M}\p{Cs}\p{White_Space}\u200b-\u200d\u2060\ufeffΣ]|[\u1100-\u11ff]|[\ufe00-\ufe0f]/u;

function fold(unit: number): number {
  if (unit >= FIRST_HAN && unit <= LAST_HAN) {
    fillHan();
    return known[unit] ?? COMPLEX;
  }
  const character = String.fromCharCode(unit);
  const folded = toSimplified(character.normalize('NFKC').toLowerCase());
  const simple = folded.length === 1 && !COMPLEX_UNITS.test(character) && !COMPLEX_UNITS.test(folded);
  const code = simple ? folded.charCodeAt(0) : COMPLEX;
  known[unit] = code === UNKNOWN ? COMPLEX : code;
  return known[unit] ?? COMPLEX;
}

/**
 * The unit that a UTF-16 unit becomes in normalised form wherever it stands; -1 for one that is dropped, joins with others, or becomes
 * several. Full-width punctuation and letters, traditional characters and capitals are folded to one unit each.
 */
export function foldedUnit(unit: number): number {
  const code = known[unit] ?? UNKNOWN;
  const folded = code === UNKNOWN ? fold(unit) : code;
  return folded === COMPLEX ? -1 : folded;
}
