import { describe, expect, it } from 'vitest';
import { openSample } from '../index/sampleLaws.ts';
import { bestPerInstrument, NameMatcher, spokenPhrases } from './nameMatcher.ts';
import { RANKING } from './rankingWeights.ts';

const index = await openSample();
const names = await index.names();
const matcher = new NameMatcher(RANKING);
const exact = (query: string) => matcher.exact(names, query).map(({ entry, code }) => `${entry.instrument} ${code}`);

describe('names as typed', () => {
  it.each([
    ['中华人民共和国河道巡查法', '0 title'],
    ['《巡查法》', '0 alias'],
    ['河道巡', '0 title-part'],
    ['湖泊垂钓管理條例', '1 title'],
    ['hedaoxunchafa', '0 pinyin'],
    ['he dao xun', '0 pinyin'],
    ['hdxcf', '0 initials'],
    ['hpcdgl', '1 initials'],
    ['Night Patrol', '3 title-part'],
    ['patrol night', '3 title-part'],
    ['河道巡查法', '0 title'],
    ['夜巡', '3 alias-part'],
  ])('%s is %s', (query, first) => {
    expect(exact(query)[0]).toBe(first);
  });

  it('grade a beginning above a part, and a short name above a long one', () => {
    const grade = (query: string, instrument: number) =>
      matcher.exact(names, query).find(({ entry }) => entry.instrument === instrument)?.grade ?? 0;
    expect(grade('湖泊垂钓', 1)).toBeGreaterThan(grade('垂钓', 1));
    expect(grade('湖泊垂钓', 1)).toBeGreaterThan(grade('湖泊垂钓', 2));
    expect(grade('巡查法', 0)).toBe(RANKING.aliasExact);
  });

  it('are none for what no name has, and no phrase is a name', () => {
    expect(exact('海洋')).toEqual([]);
    expect(exact('游泳')).toEqual([]);
    expect(exact('ni')).toEqual([]);
  });
});

describe('names like the query', () => {
  const similar = async (query: string) => (await matcher.similar(index, query)).map(({ entry }) => entry.instrument);

  it.each([
    ['河到巡查法', 0],
    ['河道查巡法', 0],
    ['河道巡法', 0],
    ['湖泊垂钓管管理条例', 1],
    ['夜间循逻指引', 3],
    ['Night patorl guideline', 3],
    ['hedaoxunchfa', 0],
  ])('%s is like that of %i', async (query, instrument) => {
    expect((await similar(query))[0]).toBe(instrument);
  });

  it('are none for other words', async () => {
    expect(await similar('海洋渔业资源保护')).toEqual([]);
    expect(await similar('法')).toEqual([]);
  });

  it('count a character of the same sound as nearly the same', async () => {
    const [sounding] = await matcher.similar(index, '河道巡查罚');
    const [other] = await matcher.similar(index, '河道巡查海');
    expect(sounding?.grade).toBeGreaterThan(other?.grade ?? 1);
  });
});

describe('phrases by their sound', () => {
  it('are found whole only', () => {
    expect(spokenPhrases(names, 'youyong')).toEqual(['游泳']);
    expect(spokenPhrases(names, 'youyon')).toEqual([]);
    expect(spokenPhrases(names, 'yy')).toEqual([]);
  });
});

describe('matches', () => {
  it('are the best of each instrument, best first', () => {
    const [a, b] = [names.entry(0), names.entry(1)];
    const other = names.entry(2);
    if (a === undefined || b === undefined || other === undefined) throw new Error('no names');
    const found = bestPerInstrument([
      { entry: a, code: 'title', grade: 0.5 },
      { entry: other, code: 'title', grade: 0.6 },
      { entry: b, code: 'alias', grade: 0.7 },
    ]);
    expect(found.map(({ grade }) => grade)).toEqual([0.7, 0.6]);
  });
});
