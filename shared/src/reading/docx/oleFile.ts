const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const RECORD_LENGTH = 128;
const NAME_LENGTH_AT = 64;
const TYPE_AT = 66;
const HEADER_LENGTH = 512;

/** Whether bytes are a compound file (MS-CFB 2.2), the container of Word 97 and of encrypted documents. */
export function isOleFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

function hasRecord(bytes: Uint8Array, at: number, name: string): boolean {
  if (bytes[at + NAME_LENGTH_AT] !== 2 * name.length + 2 || ![1, 2, 5].includes(bytes[at + TYPE_AT] ?? 0)) return false;
  for (let place = 0; place < name.length; place += 1) {
    if (bytes[at + 2 * place] !== name.charCodeAt(place) || bytes[at + 2 * place + 1] !== 0) return false;
  }
  return true;
}

/**
 * Whether a compound file has a stream or storage of that name (MS-CFB 2.6.1). Looks at every place where a directory entry can
 * stand instead of following sector chains, which a damaged file may have in circles. Linear.
 */
export function hasOleStream(bytes: Uint8Array, name: string): boolean {
  for (let at = HEADER_LENGTH; at + RECORD_LENGTH <= bytes.length; at += RECORD_LENGTH) {
    if (hasRecord(bytes, at, name)) return true;
  }
  return false;
}
