import { expect, test } from 'vitest';
import { openLibrary } from '../library/index.ts';
import { sampleLaw, samplePack, sampleVersion } from '../library/packSample.ts';
import { articleAddress, citedTarget, isSameTarget, shownAddress, targetOf } from './sameProvision.ts';

test('targets are told by work and article, whatever the version, the language and the paragraph', () => {
  const one = '/akn/cn/act/2003-10-28/道路安全法/zho@2021-04-29/~art_91__para_1';
  expect(articleAddress(one)).toBe('/akn/cn/act/2003-10-28/道路安全法/zho@2021-04-29/~art_91');
  expect(isSameTarget(targetOf(one), targetOf('/akn/cn/act/2003-10-28/道路安全法/zho@2011-04-22/~art_91'))).toBe(true);
  expect(isSameTarget(targetOf(one), targetOf('/akn/cn/act/2003-10-28/道路安全法/zho@2021-04-29/~art_9'))).toBe(false);
});

test('a provision that is missing is cited by nobody: the address of its reference is that of the law', () => {
  const address = '/akn/cn/act/2003-10-28/道路安全法/zho@2021-04-29';
  expect(citedTarget({ address, state: 'missing' })).toBeUndefined();
  expect(citedTarget({ address, state: 'verified' })).toEqual({ work: '/akn/cn/act/2003-10-28/道路安全法' });
});

test('what is shown for a reference is its article, also where that has no such paragraph or item', async () => {
  const roads = sampleLaw('道路安全法', [
    sampleVersion('2021-04-29', [['制定本法。'], ['处罚款。|扣留机动车', '再犯的，拘留。']]),
  ]);
  const library = openLibrary([await samplePack([roads])], { today: () => '2026-11-23' });
  const shown = async (text: string) => {
    const found = await library.references(text);
    if (!found.ok) throw new Error(found.problem.code);
    return found.value.map((reference) => [reference.state, shownAddress(reference)?.split('/').at(-1)]);
  };
  expect(await shown('《道路安全法》第二条第九款')).toEqual([['missing', '~art_2']]);
  expect(await shown('《道路安全法》第二条第一款第九项')).toEqual([['missing', '~art_2']]);
  expect(await shown('《道路安全法》第二条第一款第一项')).toEqual([['verified', '~art_2']]);
  expect(await shown('《道路安全法》第九条')).toEqual([['missing', 'zho@2021-04-29']]);
  expect(await shown('《晨巡法》第九条')).toEqual([['unknown-instrument', undefined]]);
});
