import { readFileSync } from 'node:fs';
import { buildLibraryPack, openLibrary, openLibraryPack } from '@dutybook/shared/library';
import { success } from '@dutybook/shared/model';
import { joined, memorySource } from '@dutybook/shared/pack';
import { importFiles } from '@dutybook/shared/reading';
import { describe, expect, it } from 'vitest';
import { hasMaterial, material } from './corpus.ts';

const FILES = ['环境噪声污染防治法(2018-12-29).md', '噪声污染防治法(2021-12-24).md'];

async function statusOn(day: string, query: string) {
  const files = FILES.map((path) => {
    const bytes = new Uint8Array(readFileSync(material(`corpora/laws-cn/行政法/${path}`)));
    return { path, size: bytes.length, bytes: async () => success(bytes) };
  });
  const laws = await importFiles(files, { day });
  if (!laws.ok) throw new Error(laws.problem.message.en);
  const content = { title: { zh: '噪声' }, instruments: laws.value.instruments };
  const pack = await openLibraryPack(memorySource(joined([...buildLibraryPack(content, () => [])])));
  if (!pack.ok) throw new Error(pack.problem.message.en);
  const answer = await openLibrary([pack.value], { today: () => day }).lookup({ query, limit: 1 });
  return answer.ok ? answer.value.hits.map(({ title, article, status }) => [title.zh, article, status]) : [];
}

describe.skipIf(!hasMaterial)('a real law that a later one repeals in its last article', () => {
  it.each([
    ['2022-06-04', 'in-force'],
    ['2022-06-05', 'repealed'],
  ])('is, on %s, %s', async (day, status) => {
    expect(await statusOn(day, '环境噪声污染防治法第五十八条')).toEqual([
      ['中华人民共和国环境噪声污染防治法', '58', status],
    ]);
  });
});
