import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declaredHtmlCharset } from './htmlCharset.ts';

const charsetOf = (text: string) => declaredHtmlCharset(Uint8Array.from(text, (character) => character.charCodeAt(0)));

describe('the declared character set of a page', () => {
  it.each([
    ['<meta charset=gb2312>', 'gb2312'],
    ["<html><head><META CharSet = 'GBK' >", 'gbk'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=big5">', 'big5'],
    ['<meta content="text/html;charset=\'gb18030\'" http-equiv=content-type>', 'gb18030'],
    ['<!-- <meta charset=utf-8> --><meta charset=gbk>', 'gbk'],
    ['<!--><meta charset=gbk>', 'gbk'],
    ['<p title="<meta charset=utf-8>"><meta charset=gbk>', 'gbk'],
    ['<meta name=x content="charset=utf-8"><meta charset=gbk>', 'gbk'],
    ['<meta charset="utf-16le">', 'utf-8'],
    ['<meta charset=x-user-defined>', 'windows-1252'],
    ['<?xml version="1.0" encoding="gbk"?><html>', 'gbk'],
    [`<!doctype html>${'<link rel=x>'.repeat(150)}<meta charset=gbk>`, 'gbk'],
  ])('is read from %j', (text, charset) => {
    expect(charsetOf(text)).toBe(charset);
  });

  it.each([
    '',
    '<p>charset=gbk',
    '<meta charset>',
    '<meta charset=" ">',
    '<meta http-equiv=refresh content="0;charset=gbk">',
    '<!-- <meta charset=gbk>',
  ])('is none in %j', (text) => {
    expect(charsetOf(text)).toBeUndefined();
  });

  it('is looked for in any bytes without a stall', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void declaredHtmlCharset(bytes)));
    // Anything more than linear would take minutes, longer than a test may.
    for (const piece of ['<a', '<a ', '<a "', '<!--', '<meta charset='])
      expect(charsetOf(piece.repeat(100_000)), piece).toBeUndefined();
  });
});
