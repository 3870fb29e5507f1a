import { foldedUnit, normalise } from '../../text/index.ts';

const SPACE = 0x20;
const LINE = 0x0a;
/** Units as they lie in memory; every host of today is little-endian. */
const UNITS = new TextDecoder('utf-16le', { ignoreBOM: true });

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
  return UNITS.decode(new Uint8Array(units.buffer));
}
