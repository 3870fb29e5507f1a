import { describe, expect, it } from 'vitest';
import { DocxNumbering, ListCounter } from './docxNumbering.ts';
import { DocxStyles } from './docxStyles.ts';
import { parseXml } from '../xml/xml.ts';
import type { XmlElement } from '../xml/xml.ts';

function element(xml: string): XmlElement {
  const result = parseXml(xml.replace(/^<w:\w+/, '$& xmlns:w="w" xmlns:mc="mc"'));
  if (!result.ok) throw new Error(result.problem.message.en);
  return result.value;
}

const level = (at: number, format: string, text: string, more = '', start = 1) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, abstractId: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`;
const restartAt = (at: number, value: number) =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${value}"/></w:lvlOverride>`;

function numbering(definitions: readonly string[], styles = ''): DocxNumbering {
  const known = new DocxStyles(element(`<w:styles>${styles}</w:styles>`));
  return new DocxNumbering(element(`<w:numbering>${definitions.join('')}</w:numbering>`), known);
}

/** Markers of paragraphs that are given as "list:level". */
function markers(definitions: readonly string[], places: string): readonly (string | undefined)[] {
  const counter = new ListCounter(numbering(definitions));
  return places.split(' ').map((place) => {
    const [numId = '', at] = place.split(':');
    return counter.next({ numId, level: Number(at) });
  });
}

const LAW = abstract(
  7,
  level(0, 'chineseCountingThousand', '第%1章'),
  level(1, 'chineseCountingThousand', '第%2条', '<w:lvlRestart w:val="0"/>'),
  level(2, 'chineseCounting', '（%3）'),
);

