import { describe, expect, it } from 'vitest';
import { citationGraph } from './citationGraph.ts';
import type { CitationEdge } from './citationGraph.ts';
import { sampleLaw, sampleVersion } from './citedSample.ts';
import { writeGraphJson, writeGraphMl } from './graphMl.ts';
import { LawNames } from './lawNames.ts';
import { namesOfInstruments } from './memoryLibrary.ts';

const LAWS = [
  sampleLaw('甲法', [sampleVersion('2001-01-01', { '1': [['一：', '子；', '丑。'], ['依照前款第二项。']] })]),
  sampleLaw('乙法', [
    sampleVersion('2002-01-01', {
      '1': [['依照甲法第一条第一款，本法另有规定的除外。']],
      '2': [['依照《“丙”<办法>》第三条。']],
    }),
  ]),
];
const NAMES = LawNames.of(namesOfInstruments(LAWS));
const DAY = { asOf: '2026-11-23' };

async function all<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe('the graph of citations', () => {
  it('has an edge for each provision that cites another', async () => {
    const edges = await all<CitationEdge>(citationGraph(LAWS, NAMES, DAY));
    expect(edges.map(({ fromEid, to, name, toEid, state }) => [fromEid, to ?? name, toEid, state])).toEqual([
      ['art_1__para_2', '/akn/cn/act/undated/甲法', 'art_1__para_1__item_2', 'verified'],
      ['art_1__para_1', '/akn/cn/act/undated/甲法', 'art_1__para_1', 'verified'],
      ['art_2__para_1', '“丙”办法', undefined, 'unknown-instrument'],
    ]);
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort();
    await expect(all(citationGraph(LAWS, NAMES, { ...DAY, signal }))).rejects.toThrow();
  });

  const nodes = LAWS.map(({ work, title, kind }) => ({ work, title: title.zh ?? '', kind }));

  it('is written as JSON that reads back', async () => {
    const text = (await all(writeGraphJson(nodes, citationGraph(LAWS, NAMES, DAY)))).join('');
    const read = JSON.parse(text) as { nodes: unknown[]; edges: { state: string }[] };
    expect(read.nodes).toEqual(nodes);
    expect(read.edges.map(({ state }) => state)).toEqual(['verified', 'verified', 'unknown-instrument']);
  });

  it('is written as GraphML, unknown instruments as nodes of their own', async () => {
    const text = (await all(writeGraphMl(nodes, citationGraph(LAWS, NAMES, DAY)))).join('\n');
    expect(text).toContain('<node id="/akn/cn/act/undated/甲法"><data key="title">甲法</data>');
    expect(text).toContain('<node id="“丙”办法">');
    expect(text.match(/<edge /g)).toHaveLength(3);
    expect(text.endsWith('</graph>\n</graphml>')).toBe(true);
    expect((await all(writeGraphMl([{ work: 'a<b', title: '"\u0001&', kind: 'x' }], []))).join('')).toContain(
      '<node id="a&lt;b"><data key="title">&quot;&amp;</data>',
    );
  });
});
