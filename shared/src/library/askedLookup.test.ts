import { expect, test } from 'vitest';
import { compileLexicon, readAskedTerms } from '../search/index.ts';
import { openLibrary } from './openLibrary.ts';
import { sampleLaw, samplePack, sampleVersion } from './packSample.ts';

const ORDER = sampleLaw('河道秩序法', [
  sampleVersion('2005-08-28', [['夜间在河道垂钓，应当穿着救生衣。'], ['捕捞水产品，应当持有许可。']]),
  sampleVersion('2025-06-27', [['为维护河道秩序，制定本法。'], ['夜间在河道垂钓，应当穿着救生衣。']]),
]);

async function found(asked: string, query: string, asOf: string) {
  const rows = readAskedTerms(asked);
  if (!rows.ok) throw new Error(rows.problem.code);
  const library = openLibrary([await samplePack([ORDER], { asked: rows.value })], { today: () => '2026-01-01' });
  const answer = await library.lookup({ query, asOf });
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value.hits.map(({ article }) => article);
}

test('an article is found by the words of what people ask, and says so', async () => {
  expect(await found('河道秩序法\t2\t半夜甩竿\n', '半夜甩竿', '2026-01-01')).toContain('2');
  const rows = readAskedTerms('河道秩序法(2025-06-27)\t2\t半夜甩竿\n');
  if (!rows.ok) throw new Error(rows.problem.code);
  const library = openLibrary([await samplePack([ORDER], { asked: rows.value })], { today: () => '2026-01-01' });
  const reasons = async (query: string) => {
    const answer = await library.lookup({ query, facets: true });
    if (!answer.ok) throw new Error(answer.problem.code);
    const { hits, facets } = answer.value;
    return [hits[0]?.article, hits[0]?.why, facets?.subtype.map(({ count }) => count)];
  };
  expect(await reasons('半夜甩竿')).toEqual(['2', [{ code: 'asked' }], [1]]);
  expect(await reasons('夜间垂钓')).toEqual(['2', [{ code: 'text' }], [1]]);
});

test('questions about the numbers of a version do not lead to those of an earlier one', async () => {
  const asked = '河道秩序法(2025-06-27)\t2\t半夜甩竿\n';
  expect(await found(asked, '半夜甩竿', '2026-01-01')).toEqual(['2']);
  expect(await found(asked, '半夜甩竿', '2010-01-01')).toEqual([]);
  expect(await found('河道秩序法\t2\t半夜甩竿\n', '半夜甩竿', '2010-01-01')).toEqual(['2']);
});

test('what people ask for with just these words comes before what only says what they mean', async () => {
  const words = compileLexicon([{ name: 'a.tsv', content: '# kind: words\n# origin: test\n夜里甩竿\t夜间垂钓\n' }]);
  const rows = readAskedTerms('河道垂钓办法\t2\t夜里甩竿\n');
  if (!words.ok || !rows.ok) throw new Error('not read');
  const order = sampleLaw('河道垂钓办法', [
    sampleVersion('2020-01-01', [
      ['夜间垂钓的灯光不得照射航道。'],
      ['日落以后应当离开河岸。'.repeat(8)],
      ['船舶停靠。'],
    ]),
  ]);
  const pack = await samplePack([order], { asked: rows.value, lexicon: words.value });
  const answer = await openLibrary([pack], { today: () => '2026-01-01' }).lookup({ query: '夜里甩竿' });
  expect(answer.ok && answer.value.hits.map(({ article }) => article)).toEqual(['2', '1', undefined]);
});

test('a rare word of questions in letters tells more than one that many have, though hardly a text is in letters', async () => {
  const articles = Array.from({ length: 30 }, (_, place) => [`河道第${place + 1}段应当由专人看管。`]);
  const order = sampleLaw('河道看管办法', [sampleVersion('2020-01-01', articles)]);
  const common = articles.slice(1).map((_, place) => `河道看管办法\t${place + 2}\tpolice lamp|police boat`);
  const rows = readAskedTerms([...common, '河道看管办法\t1\tangling'].join('\n'));
  if (!rows.ok) throw new Error(rows.problem.code);
  const library = openLibrary([await samplePack([order], { asked: rows.value })], { today: () => '2026-01-01' });
  const answer = await library.lookup({ query: 'police angling' });
  expect(answer.ok && answer.value.hits[0]?.article).toBe('1');
});
