import { describe, expect, it } from 'vitest';
import { sampleLaw, sampleVersion } from './citedSample.ts';
import { LawNames } from './lawNames.ts';
import { MemoryLibrary, namesOfInstruments } from './memoryLibrary.ts';
import { readReferences } from './readReferences.ts';
import { resolveReferences } from './resolver.ts';
import type { CitationContext } from './reference.ts';

const LAWS = [
  sampleLaw(
    '中华人民共和国治安管理处罚法',
    [
      sampleVersion('2012-10-26', {
        '1': [['为了维护治安，制定本法。']],
        '43': [['殴打他人的，处拘留。'], ['有下列情形的：', '结伙的；', '殴打孕妇的。']],
        '119': [['本法施行。']],
      }),
      sampleVersion('2026-01-01', {
        '1': [['为了维护社会治安秩序，制定本法。']],
        '43': [['盗窃的，处拘留。'], ['情形：', '甲；']],
      }),
    ],
    ['治安管理处罚法'],
  ),
  sampleLaw('民法典总则', [sampleVersion('2020-05-28', { '1': [['总。']] })], ['民法典']),
  sampleLaw(
    '民法典合同编',
    [sampleVersion('2020-05-28', { '463': [['合。'], ['有前款规定的权利的，不得享有。']] })],
    ['民法典'],
  ),
  sampleLaw('甲规定', [
    sampleVersion('2001-01-01', {
      '1': [
        ['一：', '子；'],
        ['二：', '丑；'],
      ],
      '2': [['二。']],
    }),
  ]),
  sampleLaw(
    '中华人民共和国刑法',
    [
      sampleVersion('1997-03-14', {
        '287': [['本。']],
        '287-1': [['一。']],
        '287-2': [['二。']],
        '288': [['三。']],
        '289': [['四。']],
      }),
    ],
    ['刑法'],
  ),
  {
    ...sampleLaw('乙通知', [
      { ...sampleVersion('2009-01-01', { '1': [['一。']] }), documentNumber: '法释〔2009〕14号' },
    ]),
  },
  sampleLaw('戊规定', [
    { ...sampleVersion('2012-01-01', { '1': [['一。']] }), documentNumber: '中华人民共和国公安部令第125号' },
    { ...sampleVersion('2020-01-01', { '1': [['新。']] }), documentNumber: '中华人民共和国公安部令第160号' },
  ]),
  sampleLaw('己法实施条例', [sampleVersion('2012-01-01', { '1': [['一。']] })]),
  sampleLaw('丙办法', [sampleVersion('2030-01-01', { '1': [['一。']] })]),
  sampleLaw('丁条例', [{ history: [], expressions: sampleVersion('2000-01-01', { '1': [['一。']] }).expressions }]),
];
const LIBRARY = new MemoryLibrary(LAWS);
const NAMES = LawNames.of(namesOfInstruments(LAWS));

async function resolved(text: string, asOf = '2026-11-23', context: CitationContext = {}) {
  const { references } = readReferences(text, NAMES, context);
  const law = context.law === undefined ? {} : { law: context.law };
  return resolveReferences(references, { library: LIBRARY, asOf, text, ...law });
}

/** State, reason, version and eId of the first reference. */
async function first(text: string, asOf?: string, context?: CitationContext) {
  const [one] = await resolved(text, asOf, context);
  const eid = one?.address?.split('/~')[1];
  return [one?.state, one?.reason, one?.version, eid].filter((part) => part !== undefined).join(' ');
}

