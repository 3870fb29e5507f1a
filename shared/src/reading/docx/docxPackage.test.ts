import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate/browser';
import { describe, expect, it } from 'vitest';
import { readDocx } from './docx.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const DOCUMENT = `<w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>第一条</w:t></w:r></w:p></w:body></w:document>`;
const rels = (inside: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
const toPart = (type: string, target: string, more = '') =>
  `<Relationship Id="r${target.length}" Type="http://x/${type}" Target="${target}" ${more}/>`;

const docx = (files: Readonly<Record<string, string | Uint8Array>>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data]),
    ),
  );

async function outcome(bytes: Uint8Array): Promise<string> {
  const result = await readDocx(bytes, {});
  return result.ok ? result.value.blocks.map(({ text }) => text).join('|') : result.problem.code;
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from([
    0xff,
    0xfe,
    ...Array.from(text, (one) => one.charCodeAt(0)).flatMap((code) => [code & 0xff, code >> 8]),
  ]);
}

/** A compound file with directory entries of those names. */
function ole(...names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * 8);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [at, name] of names.entries()) {
    const entry = 512 + 128 * (at + 1);
    for (let place = 0; place < name.length; place += 1) bytes[entry + 2 * place] = name.charCodeAt(place);
    bytes[entry + 64] = 2 * name.length + 2;
    bytes[entry + 66] = 2;
  }
  return bytes;
}

describe('a package', () => {
  it('is read by its relationships, wherever its parts are', async () => {
    const files = { '_rels/.rels': rels(toPart('officeDocument', '/text/main.xml')), 'text/main.xml': DOCUMENT };
    expect(await outcome(docx(files))).toBe('第一条');
    expect(await outcome(docx({ 'word/document.xml': DOCUMENT }))).toBe('第一条');
    expect(await outcome(docx({ 'Word/Document.XML': DOCUMENT }))).toBe('第一条');
  });

  it('may have its parts in UTF-16', async () => {
    expect(
      await outcome(docx({ 'word/document.xml': utf16(`<?xml version="1.0" encoding="UTF-16"?>${DOCUMENT}`) })),
    ).toBe('第一条');
  });

  it('may be in the strict form', async () => {
    const strict = DOCUMENT.replace(WORD, 'http://purl.oclc.org/ooxml/wordprocessingml/main');
    expect(await outcome(docx({ 'word/document.xml': strict }))).toBe('第一条');
  });

  it('does not look for parts outside itself', async () => {
    const outside = rels(
      toPart('header', '../../../etc/passwd') + toPart('footnotes', 'http://x.invalid/a', 'TargetMode="External"'),
    );
    expect(await outcome(docx({ 'word/document.xml': DOCUMENT, 'word/_rels/document.xml.rels': outside }))).toBe(
      '第一条',
    );
  });

  it('tells its title and who made it, and does without when that is damaged', async () => {
    const core = '<c:p xmlns:c="c"><c:title> 办法 </c:title><c:creator>公安部</c:creator><c:odd>x</c:odd></c:p>';
    const of = async (text: string) => {
      const relationships = rels(toPart('metadata/core-properties', 'docProps/core.xml'));
      const result = await readDocx(
        docx({ 'word/document.xml': DOCUMENT, '_rels/.rels': relationships, 'docProps/core.xml': text }),
        {},
      );
      return result.ok
        ? { titleHint: result.value.titleHint, properties: result.value.properties }
        : result.problem.code;
    };
    expect(await of(core)).toEqual({ titleHint: '办法', properties: { title: '办法', creator: '公安部' } });
    expect(await of('<c')).toEqual({ titleHint: undefined, properties: {} });
  });
});

describe('a file that is no sound Word file', () => {
  const withPart = (document: string) => docx({ 'word/document.xml': document });
  const bomb = `<!DOCTYPE w [<!ENTITY a "aaaa">]>${DOCUMENT.replace('第一条', '&a;')}`;
  const deep = DOCUMENT.replace('<w:p>', '<w:p>'.repeat(300)).replace('</w:p>', '</w:p>'.repeat(300));

  it.each([
    ['docx-encrypted', ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage')],
    ['doc-old-format', ole('Root Entry', '1Table', 'WordDocument')],
    ['not-docx', ole('Root Entry', 'Workbook')],
    ['not-docx', strToU8('{\\rtf1 text}')],
    ['not-docx', new Uint8Array(0)],
    ['not-docx', docx({ 'a.txt': 'text' })],
    ['not-docx', docx({ '_rels/.rels': rels(toPart('officeDocument', 'xl/book.xml')), 'xl/book.xml': '<workbook/>' })],
    ['docx-damaged', docx({ 'word/document.xml': DOCUMENT }).subarray(0, 200)],
    ['docx-damaged', withPart(DOCUMENT.slice(0, -8))],
    ['docx-damaged', withPart(`<w:document xmlns:w="${WORD}"/>`)],
    ['docx-damaged', docx({ 'word/document.xml': Uint8Array.of(0x3c, 0x61, 0xff, 0xfe, 0x3e) })],
    [
      'docx-damaged',
      docx({
        'word/document.xml': DOCUMENT,
        'word/_rels/document.xml.rels': rels(toPart('numbering', 'n.xml')),
        'word/n.xml': '<',
      }),
    ],
    ['xml-doctype', withPart(bomb)],
    ['xml-entity', withPart(DOCUMENT.replace('第一条', '&a;'))],
    ['xml-too-deep', withPart(deep)],
    ['zip-entry-ratio', withPart(DOCUMENT.replace('第一条', ' '.repeat(12_000_000)))],
  ])('is refused as %s', async (code, bytes) => {
    expect(await outcome(bytes)).toBe(code);
  });

  it('is refused when all its parts together are too much', async () => {
    const full = `<a><!--${'<'.repeat(1_600_000)}--></a>`;
    const heads = ['h1', 'h2', 'h3', 'h4'];
    const relationships = rels(heads.map((name) => toPart('header', `${name}.xml`)).join(''));
    const parts = Object.fromEntries(heads.map((name) => [`word/${name}.xml`, full]));
    const files = { 'word/document.xml': DOCUMENT, 'word/_rels/document.xml.rels': relationships, ...parts };
    expect(await outcome(docx(files))).toBe('docx-too-large');
  });

  it('is named in a sentence in both languages, with the cause', async () => {
    const result = await readDocx(withPart('<w:document'), {});
    expect(!result.ok && result.problem.message.en).toMatch(/damaged.*line 1, column/);
    expect(!result.ok && result.problem.message.zh).toMatch(/损坏.*第 1 行/);
  });

  it('never makes the reader throw, whatever was changed or cut', async () => {
    const good = docx({
      'word/document.xml': DOCUMENT,
      'word/_rels/document.xml.rels': rels(toPart('styles', 's.xml')),
      'word/s.xml': '<s/>',
    });
    const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const bytes = good.slice(0, changes.length === 1 ? changes[0]![2] : good.length);
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
        expect(await outcome(bytes)).toMatch(/^(?:第一条|(?:docx|not|xml|zip)-[a-z-]+)$/);
      }),
    );
  });

  it('is dropped when reading is aborted', async () => {
    const stopped = readDocx(docx({ 'word/document.xml': DOCUMENT }), {
      signal: AbortSignal.abort(new Error('stopped')),
    });
    await expect(stopped).rejects.toThrow('stopped');
  });
});
