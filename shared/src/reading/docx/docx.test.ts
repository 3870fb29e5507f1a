import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocx } from './docx.ts';
import { sampleDocx } from './docxSample.ts';
import type { SampleParts } from './docxSample.ts';
import type { Extraction } from '../extraction.ts';
import { blockWords } from '../extraction.ts';

async function read(body: string, parts: SampleParts = {}): Promise<Extraction> {
  const result = await readDocx(sampleDocx(body, parts), {});
  if (!result.ok) throw new Error(result.problem.message.en);
  return result.value;
}

const r = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inside: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const texts = ({ blocks }: Extraction) => blocks.map(({ text }) => text);
const left = ({ remainder }: Extraction) => remainder.map(({ text, reason }) => `${reason}: ${text}`);
const NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

describe('paragraphs', () => {
  it('are blocks in their order, without empty ones and without blanks around them', async () => {
    const { blocks } = await read(p(r('　　第一条 ') + r('甲')) + p('') + p(r('乙')));
    expect(blocks).toEqual([
      { type: 'paragraph', text: '第一条 甲', place: { line: 1 } },
      { type: 'paragraph', text: '乙', place: { line: 3 } },
    ]);
  });

  it('are headings by the name of a style in any language, by outline level, and by what a style is based on', async () => {
    const styled = (id: string) => p(r('甲'), `<w:pStyle w:val="${id}"/>`);
    const { blocks } = await read(
      ['1', 'b2', 'own', 'below', 'ring1', 'unknown'].map(styled).join('') +
        p(r('甲'), '<w:outlineLvl w:val="0"/>') +
        p(r('甲'), '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>'),
    );
    expect(blocks.map(({ type, level }) => [type, level])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['heading', 3],
      ['heading', 3],
      ['paragraph', undefined],
      ['paragraph', undefined],
      ['heading', 1],
      ['paragraph', undefined],
    ]);
  });

  it('carry the number that Word shows, also without text', async () => {
    const { blocks } = await read(
      p(r('甲'), NUMBERED) + p('', NUMBERED) + p(r('丙'), `${NUMBERED}<w:outlineLvl w:val="1"/>`),
    );
    expect(blocks).toMatchObject([
      { type: 'list-item', level: 1, marker: '第一条', text: '甲' },
      { type: 'list-item', marker: '第二条', text: '' },
      { type: 'heading', level: 2, marker: '第三条', text: '丙' },
    ]);
  });

  it('say how far they are bold from their beginning', async () => {
    const { blocks } = await read(
      p(r(' 第一条', '<w:b/>') + r(' ') + r('甲')) +
        p(r('甲') + r('乙', '<w:b/>')) +
        p(r('甲', '<w:b w:val="0"/>') + r('乙'), '<w:pStyle w:val="1"/>'),
    );
    expect(blocks.map(({ boldEnd }) => boldEnd)).toEqual([3, undefined, undefined]);
  });

  it('keep tabs, soft breaks, hyphens and symbols', async () => {
    const body =
      '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>d</w:t></w:r>';
    const symbol = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>';
    expect(texts(await read(p(body + symbol)))).toEqual(['a\tb\nc-d☑']);
  });

  it('keep what stands in controls, links, smart tags, simple fields and formulas', async () => {
    const body =
      `<w:hyperlink>${r('甲')}</w:hyperlink><w:smartTag>${r('乙')}</w:smartTag><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr>` +
      `<w:sdtContent>${r('丙')}</w:sdtContent></w:sdt><w:fldSimple w:instr="REF x">${r('丁')}</w:fldSimple>` +
      '<m:oMath><m:f><m:fPr/><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>' +
      '<m:d><m:dPr/><m:e><m:r><m:t>x</m:t></m:r></m:e></m:d></m:oMath>';
    expect(texts(await read(p(body)))).toEqual(['甲乙丙丁1/2(x)']);
  });

  it('have the reading of ruby text set apart', async () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${r('fǎ')}</w:rt><w:rubyBase>${r('法')}</w:rubyBase></w:ruby></w:r>`;
    const extraction = await read(p(ruby));
    expect([texts(extraction), left(extraction)]).toEqual([['法'], ['ruby: fǎ']]);
  });
});

describe('fields', () => {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

  it('show their result, also over paragraphs and inside one another', async () => {
    const inner = mark('begin') + code('MERGEFIELD') + mark('separate') + r('inner') + mark('end');
    const body =
      p(mark('begin') + code('IF ') + inner + code(' = 1') + mark('separate') + r('第')) +
      p(r('三条') + mark('end') + r('。'));
    const extraction = await read(body);
    expect([texts(extraction), left(extraction)]).toEqual([['第', '三条。'], ['field-code: inner']]);
  });

  it('that never end swallow nothing', async () => {
    expect(
      texts(await read(p(mark('begin') + code('IF')) + p(r('甲')) + p(mark('end') + mark('end') + r('乙')))),
    ).toEqual(['甲', '乙']);
  });

  it('whose number is nowhere in the file are told', async () => {
    const { warnings } = await read(p(mark('begin') + code(' LISTNUM ') + mark('end') + r('甲')));
    expect(warnings.map(({ code }) => code)).toEqual(['docx-number-field']);
  });
});

describe('tracked changes', () => {
  it('keep what was inserted and leave what was deleted', async () => {
    const body =
      p(
        `<w:ins>${r('甲')}</w:ins><w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:moveFrom>${r('丙')}</w:moveFrom>`,
      ) + p(`<w:moveTo>${r('丙')}</w:moveTo>`);
    const extraction = await read(body);
    expect([texts(extraction), left(extraction)]).toEqual([['甲', '丙'], ['deleted: 乙丙']]);
  });

  it('join paragraphs whose end was deleted, and number them once', async () => {
    const gone = `${NUMBERED}<w:rPr><w:del/></w:rPr>`;
    const { blocks } = await read(p(r('甲'), gone) + p(r('乙'), NUMBERED) + p(r('丙'), NUMBERED) + p(r('丁'), gone));
    expect(blocks.map(({ marker, text }) => `${marker}${text}`)).toEqual(['第一条甲乙', '第二条丙', '第三条丁']);
  });

  it('leave deleted rows', async () => {
    const row = (text: string, properties = '') =>
      `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${p(r(text))}</w:tc><w:tc>${p(r(text))}</w:tc></w:tr>`;
    const extraction = await read(`<w:tbl>${row('甲')}${row('乙', '<w:del/>')}</w:tbl>`);
    expect(extraction.blocks.map(({ cells }) => cells)).toEqual([['甲', '甲']]);
    expect(left(extraction)).toEqual(['deleted: 乙', 'deleted: 乙']);
  });
});

describe('text that is no part of the document', () => {
  it('is left with the reason why', async () => {
    const extraction = await read(
      p(r('甲') + r('密', '<w:vanish/>') + r('密', '<w:rStyle w:val="secret"/>') + r('乙', '<w:vanish w:val="0"/>')) +
        p('<w:r><w:t>隐</w:t></w:r>', '<w:pStyle w:val="veil"/>') +
        p(r('第一章 1'), '<w:pStyle w:val="toc"/>') +
        `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(r('目录'))}</w:sdtContent></w:sdt>` +
        p(`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('点击输入')}</w:sdtContent></w:sdt>`),
      { header: p(r('内部资料')), comments: `<w:comment>${p(r('此处待核'))}</w:comment>` },
    );
    expect(texts(extraction)).toEqual(['甲乙']);
    expect(left(extraction)).toEqual([
      'hidden: 密密',
      'hidden: 隐',
      'table-of-contents: 第一章 1',
      'table-of-contents: 目录',
      'placeholder: 点击输入',
      'comment: 此处待核',
      'running-head: 内部资料',
    ]);
  });
});

describe('notes', () => {
  it('follow the text in the order of their references, with the marks that Word shows', async () => {
    const note = (kind: string, id: number, text: string) =>
      `<w:${kind} w:id="${id}">${p(`<w:r><w:${kind}Ref/></w:r>${r(text)}`)}</w:${kind}>`;
    const refer = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const extraction = await read(
      p(r('甲') + refer('footnote', 2) + refer('endnote', 1) + r('乙') + refer('footnote', 1)),
      {
        footnotes: note('footnote', 1, '注二') + note('footnote', 2, '注一') + note('footnote', 3, '无人引用'),
        endnotes: note('endnote', 1, '尾注'),
      },
    );
    expect(extraction.blocks.map(({ marker, text }) => [marker, text])).toEqual([
      [undefined, '甲乙'],
      ['[1]', '注一'],
      ['[2]', '注二'],
      ['[i]', '尾注'],
    ]);
    expect(left(extraction)).toEqual(['unreferenced-note: 无人引用']);
  });
});

describe('tables', () => {
  const cell = (inside: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
  const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const table = (...rows: readonly string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;

  it('are rows of cells; cells keep paragraphs, numbers, merged cells and tables inside them', async () => {
    const inner = table(row(cell(p(r('x'))), cell(p(r('y')))));
    const { blocks } = await read(
      table(
        row(cell(p(r('甲')) + p(r('乙'), NUMBERED)), cell(p(r('丙')), '<w:gridSpan w:val="2"/>')),
        row(cell(p(''), '<w:vMerge/>'), cell(p(r('丁')) + inner + p(''))),
        row(cell(p('')), cell(p(''))),
      ) + p(r('戊')),
    );
    expect(blocks.map(({ cells, text }) => cells ?? text)).toEqual([['甲\n第一条 乙', '丙'], ['', '丁\nx\ty'], '戊']);
  });

  it('of one cell are frames around text', async () => {
    expect(texts(await read(table(row(cell(p(r('甲')) + p(r('乙')))))))).toEqual(['甲', '乙']);
  });

  it('keep rows and cells inside controls', async () => {
    const wrapped = `<w:sdt><w:sdtContent>${row(cell(p(r('甲'))), `<w:sdt><w:sdtContent>${cell(p(r('乙')))}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`;
    expect((await read(table(wrapped))).blocks.map(({ cells }) => cells)).toEqual([['甲', '乙']]);
  });
});

