import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instrument, Provision, ProvisionType, Version } from '../../model/index.ts';
import { defined, EID_NAME, PROVISION_TYPES } from '../../model/index.ts';
import { readAkomaNtoso, readAkomaNtosoTree, writeAkomaNtoso } from './akomaNtoso.ts';
import type { AkomaNtosoTree } from './akomaNtoso.ts';
import { blockWords } from '../extraction.ts';

const AKN = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
const document = (inside: string, namespace = AKN) =>
  `<?xml version="1.0"?><akomaNtoso xmlns="${namespace}">${inside}</akomaNtoso>`;
const act = (body: string) => document(`<act name="law"><meta/><body>${body}</body></act>`);

function tree(xml: string): AkomaNtosoTree {
  const result = readAkomaNtosoTree(xml);
  if (!result.ok) throw new Error(`${result.problem.code} ${result.problem.message.en}`);
  return result.value;
}

/** A tree in short: type, eId, number, heading, text, and its parts one step to the right. */
function short(provisions: readonly Provision[], step = ''): readonly string[] {
  return provisions.flatMap(({ type, eid, number, heading, text, children }) => [
    `${step}${type} ${eid}: ${[number, heading, text].filter(Boolean).join(' | ')}`,
    ...short(children, `${step}  `),
  ]);
}

describe('a tree in Akoma Ntoso', () => {
  it('keeps levels, numbers, headings and given eIds', () => {
    const xml = act(`
      <part eId="part_1"><num>Part 1</num><heading>General</heading>
        <section eId="sec_1"><num>1</num><heading>Short
           title</heading><subsection eId="sec_1__subsec_1"><num>(1)</num><intro><p>An officer <b>may</b>:</p></intro>
            <paragraph eId="sec_1__subsec_1__para_a"><num>(a)</num><content><p>ask; or</p></content></paragraph>
            <wrapUp><p>as is fit.</p></wrapUp></subsection></section></part>`);
    expect(short(tree(xml).provisions)).toEqual([
      'part part_1: Part 1 | General',
      '  section sec_1: 1 | Short title',
      '    paragraph sec_1__subsec_1: (1) | An officer may:',
      '      paragraph sec_1__subsec_1__para_a: (a) | ask; or',
      '      paragraph sec_1__subsec_1__para_n1: as is fit.',
    ]);
  });

  it('makes eIds where there are none, two are the same, or one is malformed', () => {
    const xml = act(`
      <article eId="art_1"><num>第一条</num><content><p>甲</p></content></article>
      <article eId="art_1"><num>第一条之一</num><list><intro><p>乙</p></intro><point><num>（一）</num><content><p>丙</p></content></point>
        <point><num>（二）</num><list><point><num>1.</num><content><p>丁</p></content></point></list></point></list></article>
      <article eId="art 3"><num>第三条</num><content><p>戊</p></content></article><article><content><p>己</p></content></article>`);
    expect(short(tree(xml).provisions)).toEqual([
      'article art_1: 第一条 | 甲',
      'article art_1-1: 第一条之一 | 乙',
      '  item art_1-1__item_1: （一） | 丙',
      '  item art_1-1__item_2: （二）',
      '    subitem art_1-1__item_2__subitem_1: 1. | 丁',
      'article art_3: 第三条 | 戊',
      'article art_n1: 己',
    ]);
  });

  it('keeps preface, preamble, conclusions and attachments', () => {
    const xml =
      document(`<act name="law"><meta/><preface><longTitle><p>An Act <docTitle>on Patrols</docTitle></p></longTitle></preface>
      <preamble eId="preamble"><recitals><recital><num>(1)</num><p>Whereas.</p></recital></recitals></preamble>
      <body><article eId="art_1"><content><p>x</p></content></article></body>
      <conclusions><p>Done at <location>A</location>.</p></conclusions>
      <attachments><attachment eId="att_1"><heading>Schedule</heading><doc name="schedule"><meta/><preface><p>About forms</p></preface>
        <mainBody><paragraph eId="att_1__para_1"><content><p>Form 1</p></content></paragraph><p>stray</p></mainBody></doc></attachment></attachments></act>`);
    const read = tree(xml);
    expect(read.preface).toEqual(['An Act on Patrols']);
    expect(read.identification.title).toBe('on Patrols');
    expect(short(read.provisions)).toEqual([
      'preamble preamble: (1)\nWhereas.',
      'article art_1: x',
      'paragraph para_1: Done at A.',
      'annex att_1: Schedule | About forms',
      '  paragraph att_1__para_1: Form 1',
      '  paragraph att_1__para_1-r2: stray',
    ]);
  });

  it('keeps quoted structures, tables, notes and breaks as lines of text', () => {
    const xml = act(`<article eId="art_1"><content><p>Replace <quotedText startQuote="“" endQuote="”">a</quotedText> by:
        <mod><quotedStructure startQuote="“" endQuote="”"><article eId="q"><num>Art. 2</num><content><p>New.</p></content></article></quotedStructure></mod></p>
      <table><tr><th><p>Act</p></th><th>Fine</th></tr><tr><td>x</td><td><p>1</p><p>2</p></td></tr></table>
      <p>See<authorialNote marker="1"><p>A note.</p></authorialNote><br/>end</p></content></article>`);
    expect(tree(xml).provisions[0]?.text.split('\n')).toEqual([
      'Replace “a” by:',
      '“',
      'Art. 2',
      'New.”',
      'Act\tFine',
      'x\t1 2',
      'See',
      '1 A note.',
      '',
      'end',
    ]);
  });

  it('reads 2.0, prefixes, block lists and containers', () => {
    const xml = `<a:akomaNtoso xmlns:a="http://www.akomantoso.org/2.0"><a:doc name="x"><a:mainBody><a:hcontainer name="step" id="step_1"><a:content><a:blockList>
      <a:listIntroduction>First:</a:listIntroduction><a:item id="i1"><a:num>(a)</a:num><a:p>x</a:p></a:item></a:blockList></a:content></a:hcontainer></a:mainBody></a:doc></a:akomaNtoso>`;
    expect(short(tree(xml).provisions)).toEqual(['step step_1: First:', '  item step_1__item_a: (a) | x']);
  });

  it('has its identification', () => {
    const xml =
      document(`<act name="law"><meta><identification source="#x"><FRBRWork><FRBRthis value="/akn/nz/act/2008/72/!main"/><FRBRuri value="/akn/nz/act/2008/72"/>
      <FRBRalias name="title" value="Policing Act"/><FRBRdate date="2008-09-16" name="assent"/><FRBRauthor href="#parliament"/><FRBRcountry value="nz"/><FRBRnumber value="72"/></FRBRWork>
      <FRBRExpression><FRBRuri value="/akn/nz/act/2008/72/eng@2010-01-01"/><FRBRdate date="2010-01-01" name="version"/><FRBRauthor href="#other"/><FRBRlanguage language="eng"/></FRBRExpression></identification>
      <references source="#x"><TLCOrganization eId="parliament" href="/p" showAs="Parliament"/></references></meta><body/></act>`);
    expect(tree(xml).identification).toMatchObject({
      documentType: 'act',
      title: 'Policing Act',
      work: {
        uri: '/akn/nz/act/2008/72',
        dates: [{ name: 'assent', date: '2008-09-16' }],
        authors: ['Parliament'],
        country: 'nz',
        numbers: ['72'],
      },
      expression: { authors: ['other'], language: 'eng' },
    });
    const result = readAkomaNtoso(xml);
    expect(result.ok && result.value).toMatchObject({
      titleHint: 'Policing Act',
      properties: { 'work.date': '2008-09-16', 'work.author': 'Parliament' },
    });
  });
});

