import { expect, it } from 'vitest';
import { openSample, sampleLaw, sampleSections } from '../index/sampleLaws.ts';
import { Ranker } from './ranker.ts';

const SCATTERED = Array.from({ length: 20 }, () => '河道、道巡、责河、巡查、负责。');
const VERBATIM = `河道管理机关${'和湖泊、水库、堤防的管理单位'.repeat(6)}负责河道巡查。`;
const TEXTS = [...SCATTERED, VERBATIM];

it('a text that has the query in one piece comes before many that have its characters here and there', async () => {
  const index = await openSample(sampleSections([sampleLaw({ title: '某法', articles: TEXTS })]));
  const answer = await new Ranker(index).rank('负责河道巡查', 5, {
    status: () => 'in-force',
    foldedTexts: (documents) => Promise.resolve(documents.map(({ article = 0 }) => TEXTS[article] ?? '')),
  });
  expect(answer.ok && answer.value.ranked[0]?.document.article).toBe(SCATTERED.length);
});
