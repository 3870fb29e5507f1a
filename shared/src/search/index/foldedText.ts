import { UnitBuffer } from '../../storage/index.ts';
import { foldedUnit, normalise } from '../../text/index.ts';

const SPACE = 0x20;
const LINE = 0x0a;

/** Folds units one by one into others; whether that is what they become together. */
function foldUnits(units: Uint16Array, length: number, into: Uint16Array): boolean {
  let last = SPACE;
  for (let place = 0; place < length; place += 1) {
    const unit = units[place] ?? 0;
    const isBlank = unit === SPACE || unit === LINE;
    const folded = isBlank ? SPACE : foldedUnit(unit);
    if (folded < 0 || (isBlank && last === SPACE)) return false;
    into[place] = folded;
    last = folded;
  }
  return last !== SPACE;
}

/** Folds texts in memory that is used again. */
export class TextFolder {
  readonly #folded = new UnitBuffer();
  readonly #words = new UnitBuffer();

  /**
   * What `normalise` gives, several times as fast for texts of which every unit is folded by itself, as those of laws are: their full-width
   * punctuation, their letters and their line ends. A text with anything else goes the long way.
   */
  fold(words: UnitBuffer): string {
    const { units, length } = words;
    this.#folded.length = 0;
    if (!foldUnits(units, length, this.#folded.room(length))) return normalise(words.text());
    this.#folded.length = length;
    return this.#folded.text();
  }

  /** The same of a text. */
  foldText(text: string): string {
    this.#words.take(text);
    return this.fold(this.#words);
  }
}

/** What `normalise` gives, see {@link TextFolder}. */
export function foldText(text: string): string {
  return new TextFolder().foldText(text);
}
