import { describe, expect, it } from 'vitest';
import { memorySource, SearchIndex } from '../index/index.ts';
import { SAMPLE_LAWS, openSample, sampleSections, sampleTaught } from '../index/sampleLaws.ts';
import { Ranker } from './ranker.ts';
import type { RankingHost } from './ranker.ts';

const QUESTIONS = [{ question: '半夜下河游泳罚多少', documents: [6] }];
const SECTIONS = new Map([...sampleSections(), ...sampleTaught(QUESTIONS, 17, () => 1)]);
const MUTATIONS = 1500;
const QUERIES = ['夜间游泳', '巡查法第3条', '河到巡查', 'hdxcf', 'youyong fakuan', '垂', 'patrol'];

/** The same numbers for the same seed (Lehmer 1951). */
function seededDraw(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const HOST: RankingHost = {
  status: () => 'in-force',
  foldedTexts: (documents) => Promise.resolve(documents.map(() => '夜间在河道内游泳的,处五十元以下罚款。')),
};

/** One section changed in one of the ways in which bytes break. */
function broken(draw: (below: number) => number): ReadonlyMap<string, Uint8Array> {
  const names = [...SECTIONS.keys()];
  const name = names[draw(names.length)] ?? '';
  const bytes = (SECTIONS.get(name) ?? new Uint8Array()).slice();
  const at = draw(Math.max(1, bytes.length));
  switch (draw(5)) {
    case 0:
      return new Map([...SECTIONS, [name, bytes.subarray(0, at)]]);
    case 1:
      bytes.fill(255, at, at + 1 + draw(8));
      return new Map([...SECTIONS, [name, bytes]]);
    case 2:
      bytes.copyWithin(at, draw(bytes.length + 1), draw(bytes.length + 1));
      return new Map([...SECTIONS, [name, bytes]]);
    case 3:
      return new Map([...SECTIONS].filter(([other]) => other !== name));
    default:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << draw(8));
      return new Map([...SECTIONS, [name, bytes]]);
  }
}

/** What a search says of an index: documents, or the codes of its failures. */
async function searched(sections: ReadonlyMap<string, Uint8Array>): Promise<readonly string[]> {
  const index = await SearchIndex.open(memorySource(sections));
  if (!index.ok) return [index.problem.code];
  const ranker = new Ranker(index.value);
  const said: string[] = [];
  for (const query of QUERIES) {
    const answer = await ranker.rank(query, 5, HOST);
    const suggested = await ranker.suggest(query, 5, HOST);
    said.push(answer.ok ? `${answer.value.ranked.length} found` : answer.problem.code);
    said.push(suggested.ok ? `${suggested.value.length} suggested` : suggested.problem.code);
  }
  return said;
}

describe('an index that is not what a builder wrote', () => {
  it('is damaged, or answers with documents that it has; it never throws anything else or grows', async () => {
    const draw = seededDraw(20_261_127);
    const said = new Set<string>();
    for (let round = 0; round < MUTATIONS; round += 1) for (const line of await searched(broken(draw))) said.add(line);
    expect([...said].filter((line) => !/^(?:index-damaged|[0-5] (?:found|suggested))$/.test(line))).toEqual([]);
    expect(said).toContain('index-damaged');
  }, 60_000);

  it('is not needed for the queries to find something', async () => {
    expect((await openSample(SECTIONS)).documents.versionCount).toBe(SAMPLE_LAWS.length + 1);
    expect((await searched(SECTIONS)).filter((line) => line.endsWith('found'))).not.toContain('0 found');
  });
});
