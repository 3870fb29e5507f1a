import { textOfUnits, UnitBuffer } from '../storage/index.ts';
import { toSimplified } from './scriptVariant.ts';
import { foldedUnit } from './foldedUnit.ts';

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

const NO_LETTER_OR_DIGIT = /[^\p{L}\p{N}]+/gu;
/** Chinese characters, by which most names go on. */
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/**
 * A name reduced to its letters and digits in normalised form: two names with the same key are the same name, whatever their
 * quotation marks, brackets, dots and spaces.
 */
export function nameKey(name: string): string {
  const units = foldedUnits(name);
  if (units === undefined) return normalise(name).replace(NO_LETTER_OR_DIGIT, '');
  const text = textOfUnits(units);
  return units.every((unit) => unit >= FIRST_HAN && unit <= LAST_HAN) ? text : text.replace(NO_LETTER_OR_DIGIT, '');
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
  const units = new UnitBuffer();
  const offsets: number[] = [];
  let at = 0;
  while (at < original.length) {
    const unit = original.charCodeAt(at);
    const folded = unit === SPACE ? SPACE : foldedUnit(unit);
    if (folded >= 0) {
      units.push(folded);
      offsets.push(at);
      at += 1;
      continue;
    }
    const character = String.fromCodePoint(original.codePointAt(at) ?? 0);
    const several = toSimplified(character.normalize('NFKC').toLowerCase());
    for (let place = 0; place < several.length; place += 1) {
      units.push(several.charCodeAt(place));
      offsets.push(at);
    }
    at += character.length;
  }
  offsets.push(original.length);
  return { text: units.text(), offsets };
}

/**
 * The units that {@link alignedNormalise} makes of a text, where each unit becomes one: then a place in them is the same place in the
 * text. Nothing for a text in which some do not. Linear; most lines of law are such texts, and no array of offsets is made for them.
 */
export function foldedUnits(text: string): Uint16Array | undefined {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const folded = unit === SPACE ? SPACE : foldedUnit(unit);
    if (folded < 0) return undefined;
    units[at] = folded;
  }
  return units;
}

/**
 * A part of a text as a text of its own. Engines let a part share the memory of its whole, and so keep a page or a draft alive for the sake
 * of ten characters; what is kept for long takes a copy. Linear in the part.
 */
export function ownPart(text: string, start: number, end: number): string {
  const units = new Uint16Array(Math.max(0, Math.min(end, text.length) - start));
  for (let at = 0; at < units.length; at += 1) units[at] = text.charCodeAt(start + at);
  return textOfUnits(units);
}
