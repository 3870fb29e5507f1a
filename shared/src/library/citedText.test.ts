import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitedText } from './citedText.ts';
import type { Library } from './library.ts';
import { openLibrary } from './openLibrary.ts';
import { sampleLaw, samplePack, sampleVersion } from './packSample.ts';
import type { ReferenceContext } from './references.ts';

const roads = sampleLaw('道路安全法', [
  sampleVersion('2003-10-28', [['制定本法。'], ['饮酒后驾驶机动车的，处罚款。']]),
  sampleVersion('2021-04-29', [
    ['制定本法。'],
    ['处罚款。|扣留机动车|暂扣驾驶证', '再次饮酒的，处拘留。'],
    ['依照前条处罚。'],
  ]),
]);
const guards = sampleLaw('守卫条例', [sampleVersion('2015-05-05', [['守卫重要的地方和出口。']])]);
const clock = { today: () => '2026-11-23' };

/** Pieces of which texts are made; edits cut them anywhere. */
const PIECES = [
  '《道路安全法》第二条',
  '第一款第（二）项',
  '、第三条',
  '本法第三条',
  '前款',
  '\n',
  '\n\n',
  '（以下简称《规则》）',
  '《守卫条例》',
  '《规则》第一条',
  '规定：“守卫重要的地方和出口”',
  '规定：“守卫不重要的地方和出口”',
  '。',
  '第一条 ',
];
const written = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join(''));
const edits = fc.array(fc.record({ from: fc.nat(), length: fc.nat(12), text: written }), {
  minLength: 1,
  maxLength: 5,
});

async function library(): Promise<Library> {
  return openLibrary([await samplePack([guards]), await samplePack([roads])], clock);
}

async function opened(asked: Library, text: string, context?: ReferenceContext): Promise<CitedText> {
  const cited = await asked.citedText(text, context);
  if (!cited.ok) throw new Error(cited.problem.code);
  return cited.value;
}

async function referencesOf(cited: CitedText) {
  const found = await cited.references();
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
}

describe('a text under edit', () => {
  it('has at any time the references that its words have as a whole', async () => {
    const asked = await library();
    await fc.assert(
      fc.asyncProperty(written, edits, fc.boolean(), async (first, changes, isAskedBetween) => {
        let text = first;
        const cited = await opened(asked, text);
        for (const { from, length, text: put } of changes) {
          if (isAskedBetween) await cited.references();
          const start = from % (text.length + 1);
          const end = Math.min(start + length, text.length);
          cited.edit({ start, end, text: put });
          text = text.slice(0, start) + put + text.slice(end);
        }
        expect(cited.length).toBe(text.length);
        expect(await cited.references()).toEqual(await asked.references(text));
      }),
      { numRuns: 150 },
    );
  });

  it('moves the words that a reference quotes along with it', async () => {
    const cited = await opened(await library(), '甲\n乙\n丙\n丁\n《守卫条例》第一条规定：“守卫不重要的地方和出口”。');
    const quoted = async () => {
      const found = await cited.references();
      if (!found.ok) throw new Error(found.problem.code);
      return found.value.map(({ reason, quotation }) => [reason, quotation?.start]);
    };
    expect(await quoted()).toEqual([['words-differ', 21]]);
    cited.edit({ start: 0, end: 0, text: '乙丙\n\n丁' });
    expect(await quoted()).toEqual([['words-differ', 26]]);
  });

  it('answers for the text as it was when asked, whatever is written meanwhile', async () => {
    const cited = await opened(await library(), '《道路安全法》第二条');
    const before = cited.references();
    cited.edit({ start: 0, end: 0, text: '依照' });
    const starts = async (answer: ReturnType<CitedText['references']>) => {
      const found = await answer;
      return found.ok ? found.value.map(({ start }) => start) : found.problem.code;
    };
    expect(await starts(before)).toEqual([0]);
    expect(await starts(cited.references())).toEqual([2]);
  });

  it('can be asked again after a call was stopped', async () => {
    const asked = await library();
    const cited = await opened(asked, '《道路安全法》第二条');
    await expect(cited.references(AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped');
    expect(await cited.references()).toEqual(await asked.references('《道路安全法》第二条'));
  });

  it('takes the context of a text, and tells when that is wanting', async () => {
    const asked = await library();
    const context = { address: '/akn/cn/act/2000/道路安全法/zho@2003-10-28' };
    const cited = await opened(asked, '本法第二', context);
    cited.edit({ start: 4, end: 4, text: '条' });
    expect(await cited.references()).toEqual(await asked.references('本法第二条', context));
    expect(await asked.citedText('第一条', { asOf: 'soon' })).toMatchObject({ problem: { code: 'bad-date' } });
  });

  it('tells after an edit which part has other references, and all others only moved', async () => {
    const asked = await library();
    await fc.assert(
      fc.asyncProperty(written, edits, async (first, changes) => {
        const cited = await opened(asked, first);
        let before = await referencesOf(cited);
        for (const { from, length, text } of changes) {
          const start = from % (cited.length + 1);
          const end = Math.min(start + length, cited.length);
          const by = text.length - (end - start);
          const changed = cited.edit({ start, end, text });
          const now = await referencesOf(cited);
          const kept = before.filter((found) => found.start < changed.start || found.start >= changed.end - by);
          const outside = now.filter((found) => found.start < changed.start || found.start >= changed.end);
          expect(outside.map(({ surface }) => surface)).toEqual(kept.map(({ surface }) => surface));
          expect(outside.map(({ state, address }) => [state, address])).toEqual(
            kept.map(({ state, address }) => [state, address]),
          );
          before = now;
        }
      }),
      { numRuns: 100 },
    );
  });

  it('gives the references of a part few by few', async () => {
    const cited = await opened(
      await library(),
      '《道路安全法》第一条、第二条、第三条\n《守卫条例》第一条\n《守卫条例》第九条',
    );
    const whole = await referencesOf(cited);
    const part = { start: whole[1]!.start, end: whole[4]!.start };
    const first = await cited.slice(part, 2);
    expect(first).toEqual({ ok: true, value: { references: [whole[1], whole[2]], next: whole[3]!.start } });
    const rest = await cited.slice({ ...part, start: whole[3]!.start }, 2);
    expect(rest).toEqual({ ok: true, value: { references: [whole[3]] } });
  });

  it('refuses an edit outside of it', async () => {
    const cited = await opened(await library(), '第二条');
    expect(() => cited.edit({ start: 2, end: 5, text: '' })).toThrow(RangeError);
    expect(cited.length).toBe(3);
  });
});
