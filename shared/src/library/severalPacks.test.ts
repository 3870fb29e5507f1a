import { describe, expect, it } from 'vitest';
import type { LookupRequest, LookupResult } from './lookup.ts';
import type { LibraryPack } from './libraryPack.ts';
import { openLibrary } from './openLibrary.ts';
import { sampleLaw, samplePack, sampleVersion } from './packSample.ts';

const roads = sampleLaw('道路安全法', [
  sampleVersion('2003-10-28', [
    ['为了维护道路交通秩序，制定本法。'],
    ['饮酒后驾驶机动车的，处罚款。|扣留机动车|暂扣驾驶证'],
  ]),
]);
const newRoads = sampleLaw('道路安全法', [
  sampleVersion('2003-10-28', [['别的包里的旧文本。'], ['别的包里的第二条。']]),
  sampleVersion('2021-04-29', [
    ['为了维护道路交通秩序，制定本法。'],
    ['饮酒后驾驶机动车的，处暂扣六个月驾驶证。', '再次饮酒的，处拘留。'],
  ]),
]);
const local = sampleLaw('道路安全条例', [sampleVersion('2010-01-01', [['饮酒后驾驶非机动车的，处罚款。']])], {
  subtype: 'local-regulation',
  issuer: { zh: '某市人大', en: 'City Congress' },
  jurisdiction: { zh: '某市' },
  topics: [{ zh: '道路交通', en: 'Road traffic' }],
});

const clock = { today: () => '2026-11-23' };

async function ask(packs: readonly LibraryPack[], request: LookupRequest): Promise<LookupResult> {
  const answer = await openLibrary(packs, clock).lookup(request);
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
}

const addresses = ({ hits }: LookupResult) => hits.map(({ address }) => address);

describe('several packs asked as one', () => {
  it('answer with the instruments of each', async () => {
    const { hits } = await ask([await samplePack([roads]), await samplePack([local])], { query: '饮酒后驾驶' });
    expect(new Set(hits.map(({ title, article }) => `${title.zh} ${article}`))).toEqual(
      new Set(['道路安全法 2', '道路安全条例 1']),
    );
  });

  it('score a text as if all were one pack', async () => {
    const apart = await ask([await samplePack([roads]), await samplePack([local])], { query: '非机动车罚款' });
    const together = await ask([await samplePack([roads, local])], { query: '非机动车罚款' });
    expect(apart.hits.map(({ address, score }) => [address, score])).toEqual(
      together.hits.map(({ address, score }) => [address, score]),
    );
  });

  it('find names, mistyped names and citations of each', async () => {
    const packs = [await samplePack([local]), await samplePack([roads])];
    expect(addresses(await ask(packs, { query: '道路安全法' }))[0]).toContain('/道路安全法/');
    expect(addresses(await ask(packs, { query: '道路安全条列' }))[0]).toContain('/道路安全条例/');
    expect(addresses(await ask(packs, { query: '道路安全法第二条' }))[0]).toMatch(/\/道路安全法\/.*art_2$/);
  });

  it('have one work with the versions of both; of one date that of the earlier pack', async () => {
    const packs = [await samplePack([roads]), await samplePack([newRoads])];
    const [now] = (await ask(packs, { query: '道路安全法第二条' })).hits;
    expect([now?.date, now?.status]).toEqual(['2021-04-29', 'in-force']);
    const [then] = (await ask(packs, { query: '道路安全法第二条', asOf: '2015-01-01' })).hits;
    expect(then?.snippet?.text).toContain('饮酒后驾驶机动车的');
    expect((await ask(packs, { query: '别的包里' })).hits).toEqual([]);
    expect(await openLibrary(packs, clock).instruments()).toHaveLength(1);
  });

  it('give the card of a version that another pack has', async () => {
    const library = openLibrary([await samplePack([roads]), await samplePack([newRoads])], clock);
    const card = await library.card('/akn/cn/act/2000/道路安全法/zho@2021-04-29/~art_2', { language: 'zh' });
    expect(card.ok && [card.value.status, card.value.blocks[0]?.text]).toEqual([
      'in-force',
      '饮酒后驾驶机动车的，处暂扣六个月驾驶证。',
    ]);
  });
});

