/** The encodings that are told apart; labels of the Encoding Standard (WHATWG). */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'windows-1252'] as const;
export type EncodingLabel = (typeof ENCODINGS)[number];

/** Bytes as text. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: EncodingLabel;
  /** Places that no character of the encoding stands for; each shows as U+FFFD in the text. */
  readonly damaged: number;
}

/** As many bytes as a guess looks at; enough for thousands of characters. */
const SAMPLE = 65_536;
/** Chinese text that is read in the right double-byte encoding has nearly all characters in the common part of its table. */
const LEAST_COMMON_SHARE = 0.6;

function byMark(bytes: Uint8Array): EncodingLabel | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/**
 * UTF-16 without a mark: line ends, spaces, digits and CJK punctuation put the same few high bytes (00, 30, 4E to 9F) into every
 * second place.
 */
function looksLikeUtf16(bytes: Uint8Array, highAt: 0 | 1): boolean {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return false;
  let plausible = 0;
  let zeros = 0;
  let others = 0;
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  for (let place = 0; place < length; place += 2) {
    const high = bytes[place + highAt] ?? 0;
    const low = bytes[place + 1 - highAt] ?? 0;
    if (high === 0) zeros += 1;
    if (high === 0 ? low >= 0x09 : high === 0x30 || high === 0x20 || high === 0xff || (high >= 0x4e && high <= 0x9f))
      plausible += 1;
    if (low === 0) others += 1;
  }
  const pairs = length / 2;
  return zeros > 0 && plausible / pairs > 0.95 && others / pairs < 0.05;
}

/** Share of double-byte characters for which `isCommon` holds. */
function commonShare(bytes: Uint8Array, isCommon: (lead: number, trail: number) => boolean): number {
  let common = 0;
  let all = 0;
  for (let place = 0; place + 1 < bytes.length; place += 1) {
    const lead = bytes[place] ?? 0;
    if (lead < 0x81) continue;
    all += 1;
    place += 1;
    if (isCommon(lead, bytes[place] ?? 0)) common += 1;
  }
  return all === 0 ? 0 : common / all;
}

/** The common part of GB 2312: level 1, and its symbols. */
function isCommonGb(lead: number, trail: number): boolean {
  return trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3));
}

/** The common part of Big5: level 1, and its symbols. */
function isCommonBig5(lead: number, trail: number): boolean {
  const inTable = (trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe);
  return inTable && lead >= 0xa1 && lead <= 0xc6;
}

/** Whether all bytes are characters of an encoding. */
function isWhole(bytes: Uint8Array, encoding: EncodingLabel): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function countDamage(text: string): number {
  let count = 0;
  for (let place = text.indexOf('\ufffd'); place >= 0; place = text.indexOf('\ufffd', place + 1)) count += 1;
  return count;
}

/** A UTF-8 text with single broken places is still UTF-8: nearly every byte above 7F belongs to a good sequence. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  const text = new TextDecoder('utf-8').decode(sample);
  let beyond = 0;
  for (const character of text) if (character > '\u007f' && character !== '\ufffd') beyond += 1;
  return beyond > 20 * countDamage(text);
}

function byContent(bytes: Uint8Array): EncodingLabel {
  if (looksLikeUtf16(bytes, 1)) return 'utf-16le';
  if (looksLikeUtf16(bytes, 0)) return 'utf-16be';
  if (isWhole(bytes, 'utf-8') || isDamagedUtf8(bytes)) return 'utf-8';
  const sample = bytes.subarray(0, SAMPLE);
  const [gb, big5] = [commonShare(sample, isCommonGb), commonShare(sample, isCommonBig5)];
  if (Math.max(gb, big5) < LEAST_COMMON_SHARE) return 'windows-1252';
  return gb >= big5 ? 'gb18030' : 'big5';
}

/**
 * The encoding of a text file: by its mark, else by what its bytes look like. `declared` is what the file says of itself (a page's
 * `charset`) and counts when the bytes allow it. Linear in the first 64 kB, and in the whole file for UTF-8.
 */
export function detectEncoding(bytes: Uint8Array, declared?: string): EncodingLabel {
  const marked = byMark(bytes);
  if (marked !== undefined) return marked;
  const label = declared === undefined ? undefined : labelOf(declared);
  if (label !== undefined && (label !== 'utf-8' || isWhole(bytes, 'utf-8'))) return label;
  return byContent(bytes);
}

/** Names under which pages declare the encodings that are told apart (Encoding Standard, section 4.2). */
function labelOf(declared: string): EncodingLabel | undefined {
  const name = declared.trim().toLowerCase();
  if (/^(?:utf-?8|unicode-1-1-utf-8)$/.test(name)) return 'utf-8';
  if (/^(?:gb18030|gbk|gb2312|gb_2312-80|x-gbk|chinese|csgb2312|iso-ir-58|gb_2312)$/.test(name)) return 'gb18030';
  if (/^(?:big5|big5-hkscs|cn-big5|x-x-big5|csbig5)$/.test(name)) return 'big5';
  if (/^(?:windows-1252|cp1252|iso-8859-1|iso8859-1|latin1|ascii|us-ascii|x-cp1252)$/.test(name)) return 'windows-1252';
  return undefined;
}

/** Decodes a text file; what cannot be decoded is counted, never dropped. A U+FFFD that the file itself has is no such place. */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const encoding = detectEncoding(bytes, declared);
  const text = new TextDecoder(encoding).decode(bytes);
  const shown = countDamage(text);
  return { text, encoding, damaged: shown === 0 || isWhole(bytes, encoding) ? 0 : shown };
}
