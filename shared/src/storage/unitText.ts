/** Below this, one character after the other is the quicker way. */
const SHORT = 16;
/** Units as they lie in memory; every host of today is little-endian. */
const UNITS = new TextDecoder('utf-16le', { ignoreBOM: true });

/** A decoder puts other units in the place of halves that stand alone. */
function hasSurrogate(units: Uint16Array): boolean {
  for (let place = 0; place < units.length; place += 1) if (((units[place] ?? 0) & 0xf800) === 0xd800) return true;
  return false;
}

/**
 * The text that UTF-16 units are, broken ones included; a text of its own that keeps nothing else in memory. Linear. Spreading a typed
 * array into `fromCharCode` goes through its iterator and takes ten times as long.
 */
export function textOfUnits(units: Uint16Array): string {
  if (units.length > SHORT && !hasSurrogate(units))
    return UNITS.decode(new Uint8Array(units.buffer, units.byteOffset, units.byteLength));
  let text = '';
  for (let place = 0; place < units.length; place += 1) text += String.fromCharCode(units[place] ?? 0);
  return text;
}
