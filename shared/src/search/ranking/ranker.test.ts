import { describe, expect, it } from 'vitest';
import { normalise } from '../../text/index.ts';
import { articlesOf, articleText, wholeText } from '../index/index.ts';
import type { FoundDocument } from '../index/index.ts';
import { openSample, SAMPLE_LAWS } from '../index/sampleLaws.ts';
import type { QueryLexicon } from './concept.ts';
import type { RankedDocument } from './rankedAnswer.ts';
import { Ranker } from './ranker.ts';
import type { RankingHost } from './ranker.ts';

const LEXICON: QueryLexicon = {
  expansions(query) {
    const start = query.indexOf('酒驾');
    return start < 0 ? [] : [{ text: '饮酒后驾驶', weight: 0.8, why: '酒驾 → 饮酒后驾驶', start, end: start + 2 }];
  },
  telling: (query) => query.replace('怎么办', '').trim() || query,
};

function textOf({ instrument: place, version: number, article }: FoundDocument): string {
  const instrument = SAMPLE_LAWS[place];
  const version = instrument?.versions[number];
  if (instrument === undefined || version === undefined) throw new Error('no document');
  const found = article === undefined ? undefined : articlesOf(version)[article];
  return found === undefined ? wholeText(instrument, version) : articleText(found);
}

/** Only the newest text of each law is an answer. */
function newest(): RankingHost & { readonly read: number[] } {
  const read: number[] = [];
  return {
    read,
    status: (instrument, version) =>
      version === (SAMPLE_LAWS[instrument]?.versions.length ?? 0) - 1 ? 'in-force' : undefined,
    foldedTexts: (documents) => {
      read.push(documents.length);
      return Promise.resolve(documents.map(textOf));
    },
  };
}

const index = await openSample();
const HOST = newest();
const ranker = new Ranker(index, LEXICON);

async function ranked(query: string, limit = 5, host: RankingHost = HOST): Promise<readonly RankedDocument[]> {
  const answer = await ranker.rank(query, limit, host);
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value.ranked;
}

/** `0.3` is the third article of the first law, `0` the law as a whole. */
const places = (found: readonly RankedDocument[]) =>
  found.map(({ document: { instrument, article } }) =>
    article === undefined ? `${instrument}` : `${instrument}.${article + 1}`,
  );

describe('the first answer', () => {
  it.each([
    ['巡查法第三条', '0.3'],
    ['河道巡查法 3', '0.3'],
    ['第3条 河道巡查法', '0.3'],
    ['垂钓条例3条', '1.3'],
    ['河道巡查 3', '0.3'],
    ['饮酒驾船 河道巡查法第三条', '0.3'],
    ['饮酒驾船 巡查法3', '0.3'],
    ['河道巡查法', '0'],
    ['河到巡查法', '0'],
    ['hedaoxuncha', '0'],
    ['hpcdgltl', '1'],
    ['湖泊垂钓管理條例', '1'],
    ['夜间游泳', '0.3'],
    ['夜間游泳', '0.3'],
    ['夜间游永', '0.3'],
    ['youyong', '0.3'],
    ['酒驾怎么办', '0.4'],
    ['使用电流捕鱼', '1.3'],
    ['当场询间可疑人员', '0.5'],
    ['巡查法3条 罚款', '0.3'],
    ['Night patrol', '3'],
  ])('to %s is %s', async (query, place) => {
    expect(places(await ranked(query))[0]).toBe(place);
  });
});

