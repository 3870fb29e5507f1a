import { expect, test } from 'vitest';
import { openLibrary } from '../../library/index.ts';
import { sampleLaw, samplePack, sampleVersion } from '../../library/packSample.ts';
import { DraftChecker } from './draftChecker.ts';
import type { CheckCode } from './finding.ts';
import { lookupQuery } from './lookupQuery.ts';
import { SimilarTitles } from './similarTitles.ts';

const roads = sampleLaw('中华人民共和国道路安全法', [sampleVersion('2021-04-29', [['酒后驾车的，处罚款。']])]);

async function queries(text: string): Promise<readonly (readonly [string, string | undefined])[]> {
  const library = openLibrary([await samplePack([roads])], { today: () => '2026-11-23' });
  const found = await library.references(text);
  if (!found.ok) throw new Error(found.problem.code);
  const checker = new DraftChecker(new SimilarTitles([]));
  const options = { asOf: '2026-11-23', isWanted: (code: CheckCode) => code !== 'full-name' };
  return checker.check(text, found.value, options).map((finding) => [finding.code, lookupQuery(finding, text)]);
}

test('for a provision that is missing the instrument is looked up, for an unknown name that name', async () => {
  expect(await queries('依照《道路安全法》第九条。')).toEqual([['missing-provision', '中华人民共和国道路安全法']]);
  expect(await queries('依照《晨巡条例》第九条。')).toEqual([['unknown-instrument', '晨巡条例']]);
});

test('for quoted words that differ those words are, their first line, cut short', async () => {
  const [differ] = await queries(`《道路安全法》第一条规定：“酒后驾车的，处拘留${'。'.repeat(60)}”`);
  expect(differ?.[0]).toBe('words-differ');
  expect(differ?.[1]).toMatch(/^酒后驾车的，处拘留。+$/u);
  expect(differ?.[1]).toHaveLength(40);
});
