import { crc32 } from './crc32.ts';

/** The upper half of code page 437, which old zip programs write names in (APPNOTE appendix D). */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
const UNICODE_PATH = 0x7075;
/** Names in Chinese have nearly all of their double-byte characters in GB 2312's hanzi and symbols. */
const LEAST_GB_SHARE = 0.8;

/** A name as the archive holds it. */
export interface RawZipName {
  readonly bytes: Uint8Array;
  /** General purpose bit 11: the name is in UTF-8. */
  readonly utf8: boolean;
  /** Field 0x7075 of Info-ZIP: the same name in UTF-8, with the checksum of the plain one. */
  readonly unicode?: Uint8Array;
}

export type ZipNameEncoding = 'utf-8' | 'gb18030' | 'cp437';

/** The Unicode path among an entry's extra fields, when it belongs to this name. */
export function unicodePath(extras: ReadonlyMap<number, Uint8Array>, name: Uint8Array): Uint8Array | undefined {
  const field = extras.get(UNICODE_PATH);
  if (field === undefined || field.length < 6 || field[0] !== 1) return undefined;
  const sum = new DataView(field.buffer, field.byteOffset, field.length).getUint32(1, true);
  return sum === crc32(name) ? field.subarray(5) : undefined;
}

function decodeStrictly(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeCp437(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : CP437.charAt(byte - 0x80))).join('');
}

/** How many double-byte characters a name has when read as GBK, and how many of them are in GB 2312. */
function countGb(bytes: Uint8Array): { readonly all: number; readonly common: number } {
  let all = 0;
  let common = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const [lead = 0, trail = 0] = bytes.subarray(at, at + 2);
    if (lead < 0x80) continue;
    all += 1;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) common += 1;
    at += 1;
  }
  return { all, common };
}

/**
 * The encoding of the names that do not say theirs, judged over all of an archive's names together: UTF-8 when all are that (macOS
 * writes so), GBK when they read as Chinese in it (Windows in China writes so), else code page 437.
 */
export function unmarkedNameEncoding(names: readonly RawZipName[]): ZipNameEncoding {
  const unmarked = names.filter(({ utf8, unicode }) => !utf8 && unicode === undefined).map(({ bytes }) => bytes);
  if (unmarked.every((bytes) => decodeStrictly(bytes, 'utf-8') !== undefined)) return 'utf-8';
  let [all, common] = [0, 0];
  for (const bytes of unmarked) {
    const counted = countGb(bytes);
    all += counted.all;
    common += counted.common;
  }
  const isGb =
    common >= all * LEAST_GB_SHARE && unmarked.every((bytes) => decodeStrictly(bytes, 'gb18030') !== undefined);
  return isGb ? 'gb18030' : 'cp437';
}

/** A name as text; `undefined` when it claims UTF-8 and is not. */
export function decodeZipName(name: RawZipName, unmarked: ZipNameEncoding): string | undefined {
  if (name.utf8) return decodeStrictly(name.bytes, 'utf-8');
  if (name.unicode !== undefined) return decodeStrictly(name.unicode, 'utf-8');
  return unmarked === 'cp437' ? decodeCp437(name.bytes) : decodeStrictly(name.bytes, unmarked);
}

/**
 * Whether a name stays inside the folder it is unpacked to, on every system: relative, with `/` only, without empty, `.` or `..`
 * steps, drive letters and control characters (ISO/IEC 21320-1, 6.4; APPNOTE 4.4.17).
 */
export function isSafeZipName(name: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\0-\x1f\x7f\\]/.test(name) || /^[A-Za-z]:/.test(name)) return false;
  const steps = name.replace(/\/$/, '').split('/');
  return steps.every((step) => !/^(?:\.{1,2})?$/.test(step.trim()));
}
