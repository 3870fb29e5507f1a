import { beforeAll, describe, expect, it } from 'vitest';
import type { Instrument, Version } from '../model/index.ts';
import { joined, memorySource } from '../pack/index.ts';
import type { Library } from './library.ts';
import type { LookupRequest, LookupResult } from './lookup.ts';
import { openLibraryPack } from './libraryPack.ts';
import type { LibraryPack } from './libraryPack.ts';
import { LONGEST_QUERY, openLibrary } from './openLibrary.ts';
import { buildLibraryPack } from './packBuilding.ts';

const EMPTY = { backTranslated: [], aliases: {}, topics: [], related: [], figures: [] };

const measure: Instrument = {
  ...EMPTY,
  id: 'T6.6',
  work: '/akn/cn/doc/measure/psb/2014/T6.6',
  kind: 'measure',
  subtype: 'plan-measure',
  title: { en: '"Tidal lane"', zh: '潮汐车道' },
  backTranslated: ['zh'],
  summary: { en: 'A lane that changes direction.', zh: '变换方向的车道。' },
  related: [{ relation: 'part-of', id: 'T6' }],
  figures: [
    {
      id: 'lanes',
      label: { en: 'lanes' },
      printed: '1 1 lanes',
      reading: '11',
      certainty: 'likely',
      note: { en: 'broken' },
      paragraph: 'P29',
    },
  ],
  source: { document: 'plan', paragraphs: ['P29'], row: 'T6.6' },
  versions: [
    {
      date: '2014',
      statedStatus: 'planned',
      history: [],
      expressions: [
        {
          language: 'en',
          provisions: [{ type: 'fact', eid: 'fact_1', text: 'Printed “1 1 lanes”, likely 11.', children: [] }],
        },
        { language: 'zh', provisions: [{ type: 'fact', eid: 'fact_1', text: '缓解拥堵。', children: [] }] },
      ],
    },
  ],
};
const task: Instrument = {
  ...measure,
  id: 'T6',
  work: '/akn/cn/doc/measure/psb/2014/T6',
  title: { en: 'Road traffic', zh: '道路交通' },
  related: [],
  figures: [],
  source: { document: 'plan', paragraphs: [], row: 'T6' },
};

function lawVersion(date: string, from: string, texts: readonly string[]): Version {
  return {
    date,
    adopted: date,
    inForceFrom: { date: from, certainty: 'certain' },
    file: `法(${date}).md`,
    history: [],
    expressions: [
      {
        language: 'zh',
        provisions: [
          {
            type: 'chapter',
            eid: 'chp_1',
            number: '第一章',
            heading: '总则',
            text: '',
            children: texts.map((text, place) => ({
              type: 'article' as const,
              eid: `art_${place + 1}`,
              number: `第${['一', '二'][place]}条`,
              text: '',
              children: [{ type: 'paragraph' as const, eid: `art_${place + 1}__para_1`, text, children: [] }],
            })),
          },
        ],
      },
    ],
  };
}

const law: Instrument = {
  ...EMPTY,
  id: '/akn/cn/act/2005/治安管理处罚法',
  work: '/akn/cn/act/2005/治安管理处罚法',
  kind: 'regulation',
  title: { zh: '中华人民共和国治安管理处罚法' },
  aliases: { zh: ['治安管理处罚法'] },
  source: { document: 'f', paragraphs: [], file: 'f' },
  versions: [
    lawVersion('2012-10-26', '2013-01-01', ['旧的第一条。', '殴打他人的，处罚。']),
    lawVersion('2025-06-27', '2026-01-01', ['新的第一条。', '殴打他人的，从重处罚。']),
  ],
};

async function packOf(instruments: readonly Instrument[]): Promise<LibraryPack> {
  const spell = (name: string) => (name === '潮汐车道' ? ['chao', 'xi', 'che', 'dao'] : []);
  const bytes = joined([...buildLibraryPack({ title: { en: 'Test' }, instruments }, spell)]);
  const pack = await openLibraryPack(memorySource(bytes));
  if (!pack.ok) throw new Error(pack.problem.message.en);
  return pack.value;
}

const clock = { today: () => '2026-11-23' };
let library: Library;
beforeAll(async () => {
  library = openLibrary([await packOf([measure, task, law])], clock);
});

