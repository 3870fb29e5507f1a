import { describe, expect, it } from 'vitest';
import { citationGraph, LawNames, namesOfInstruments } from '../citation/index.ts';
import type { CitationEdge } from '../citation/index.ts';
import type { Outcome } from '../model/index.ts';
import type { CitationLink, CitationOptions } from './citations.ts';
import { openLibrary } from './openLibrary.ts';
import { sampleLaw, samplePack, sampleVersion } from './packSample.ts';

const roads = sampleLaw(
  '道路安全法',
  [
    sampleVersion('2003-10-28', [['为了安全，制定本法。'], ['饮酒的，罚款。'], ['依照前条处罚。']]),
    sampleVersion('2021-04-29', [
      ['为了安全，制定本法。'],
      ['饮酒的，罚款。|扣留机动车|暂扣驾驶证', '前款的处罚，依照本法第三条决定。'],
      ['依照前条第一款第二项处罚。《驾驶条例》第九条另有规定的，依照其规定。'],
      ['第二条第一款规定：“饮酒的，罚款和拘留三十日以内。”'],
    ]),
  ],
  { aliases: { zh: ['道安法'] } },
);
const drivers = sampleLaw('驾驶条例', [
  sampleVersion('2010-01-01', [
    ['根据《道路安全法》制定本条例。'],
    ['违反道路安全法第二条第一款的，依照《守卫法》第一条处理。'],
    ['道路安全法第一条至第三条适用于教练。道安法第二条也适用。'],
  ]),
]);
const repealed = sampleLaw('旧办法', [
  { ...sampleVersion('2005-01-01', [['依照《道路安全法》第二条处罚。']]), inForceUntil: '2012-01-01' },
]);
const laws = [roads, drivers, repealed];
const ROADS = '/akn/cn/act/2000/道路安全法';
const clock = { today: () => '2026-11-23' };
const asked: CitationOptions = { language: 'zh' };

function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

const told = ({ title, place, state }: CitationLink) => `${title.zh}${place?.zh ?? ''} ${state}`;

async function one() {
  return openLibrary([await samplePack(laws)], clock);
}

describe('the citation graph of a pack', () => {
  it('has the edges that reading the texts gives, on any day', async () => {
    const library = await one();
    const names = LawNames.of(namesOfInstruments(laws));
    for (const asOf of ['2026-11-23', '2011-05-01', '2004-01-01']) {
      const expected: CitationEdge[] = [];
      for await (const edge of citationGraph(laws, names, { asOf })) expected.push(edge);
      const stored: CitationEdge[] = [];
      for (const { work } of laws) stored.push(...value(await library.citations(work, { asOf })));
      expect(stored).toEqual(expected);
      expect(stored.length).toBeGreaterThan(10);
    }
  });

  it('is left out when it is not wanted, and what a law cites is read from its texts then', async () => {
    const pack = await samplePack(laws, { hasCitations: false });
    expect(pack.pack.section('cites')).toBeUndefined();
    const library = openLibrary([pack], clock);
    const stored = await one();
    for (const { work } of laws)
      expect(value(await library.citations(work))).toEqual(value(await stored.citations(work)));
    const { links, packsLeftOut } = value(await library.citedBy(`${ROADS}/~art_2`, asked));
    expect(links.map(told)).toEqual(['道路安全法第三条第一款 verified', '道路安全法第四条第一款 changed']);
    expect(packsLeftOut).toBe(1);
  });
});

describe('what a provision cites', () => {
  it('is told with place, address and state, each once', async () => {
    const { total, links } = value(await (await one()).cites(`${ROADS}/~art_3`, asked));
    expect([total, links.map(told)]).toEqual([
      2,
      ['道路安全法第二条第一款第（二）项 verified', '驾驶条例第九条 missing'],
    ]);
    expect(links[0]).toMatchObject({
      address: `${ROADS}/zho@2021-04-29/~art_2__para_1__item_2`,
      status: 'in-force',
      place: { en: 'Article 2, paragraph 1, item 2' },
    });
  });

  it('leaves out itself, and of a whole law the law', async () => {
    const library = await one();
    expect(value(await library.cites(`${ROADS}/~art_2`, asked)).links.map(told)).toEqual(['道路安全法第三条 verified']);
    expect(value(await library.cites(ROADS, asked)).links.map(told)).toEqual(['驾驶条例第九条 missing']);
    const whole = value(await library.cites('/akn/cn/act/2000/驾驶条例', asked)).links.map(told);
    expect(whole).toContain('守卫法第一条 unknown-instrument');
    expect(whole).toContain('道路安全法第一条至第三条 verified');
  });

  it('leaves open which earlier version is meant', async () => {
    const notice = sampleLaw('老通知', [sampleVersion('2022-01-01', [['依照修订前的《道路安全法》第二条处罚。']])]);
    const library = openLibrary([await samplePack([roads, notice])], clock);
    const { links } = value(await library.cites('/akn/cn/act/2000/老通知', asked));
    expect(links.map(told)).toEqual(['道路安全法第二条 not-checked']);
    const { links: citing } = value(await library.citedBy(`${ROADS}/~art_2`, asked));
    expect(citing.map(({ title }) => title.zh)).not.toContain('老通知');
  });

  it('says when quoted words are not those of the provision', async () => {
    const { links } = value(await (await one()).cites(`${ROADS}/~art_4`, asked));
    expect(links.map(({ reason }) => reason)).toEqual(['words-differ']);
  });
});

