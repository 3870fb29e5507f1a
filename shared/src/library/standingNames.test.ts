import { expect, it, vi } from 'vitest';
import { Catalogue } from '../pack/index.ts';
import { openLibrary } from './openLibrary.ts';
import { sampleLaw, samplePack, sampleVersion } from './packSample.ts';

const shortNames = new TextEncoder().encode(
  '合同法\t中华人民共和国合同法\n民法典\t中华人民共和国民法典\n港区安法\t中华人民共和国香港安全法\n动合法\t中华人民共和国劳动合同法\n',
);
const law = sampleLaw('中华人民共和国劳动合同法', [sampleVersion('2012-12-28', [['用工的，订立合同。']])]);
const part = sampleLaw('中华人民共和国民法典合同编', [sampleVersion('2020-05-28', [['合同受保护。']])], {
  aliases: { zh: ['民法典'] },
});
const hongKong = sampleLaw('中华人民共和国香港安全法', [sampleVersion('2020-06-30', [['一。']])]);
const security = sampleLaw('中华人民共和国安法', [sampleVersion('2015-07-01', [['二。']])]);

async function advice(query: string) {
  const library = openLibrary([await samplePack([law, part, hongKong, security], { shortNames })], {
    today: () => '2026-11-23',
  });
  const found = await library.lookup({ query });
  if (!found.ok) throw new Error(found.problem.code);
  return [found.value.hits[0]?.article, found.value.advice];
}

it('says that a law is not in the library, and does not show one of a like name for it', async () => {
  const code = 'no-such-provision';
  const [article, told] = await advice('合同法第一条');
  expect(article).toBeUndefined();
  expect(told).toContainEqual({ code, values: ['合同法', '1'] });
  expect(await advice('劳动合同法第一条')).toEqual(['1', []]);
  expect(await advice('动合法第一条')).toEqual(['1', []]);
  expect(await advice('民法典第一条')).toEqual(['1', []]);
});

it('knows a law by the short name that stands for it', async () => {
  const library = openLibrary([await samplePack([law, part, hongKong, security], { shortNames })], {
    today: () => '2026-11-23',
  });
  const found = await library.lookup({ query: '港区安法第一条' });
  if (!found.ok) throw new Error(found.problem.code);
  expect(found.value.hits[0]?.title.zh).toBe('中华人民共和国香港安全法');
  expect(found.value.advice).toEqual([]);
});

it('knows each of several laws by its short name, one that is cited again too', async () => {
  const library = openLibrary([await samplePack([law, part, hongKong, security], { shortNames })], {
    today: () => '2026-11-23',
  });
  const found = await library.lookup({ query: '港区安法第一条、动合法第一条和港区安法第二条' });
  if (!found.ok) throw new Error(found.problem.code);
  const titles = found.value.hits.filter(({ article }) => article !== undefined).map(({ title }) => title.zh);
  expect(titles).toEqual(['中华人民共和国香港安全法', '中华人民共和国劳动合同法']);
  expect(found.value.advice).toEqual([{ code: 'no-such-provision', values: ['中华人民共和国香港安全法', '2'] }]);
});

it('knows a long title whether or not it has the name of the state within it', async () => {
  const written = sampleLaw('最高人民法院关于适用《中华人民共和国劳动合同法》的解释', [
    sampleVersion('2021-02-07', [['甲。']]),
  ]);
  const names = new TextEncoder().encode('动合解释\t最高人民法院关于适用劳动合同法的解释\n');
  const library = openLibrary([await samplePack([law, written], { shortNames: names })], { today: () => '2026-11-23' });
  const found = await library.lookup({ query: '动合解释第一条' });
  if (!found.ok) throw new Error(found.problem.code);
  expect(found.value.hits[0]?.title.zh).toBe('最高人民法院关于适用《中华人民共和国劳动合同法》的解释');
});

it('reads of the works only those that are named alike', async () => {
  const others = Array.from({ length: 50 }, (_, place) =>
    sampleLaw(`中华人民共和国${place}号法`, [sampleVersion('2015-07-01', [['三。']])]),
  );
  const library = openLibrary([await samplePack([law, hongKong, ...others], { shortNames })], {
    today: () => '2026-11-23',
  });
  const entry = vi.spyOn(Catalogue.prototype, 'entry');
  await library.lookup({ query: '动合法第一条' });
  const read = new Set(entry.mock.calls.map(([number]) => number));
  entry.mockRestore();
  expect(read.size).toBeLessThan(10);
});
