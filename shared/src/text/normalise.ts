import { toSimplified } from './scriptVariant.ts';
import { isStableUnit } from './stableUnit.ts';

const SPACE = 0x20;

/**
 * A text in the form in which it is compared: compatibility forms folded (full-width letters and digits, Unicode NFKC), lower case,
 * simplified script, any run of white space as one space, none at the ends. Zero-width characters are dropped. Linear.
 */
export function normalise(text: string): string {
  return toSimplified(text.normalize('NFKC').toLowerCase())
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * A name reduced to its letters and digits in normalised form: two names with the same key are the same name, whatever their
 * quotation marks, brackets, dots and spaces.
 */
export function nameKey(name: string): string {
  return normalise(name).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A text in normalised form that remembers where each of its UTF-16 units came from. */
export interface AlignedText {
  readonly text: string;
  /** For each unit of `text`, and for its end, the offset in the original text. */
  readonly offsets: readonly number[];
}

/**
 * Like {@link normalise}, but white space stays as it is and every unit keeps its original offset, so that a match in the folded
 * text can be marked in the original one. Linear.
 */
export function alignedNormalise(original: string): AlignedText {
  let text = '';
  const offsets: number[] = [];
  let from = 0;
  for (let at = 0; at <= original.length; at += 1) {
    const unit = original.charCodeAt(at);
    if (at < original.length && (unit === SPACE || isStableUnit(unit))) continue;
    for (let stable = from; stable < at; stable += 1) offsets.push(stable);
    text += original.slice(from, at);
    from = at;
    if (at === original.length) break;
    const character = String.fromCodePoint(original.codePointAt(at) ?? 0);
    const folded = toSimplified(character.normalize('NFKC').toLowerCase());
    for (let place = 0; place < folded.length; place += 1) offsets.push(at);
    text += folded;
    from = at + character.length;
    at = from - 1;
  }
  offsets.push(original.length);
  return { text, offsets };
}
