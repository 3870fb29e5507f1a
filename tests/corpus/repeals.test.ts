import { readFileSync } from 'node:fs';
import { buildLibraryPack, openLibrary, openLibraryPack } from '@dutybook/shared/library';
import { success } from '@dutybook/shared/model';
import { joined, memorySource } from '@dutybook/shared/pack';
import { importFiles } from '@dutybook/shared/reading';
import { describe, expect, it } from 'vitest';
import { hasMaterial, material } from './corpus.ts';

const FILES = ['行政法/环境噪声污染防治法(2018-12-29).md', '行政法/噪声污染防治法(2021-12-24).md'] as const;

async function packOf(paths: readonly string[], day: string) {
  const files = paths.map((path) => {
    const bytes = new Uint8Array(readFileSync(material(`corpora/laws-cn/${path}`)));
    return { path, size: bytes.length, bytes: async () => success(bytes) };
  });
  const laws = await importFiles(files, { day });
  if (!laws.ok) throw new Error(laws.problem.message.en);
  const content = { title: { zh: '噪声' }, instruments: laws.value.instruments };
  const pack = await openLibraryPack(memorySource(joined([...buildLibraryPack(content, () => [])])));
  if (!pack.ok) throw new Error(pack.problem.message.en);
  return pack.value;
}

async function told(packs: readonly (readonly string[])[], day: string) {
  const opened = await Promise.all(packs.map((paths) => packOf(paths, day)));
  const library = openLibrary(opened, { today: () => day });
  const answer = await library.lookup({ query: '环境噪声污染防治法第五十八条', limit: 1 });
  const hit = answer.ok ? answer.value.hits[0] : undefined;
  const card = await library.card(hit?.address ?? '', { language: 'zh' });
  const by = card.ok ? card.value.related.find(({ relation }) => relation === 'repealed-by') : undefined;
  return [hit?.title.zh, hit?.article, hit?.status, by?.title.zh];
}

const [OLD, NEW] = FILES;

describe.skipIf(!hasMaterial)('a real law that a later one repeals in its last article', () => {
  it.each([
    ['2022-06-04', 'in-force', 'one pack', [FILES]],
    ['2022-06-05', 'repealed', 'one pack', [FILES]],
    ['2022-06-04', 'in-force', 'two packs', [[OLD], [NEW]]],
    ['2022-06-05', 'repealed', 'two packs', [[OLD], [NEW]]],
  ])('is, on %s, %s in %s, and its card says by which', async (day, status, _, packs) => {
    const law = '中华人民共和国环境噪声污染防治法';
    expect(await told(packs, day)).toEqual([law, '58', status, '中华人民共和国噪声污染防治法']);
  });
});

describe.skipIf(!hasMaterial)('a real regulation that a decision ended', () => {
  it.each([
    ['2020-03-26', 'in-force'],
    ['2020-03-27', 'repealed'],
  ])('is, on %s, %s', async (day, status) => {
    const pack = await packOf(['行政法规/卖淫嫖娼人员收容教育办法(2011-01-08).md'], day);
    const answer = await openLibrary([pack], { today: () => day }).lookup({ query: '收容教育', limit: 1 });
    expect(answer.ok && answer.value.hits[0]?.status).toBe(status);
  });
});
