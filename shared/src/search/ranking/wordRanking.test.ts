import { describe, expect, it } from 'vitest';
import { openSample, sampleLaw, sampleSections } from '../index/sampleLaws.ts';
import { Ranker } from './ranker.ts';

/** The place of the text that comes first for a query. */
async function first(query: string, texts: readonly string[]): Promise<number | undefined> {
  const index = await openSample(sampleSections([sampleLaw({ title: '某法', articles: texts })]));
  const answer = await new Ranker(index).rank(query, 5, {
    status: () => 'in-force',
    foldedTexts: (documents) => Promise.resolve(documents.map(({ article = 0 }) => texts[article] ?? '')),
  });
  return answer.ok ? answer.value.ranked[0]?.document.article : undefined;
}

const times = (count: number, text: string) => Array.from({ length: count }, () => text);

describe('before many short texts', () => {
  it('that have the characters of a run here and there comes the one that has it in one piece', async () => {
    const long = `河道管理机关${'和湖泊、水库、堤防的管理单位'.repeat(6)}负责河道巡查。`;
    expect(await first('负责河道巡查', [...times(20, '河道、道巡、责河、巡查、负责。'), long])).toBe(20);
  });

  it('that say one word of a query again and again comes the one that has both', async () => {
    const long = `河道管理机关${'和水库、堤防的管理单位'.repeat(5)}应当劝阻游泳。`;
    const short = [...times(20, '河道，'.repeat(8)), ...times(20, '游泳，'.repeat(8))];
    expect(await first('河道 游泳', [...short, long])).toBe(40);
  });
});
