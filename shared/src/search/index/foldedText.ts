import { normalise } from '../../text/index.ts';

const UNKNOWN = 0;
const STABLE = 1;
const CHANGING = 2;
/** By UTF-16 unit: whether {@link normalise} leaves it as it is. Filled as units are met. */
const known = new Uint8Array(0x10000);

/** Units that join with what stands before them, halves of characters, and white space are never stable. */
const JOINING = /[\p{M}\p{Cs}\p{White_Space}]|[\u1100-\u11ff]|[\ufe00-\ufe0f]/u;

function stability(unit: number): number {
  const character = String.fromCharCode(unit);
  const found = !JOINING.test(character) && normalise(character) === character ? STABLE : CHANGING;
  known[unit] = found;
  return found;
}

const SPACE = 0x20;
const LINE = 0x0a;

/**
 * What `normalise` gives, several times as fast for texts that are nearly in that form already, as laws are: one pass that finds
 * nothing to change, and the line ends. A text with anything else goes the long way.
 */
export function foldText(text: string): string {
  let lines = false;
  let last = SPACE;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    const state = known[unit] ?? UNKNOWN;
    if (state === STABLE || (state === UNKNOWN && stability(unit) === STABLE)) {
      last = unit;
      continue;
    }
    if ((unit !== SPACE && unit !== LINE) || last === SPACE || last === LINE) return normalise(text);
    lines ||= unit === LINE;
    last = unit;
  }
  if (last === SPACE || last === LINE) return normalise(text);
  return lines ? text.replaceAll('\n', ' ') : text;
}
