import { describe, expect, it } from 'vitest';
import type { Instrument } from '../model/index.ts';
import type { LibraryPack } from './libraryPack.ts';
import { openLibrary } from './openLibrary.ts';
import { sampleLaw, samplePack, sampleVersion } from './packSample.ts';

const OLD = sampleLaw('中华人民共和国旧法', [sampleVersion('1996-01-01', [['旧法的第一条。']])]);
const OTHER = sampleLaw('别的法', [sampleVersion('1990-01-01', [['别的法的第一条。']])]);
const NEW = repealing('本法自2022年6月5日起施行。《旧法》同时废止。');
const clock = { today: () => '2026-01-01' };

function repealing(clause: string, title = '新法', date = '2022-06-05'): Instrument {
  return sampleLaw(title, [sampleVersion(date, [['新法的第一条。'], [clause]])]);
}

const packsOf = (...lists: readonly (readonly Instrument[])[]) => Promise.all(lists.map((list) => samplePack(list)));

async function statusOf(
  packs: readonly LibraryPack[],
  query: string,
  asOf = '2026-01-01',
): Promise<string | undefined> {
  const answer = await openLibrary(packs, clock).lookup({ query, limit: 1, asOf });
  return answer.ok ? answer.value.hits[0]?.status : answer.problem.code;
}

describe('what a pack repeals in another', () => {
  it.each<[string, readonly (readonly Instrument[])[]]>([
    ['behind it', [[OTHER, OLD], [NEW]]],
    ['before it', [[NEW], [OTHER, OLD]]],
    ['beside a third', [[OTHER], [NEW], [OLD]]],
  ])('is in force until that day: %s', async (_, lists) => {
    const packs = await packsOf(...lists);
    expect(await statusOf(packs, '旧法第一条')).toBe('repealed');
    expect(await statusOf(packs, '旧法第一条', '2022-06-04')).toBe('in-force');
    expect(await statusOf(packs, '别的法第一条')).toBe('in-force');
  });

  it('is in force again where the pack that repeals it is gone', async () => {
    expect(await statusOf(await packsOf([OTHER, OLD]), '旧法第一条')).toBe('in-force');
  });

  it('is changed where it is cited', async () => {
    const library = openLibrary(await packsOf([OLD], [NEW]), clock);
    const found = await library.references('依照《中华人民共和国旧法》第一条。');
    expect(found.ok && found.value).toMatchObject([{ state: 'changed', reason: 'repealed' }]);
    const before = await library.references('依照《中华人民共和国旧法》第一条。', { asOf: '2022-06-04' });
    expect(before.ok && before.value).toMatchObject([{ state: 'verified' }]);
  });

  it('says on its card when and by which law, and that law what it repeals', async () => {
    const library = openLibrary(await packsOf([OLD], [NEW]), clock);
    const old = await library.card(`${OLD.work}/zho@1996-01-01/~art_1`, { language: 'zh' });
    expect(old.ok && old.value).toMatchObject({
      status: 'repealed',
      inForceUntil: '2022-06-05',
      related: [{ relation: 'repealed-by', title: { zh: '新法' } }],
    });
    const by = await library.card(`${NEW.work}/zho@2022-06-05/~art_1`, { language: 'zh' });
    expect(by.ok && by.value).toMatchObject({
      status: 'in-force',
      related: [{ relation: 'repeals', title: { zh: '中华人民共和国旧法' }, status: 'repealed' }],
    });
  });

  it('ends at the first day that any pack states', async () => {
    const later = repealing('本法自2024年1月1日起施行。《旧法》同时废止。', '后法', '2024-01-01');
    const packs = await packsOf([later], [OLD], [NEW]);
    expect(await statusOf(packs, '旧法第一条', '2022-06-05')).toBe('repealed');
  });

  it('lives on where a pack has it made again', async () => {
    const again = { ...OLD, versions: [sampleVersion('2023-01-01', [['再次制定的第一条。']])] };
    const packs = await packsOf([OLD], [NEW], [again]);
    expect(await statusOf(packs, '旧法第一条')).toBe('in-force');
    expect(await statusOf(packs, '旧法第一条', '2022-12-31')).toBe('repealed');
  });

  it.each<[string, readonly (readonly Instrument[])[]]>([
    ['a name that two works have', [[OLD], [{ ...OLD, id: '/akn/b', work: '/akn/b' }], [NEW]]],
    ['a part', [[OLD], [repealing('《旧法》第一条同时废止。')]]],
  ])('not %s', async (_, lists) => {
    const library = openLibrary(await packsOf(...lists), clock);
    const instruments = await library.instruments();
    expect(instruments.map(({ status }) => status)).not.toContain('repealed');
  });

  it('is not its own work under an earlier name, which was amended', async () => {
    const renamed = { ...NEW, id: OLD.id, work: OLD.work };
    const library = openLibrary(await packsOf([OLD], [renamed]), clock);
    const card = await library.card(`${OLD.work}/zho@1996-01-01`, { language: 'zh' });
    expect(card.ok && card.value.status).toBe('amended');
  });

  it('keeps an end of its own', async () => {
    const ended = { ...OLD, versions: OLD.versions.map((version) => ({ ...version, inForceUntil: '2010-01-01' })) };
    expect(await statusOf(await packsOf([ended], [NEW]), '旧法第一条', '2012-01-01')).toBe('repealed');
  });
});

it('of one pack, a law is related to what it repeals', async () => {
  const library = openLibrary(await packsOf([OLD, NEW]), clock);
  const old = await library.card(`${OLD.work}/zho@1996-01-01`, { language: 'zh' });
  expect(old.ok && old.value.related).toMatchObject([{ relation: 'repealed-by', title: { zh: '新法' } }]);
  const by = await library.card(`${NEW.work}/zho@2022-06-05`, { language: 'zh' });
  expect(by.ok && by.value.related).toMatchObject([{ relation: 'repeals' }]);
});