describe('resolving', () => {
  it.each([
    ['治安管理处罚法第四十三条第二款第一项', 'verified 2026-01-01 art_43__para_2__item_1'],
    ['治安管理处罚法第四十三条第一项', 'verified 2026-01-01 art_43__para_2__item_1'],
    ['治安管理处罚法第四十三条第三款', 'missing no-paragraph 2026-01-01'],
    ['《治安管理处罚法》（2012年修正）第四十三条', 'changed newer-version 2012-10-26 art_43'],
    ['《治安管理处罚法》（2005年公布）第四十三条', 'missing no-version 2026-01-01'],
    ['《治安管理处罚法（2012年修正）》第四十三条', 'changed newer-version 2012-10-26 art_43'],
    ['依照2012年修正的《治安管理处罚法》第四十三条', 'changed newer-version 2012-10-26 art_43'],
    ['依照2012年治安管理处罚法第四十三条', 'changed newer-version 2012-10-26 art_43'],
    ['依照修订前的《治安管理处罚法》第四十三条', 'not-checked uncertain-reading'],
    ['依照原《治安管理处罚法》第四十三条', 'not-checked uncertain-reading'],
    ['依照2012年10月26日修正的《治安管理处罚法》第四十三条', 'changed newer-version 2012-10-26 art_43'],
    ['依照当时施行的《治安管理处罚法》第四十三条', 'not-checked uncertain-reading'],
    ['《治安管理处罚法》（已失效）第四十三条', 'not-checked uncertain-reading'],
    ['《治安管理处罚法》（2012年修正，以下简称治安法）第四十三条', 'changed newer-version 2012-10-26 art_43'],
    ['治安管理处罚法（2012年修正）第四十三条', 'changed newer-version 2012-10-26 art_43'],
    ['治安管理处罚法〔2012年修正〕第四十三条', 'changed newer-version 2012-10-26 art_43'],
    ['治安管理处罚法2012年版第四十三条', 'changed newer-version 2012-10-26 art_43'],
    ['《治安管理处罚法》2012年版第四十三条', 'changed newer-version 2012-10-26 art_43'],
    ['《治安管理处罚法》2012年第四十三条', 'changed newer-version 2012-10-26 art_43'],
    ['《治安管理处罚法》（根据2012年10月26日《决定》修正）第四十三条', 'changed newer-version 2012-10-26 art_43'],
    [
      '《治安管理处罚法》（2005年8月28日第十届全国人民代表大会常务委员会第十七次会议通过　根据2012年10月26日第十一届全国人民代表大会常务委员会第二十九次会议《关于修改〈中华人民共和国治安管理处罚法〉的决定》修正）第四十三条',
      'changed newer-version 2012-10-26 art_43',
    ],
    ['《治安管理处罚法》（自2006年3月1日起施行）第四十三条', 'missing no-version 2026-01-01'],
    ['《治安管理处罚法［二〇一二年修正］》第四十三条', 'changed newer-version 2012-10-26 art_43'],
    ['《治安管理处罚法（2025年修订前）》第四十三条', 'not-checked uncertain-reading'],
    ['《治安管理处罚法》（2025年修订前）第四十三条', 'not-checked uncertain-reading'],
    ['《治安管理处罚法》修订前第四十三条', 'not-checked uncertain-reading'],
    ['治安管理处罚法修订前第四十三条', 'not-checked uncertain-reading'],
    ['《治安管理处罚法》原第四十三条', 'not-checked uncertain-reading'],
    ['治安管理处罚法原第四十三条', 'not-checked uncertain-reading'],
    ['已废止的《治安管理处罚法》第四十三条', 'not-checked uncertain-reading'],
    ['2026年1月1日前的《治安管理处罚法》第四十三条', 'not-checked uncertain-reading'],
    ['《民法典》合同编第四百六十三条', 'verified 2020-05-28 art_463'],
    ['《民法典》合同编第一条', 'missing no-article 2020-05-28'],
    ['治安管理处罚法第一百一十九条', 'changed other-version 2012-10-26 art_119'],
    ['治安管理处罚法第四十三条第二款第二项', 'changed other-version 2012-10-26 art_43__para_2__item_2'],
    ['治安管理处罚法第二百条', 'missing no-article 2026-01-01'],
    ['治安管理处罚法第一条规定：“为了维护社会治安秩序，制定本法”', 'verified 2026-01-01 art_1'],
    ['治安管理处罚法第一条规定：“为了维护天下的治安，制定本法”', 'changed words-differ 2026-01-01 art_1'],
    ['治安管理处罚法第一条“破坏天下的社会治安秩序罪”', 'verified 2026-01-01 art_1'],
    ['治安管理处罚法第一条至第四十三条', 'verified 2026-01-01 art_1'],
    ['治安管理处罚法第一条至第四十四条', 'missing no-range-end 2026-01-01'],
    ['治安管理处罚法第四十三条至第一条', 'missing no-range-end 2026-01-01'],
    ['《治安管理处罚法》第二款', 'not-checked uncertain-reading 2026-01-01'],
    ['《治安管理处罚法》第二项', 'not-checked level-not-looked-up 2026-01-01'],
    ['民法典第四百六十三条', 'verified 2020-05-28 art_463'],
    ['《某某法》第一条', 'unknown-instrument'],
    ['甲规定第一条第一项', 'not-checked ambiguous 2001-01-01'],
    ['法释[2009]14号第一条', 'verified 2009-01-01 art_1'],
    ['《戊规定》（公安部令第160号）第一条', 'verified 2020-01-01 art_1'],
    ['《戊规定》（公安部令第一百六十号）第一条', 'verified 2020-01-01 art_1'],
    ['《戊规定》（公安部令第125号）第一条', 'changed newer-version 2012-01-01 art_1'],
    ['《戊规定》（公安部令第60号）第一条', 'not-checked uncertain-reading'],
    ['《治安管理处罚法》（主席令第38号）第四十三条', 'not-checked uncertain-reading'],
    ['《治安管理处罚法》（某发〔2012〕3号）第四十三条', 'changed newer-version 2012-10-26 art_43'],
    ['《甲规定》（国务院令第3号）第二条', 'verified 2001-01-01 art_2'],
    ['公安部令第160号第一条', 'verified 2020-01-01 art_1'],
    ['根据中华人民共和国公安部令第一百六十号第一条', 'verified 2020-01-01 art_1'],
    ['根据公安部第160号令第一条', 'verified 2020-01-01 art_1'],
    ['根据公安部令第125号第一条', 'changed newer-version 2012-01-01 art_1'],
    ['根据公安部令第161号第一条', 'unknown-instrument'],
    ['《己法》及其实施条例第一条', 'verified 2012-01-01 art_1'],
    ['《庚法》及其实施条例第一条', 'unknown-instrument'],
    ['丙办法第一条', 'changed not-yet-in-force 2030-01-01 art_1'],
    ['丁条例第一条', 'not-checked dates-unknown art_1'],
    ['依照第三条、第四条的规定', 'not-checked law-not-stated'],
  ])('%s', async (text, expected) => {
    expect(await first(text)).toBe(expected);
  });

  it.each([
    '《治安管理处罚法（2012年修正）》（以下简称《治安法》）第四十三条，《治安法》第四十三条',
    '《治安管理处罚法》（2012年修正，以下简称治安法）第四十三条，治安法第四十三条',
    '《治安管理处罚法（2012年修正）》（以下简称《治安管理处罚法》）第四十三条，《治安管理处罚法》第四十三条',
    '2012年修正的《治安管理处罚法》（以下简称旧法）第四十三条。旧法第四十三条',
    '《治安管理处罚法》（2012年修正）（以下简称治安法）。治安法第四十三条，该法第四十三条',
  ])('a short name stands for the version that it was declared for: %s', async (text) => {
    expect((await resolved(text)).at(-1)).toMatchObject({ state: 'changed', version: '2012-10-26' });
  });

  it('leaves open what a short name for an earlier version means', async () => {
    const text = '修订前的《治安管理处罚法》（以下简称原法）第四十三条。根据原法第四十三条';
    expect((await resolved(text)).map(({ state }) => state)).toEqual(['not-checked', 'not-checked']);
  });

  it('uses the version of the day asked', async () => {
    expect(await first('治安管理处罚法第一百一十九条', '2025-12-31')).toBe('verified 2012-10-26 art_119');
  });

  it('leaves open whose law a name in traditional script is, until the state is named', async () => {
    expect(await first('依《治安管理處罰法》第四十三條')).toBe('not-checked uncertain-reading');
    expect(await first('依《中華人民共和國治安管理處罰法》第四十三條')).toBe('verified 2026-01-01 art_43');
    const text = '《中華人民共和國治安管理處罰法》第一條。\n依《治安管理處罰法》第四十三條';
    expect((await resolved(text)).map(({ state }) => state)).toEqual(['verified', 'verified']);
  });

  it.each([
    ['《甲规定》第二条（见《治安管理处罚法》第四十三条）第一款', '甲规定 2.1'],
    ['《甲规定》第二条（见《治安管理处罚法》第四十三条），该条第一款', '甲规定 2.1'],
    ['殴打（《治安管理处罚法》第四十三条），该条第一款', '中华人民共和国治安管理处罚法 43.1'],
    ['《甲规定》第二条。打人（《治安管理处罚法》第四十三条）。该条第一款', '中华人民共和国治安管理处罚法 43.1'],
  ])('behind a bracket what stands before it is meant: %s', async (text, expected) => {
    const last = (await resolved(text)).at(-1);
    const name = last?.law.type === 'named' ? last.law.name : '';
    expect(`${name} ${last?.place.article}.${last?.place.paragraph}`).toBe(expected);
  });

  it('leaves open which of two laws 前者 is', async () => {
    const found = await resolved('《治安管理处罚法》第一条、《甲规定》第一条，前者第四十三条，后者第二条');
    expect(found.map(({ reason }) => reason)).toEqual([undefined, undefined, 'law-not-stated', 'law-not-stated']);
  });

  it.each([
    ['《甲规定》第一条和《治安管理处罚法》第一条，两法第四十三条', 'law-not-stated'],
    ['《治安管理处罚法》第一条。依照第四十三条（《甲规定》）处理', 'uncertain-reading'],
    ['《治安管理处罚法》第一条。依照第四十三条（行政处罚法）处理', 'uncertain-reading'],
    ['《治安管理处罚法》第一条。依照第四十三条（盗窃）处理', undefined],
  ])('leaves open whose article it is: %s', async (text, reason) => {
    const found = (await resolved(text)).filter(({ place }) => place.article === '43');
    expect(found.map((each) => each.reason)).toEqual([reason]);
  });

  it('leaves open which of two laws an article is of', async () => {
    const again = await resolved('《治安管理处罚法》第一条，《甲规定》第二条。依照第一条的规定');
    expect(again.at(-1)).toMatchObject({ state: 'not-checked', reason: 'uncertain-reading' });
    const former = await resolved('《治安管理处罚法》第四十三条和《甲规定》第一条，前者第二款规定');
    expect(former.at(-1)).toMatchObject({ state: 'not-checked', reason: 'uncertain-reading' });
  });

  it('shows no one of several as the right one', async () => {
    const [one] = await resolved('甲规定第一条第一项');
    expect(one?.address).toBeUndefined();
    expect(one?.candidates.map(({ address }) => address.split('~')[1])).toEqual([
      'art_1__para_1__item_1',
      'art_1__para_2__item_1',
    ]);
    const [code] = await resolved('《民法典》');
    expect(code).toMatchObject({ state: 'not-checked', reason: 'ambiguous' });
    expect(code?.candidates).toHaveLength(2);
  });

  it('reports what English leaves open', async () => {
    const bis = (await resolved('under Article 287 bis'))[0];
    expect(bis?.place.article).toBe('287bis');
    const reference = {
      start: 0,
      end: 1,
      kind: 'english',
      basis: 'stated',
      law: { type: 'named', name: '刑法' },
    } as const;
    const options = { library: LIBRARY, asOf: '2026-11-23', text: '' };
    const [second, open] = await resolveReferences(
      [
        { ...reference, place: { article: '287b' } },
        { ...reference, place: { article: '287bis' } },
      ],
      options,
    );
    expect(second).toMatchObject({ state: 'verified' });
    expect(second?.address).toMatch(/art_287-2$/);
    expect(open).toMatchObject({ state: 'not-checked', reason: 'ambiguous' });
    expect(open?.candidates).toHaveLength(2);
  });

  it('finds the paragraph that 前款 stands in by the words around it, or leaves it open', async () => {
    const proved = await resolved('《民法典》第四百六十三条规定，合。有前款规定的权利的，不得享有。');
    expect(proved[1]).toMatchObject({ state: 'verified', basis: 'quoted', place: { article: '463', paragraph: '1' } });
    const open = await resolved('《民法典》第四百六十三条规定，合。犯前款所列的罪。');
    expect(open[1]).toMatchObject({ state: 'not-checked', reason: 'uncertain-reading' });
    expect(open[1]?.address).toBeUndefined();
  });

  it.each([
    ['前条', '287-2', 'verified 1997-03-14 art_287-1'],
    ['前条', '288', 'not-checked uncertain-reading'],
    ['前两条', '289', 'not-checked uncertain-reading'],
    ['前条', '290', 'verified 1997-03-14 art_289'],
  ])('%s in 第%s条: %s', async (word, article, expected) => {
    expect(await first(`依照${word}的规定`, '2026-11-23', { law: '中华人民共和国刑法', article, paragraph: 1 })).toBe(
      expected,
    );
  });

  it.each([
    ['287-1', 'verified 1997-03-14 art_287'],
    ['287-2', 'verified 1997-03-14 art_287-1'],
  ])('前条 in an inserted article, 第%s条, is the one before it: %s', async (article, expected) => {
    const { references } = readReferences('依照前条的规定', NAMES, {
      law: '中华人民共和国刑法',
      article,
      paragraph: 1,
    });
    const options = { library: LIBRARY, asOf: '2026-11-23', text: '依照前条的规定', law: '中华人民共和国刑法' };
    const [one] = await resolveReferences(references, options);
    expect(`${one?.state} ${one?.version} ${one?.address?.split('/~')[1]}`).toBe(expected);
  });

  it('resolves what a law says of itself', async () => {
    expect(await first('依照前条的规定', '2026-11-23', { law: '甲规定', article: '2', paragraph: 1 })).toBe(
      'verified 2001-01-01 art_1',
    );
    expect(await first('依照本规定第九条', '2026-11-23', { law: '甲规定', article: '2' })).toBe(
      'missing no-article 2001-01-01',
    );
  });
});
