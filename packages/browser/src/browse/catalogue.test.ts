import type { InstrumentSummary } from '@dutybook/shared/library';
import { describe, expect, test } from 'vitest';
import { Catalogue, EVERYTHING } from './catalogue.ts';
import type { Selection } from './catalogue.ts';

function law(zh: string, more: Partial<InstrumentSummary> = {}): InstrumentSummary {
  const address = `/akn/${zh}`;
  return { address, instrument: address, title: { zh }, kind: 'regulation', status: 'in-force', topics: [], ...more };
}

const POLICE = { zh: '公安部', en: 'Ministry of Public Security' };
const ALL = [
  law('道路交通安全法', { subtype: 'law', date: '2021-04-29', topics: [{ zh: '交通' }] }),
  law('道路交通事故处理程序规定', {
    subtype: 'ministry-rule',
    issuer: POLICE,
    date: '2017-07-22',
    topics: [{ zh: '交通' }],
  }),
  law('保安服务管理条例', { status: 'repealed', subtype: 'administrative-regulation', date: '2009' }),
  law('Tidal lanes', {
    kind: 'measure',
    status: 'planned',
    title: { en: 'Tidal lanes', zh: '潮汐车道' },
    issuer: POLICE,
  }),
];
const catalogue = new Catalogue(ALL);

function list(selection: Partial<Selection>) {
  return catalogue.list({ ...EVERYTHING, ...selection }, 'zh');
}
const titles = (selection: Partial<Selection>) => list(selection).found.map(({ title }) => title.zh);

describe('the list of all instruments', () => {
  test.each<[Partial<Selection>, readonly string[]]>([
    [{}, ['道路交通安全法', '道路交通事故处理程序规定', '保安服务管理条例', '潮汐车道']],
    [{ name: '道路 规定' }, ['道路交通事故处理程序规定']],
    [{ name: '保安服務' }, ['保安服务管理条例']],
    [{ name: 'TIDAL' }, ['潮汐车道']],
    [{ issuer: '公安部', kind: 'measure' }, ['潮汐车道']],
    [{ topic: '交通', level: 'law' }, ['道路交通安全法']],
    [{ status: 'repealed' }, ['保安服务管理条例']],
    [{ order: 'newest' }, ['道路交通安全法', '道路交通事故处理程序规定', '保安服务管理条例', '潮汐车道']],
    [{ order: 'title' }, ['保安服务管理条例', '潮汐车道', '道路交通安全法', '道路交通事故处理程序规定']],
    [{ name: '没有' }, []],
  ])('narrowed to %j', (selection, found) => {
    expect(titles(selection)).toEqual(found);
  });

  test('counts each facet as if it narrowed nothing, and with the others', () => {
    const { facets } = list({ kind: 'regulation', issuer: '公安部' });
    expect(facets.kind).toEqual([
      { value: 'measure', count: 1 },
      { value: 'regulation', count: 1 },
    ]);
    expect(facets.issuer).toEqual([{ value: '公安部', label: POLICE, count: 1 }]);
    expect(facets.topic).toEqual([{ value: '交通', label: { zh: '交通' }, count: 1 }]);
  });

  test('what is selected stays among the values where nothing is left, and can be given back', () => {
    const { found, facets } = list({ level: 'law', status: 'repealed', issuer: '公安部', name: '没有' });
    expect(found).toEqual([]);
    expect(facets.level).toEqual([{ value: 'law', count: 0 }]);
    expect(facets.status).toEqual([{ value: 'repealed', count: 0 }]);
    expect(facets.issuer).toEqual([{ value: '公安部', label: POLICE, count: 0 }]);
    expect(facets.topic).toEqual([]);
  });

  test('every count is what choosing the value leaves', () => {
    for (const [facet, values] of Object.entries(list({ name: '道路' }).facets)) {
      for (const { value, count } of values) {
        expect(list({ name: '道路', [facet]: value }).found).toHaveLength(count);
      }
    }
  });
});
