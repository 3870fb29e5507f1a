import { deflateSync, inflateSync } from 'fflate/browser';
import { HARMLESS_LENGTH, LARGEST_RATIO } from './packLayout.ts';

/** Packs smaller than this by less than a sixteenth are not worth unpacking. */
const WORTH = 15 / 16;

/** Whether so many bytes may come out of so few; small ones can harm nothing. */
export function isPlausibleRatio(length: number, storedLength: number): boolean {
  return length <= HARMLESS_LENGTH / 16 || length <= storedLength * LARGEST_RATIO;
}

/** Raw deflate (RFC 1951) of bytes, or the bytes themselves where it does not pay. Deterministic for a version of fflate. */
export function pack(bytes: Uint8Array): Uint8Array {
  const packed = deflateSync(bytes, { level: 9 });
  return packed.length < bytes.length * WORTH && isPlausibleRatio(bytes.length, packed.length) ? packed : bytes;
}

/**
 * Unpacks to exactly `length` bytes, or nothing when that is not what comes out. Takes memory for `length` bytes and no more,
 * whatever the stored bytes say; stored bytes of that very length are taken as they are.
 */
export function unpack(stored: Uint8Array, length: number): Uint8Array | undefined {
  if (stored.length === length) return stored;
  if (!isPlausibleRatio(length, stored.length)) return undefined;
  try {
    // One byte more than wanted: fflate stops writing at the end of its buffer without a word.
    const content = inflateSync(stored, { out: new Uint8Array(length + 1) });
    return content.length === length ? content : undefined;
  } catch {
    return undefined;
  }
}