describe('what cites a provision', () => {
  const expected = [
    '道路安全法第三条第一款 verified',
    '道路安全法第四条第一款 changed',
    '驾驶条例第二条第一款 verified',
    '驾驶条例第三条第一款 verified',
    '旧办法第一条第一款 verified',
  ];

  it('is found by law, by other names, inside ranges and below it; what is no longer in force comes last', async () => {
    const { total, links } = value(await (await one()).citedBy(`${ROADS}/~art_2`, asked));
    expect([total, links.map(told)]).toEqual([5, expected]);
    expect(links.map(({ status }) => status).slice(-2)).toEqual(['in-force', 'repealed']);
    expect(links[2]?.address).toBe('/akn/cn/act/2000/驾驶条例/zho@2010-01-01/~art_2__para_1');
    const first = value(await (await one()).citedBy(`${ROADS}/~art_1`, { ...asked, limit: 0 }));
    expect(first).toEqual({ total: 1, links: [] });
  });

  it('is found in every pack', async () => {
    const packs = [await samplePack([drivers]), await samplePack([repealed]), await samplePack([roads])];
    const { links } = value(await openLibrary(packs, clock).citedBy(`${ROADS}/~art_2`, asked));
    // A bare name is only found where the pack knows it; what is in quotation marks, and ranges behind it, everywhere.
    expect(links.map(told)).toContain('旧办法第一条第一款 verified');
    expect(links.map(told)).toContain('道路安全法第三条第一款 verified');
  });

  it('is of the version that was in force on the day', async () => {
    const { links } = value(await (await one()).citedBy(`${ROADS}/~art_2`, { ...asked, asOf: '2008-01-01' }));
    expect(links.map(({ title, status }) => [title.zh, status])).toEqual([
      ['道路安全法', 'in-force'],
      ['旧办法', 'in-force'],
      ['驾驶条例', 'not-yet-in-force'],
      ['驾驶条例', 'not-yet-in-force'],
    ]);
  });

  it('names laws before local rules, in whatever order they lie in the pack', async () => {
    const cites = [sampleVersion('2010-01-01', [['依照《道路安全法》第二条处罚。']])];
    const local = sampleLaw('安平市办法', cites, { subtype: 'local-regulation' });
    const national = sampleLaw('运输法', cites);
    const library = openLibrary([await samplePack([roads, local, national])], clock);
    const { links } = value(await library.citedBy(`${ROADS}/~art_2`, { ...asked, limit: 3 }));
    expect(links.map(({ title }) => title.zh)).toEqual(['道路安全法', '道路安全法', '运输法']);
  });

  it('of a law as a whole, are the other laws', async () => {
    const { links } = value(await (await one()).citedBy(ROADS, asked));
    expect(new Set(links.map(({ title }) => title.zh))).toEqual(new Set(['驾驶条例', '旧办法']));
  });

  it('fails for what is no address', async () => {
    const answer = await (await one()).citedBy('nowhere', asked);
    expect(answer.ok || answer.problem.code).toBe('bad-address');
  });
});

describe('a citation with the number of a former version', () => {
  const patrol = '夜间巡查由两名以上巡查人员结伴进行，并佩戴统一标志。';
  const ferry = '渡口的经营者应当配备救生设备，并向公众说明其用法。';
  const rivers = sampleLaw('河道法', [
    sampleVersion('2010-01-01', [['为了安全。'], [patrol]]),
    sampleVersion('2024-01-01', [['为了安全。'], [ferry], [patrol]]),
  ]);
  const rules = sampleLaw('河道细则', [
    sampleVersion('2011-01-01', [['依照《河道法》第二条，夜间巡查由两名以上巡查人员结伴进行。']]),
  ]);
  const work = '/akn/cn/act/2000/河道法';

  it('is told as such, with the article that has the words now, and counts for neither', async () => {
    const library = openLibrary([await samplePack([rivers, rules])], clock);
    const { links } = value(await library.cites('/akn/cn/act/2000/河道细则', asked));
    expect(links).toMatchObject([
      { state: 'not-checked', reason: 'former-number', former: { version: '2010-01-01', now: { article: '3' } } },
    ]);
    expect(links[0]).not.toHaveProperty('address');
    for (const article of ['2', '3'])
      expect(value(await library.citedBy(`${work}/~art_${article}`, asked)).links).toEqual([]);
  });
});
