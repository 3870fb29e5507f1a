import { expect, test } from 'vitest';
import { compileLexicon } from '../search/lexicon/index.ts';
import { openLibrary } from './openLibrary.ts';
import { sampleLaw, samplePack, sampleVersion } from './packSample.ts';

const CODE = sampleLaw('刑法', [
  sampleVersion('1997-03-14', [
    ['为了惩罚犯罪，制定本法。'],
    ['趁人不备掏取他人随身财物的，处三年以下有期徒刑。'],
    ['趁人不备掏取他人随身财物的，应当退还。'],
  ]),
]);
const RULES = sampleLaw(
  '车站秩序规定',
  [sampleVersion('2010-01-01', [['车站应当防范掏包。'], ['商场应当防范掏包，发现掏包的，应当报警。']])],
  { subtype: 'administrative-regulation' },
);
const ORDER = sampleLaw('治安管理处罚法', [
  sampleVersion('2005-08-28', [
    ['阻挡他人通行的，处五日以下拘留。'],
    ['挡路、掏包的人，应当劝阻。'],
    ['公安机关应当防范挡路。'],
  ]),
]);
const WORDS = {
  name: 'crimes.tsv',
  content: '# kind: words\n# origin: test\n掏包罪\t趁人不备掏取他人随身财物\n挡路|=路障\t阻挡他人通行\n',
};
/** Another article than that which has the words: what the list says counts. */
const ARTICLES = { name: 'articles.tsv', content: '# kind: articles\n# origin: test\n掏包罪|挡路罪\t刑法3\n' };

async function lookUp(query: string, files = [WORDS]) {
  const lexicon = compileLexicon(files);
  if (!lexicon.ok) throw new Error(lexicon.problem.code);
  const library = openLibrary([await samplePack([RULES, CODE, ORDER], { lexicon: lexicon.value })], {
    today: () => '2026-01-01',
  });
  const answer = await library.lookup({ query, facets: true });
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
}

test.each(['掏包', '掏包罪', '掏包怎么判'])(
  '%s leads to the article that defines and punishes it, which is counted',
  async (query) => {
    const { hits, facets } = await lookUp(query);
    const [first] = hits;
    expect([first?.title.zh, first?.article]).toEqual(['刑法', '2']);
    expect(first?.why).toContainEqual({ code: 'definition', matched: `${query} → 趁人不备掏取他人随身财物` });
    expect(facets?.subtype.find(({ value }) => value === 'law')?.count).toBeGreaterThan(0);
  },
);

test.each(['挡路', '挡路怎么处罚'])('%s leads to the article that forbids and punishes the act', async (query) => {
  const [first] = (await lookUp(query)).hits;
  expect([first?.title.zh, first?.article]).toEqual(['治安管理处罚法', '1']);
  expect(first?.why).toContainEqual({ code: 'definition', matched: `${query} → 阻挡他人通行` });
});

test('a thing that the act is done with finds the article, which does not define the thing', async () => {
  const [first] = (await lookUp('路障')).hits;
  expect([first?.title.zh, first?.article]).toEqual(['治安管理处罚法', '1']);
  expect(first?.why.map(({ code }) => code)).not.toContain('definition');
});

test.each(['掏包', '掏包罪', '掏包判几年'])(
  '%s leads to the article that the list of crimes has for it, and to it alone',
  async (query) => {
    const { hits, facets } = await lookUp(query, [WORDS, ARTICLES]);
    const [first] = hits;
    expect([first?.title.zh, first?.article]).toEqual(['刑法', '3']);
    expect(first?.why).toContainEqual({ code: 'definition', matched: '掏包罪' });
    expect(hits.filter(({ why }) => why.some(({ code }) => code === 'definition'))).toHaveLength(1);
    expect(facets?.subtype.find(({ value }) => value === 'law')?.count).toBeGreaterThan(0);
  },
);

test.each([
  [
    '挡路',
    [
      ['刑法', '3'],
      ['治安管理处罚法', '1'],
    ],
  ],
  ['挡路判几年', [['刑法', '3']]],
])('%s is defined by %j', async (query, expected) => {
  const { hits } = await lookUp(query, [WORDS, ARTICLES]);
  const defining = hits.filter(({ why }) => why.some(({ code }) => code === 'definition'));
  expect(defining.map(({ title, article }) => [title.zh, article])).toEqual(expected);
});
