import { describe, expect, it } from 'vitest';
import { detectFormat } from './fileFormat.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...Array.from(text, (character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]).flat(),
  ]);

describe('the format of a file', () => {
  it.each([
    ['a.md', utf8('# 法'), 'markdown'],
    ['a.txt', utf8('第一条 甲。'), 'plain-text'],
    ['a.txt', utf16('第一条 甲。'), 'plain-text'],
    ['a.txt', utf16('第一条 为了维护社会治安秩序，制定本法。\n').subarray(2), 'plain-text'],
    ['a.txt', utf8('# 法\n\n第一条 甲。'), 'markdown'],
    ['a.doc', utf8('{\\rtf1 text}'), 'rtf'],
    ['laws/README', utf8('text'), 'plain-text'],
    ['a.html', utf8('<p>甲</p>'), 'html'],
    ['a.pdf', utf8('<!DOCTYPE html><p>甲</p>'), 'html'],
    ['a.txt', utf8('%PDF-1.7\n'), 'pdf'],
    ['a.bin', utf8('PK\u0003\u0004......word/document.xml'), 'docx'],
    ['a.docx', utf8('PK\u0003\u0004......other.xml'), 'zip'],
    ['a.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'ole'],
    ['a.xml', utf8('<?xml version="1.0"?><akomaNtoso xmlns="x">'), 'akoma-ntoso'],
    ['a.xml', utf8('<?xml version="1.0"?><other/>'), 'data'],
    ['metadata.json', utf8('{}'), 'data'],
    ['a.md', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1), 'binary'],
    ['a.txt', Uint8Array.from({ length: 64 }, (_, place) => place % 7), 'binary'],
  ])('%s is known by its content', (path, bytes, format) => {
    expect(detectFormat(path, bytes)).toBe(format);
  });
});
