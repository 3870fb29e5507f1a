import { toSimplified } from './scriptVariant.ts';

const UNKNOWN = 0;
const STABLE = 1;
const CHANGING = 2;
/** By UTF-16 unit; filled as units are met, because trying all 65,536 takes longer than reading a law. */
const known = new Uint8Array(0x10000);

/** Units that join with what stands before them, halves of characters, white space and what is dropped are never stable. */
const UNSTABLE = /[\p{M}\p{Cs}\p{White_Space}\u200b-\u200d\u2060\ufeff]|[\u1100-\u11ff]|[\ufe00-\ufe0f]/u;

function stability(unit: number): number {
  const character = String.fromCharCode(unit);
  const folded = toSimplified(character.normalize('NFKC').toLowerCase());
  const found = !UNSTABLE.test(character) && folded === character ? STABLE : CHANGING;
  known[unit] = found;
  return found;
}

/** Whether a UTF-16 unit is in normalised form wherever it stands, so that a text of such units needs no normalising. */
export function isStableUnit(unit: number): boolean {
  const state = known[unit] ?? UNKNOWN;
  return state === STABLE || (state === UNKNOWN && stability(unit) === STABLE);
}