describe('a list', () => {
  it('numbers chapters, articles that go on through them, and items that start anew', () => {
    expect(markers([LAW, num(1, 7)], '1:0 1:1 1:2 1:2 1:1 1:2 1:0 1:1 1:2')).toEqual([
      '第一章',
      '第一条',
      '（一）',
      '（二）',
      '第二条',
      '（一）',
      '第二章',
      '第三条',
      '（一）',
    ]);
  });

  it('shows the numbers of higher levels, each in its own format, or all in digits', () => {
    const plain = [abstract(1, level(0, 'upperRoman', '%1.'), level(1, 'lowerLetter', '%1.%2')), num(1, 1)];
    expect(markers(plain, '1:0 1:0 1:1 1:1')).toEqual(['I.', 'II.', 'II.a', 'II.b']);
    const legal = [
      abstract(1, level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')),
      num(1, 1),
    ];
    expect(markers(legal, '1:0 1:0 1:1')).toEqual(['一、', '二、', '2.1']);
  });

  it('shows a level that was never used with its start', () => {
    const list = [abstract(1, level(0, 'decimal', '%1'), level(1, 'decimal', '%1.%2')), num(1, 1)];
    expect(markers(list, '1:1 1:1 1:0 1:1')).toEqual(['1.1', '1.2', '1', '1.1']);
  });

  it('restarts a level only after the level that it names', () => {
    const levels = [
      level(0, 'decimal', '%1'),
      level(1, 'decimal', '%2'),
      level(2, 'decimal', '%3', '<w:lvlRestart w:val="1"/>'),
    ];
    expect(markers([abstract(1, ...levels), num(1, 1)], '1:0 1:1 1:2 1:1 1:2 1:0 1:2')).toEqual([
      '1',
      '1',
      '1',
      '2',
      '2',
      '2',
      '1',
    ]);
  });

  it('counts on in another list of the same definition, unless that one starts anew', () => {
    const list = [abstract(1, level(0, 'decimal', '%1.')), num(1, 1), num(2, 1), num(3, 1, restartAt(0, 5))];
    expect(markers(list, '1:0 1:0 2:0 3:0 3:0 1:0')).toEqual(['1.', '2.', '3.', '5.', '6.', '7.']);
  });

  it('may begin at any number and have levels of its own', () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'lowerRoman', '(%1)', '', 3)}</w:lvlOverride>`;
    expect(markers([abstract(1, level(0, 'decimal', '%1.', '', 0)), num(1, 1)], '1:0 1:0')).toEqual(['0.', '1.']);
    expect(markers([abstract(1, level(0, 'decimal', '%1.')), num(1, 1, own)], '1:0 1:0')).toEqual(['(iii)', '(iv)']);
  });

  it('has bullets, also from symbol fonts and as pictures', () => {
    const bullets = [
      level(0, 'bullet', '\uf0b7', '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>'),
      level(1, 'bullet', '\uf0d8', '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'),
      level(2, 'bullet', 'o', '<w:rPr><w:rFonts w:ascii="Courier New"/></w:rPr>'),
      level(3, 'bullet', '', '<w:lvlPicBulletId w:val="0"/>'),
    ];
    expect(markers([abstract(1, ...bullets), num(1, 1)], '1:0 1:1 1:2 1:3')).toEqual(['•', '➢', 'o', '•']);
    const plain = ['\uf02d', '\uf020', '\uf061'].map((text, at) =>
      level(at, 'bullet', text, '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>'),
    );
    expect(markers([abstract(1, ...plain), num(1, 1)], '1:0 1:1 1:2')).toEqual(['−', undefined, 'α']);
  });

  it('shows nothing where it has no number, no text, or is hidden', () => {
    const levels = [
      level(0, 'none', ''),
      level(1, 'decimal', '%2', '<w:rPr><w:vanish/></w:rPr>'),
      level(2, 'decimal', '%1%2.%3'),
    ];
    expect(markers([abstract(1, ...levels), num(1, 1)], '1:0 1:1 1:2 1:8 9:0')).toEqual([
      undefined,
      undefined,
      '1.1',
      undefined,
      undefined,
    ]);
  });

  it('fills numbers up as an own format of Word says', () => {
    const own =
      '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>' +
      '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>';
    const one = `<w:lvl w:ilvl="0"><w:start w:val="9"/>${own}<w:lvlText w:val="%1"/></w:lvl>`;
    expect(markers([abstract(1, one), num(1, 1)], '1:0 1:0')).toEqual(['009', '010']);
  });

  it('has no marker longer than a line, whatever it asks for', () => {
    const long = [abstract(1, level(0, 'upperRoman', '%1'.repeat(500), '', 3888)), num(1, 1)];
    expect(markers(long, '1:0')[0]?.length).toBe(255);
  });
});

describe('the list of a paragraph', () => {
  const styles = `
    <w:style w:type="paragraph" w:styleId="chapter"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="article"><w:basedOn w:val="chapter"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="linked"><w:basedOn w:val="chapter"/></w:style>
    <w:style w:type="paragraph" w:styleId="free"><w:basedOn w:val="chapter"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
    <w:style w:type="numbering" w:styleId="outline"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
    <w:style w:type="numbering" w:styleId="circle"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>`;
  const known = numbering(
    [
      abstract(
        1,
        level(0, 'decimal', '%1'),
        level(1, 'decimal', '%1.%2'),
        level(2, 'decimal', '%3', '<w:pStyle w:val="linked"/>'),
      ),
      abstract(2, '<w:styleLink w:val="outline"/>', level(0, 'chineseCounting', '%1、')),
      '<w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="outline"/></w:abstractNum>',
      '<w:abstractNum w:abstractNumId="4"><w:numStyleLink w:val="circle"/></w:abstractNum>',
      num(1, 1),
      num(2, 2),
      num(3, 3),
      num(4, 4),
    ],
    styles,
  );
  const chain = (id: string) => new DocxStyles(element(`<w:styles>${styles}</w:styles>`)).chain(id);
  const direct = (inside: string) => element(`<w:numPr>${inside}</w:numPr>`);

  it('is its own, else that of its style; the level may be linked to the style', () => {
    expect(known.place(undefined, chain('chapter'))).toEqual({ numId: '1', level: 0 });
    expect(known.place(undefined, chain('article'))).toEqual({ numId: '1', level: 1 });
    expect(known.place(undefined, chain('linked'))).toEqual({ numId: '1', level: 2 });
    expect(known.place(direct('<w:ilvl w:val="1"/>'), chain('chapter'))).toEqual({ numId: '1', level: 1 });
    expect(known.place(direct('<w:numId w:val="2"/>'), chain('article'))).toEqual({ numId: '2', level: 0 });
  });

  it('is none when list 0 takes it out, or no style gives one', () => {
    expect(known.place(undefined, chain('free'))).toBeUndefined();
    expect(known.place(direct('<w:numId w:val="0"/>'), chain('chapter'))).toBeUndefined();
    expect(known.place(undefined, [])).toBeUndefined();
  });

  it('may stand behind a numbering style, and a circle of them is no list', () => {
    const counter = new ListCounter(known);
    expect(counter.next({ numId: '3', level: 0 })).toBe('一、');
    expect(counter.next({ numId: '2', level: 0 })).toBe('二、');
    expect(counter.next({ numId: '4', level: 0 })).toBeUndefined();
  });
});