describe('a lookup is narrowed', () => {
  it.each<[Partial<LookupRequest>, readonly string[]]>([
    [{ subtypes: ['local-regulation'] }, ['道路安全条例']],
    [{ issuers: ['City Congress'] }, ['道路安全条例']],
    [{ jurisdictions: ['某市'] }, ['道路安全条例']],
    [{ topics: ['道路交通'] }, ['道路安全条例']],
    [{ statuses: ['repealed'] }, []],
    [{ kinds: ['measure'] }, []],
  ])('to %j', async (filters, titles) => {
    const { hits } = await ask([await samplePack([roads, local])], { query: '饮酒后驾驶', ...filters });
    expect(hits.map(({ title }) => title.zh)).toEqual(titles);
  });

  it('and pages follow one another without gaps', async () => {
    const packs = [await samplePack([roads, newRoads, local])];
    const all = addresses(await ask(packs, { query: '道路 饮酒 驾驶' }));
    const pages = await Promise.all(all.map((_, offset) => ask(packs, { query: '道路 饮酒 驾驶', offset, limit: 1 })));
    expect(pages.flatMap(addresses)).toEqual(all);
    expect(all.length).toBeGreaterThan(2);
  });
});

describe('facets', () => {
  it('count what was found by each value, as filters take them', async () => {
    const packs = [await samplePack([roads]), await samplePack([local])];
    const { facets } = await ask(packs, { query: '饮酒后驾驶', facets: true });
    expect(facets).toEqual({
      kind: [{ value: 'regulation', count: 2 }],
      subtype: [
        { value: 'law', count: 1 },
        { value: 'local-regulation', count: 1 },
      ],
      status: [{ value: 'in-force', count: 2 }],
      issuer: [{ value: '某市人大', label: { zh: '某市人大', en: 'City Congress' }, count: 1 }],
      jurisdiction: [{ value: '某市', label: { zh: '某市' }, count: 1 }],
      topic: [{ value: '道路交通', label: { zh: '道路交通', en: 'Road traffic' }, count: 1 }],
    });
    const narrowed = await ask(packs, { query: '饮酒后驾驶', facets: true, subtypes: ['law'] });
    expect(narrowed.facets?.subtype).toEqual([{ value: 'law', count: 1 }]);
  });

  it('are not counted unless asked for', async () => {
    expect('facets' in (await ask([await samplePack([roads])], { query: '饮酒' }))).toBe(false);
  });
});

describe('suggestions', () => {
  it('complete names as they are typed', async () => {
    const library = openLibrary([await samplePack([roads]), await samplePack([local])], clock);
    expect(await library.suggest('道路')).toEqual({
      ok: true,
      value: [
        {
          text: '道路安全法',
          role: 'title',
          address: '/akn/cn/act/2000/道路安全法/zho@2003-10-28',
          title: { zh: '道路安全法' },
          status: 'in-force',
        },
        {
          text: '道路安全条例',
          role: 'title',
          address: '/akn/cn/act/2000/道路安全条例/zho@2010-01-01',
          title: { zh: '道路安全条例' },
          status: 'in-force',
        },
      ],
    });
    expect(await library.suggest(' ')).toEqual({ ok: true, value: [] });
  });
});

describe('what a citation names below the article', () => {
  it.each([
    ['道路安全法第二条第一款第二项', 'art_2__para_1__item_2', { paragraph: 1, item: 2, found: true }],
    ['道路安全法第二条第3款', 'art_2', { paragraph: 3, found: false }],
    ['道路安全法第二条', 'art_2', undefined],
  ])('%s', async (query, eid, cited) => {
    const [hit] = (await ask([await samplePack([roads])], { query })).hits;
    expect([hit?.address.split('~')[1], hit?.cited]).toEqual([eid, cited]);
  });

  it('is told when no such article exists', async () => {
    const { advice } = await ask([await samplePack([roads])], { query: '道路安全法第九十九条' });
    expect(advice).toContainEqual({ code: 'no-such-provision', values: ['道路安全法', '99'] });
  });
});

describe('an empty answer has a next step', () => {
  it('without the filters, when those left nothing', async () => {
    const { advice } = await ask([await samplePack([roads])], { query: '饮酒', kinds: ['measure'] });
    expect(advice.map(({ code }) => code)).toEqual(['drop-filters', 'browse']);
  });

  it.each(['qqqq zzzz', 'q', '龘龘龘龘龘龘龘龘龘龘'])('for %s', async (query) => {
    const { hits, advice } = await ask([await samplePack([roads])], { query });
    expect([hits.length, advice.length > 0]).toEqual([0, true]);
  });
});

describe('lookups at the same time', () => {
  it('answer as if one came after the other, and one that was given up is not answered', async () => {
    const library = openLibrary([await samplePack([roads, local])], clock);
    const stop = new AbortController();
    const first = library.lookup({ query: '饮酒' });
    const second = library.lookup({ query: '道路交通秩序' }, stop.signal);
    const third = library.lookup({ query: '罚款' });
    stop.abort(new Error('given up'));
    await expect(second).rejects.toThrow('given up');
    const alone = openLibrary([await samplePack([roads, local])], clock);
    expect([await first, await third]).toEqual([
      await alone.lookup({ query: '饮酒' }),
      await alone.lookup({ query: '罚款' }),
    ]);
  });
});
