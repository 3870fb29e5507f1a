import { describe, expect, it } from 'vitest';
import { joinAddress } from '../model/index.ts';
import type { Instrument } from '../model/index.ts';
import { openLibrary } from './openLibrary.ts';
import { sampleLaw, samplePack, sampleVersion } from './packSample.ts';

const clock = { today: () => '2026-01-01' };
const NEW = repealing('新法', '2022-06-05');
const OLD = sampleLaw('中华人民共和国河道法', [sampleVersion('1996-01-01', [['河道法的第一条。']])]);

function repealing(title: string, date: string): Instrument {
  return sampleLaw(title, [
    sampleVersion(date, [[`${title}的第一条。`], [`本法自${date}起施行。《中华人民共和国河道法》同时废止。`]]),
  ]);
}

async function libraryOf(...lists: readonly (readonly Instrument[])[]) {
  return openLibrary(await Promise.all(lists.map((list) => samplePack(list))), clock);
}

describe('a law that is not here, and that a law that is here repeals', () => {
  const CITED = '依照《中华人民共和国河道法》第一条。';

  it('is known to be repealed where it is cited, from that day on', async () => {
    const library = await libraryOf([NEW]);
    const found = await library.references(CITED);
    expect(found.ok && found.value).toMatchObject([
      { state: 'unknown-instrument', endedBy: { title: { zh: '新法' }, work: NEW.work, from: '2022-06-05' } },
    ]);
    const before = await library.references(CITED, { asOf: '2022-06-04' });
    expect(before.ok && before.value.map(({ state, endedBy }) => [state, endedBy])).toEqual([
      ['unknown-instrument', undefined],
    ]);
  });

  it('is not where two works repeal a law of this name, which may be two laws', async () => {
    const library = await libraryOf([NEW, repealing('后法', '2024-01-01')]);
    const found = await library.references(CITED);
    expect(found.ok && found.value.map(({ endedBy }) => endedBy)).toEqual([undefined]);
  });

  it('is known by one work that two packs have, from the first day', async () => {
    const again = { ...NEW, versions: repealing('新法', '2023-01-01').versions };
    const found = await (await libraryOf([again], [NEW])).references(CITED);
    expect(found.ok && found.value[0]?.endedBy?.from).toBe('2022-06-05');
  });

  it.each(['河道法第一条', '中华人民共和国河道法', '河道法'])('is told beside what is found for %s', async (query) => {
    const told = { code: 'repealed-elsewhere', values: [query.replace('第一条', ''), '2022-06-05', '新法', '新法'] };
    const ask = async (library: Awaited<ReturnType<typeof libraryOf>>, asOf?: string) => {
      const answer = await library.lookup(asOf === undefined ? { query } : { query, asOf });
      return answer.ok ? answer.value.advice.filter(({ code }) => code === told.code) : answer.problem.code;
    };
    expect(await ask(await libraryOf([NEW]))).toEqual([told]);
    expect(await ask(await libraryOf([NEW]), '2022-06-04')).toEqual([]);
    expect(await ask(await libraryOf([NEW], [OLD]))).toEqual([]);
  });

  it('is not told of a law that is here, on its card or anywhere', async () => {
    const library = await libraryOf([NEW], [OLD]);
    const found = await library.references(CITED);
    expect(found.ok && found.value).toMatchObject([
      {
        state: 'changed',
        reason: 'repealed',
        address: joinAddress(OLD.work, { language: 'zh', version: '1996-01-01' }, 'art_1'),
      },
    ]);
    expect(found.ok && found.value[0]?.endedBy).toBeUndefined();
  });
});
