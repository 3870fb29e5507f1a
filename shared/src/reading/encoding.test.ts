import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, detectEncoding } from './encoding.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let place = 0; place < text.length; place += 1) view.setUint16(place * 2, text.charCodeAt(place), !bigEndian);
  return bytes;
}

/** 第一条 为了维护社会治安秩序 in GB 18030 and 第一條 為維護社會秩序 in Big5, written out: hosts decode these encodings and do not write them. */
const GB = Uint8Array.from(
  'b5da d2bb ccf5 20 ceaa c1cb ceac bba4 c9e7 bbe1 d6ce b0b2 d6c8 d0f2 a3ac d6c6 b6a8 b1be b7a8 a1a3'.match(
    /[0-9a-f]{2}/g,
  ) ?? [],
  (hex) => Number.parseInt(hex, 16),
);
const BIG5 = Uint8Array.from(
  'b2c4 a440 b1f8 20 acb0 bafb c540 aac0 b77c b6b7 a841 a57e a44c a143'.match(/[0-9a-f]{2}/g) ?? [],
  (hex) => Number.parseInt(hex, 16),
);

const LAW = '第一条 为了维护社会治安秩序，制定本法。\r\n\r\n第二条 2013年12月1日起施行。\r\n';

describe('the encoding of a text', () => {
  it.each([
    ['UTF-8', utf8(LAW), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${LAW}`), 'utf-8'],
    ['UTF-16 little-endian with a mark', utf16(`\ufeff${LAW}`, false), 'utf-16le'],
    ['UTF-16 big-endian with a mark', utf16(`\ufeff${LAW}`, true), 'utf-16be'],
    ['UTF-16 little-endian', utf16(LAW, false), 'utf-16le'],
    ['UTF-16 big-endian', utf16(LAW, true), 'utf-16be'],
    ['English in UTF-16', utf16('Section 1. Police may stop a vehicle.\n', false), 'utf-16le'],
    ['GB 18030', GB, 'gb18030'],
    ['Big5', BIG5, 'big5'],
    [
      'Windows-1252',
      Uint8Array.from([...utf8('a caf'), 0xe9, ...utf8(' in the resum'), 0xe9, ...utf8('s')]),
      'windows-1252',
    ],
    ['plain ASCII', utf8('Section 1'), 'utf-8'],
    ['nothing', new Uint8Array(), 'utf-8'],
  ])('%s is found', (_, bytes, encoding) => {
    expect(detectEncoding(bytes)).toBe(encoding);
  });

  it('gives the text without its mark', () => {
    expect(decodeText(utf8(`\ufeff${LAW}`)).text).toBe(LAW);
    expect(decodeText(utf16(`\ufeff${LAW}`, true)).text).toBe(LAW);
    expect(decodeText(GB).text).toBe('第一条 为了维护社会治安秩序，制定本法。');
    expect(decodeText(BIG5).text).toMatch(/^第一條 為維護社會/);
  });

  it('follows what a page declares, unless the bytes say otherwise', () => {
    expect(detectEncoding(GB, 'GB2312')).toBe('gb18030');
    expect(detectEncoding(GB, 'utf-8')).toBe('gb18030');
    expect(detectEncoding(utf16(`\ufeff${LAW}`, false), 'gbk')).toBe('utf-16le');
  });

  it('stays UTF-8 when a few places are broken, and counts them', () => {
    const bytes = utf8(LAW.repeat(3));
    bytes[40] = 0xff;
    const decoded = decodeText(bytes);
    expect(decoded.encoding).toBe('utf-8');
    expect(decoded.damaged).toBeGreaterThan(0);
  });

  it('does not count a character that the file itself shows as lost', () => {
    expect(decodeText(utf8(`${LAW}\ufffd`))).toMatchObject({ encoding: 'utf-8', damaged: 0 });
    expect(decodeText(utf16(`\ufeff${LAW}\ufffd`, false))).toMatchObject({ encoding: 'utf-16le', damaged: 0 });
  });

  it('never throws, and loses nothing of a Unicode text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(typeof decodeText(bytes).text).toBe('string');
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(text.isWellFormed() && !text.startsWith('\ufeff'));
        expect(decodeText(utf8(`\ufeff${text}`)).text).toBe(text);
      }),
    );
  });
});
