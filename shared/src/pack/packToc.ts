import type { Outcome } from '../model/index.ts';
import { defined, success } from '../model/index.ts';
import { packFailure } from './packFailure.ts';
import type { Layout, SectionEntry } from './packLayout.ts';
import {
  aligned,
  directoryLength,
  ENTRY_LENGTH,
  LARGEST_UNIT,
  LARGEST_WHOLE,
  LAYOUTS,
  MOST_SECTIONS,
  NAME_LENGTH,
  SECTION_NAME,
  TOC_HEAD,
  unitCount,
} from './packLayout.ts';
import { isPlausibleRatio } from './compression.ts';
import { DIGEST_LENGTH } from './sha256.ts';

const DEFLATE = 1;
const CRITICAL = 1;

/** Writes a whole number below 2⁵³ as 64 bits. */
export function setLong(view: DataView, offset: number, value: number): void {
  view.setUint32(offset, value % 2 ** 32, true);
  view.setUint32(offset + 4, Math.floor(value / 2 ** 32), true);
}

/** Reads 64 bits; nothing from 2⁵³ on. */
export function getLong(view: DataView, offset: number): number | undefined {
  const value = view.getUint32(offset, true) + view.getUint32(offset + 4, true) * 2 ** 32;
  return Number.isSafeInteger(value) ? value : undefined;
}

/** The table of contents as bytes. */
export function encodeToc(entries: readonly SectionEntry[]): Uint8Array {
  const bytes = new Uint8Array(TOC_HEAD + entries.length * ENTRY_LENGTH);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, entries.length, true);
  view.setUint32(4, ENTRY_LENGTH, true);
  for (const [place, entry] of entries.entries()) {
    const at = TOC_HEAD + place * ENTRY_LENGTH;
    for (let letter = 0; letter < entry.name.length; letter += 1) bytes[at + letter] = entry.name.charCodeAt(letter);
    bytes[at + 24] = LAYOUTS.indexOf(entry.layout ?? 'whole');
    bytes[at + 25] = entry.compressed ? DEFLATE : 0;
    bytes[at + 26] = entry.critical ? CRITICAL : 0;
    view.setUint32(at + 28, entry.unitLength, true);
    setLong(view, at + 32, entry.offset);
    setLong(view, at + 40, entry.length);
    setLong(view, at + 48, entry.storedLength);
    view.setUint32(at + 56, entry.checksum, true);
    bytes.set(entry.digest, at + 64);
  }
  return bytes;
}

/** The layout, where this reader knows it and everything else about how the section is stored. */
function knownLayout(bytes: Uint8Array, at: number): Layout | undefined {
  const isKnown = (bytes[at + 25] ?? 0) <= DEFLATE && ((bytes[at + 26] ?? 0) & ~CRITICAL) === 0 && bytes[at + 27] === 0;
  return isKnown ? LAYOUTS[bytes[at + 24] ?? 0] : undefined;
}

function decodeEntry(bytes: Uint8Array, at: number): SectionEntry | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, ENTRY_LENGTH);
  const name = String.fromCharCode(...bytes.subarray(at, at + NAME_LENGTH)).replace(/\0+$/, '');
  const [offset, length, storedLength] = [getLong(view, 32), getLong(view, 40), getLong(view, 48)];
  if (!SECTION_NAME.test(name) || offset === undefined || length === undefined || storedLength === undefined) {
    return undefined;
  }
  return defined({
    name,
    layout: knownLayout(bytes, at),
    compressed: bytes[at + 25] === DEFLATE,
    critical: ((bytes[at + 26] ?? 0) & CRITICAL) !== 0,
    unitLength: view.getUint32(28, true),
    offset,
    length,
    storedLength,
    checksum: view.getUint32(56, true),
    digest: bytes.slice(at + 64, at + 64 + DIGEST_LENGTH),
  });
}

/** Whether the lengths of a section agree with one another; what is too large for its layout does not. */
function isConsistent(entry: SectionEntry): boolean {
  const { layout, length, storedLength, unitLength, compressed } = entry;
  if (layout === undefined) return true;
  if (layout === 'whole') {
    const fits = compressed ? isPlausibleRatio(length, storedLength) : length === storedLength;
    return unitLength === 0 && length <= LARGEST_WHOLE && fits;
  }
  if (unitLength === 0 || unitLength > LARGEST_UNIT || unitLength % 4 !== 0) return false;
  const directory = directoryLength(entry);
  if (layout === 'pages') return !compressed && storedLength === directory + length;
  const units = unitCount(length, unitLength);
  return storedLength >= directory + units && storedLength <= directory + length;
}

/**
 * Reads a table of contents. `end` is where the file ends. Every section must begin where the one before ended, aligned, and the
 * last must end with the file, so that none can lie over another. Fails with `pack-damaged`.
 */
export function decodeToc(bytes: Uint8Array, start: number, end: number): Outcome<readonly SectionEntry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const count = view.getUint32(0, true);
  const entryLength = view.getUint32(4, true);
  if (count > MOST_SECTIONS || entryLength < ENTRY_LENGTH || bytes.length !== TOC_HEAD + count * entryLength) {
    return packFailure('pack-damaged', 'table of contents');
  }
  const entries: SectionEntry[] = [];
  const names = new Set<string>();
  let next = aligned(start);
  for (let place = 0; place < count; place += 1) {
    const entry = decodeEntry(bytes, TOC_HEAD + place * entryLength);
    if (entry === undefined || names.has(entry.name) || entry.offset !== next || !isConsistent(entry)) {
      return packFailure('pack-damaged', `table of contents, section ${place + 1}`);
    }
    names.add(entry.name);
    entries.push(entry);
    next = aligned(entry.offset + entry.storedLength);
  }
  return next === end ? success(entries) : packFailure('pack-damaged', 'table of contents');
}
