import { foldedUnit, normalise } from '../../text/index.ts';

const SPACE = 0x20;
const LINE = 0x0a;
/** As many units at a time as every engine takes as arguments. */
const CHUNK = 4096;

/**
 * What `normalise` gives, several times as fast for texts of which every unit is folded by itself, as those of laws are: their full-width
 * punctuation, their letters and their line ends. A text with anything else goes the long way.
 */
export function foldText(text: string): string {
  const units = new Uint16Array(text.length);
  let last = SPACE;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    const isBlank = unit === SPACE || unit === LINE;
    const folded = isBlank ? SPACE : foldedUnit(unit);
    if (folded < 0 || (isBlank && last === SPACE)) return normalise(text);
    units[place] = folded;
    last = folded;
  }
  if (last === SPACE) return normalise(text);
  let whole = '';
  for (let at = 0; at < units.length; at += CHUNK) whole += String.fromCharCode(...units.subarray(at, at + CHUNK));
  return whole;
}
