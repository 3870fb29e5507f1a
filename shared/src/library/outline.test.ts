import { describe, expect, it } from 'vitest';
import type { Library } from './library.ts';
import { OPENING_LENGTH } from './instrumentOutline.ts';
import { openLibrary } from './openLibrary.ts';
import { sampleLaw, samplePack, sampleVersion } from './packSample.ts';

const LONG = '甲'.repeat(OPENING_LENGTH + 5);
const law = sampleLaw('巡逻法', [
  sampleVersion('2020-05-01', [['巡逻应当着装。', '下列情形除外：|便衣侦查|紧急情况'], [LONG]]),
  sampleVersion('2010-05-01', [['巡逻应当佩戴标志。']]),
]);

async function library(): Promise<Library> {
  return openLibrary([await samplePack([law])], { today: () => '2026-01-01' });
}

async function outlineOf(address: string) {
  const outline = await (await library()).outline(address, { language: 'zh' });
  if (!outline.ok) throw new Error(outline.problem.code);
  return outline.value;
}

describe('the outline of an instrument', () => {
  it('has every provision with its depth, its address and its first words', async () => {
    const { entries, title, status } = await outlineOf(law.work);
    expect({ title, status }).toEqual({ title: { zh: '巡逻法' }, status: 'in-force' });
    expect(entries.map(({ eid, depth, number, opening }) => [eid, depth, number, opening])).toEqual([
      ['art_1', 0, '第1条', '巡逻应当着装。'],
      ['art_1__para_1', 1, undefined, '巡逻应当着装。'],
      ['art_1__para_2', 1, undefined, '下列情形除外：'],
      ['art_1__para_2__item_1', 2, '（1）', '便衣侦查'],
      ['art_1__para_2__item_2', 2, '（2）', '紧急情况'],
      ['art_2', 0, '第2条', '甲'.repeat(OPENING_LENGTH)],
      ['art_2__para_1', 1, undefined, '甲'.repeat(OPENING_LENGTH)],
    ]);
    const card = await (await library()).card(entries[3]?.address ?? '', { language: 'zh' });
    expect(card.ok && card.value.blocks.map(({ text }) => text)).toEqual(['便衣侦查']);
  });

  it('lists all versions, oldest first, each with its status', async () => {
    const { versions } = await outlineOf(law.work);
    expect(versions.map(({ date, status, languages }) => [date, status, languages])).toEqual([
      ['2010-05-01', 'amended', ['zh']],
      ['2020-05-01', 'in-force', ['zh']],
    ]);
    const [first] = versions;
    const old = await outlineOf(first?.address ?? '');
    expect(old.entries[0]?.opening).toBe('巡逻应当佩戴标志。');
  });

  it('goes with the whole text of the same version', async () => {
    const opened = await library();
    const { versions } = await outlineOf(law.work);
    const text = await opened.text(versions[0]?.address ?? '', { language: 'zh' });
    if (!text.ok) throw new Error(text.problem.code);
    const { title, status, date, inForceFrom, blocks } = text.value;
    expect([title, status, date, inForceFrom?.date]).toEqual([{ zh: '巡逻法' }, 'amended', '2010-05-01', '2010-05-01']);
    expect(blocks.map(({ eid, depth, text }) => [eid, depth, text])).toEqual([
      ['art_1', 0, ''],
      ['art_1__para_1', 1, '巡逻应当佩戴标志。'],
    ]);
    expect(text.value.versions).toEqual(versions);
  });

  it('says what is wrong with an address', async () => {
    const opened = await library();
    const codes = await Promise.all(
      ['nonsense', '/akn/cn/act/2000/没有这部法'].map((address) => opened.outline(address, { language: 'zh' })),
    );
    expect(codes.map((answer) => !answer.ok && answer.problem.code)).toEqual(['bad-address', 'not-found']);
  });
});
