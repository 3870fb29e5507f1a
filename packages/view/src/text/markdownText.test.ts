import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeMarkdown, escapeMarkdownLines } from './markdownText.ts';

/** What a Markdown reader makes of backslashes. */
function unescape(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/gu, '$1');
}

test('what Markdown or HTML would read as a sign shows as itself', () => {
  expect(escapeMarkdown('<img src=x onerror=alert(1)>')).toBe('\\<img src=x onerror=alert(1)\\>');
  expect(escapeMarkdown('[click](command:evil) ![x](y)')).toBe('\\[click\\](command:evil) !\\[x\\](y)');
  expect(escapeMarkdown('a*b_c`d~e$f|g\\h &lt; &amp AT&T a & b')).toBe(
    'a\\*b\\_c\\`d\\~e\\$f\\|g\\\\h \\&lt; \\&amp AT\\&T a & b',
  );
  expect(escapeMarkdown('# a')).toBe('\\# a');
  expect(escapeMarkdown('- a')).toBe('\\- a');
  expect(escapeMarkdown('+ a')).toBe('\\+ a');
  expect(escapeMarkdown('=====')).toBe('\\=====');
  expect(escapeMarkdown('12. a')).toBe('12\\. a');
  expect(escapeMarkdown('1) a')).toBe('1\\) a');
});

test('plain words and figures stay as they are', () => {
  for (const text of ['第四十三条　殴打他人的', '1.05 person-times', '165 15 1', '“Zipper” (2014)', '0/8326']) {
    expect(escapeMarkdown(text)).toBe(text);
  }
});

test('a text becomes one line, or one for each of its lines', () => {
  expect(escapeMarkdown(' a\r\n# b\u2028c ')).toBe('a # b c');
  expect(escapeMarkdownLines('a\n\n# b\r\n- c')).toEqual(['a', '\\# b', '\\- c']);
});

test('escaping keeps every character and leaves no sign bare', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const line = text
        .split(/[\r\n\v\f\u0085\u2028\u2029]+/u)
        .join(' ')
        .trim();
      const escaped = escapeMarkdown(text);
      expect(unescape(escaped)).toBe(unescape(escapeMarkdown(line)));
      expect(escaped.replace(/\\[!-/:-@[-`{-~]/gu, '')).not.toMatch(/[\\`*_[\]<>~$|]/u);
      expect(escaped).not.toMatch(/^(?:[#+=-]|\d{1,9}[.)](?:\s|$))/u);
    }),
  );
});