describe('blocks of Akoma Ntoso', () => {
  it('are headings, paragraphs and items with their numbers', () => {
    const xml =
      act(`<chapter eId="chp_1"><num>第一章</num><heading>总则</heading><article eId="art_1"><num>第一条</num><list><intro><p>甲：</p></intro>
      <point><num>（一）</num><content><p>乙</p><p>丙</p></content></point></list></article></chapter>`);
    const result = readAkomaNtoso(xml);
    expect(
      result.ok && result.value.blocks.map(({ type, level, marker, text }) => [type, level, marker, text]),
    ).toEqual([
      ['heading', 2, '第一章', '总则'],
      ['paragraph', undefined, '第一条', '甲：'],
      ['list-item', 1, '（一）', '乙'],
      ['paragraph', undefined, undefined, '丙'],
    ]);
  });
});

describe('what is no Akoma Ntoso', () => {
  it.each([
    ['xml-malformed', '<akomaNtoso>'],
    ['xml-doctype', `<!DOCTYPE a [<!ENTITY b "c">]>${act('')}`],
    ['xml-entity', act('<p>&lol;</p>')],
    ['xml-too-deep', act('<part>'.repeat(100_000))],
    ['not-akoma-ntoso', '<html/>'],
    ['not-akoma-ntoso', document('')],
    ['not-akoma-ntoso', document('<act/>', 'urn:other')],
  ])('is refused as %s', (code, xml) => {
    const result = readAkomaNtosoTree(xml);
    expect(!result.ok && result.problem.code).toBe(code);
  });

  // Anything more than linear would take minutes, longer than a test may.
  it('is read to its end when it nests and repeats', () => {
    const deep = `${'<list><point><content>'.repeat(80)}<p>x</p>${'</content></point></list>'.repeat(80)}`;
    expect(tree(act(deep)).provisions.length).toBeLessThan(2);
    expect(tree(act('<article eId="art_1"/>'.repeat(100_000))).provisions).toHaveLength(100_000);
    expect(tree(act('<p>x</p>'.repeat(100_000))).provisions.length).toBeGreaterThan(0);
  });
});

