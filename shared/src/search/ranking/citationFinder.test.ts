import { describe, expect, it } from 'vitest';
import { openSample } from '../index/sampleLaws.ts';
import { CitationFinder } from './citationFinder.ts';
import { NameMatcher } from './nameMatcher.ts';
import { readCitation } from './queryCitation.ts';
import { RANKING } from './rankingWeights.ts';
import { VersionWeights } from './versionWeights.ts';

const index = await openSample();
const weights = new VersionWeights(index, () => 'in-force', RANKING);
const MEANT: Readonly<Record<string, string>> = { 河法: '河道巡查法', 河到巡查法: '湖泊垂钓管理条例' };
const finder = new CitationFinder(
  index,
  {
    expansions: (name) =>
      Object.entries(MEANT).flatMap(([said, text]) => {
        const start = name.indexOf(said);
        if (start < 0) return [];
        return [{ text, weight: said === '河法' ? 0.8 : 0.3, why: '', start, end: start + said.length }];
      }),
  },
  new NameMatcher(RANKING),
  RANKING,
);

async function found(query: string): Promise<readonly number[]> {
  const citation = readCitation(query);
  if (citation === undefined) throw new Error('no citation');
  return (await finder.find(citation, weights)).map(({ number }) => number);
}

describe('what a citation means', () => {
  it.each([
    ['河道巡查法第五条', [8]],
    ['中华人民共和国河道巡查法第二条', [2, 5]],
    ['巡查法第五条', [8]],
    ['河查法第五条', [8]],
    ['河法第五条', [8]],
    ['河到巡查法第五条', [8]],
    ['xunchafa 5 tiao', [8]],
    ['湖泊垂钓管理条例3', [12]],
    ['湖泊垂钓管理条例第九条', []],
    ['海洋法第一条', []],
    ['河道巡查法第二、五条', [2, 5, 8]],
    ['河道巡查法（修订草案）第五条', []],
    ['河道巡查法草案第五条', []],
    ['日本河道巡查法第五条', []],
    ['河源市湖泊垂钓管理条例3', []],
    ['台湾地区的河道巡查法第五条', []],
    ['河道巡查条例第五条', []],
    ['浙江河道巡查法第五条', []],
    ['修订草案河道巡查法第五条', []],
    ['海警巡查法第五条', []],
    ['河巷侦查法第五条', []],
    ['湖泊垂钓管理办法3', []],
    ['湖泊垂钓管理法3', []],
    ['垂钓办法第一条', [14]],
    ['湖钓条例3', [12]],
    ['中华人民共和国河法第五条', [8]],
    ['河法解释第五条', []],
  ])('%s is %j', async (query, numbers) => {
    expect(await found(query)).toEqual(numbers);
  });
});

describe('a title without the word for its kind, and a number', () => {
  it.each([
    ['河道巡查 5', '河道巡查法'],
    ['河道巡查第5', '河道巡查法'],
    ['湖泊垂钓管理3', '湖泊垂钓管理条例'],
    ['垂钓 3', undefined],
    ['垂钓管理 3', undefined],
    ['河道巡查 3 日', undefined],
    ['夜间游泳 3', undefined],
    ['河道巡查', undefined],
  ])('%s is of %s', async (query, name) => {
    expect((await finder.ofStem(query, weights))?.name).toBe(name);
  });
});

describe('a citation behind other words', () => {
  it.each([
    ['打人 河道巡查法第五条', '河道巡查法', '打人'],
    ['夜间 游泳 河法第五条 罚款', '河法', '夜间 游泳 罚款'],
    ['河道 巡查法第五条', '河道 巡查法', ''],
    ['浙江 河道巡查法第五条', '浙江 河道巡查法', ''],
    ['杭州市 河道巡查法第五条', '杭州市 河道巡查法', ''],
    ['修订草案 河道巡查法第五条', '修订草案 河道巡查法', ''],
    ['打人 海洋法第五条', '打人 海洋法', ''],
  ])('%s is of %s', async (query, name, rest) => {
    const read = readCitation(query);
    expect(read && (await finder.behindWords(read, weights))).toMatchObject({ name, rest });
  });
});

describe('the whole of a name', () => {
  it.each([
    ['河道巡查法', ['中华人民共和国河道巡查法']],
    ['湖泊垂钓管理条例', ['湖泊垂钓管理条例']],
    ['巡查法', ['巡查法']],
    ['湖钓条例', []],
    ['没有的法', []],
  ])('%s is that of %j', async (name, titles) => {
    expect((await finder.whole(name, weights)).map(({ entry }) => entry.name)).toEqual(titles);
  });
});
