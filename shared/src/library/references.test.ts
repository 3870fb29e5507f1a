import { describe, expect, it } from 'vitest';
import type { Library } from './library.ts';
import { openLibrary } from './openLibrary.ts';
import { sampleLaw, samplePack, sampleVersion } from './packSample.ts';
import type { FoundReference, ReferenceContext } from './references.ts';

const roads = sampleLaw('道路安全法', [
  sampleVersion('2003-10-28', [['为了维护道路交通秩序，制定本法。'], ['饮酒后驾驶机动车的，处罚款。']]),
  sampleVersion('2021-04-29', [
    ['为了维护道路交通秩序，制定本法。'],
    ['饮酒后驾驶机动车的，处罚款。|扣留机动车|暂扣驾驶证', '再次饮酒的，处拘留。'],
    ['依照前条处罚。'],
  ]),
]);
const guards = sampleLaw('守卫条例', [sampleVersion('2015-05-05', [['守卫。']])]);
const WORK = '/akn/cn/act/2000/道路安全法';
const clock = { today: () => '2026-11-23' };

async function library(): Promise<Library> {
  const shortNames = new TextEncoder().encode('道安法\t道路安全法\n');
  return openLibrary([await samplePack([guards], { shortNames }), await samplePack([roads])], clock);
}

async function read(text: string, context?: ReferenceContext): Promise<readonly FoundReference[]> {
  const found = await (await library()).references(text, context);
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
}

describe('references of a text', () => {
  it('have span, words, title, version, address and state', async () => {
    const text = '依照《道路安全法》第二条第一款第（二）项、第九条，以及《无名法》。';
    const [item, article, unknown] = await read(text);
    expect(item).toMatchObject({
      start: 2,
      surface: '《道路安全法》第二条第一款第（二）项',
      title: { zh: '道路安全法' },
      work: WORK,
      version: '2021-04-29',
      address: `${WORK}/zho@2021-04-29/~art_2__para_1__item_2`,
      state: 'verified',
      candidates: [],
    });
    expect(text.slice(item?.start, item?.end)).toBe(item?.surface);
    expect(article).toMatchObject({ surface: '第九条', state: 'missing', reason: 'no-article', work: WORK });
    expect([unknown?.state, unknown?.work, unknown?.law]).toEqual([
      'unknown-instrument',
      undefined,
      { type: 'named', name: '无名法' },
    ]);
  });

  it('know the short names that come with a pack, the end of a range, and the day asked', async () => {
    const [range] = await read('道安法第一条至第三条');
    expect([range?.state, range?.rangeEndAddress]).toEqual(['verified', `${WORK}/zho@2021-04-29/~art_3`]);
    const [then] = await read('道安法第三条', { asOf: '2010-01-01' });
    expect([then?.state, then?.reason]).toEqual(['changed', 'other-version']);
  });

  it('mean by 本法 the law of the passage, and by its address that version, whatever the day', async () => {
    const [own] = await read('本法第三条', { law: '道路安全法' });
    expect(own?.address).toBe(`${WORK}/zho@2021-04-29/~art_3`);
    const [old] = await read('本法第三条', { address: `${WORK}/zho@2003-10-28` });
    expect([old?.state, old?.version]).toEqual(['missing', '2003-10-28']);
    const [before] = await read('依照前条处罚。', { address: `${WORK}/zho@2021-04-29/~art_3` });
    expect(before?.address).toBe(`${WORK}/zho@2021-04-29/~art_2`);
  });

  it('are told to be wanting where the context is', async () => {
    const asked = await library();
    const code = async (context: ReferenceContext) => {
      const found = await asked.references('第一条', context);
      return found.ok ? 'ok' : found.problem.code;
    };
    expect(await code({ asOf: 'soon' })).toBe('bad-date');
    expect(await code({ address: 'nowhere' })).toBe('bad-address');
    expect(await code({ address: '/akn/cn/act/2000/别的法' })).toBe('not-found');
    const stopped = asked.references('第一条', {}, AbortSignal.abort(new Error('stopped')));
    await expect(stopped).rejects.toThrow('stopped');
  });
});
