/** A package of symbols in one round of package-merge. */
interface Package {
  readonly weight: number;
  readonly symbols: readonly number[];
}

/**
 * Lengths, at most `longest` bits, of the code that is shortest for symbols that occur so often (package-merge, Larmore and Hirschberg
 * 1990); 0 for a symbol that does not occur, 1 for the only one that does. At most 2^`longest` symbols may occur.
 */
export function codeLengths(occurrences: ArrayLike<number>, longest: number): Uint8Array {
  const lengths = new Uint8Array(occurrences.length);
  const single: Package[] = [];
  for (let symbol = 0; symbol < occurrences.length; symbol += 1) {
    const weight = occurrences[symbol] ?? 0;
    if (weight > 0) single.push({ weight, symbols: [symbol] });
  }
  if (single.length > 2 ** longest) throw new RangeError('more symbols than codes');
  if (single.length === 1) lengths[single[0]?.symbols[0] ?? 0] = 1;
  if (single.length < 2) return lengths;
  // Sorting is stable: equal weights stay in the order of their symbols, so that the same counts give the same code.
  single.sort((a, b) => a.weight - b.weight);
  let merged: readonly Package[] = single;
  for (let round = 1; round < longest; round += 1) {
    merged = [...single, ...pairs(merged)].sort((a, b) => a.weight - b.weight);
  }
  for (const { symbols } of merged.slice(0, 2 * single.length - 2))
    for (const symbol of symbols) lengths[symbol] = (lengths[symbol] ?? 0) + 1;
  return lengths;
}

function pairs(packages: readonly Package[]): readonly Package[] {
  const joined: Package[] = [];
  for (let place = 0; place + 1 < packages.length; place += 2) {
    const [first, second] = packages.slice(place, place + 2);
    if (first === undefined || second === undefined) break;
    joined.push({ weight: first.weight + second.weight, symbols: [...first.symbols, ...second.symbols] });
  }
  return joined;
}

/** A length takes so many bits, where lengths are stored and below a symbol in a table for reading. */
export const LENGTH_BITS = 4;
const MOST_LENGTHS = 2 ** LENGTH_BITS;

/** The code of each symbol, by the lengths, at most 15: codes rise with their length, those of one length with their symbol (canonical Huffman). */
export function codesOf(lengths: Uint8Array): Uint32Array {
  const counts = new Uint32Array(MOST_LENGTHS);
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] ?? 0;
    if (length > 0) counts[length] = (counts[length] ?? 0) + 1;
  }
  const next = new Uint32Array(MOST_LENGTHS);
  for (let length = 1; length < MOST_LENGTHS; length += 1)
    next[length] = ((next[length - 1] ?? 0) + (counts[length - 1] ?? 0)) * 2;
  const codes = new Uint32Array(lengths.length);
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] ?? 0;
    if (length === 0) continue;
    codes[symbol] = next[length] ?? 0;
    next[length] = (next[length] ?? 0) + 1;
  }
  return codes;
}

/**
 * Fills a table of 2^`longest` entries: for each value of the next `longest` bits what `entryOf` says of the symbol with which they begin, and
 * below it, in {@link LENGTH_BITS}, the length of its code; entries of bits that begin with none stay as they are. False for lengths that no
 * code can have.
 */
export function fillTable(
  table: Uint16Array,
  lengths: Uint8Array,
  longest: number,
  entryOf: (symbol: number) => number,
): boolean {
  const codes = codesOf(lengths);
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] ?? 0;
    if (length === 0) continue;
    if (length > longest) return false;
    const first = (codes[symbol] ?? 0) << (longest - length);
    const end = first + (1 << (longest - length));
    if (end > table.length) return false;
    table.fill((entryOf(symbol) << LENGTH_BITS) | length, first, end);
  }
  return true;
}
