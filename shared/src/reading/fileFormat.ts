import { detectEncoding } from './encoding.ts';
import type { Format } from './extraction.ts';

/** What a file is: a format that is read, an archive of files, or something that is not read. */
export type FileFormat = Format | 'zip' | 'ole' | 'rtf' | 'binary' | 'data';

const EXTENSIONS: Readonly<Record<string, Format>> = {
  md: 'markdown',
  markdown: 'markdown',
  txt: 'plain-text',
  text: 'plain-text',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
};
/** Names that documents have; a text of any other name is data or a program, and is no guidance. */
const TEXT_NAMES = new Set([
  '',
  'txt',
  'text',
  'md',
  'markdown',
  'htm',
  'html',
  'xhtml',
  'asc',
  'docx',
  'doc',
  'pdf',
  'wps',
  'rtf',
]);
const HEAD = 4096;

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, place) => bytes[place] === byte);
}

/** Names in an archive stand in the file as they are: Word's main part is found without unpacking. */
function holdsWord(bytes: Uint8Array): boolean {
  const text = new TextDecoder('windows-1252').decode(bytes.length > 2 ** 20 ? bytes.subarray(-(2 ** 20)) : bytes);
  return text.includes('word/document');
}

/** Zero bytes stand in every binary format and in no text but UTF-16. */
function isBinary(head: Uint8Array): boolean {
  if (detectEncoding(head.subarray(0, head.length & ~1)).startsWith('utf-16')) return false;
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls += 1;
  }
  return controls > head.length * 0.1;
}

function extensionOf(path: string): string {
  return /\.([A-Za-z0-9]{1,9})$/u.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** The format of a file: by its content, and by its name only where the content is text that could be several. */
export function detectFormat(path: string, bytes: Uint8Array): FileFormat {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06))
    return holdsWord(bytes) ? 'docx' : 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'ole';
  const head = bytes.subarray(0, HEAD);
  const ascii = new TextDecoder('windows-1252').decode(head).replaceAll('\0', '').trimStart();
  if (/^(?:ï»¿)?%PDF-/u.test(ascii) || ascii.slice(0, 1024).includes('%PDF-1.')) return 'pdf';
  if (ascii.startsWith('{\\rtf')) return 'rtf';
  const named = EXTENSIONS[extensionOf(path)];
  if (/<akomaNtoso[\s>]/u.test(ascii)) return 'akoma-ntoso';
  if (named === 'markdown') return isBinary(head) ? 'binary' : 'markdown';
  if (/^(?:ÿþ|þÿ|ï»¿)?\s*(?:<!--[\s\S]*?-->\s*)?(?:<!doctype html|<html[\s>])/iu.test(ascii)) return 'html';
  if (isBinary(head)) return 'binary';
  if (named === 'plain-text' && /^#{1,2} \S/u.test(ascii)) return 'markdown';
  return named ?? (TEXT_NAMES.has(extensionOf(path)) ? 'plain-text' : 'data');
}