const words = fc.string({ unit: fc.constantFrom(...'第一条甲乙 　ab\n\t\r<>&"\']\u00a0\u{20000}（）'), maxLength: 12 });
const label = words.filter((text) => text === '' || text.replace(/[ \t\r\n]/g, '') !== '');

interface Shape {
  readonly type: ProvisionType;
  readonly number: string | undefined;
  readonly heading: string | undefined;
  readonly text: string;
  readonly children: readonly Shape[];
}

const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.record({
    type: fc.constantFrom(...PROVISION_TYPES),
    number: fc.option(label, { nil: undefined }),
    heading: fc.option(label, { nil: undefined }),
    text: words,
    children: fc.oneof({ maxDepth: 5 }, fc.constant([]), fc.array(tie('shape'), { maxLength: 3 })),
  }),
}));

/** Shapes as provisions, with eIds as we make them. */
function provisions(shapes: readonly Shape[], parent = ''): readonly Provision[] {
  return shapes.map(({ type, number, heading, text, children }, place) => {
    const eid = `${parent}${EID_NAME[type]}_${place + 1}`;
    return defined({ type, eid, number, heading, text, children: provisions(children, `${eid}__`) });
  });
}

const version: Version = { date: '2012-10-26', history: ['2012年10月26日通过', ' a  b '], expressions: [] };
const instrument: Instrument = {
  id: 'x',
  work: '/akn/cn/act/2005-08-28/治安管理处罚法',
  kind: 'regulation',
  subtype: 'law',
  title: { zh: '治安管理处罚法', en: 'Law & <Order>' },
  backTranslated: [],
  aliases: {},
  issuer: { zh: '全国人大常委会' },
  topics: [],
  related: [],
  figures: [],
  source: { document: 'x', paragraphs: [] },
  versions: [version],
};

describe('a version that is written', () => {
  it('is read back to the same tree', () => {
    fc.assert(
      fc.property(
        fc.array(shape, { maxLength: 4 }),
        fc.constantFrom('regulation' as const, 'guideline' as const),
        (shapes, kind) => {
          const given = provisions(shapes);
          const written = { ...version, expressions: [{ language: 'zh' as const, provisions: given }] };
          expect(tree(writeAkomaNtoso({ ...instrument, kind }, written, 'zh')).provisions).toEqual(given);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('has all its words in blocks, too', () => {
    const bare = (text: string) => [...text.replace(/\s/gu, '')].sort().join('');
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 4 }), (shapes) => {
        const given = provisions(shapes);
        const result = readAkomaNtoso(
          writeAkomaNtoso(
            instrument,
            { ...version, history: [], expressions: [{ language: 'zh', provisions: given }] },
            'zh',
          ),
        );
        const all = (list: readonly Provision[]): string =>
          list.map(({ number = '', heading = '', text, children }) => number + heading + text + all(children)).join('');
        expect(bare(result.ok ? result.value.blocks.slice(1).map(blockWords).join('') : 'failed')).toBe(
          bare(all(given)),
        );
      }),
    );
  });

  it('names itself by our addresses', () => {
    const { identification, preface } = tree(writeAkomaNtoso(instrument, version, 'zh'));
    expect(identification).toMatchObject({
      documentType: 'act',
      documentName: 'law',
      title: '治安管理处罚法',
      work: {
        uri: instrument.work,
        dates: [{ date: '2005-08-28' }],
        authors: ['全国人大常委会'],
        country: 'cn',
        subtype: 'law',
        numbers: ['治安管理处罚法'],
      },
      expression: {
        uri: `${instrument.work}/zho@2012-10-26`,
        language: 'zho',
        dates: [{ name: 'version', date: '2012-10-26' }],
      },
    });
    expect(preface).toEqual(['治安管理处罚法', '2012年10月26日通过', ' a  b ']);
  });

  it('claims no date that its source does not give', () => {
    const { expressions, history } = version;
    const written = writeAkomaNtoso(
      { ...instrument, work: '/akn/cn/doc/guideline/x/undated/G-1' },
      { expressions, history, date: '2013' },
      'en',
    );
    expect(tree(written).identification).toMatchObject({
      work: { dates: [] },
      expression: { dates: [{ name: 'version', date: '2013' }] },
    });
    expect(tree(written).provisions).toEqual([]);
  });
});