describe('an answer', () => {
  it('says why each document was found', async () => {
    const why = async (query: string) => (await ranked(query))[0]?.why;
    expect(await why('巡查法第三条')).toEqual([{ code: 'citation', matched: '巡查法' }]);
    expect(await why('河道巡查法')).toContainEqual({ code: 'title', matched: '中华人民共和国河道巡查法' });
    expect(await why('酒驾怎么办')).toEqual([
      { code: 'text', matched: '酒驾 → 饮酒后驾驶' },
      { code: 'definition', matched: '酒驾怎么办 → 饮酒后驾驶' },
    ]);
    expect(await why('夜间游泳')).toEqual([{ code: 'text' }]);
    expect(await why('youyong')).toEqual([{ code: 'text', matched: '游泳' }]);
    expect(await why('当场询间可疑人员')).toEqual([{ code: 'similar-text' }]);
    expect((await ranked('巡查法第三条第二款'))[0]?.cited).toMatchObject({ article: '3', paragraph: 2 });
  });

  it('to a citation has the instrument behind the article, and reads no text', async () => {
    const host = newest();
    expect(places(await ranked('巡查法第三条', 5, host))).toEqual(['0.3', '0']);
    expect(host.read).toEqual([]);
  });

  it('offers what was likely meant', async () => {
    const mistyped = await ranker.rank('当场询间可疑人员', 5, HOST);
    expect(mistyped.ok && mistyped.value.corrected).toBe('当场询问可疑人员');
    const heard = await ranker.rank('职责询查', 5, HOST);
    expect(heard.ok && heard.value.corrected).toBe('职责巡查');
    expect(heard.ok && places(heard.value.ranked)).toEqual(places(await ranked('职责巡查')));
    const named = await ranker.rank('河到巡查法', 5, HOST);
    expect(named.ok && named.value.similarNames).toContain('中华人民共和国河道巡查法');
    const typed = await ranker.rank('夜间在河道内游泳', 5, HOST);
    expect(typed.ok && [typed.value.corrected, typed.value.similarNames]).toEqual([undefined, []]);
  });

  it('has only versions that are an answer, of the instruments that the caller lets through', async () => {
    const found = await ranked('河道', 20);
    expect(found.every(({ document }) => document.instrument !== 0 || document.version === 1)).toBe(true);
    const local: RankingHost = { ...HOST, status: (instrument) => (instrument === 2 ? 'in-force' : undefined) };
    expect(new Set(places(await ranked('垂钓', 20, local)).map((place) => place[0]))).toEqual(new Set(['2']));
    expect(places(await ranked('垂钓条例3条', 20, local))).not.toContain('1.3');
  });

  it('is no longer than asked for, and counts what there is', async () => {
    const answer = await ranker.rank('垂钓', 2, HOST);
    expect(answer.ok && answer.value.ranked).toHaveLength(2);
    expect(answer.ok && answer.value.total).toBeGreaterThan(4);
  });

  it('to nothing, or to words that no text has, is empty', async () => {
    for (const query of ['', '  ', '。', '海洋渔业', 'zzzz', '\ud800', '《》第条'])
      expect(await ranked(query)).toEqual([]);
  });

  it('puts the law above the local rule for the same words', async () => {
    const found = places(await ranked('垂钓区', 9));
    expect(found.indexOf('1.2')).toBeLessThan(found.indexOf('2.2'));
  });
});

describe('queries that come at once', () => {
  it('are answered as if they came one after the other', async () => {
    const queries = ['夜间游永', '垂钓', '酒驾', 'youyong', '巡查', '当场询间可疑人员'];
    const alone: string[] = [];
    for (const query of queries) alone.push(places(await ranked(query)).join(' '));
    const together = await Promise.all(queries.map(async (query) => places(await ranked(query)).join(' ')));
    expect(together).toEqual(alone);
  });

  it('are not answered when they are given up, and the next one is', async () => {
    const controller = new AbortController();
    const given = ranker.rank('夜间游泳', 5, HOST, controller.signal);
    const next = ranker.rank('垂钓', 5, HOST);
    controller.abort(new Error('a new key'));
    await expect(given).rejects.toThrow('a new key');
    expect((await next).ok).toBe(true);
  });

  it('read no text once they are given up', async () => {
    const controller = new AbortController();
    const host = newest();
    const rejected = expect(
      new Ranker(index, {
        expansions: () => {
          controller.abort(new Error('enough'));
          return [];
        },
      }).rank('夜间', 5, host, controller.signal),
    ).rejects.toThrow('enough');
    await rejected;
    expect(host.read).toEqual([]);
  });

  it('go on after one that failed', async () => {
    const failing: RankingHost = { ...HOST, foldedTexts: () => Promise.reject(new Error('gone')) };
    await expect(ranker.rank('夜间游泳', 5, failing)).rejects.toThrow('gone');
    expect(places(await ranked('夜间游泳'))[0]).toBe('0.3');
  });
});

describe('suggestions', () => {
  it('leave out instruments that are no answer', async () => {
    const all = await ranker.suggest('hupo', 5, HOST);
    expect(all.ok && all.value.map(({ text }) => text)).toContain('湖泊垂钓管理条例');
    const none = await ranker.suggest('湖泊', 5, { ...HOST, status: () => undefined });
    expect(none).toEqual({ ok: true, value: [] });
  });
});

describe('the samples', () => {
  it('are in the form in which texts are compared', () => {
    expect(textOf({ number: 6, instrument: 0, version: 1, article: 2 })).toBe(
      normalise('夜间在河道内游泳的，处五十元以下罚款。'),
    );
  });
});