async function lookup(request: LookupRequest): Promise<LookupResult> {
  const result = await library.lookup(request);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const codeOf = async (request: LookupRequest) => {
  const result = await library.lookup(request);
  return result.ok ? 'ok' : result.problem.code;
};

describe('a lookup', () => {
  it.each(['潮汐车道', 'chaoxichedao', 'cxcd', 'tidal lane', 'TIDAL', '潮夕车道', 'tidal lnae'])(
    'of %s finds the record first',
    async (query) => {
      expect((await lookup({ query })).hits[0]).toMatchObject({ row: 'T6.6', kind: 'measure', status: 'planned' });
    },
  );

  it('says what it matched, and marks it', async () => {
    const [hit] = (await lookup({ query: 'tidal' })).hits;
    expect(hit?.why[0]).toEqual({ code: 'title-part', matched: '"Tidal lane"' });
    expect(hit?.titleMarks).toEqual({ en: [{ start: 1, end: 6 }] });
  });

  it('answers with the article that is cited, in the version in force today', async () => {
    const [hit] = (await lookup({ query: '治安管理处罚法第二条' })).hits;
    expect(hit).toMatchObject({
      article: '2',
      heading: '第二条',
      status: 'in-force',
      file: '法(2025-06-27).md',
      address: '/akn/cn/act/2005/治安管理处罚法/zho@2025-06-27/~art_2',
    });
  });

  it.each([
    ['治安管理处罚法（2012年修正）第二条', '2012-10-26', 'amended'],
    ['2025年治安管理处罚法第二条', '2025-06-27', 'in-force'],
    ['旧治安管理处罚法第二条', '2012-10-26', 'amended'],
    ['治安管理处罚法第二条', '2025-06-27', 'in-force'],
  ])('answers with the version that is named: %s', async (query, date, status) => {
    const { hits, advice } = await lookup({ query });
    expect(hits[0]).toMatchObject({ article: '2', date, status });
    expect(advice).toEqual([]);
  });

  it.each([
    ['治安管理处罚法（2005）第二条', '2005'],
    ['旧治安管理处罚法第二条 拘留', ''],
    ['当时施行的治安管理处罚法第二条', ''],
  ])(
    'says that a version was named that is not here, and answers for the day that is asked: %s',
    async (query, year) => {
      const { hits, advice } = await lookup({ query });
      expect(hits[0]).toMatchObject({ article: '2', date: '2025-06-27' });
      expect(advice).toEqual([{ code: 'version-named', values: [year, '2026-11-23'] }]);
    },
  );

  it('answers with every article that is cited, in the order of the query, and tells what is not here', async () => {
    const { hits, advice } = await lookup({ query: '治安管理处罚法第二条、第九百条和没有的法第三条' });
    expect(hits[0]).toMatchObject({ article: '2' });
    expect(advice).toEqual([
      { code: 'no-such-provision', values: ['治安管理处罚法', '900'] },
      { code: 'no-such-provision', values: ['没有的法', '3'] },
    ]);
  });

  it('advises fewer words only where there are several', async () => {
    const codes = async (query: string) => (await lookup({ query })).advice.map(({ code }) => code);
    expect(await codes('qqqzzzxxx')).toEqual(['browse']);
    expect(await codes('qqqzzz xxxjjj')).toEqual(['fewer-words', 'browse']);
  });

  it('answers for another day with the version of that day, and never with another', async () => {
    const { hits } = await lookup({ query: '殴打他人', asOf: '2025-12-31' });
    expect(hits.map(({ file }) => file)).toEqual(['法(2012-10-26).md']);
    expect(hits[0]?.status).toBe('in-force');
  });

  it('filters by kind and by status', async () => {
    expect(
      (await lookup({ query: '处罚 车道', kinds: ['measure'] })).hits.every(({ kind }) => kind === 'measure'),
    ).toBe(true);
    expect((await lookup({ query: '潮汐车道', kinds: ['guideline'] })).total).toBe(0);
    expect((await lookup({ query: '潮汐车道', statuses: ['in-force'] })).total).toBe(0);
  });

  it('pages without repeating or losing a hit', async () => {
    const all = (await lookup({ query: '交通 车道' })).hits.map(({ address }) => address);
    const paged = [];
    for (let offset = 0; offset < all.length; offset += 1) {
      paged.push(...(await lookup({ query: '交通 车道', offset, limit: 1 })).hits.map(({ address }) => address));
    }
    expect(all.length).toBeGreaterThan(1);
    expect(paged).toEqual(all);
  });

  it('offers names when nothing matched as typed', async () => {
    expect((await lookup({ query: 'tidal lnae' })).didYouMean).toContain('"Tidal lane"');
    expect((await lookup({ query: 'tidal lane' })).didYouMean).toEqual([]);
  });

  it('tells the language of the query; pinyin is Chinese', async () => {
    expect((await lookup({ query: '车道' })).language).toBe('zh');
    expect((await lookup({ query: 'lane' })).language).toBe('en');
    expect((await lookup({ query: 'chaoxi' })).language).toBe('zh');
  });

  it('that finds nothing is an answer too', async () => {
    expect(await lookup({ query: 'zzzz qqqq' })).toMatchObject({ hits: [], total: 0, searched: 3 });
  });
});

describe('a lookup that cannot be answered', () => {
  it.each([
    ['', 'empty-query'],
    [' \n\u3000', 'empty-query'],
    ['a'.repeat(LONGEST_QUERY + 1), 'query-too-long'],
    ['字'.repeat(100_000), 'query-too-long'],
  ])('says why', async (query, code) => {
    expect(await codeOf({ query })).toBe(code);
  });

  it('names a day that is none', async () => {
    expect(await codeOf({ query: '车道', asOf: '2026-02-30' })).toBe('bad-date');
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    controller.abort(new Error('typed on'));
    await expect(library.lookup({ query: '车道' }, controller.signal)).rejects.toThrow('typed on');
  });
});

describe('a card', () => {
  async function card(address: string, language: 'en' | 'zh' = 'en') {
    const result = await library.card(address, { language });
    if (!result.ok) throw new Error(result.problem.code);
    return result.value;
  }

  it('opens every hit', async () => {
    for (const { address } of (await lookup({ query: '车道 处罚 第一条' })).hits) {
      expect((await card(address, 'zh')).address).toBe(address);
    }
  });

  it('shows a record in the language asked for, with what belongs to it', async () => {
    const shown = await card('/akn/cn/doc/measure/psb/2014/T6.6');
    expect(shown).toMatchObject({
      language: 'en',
      languages: ['en', 'zh'],
      summary: 'A lane that changes direction.',
      related: [{ relation: 'part-of', instrument: 'T6', title: { en: 'Road traffic' }, status: 'planned' }],
    });
    expect((await card('/akn/cn/doc/measure/psb/2014/T6.6', 'zh')).blocks[0]?.text).toBe('缓解拥堵。');
  });

  it('marks a doubtful figure where it is printed', async () => {
    const [block] = (await card('/akn/cn/doc/measure/psb/2014/T6.6')).blocks;
    const [doubt] = block?.doubts ?? [];
    expect(block?.text.slice(doubt?.start, doubt?.end)).toBe('1 1 lanes');
    expect(doubt?.explanation).toEqual({ en: 'broken' });
  });

  it('shows an article with its place, its neighbours and its version', async () => {
    const shown = await card('/akn/cn/act/2005/治安管理处罚法/zho@2025-06-27/~art_2');
    expect(shown).toMatchObject({
      number: '第二条',
      breadcrumb: ['第一章 总则'],
      language: 'zh',
      status: 'in-force',
      previous: { label: '第一条' },
      source: { file: '法(2025-06-27).md' },
    });
    expect(shown.next).toBeUndefined();
    expect(shown.blocks.map(({ text }) => text)).toEqual(['殴打他人的，从重处罚。']);
  });

  it('of an old version says that it was amended', async () => {
    expect((await card('/akn/cn/act/2005/治安管理处罚法/zho@2012-10-26/~art_2')).status).toBe('amended');
  });

  it.each([
    ['treasure', 'bad-address'],
    ['/akn/cn/act/2005/治安管理处罚法/zho@2025-06-27/~art_99', 'not-found'],
    ['/akn/cn/act/2005/治安管理处罚法/zho@1999/~art_1', 'not-found'],
    ['/akn/cn/act/2005/别的法', 'not-found'],
  ])('is not made up: %s', async (address, code) => {
    const result = await library.card(address, { language: 'zh' });
    expect(!result.ok && result.problem.code).toBe(code);
  });
});

describe('the list of instruments', () => {
  it('is in the order of kinds', async () => {
    expect((await library.instruments()).map(({ kind }) => kind)).toEqual(['regulation', 'measure', 'measure']);
  });
});