describe('drawings', () => {
  const box = (text: string) => `<w:txbxContent>${p(r(text))}</w:txbxContent>`;

  it('give the text of their boxes once, after the paragraph they are anchored in', async () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('框')}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(texts(await read(p(`<w:r>${both}</w:r>${r('甲')}`) + p(r('乙'))))).toEqual(['甲', '框', '乙']);
    expect(texts(await read(p(`<w:r><w:pict><v:textbox>${box('框')}</v:textbox></w:pict></w:r>`)))).toEqual(['框']);
  });

  it('are read in their newest form that has text', async () => {
    const ways = (choice: string, fallback: string) =>
      `<mc:AlternateContent><mc:Choice Requires="x">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
    expect(texts(await read(p(ways(r('新'), r('旧')) + ways('<w:r/>', r('后备')))))).toEqual(['新后备']);
  });

  it('keep their boxes apart, also when the end of a paragraph in a box was deleted', async () => {
    const open = `<w:txbxContent>${p(r('框'), '<w:rPr><w:del/></w:rPr>')}</w:txbxContent>`;
    expect(texts(await read(p(`<w:r><w:pict>${open}</w:pict></w:r>`) + p(r('乙'))))).toEqual(['框', '乙']);
  });

  it('give the text of diagrams and shapes, and leave that of charts and word art', async () => {
    const body = (inside: string) => p(`<w:r><w:drawing>${inside}</w:drawing></w:r>`);
    const extraction = await read(
      body('<a:relIds r:dm="diagramData"/>') +
        body('<a:relIds r:dm="diagramData"/>') +
        body('<a:chart r:id="chart"/>') +
        body('<v:textpath string="样本"/>'),
      { diagramData: '<a:p><a:r><a:t>流程</a:t></a:r></a:p>', chart: '<a:t>图题</a:t><a:v>12</a:v>' },
    );
    expect([texts(extraction), left(extraction)]).toEqual([['流程'], ['chart: 图题 12', 'word-art: 样本']]);
  });

  it('with other files in them are told', async () => {
    const { warnings } = await read(p('<w:r><w:object><w:OLEObject/></w:object></w:r>') + '<w:altChunk r:id="x"/>');
    expect(warnings.map(({ code }) => code)).toEqual(['docx-embedded-object', 'docx-embedded-part']);
  });
});

const WRAPPERS = ['ins', 'del', 'moveFrom', 'hyperlink', 'smartTag', 'sdt', 'customXml', 'fldSimple', 'unknown'];
const { blocks } = fc.letrec<{ run: string; line: string; block: string; blocks: string }>((tie) => ({
  run: fc.oneof(
    { depthSize: 'small' },
    fc.stringMatching(/^[a-z法]{1,4}$/u).map((text) => r(text)),
    fc.stringMatching(/^[a-z法]{1,4}$/u).map((text) => r(text, '<w:vanish/>')),
    fc.tuple(fc.constantFrom(...WRAPPERS), tie('run')).map(([name, inside]) => `<w:${name}>${inside}</w:${name}>`),
    tie('blocks').map((inside) => `<w:r><w:pict><w:txbxContent>${inside}</w:txbxContent></w:pict></w:r>`),
    fc.constantFrom('begin', 'separate', 'end').map((type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`),
  ),
  line: fc.array(tie('run'), { maxLength: 3 }).map((runs) => runs.join('')),
  block: fc.oneof(
    { depthSize: 'small' },
    tie('line').map((line) => p(line)),
    tie('line').map((line) => p(line, `${NUMBERED}<w:rPr><w:del/></w:rPr>`)),
    tie('run'),
    fc.tuple(fc.constantFrom(...WRAPPERS), tie('blocks')).map(([name, inside]) => `<w:${name}>${inside}</w:${name}>`),
    fc
      .tuple(tie('blocks'), tie('blocks'), tie('run'))
      .map(([one, other, stray]) => `<w:tbl><w:tr><w:tc>${one}</w:tc>${stray}<w:tc>${other}</w:tc></w:tr></w:tbl>`),
  ),
  blocks: fc.array(tie('block'), { maxLength: 3 }).map((all) => all.join('')),
}));
const sorted = (text: string) => [...text.replace(/\s/g, '')].sort().join('');

describe('any document', () => {
  it('has every character of its text in a block or left, once', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, async (body) => {
        const extraction = await read(body);
        const written = [...body.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, text]) => text).join('');
        const markers = extraction.blocks.map(({ marker }) => marker ?? '').join('');
        const cells = extraction.blocks.flatMap((block) => block.cells ?? []).join('');
        const kept = extraction.blocks.map(blockWords).join('') + extraction.remainder.map(({ text }) => text).join('');
        expect(sorted(kept.replace(/第[一二三四五六七八九十○]+条/g, ''))).toBe(sorted(written));
        expect(markers + cells).not.toContain('undefined');
      }),
    );
  });
});
