import { isStableUnit, normalise } from '../../text/index.ts';

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
    if (isStableUnit(unit)) {
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
