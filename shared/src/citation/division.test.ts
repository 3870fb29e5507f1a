import { describe, expect, it } from 'vitest';
import type { Provision } from '../model/index.ts';
import { sampleLaw, sampleVersion } from './citedSample.ts';
import { LawNames } from './lawNames.ts';
import { MemoryLibrary, namesOfInstruments } from './memoryLibrary.ts';
import { readReferences } from './readReferences.ts';
import { resolveReferences } from './resolver.ts';

const article = (number: number): Provision => ({ type: 'article', eid: `art_${number}`, text: '文。', children: [] });
const division = (type: 'part' | 'chapter', eid: string, children: readonly Provision[], heading = ''): Provision => ({
  type,
  eid,
  heading,
  text: '',
  children,
});

function law(title: string, provisions: readonly Provision[]) {
  const version = sampleVersion('2020-01-01', {});
  return sampleLaw(title, [{ ...version, expressions: [{ language: 'zh', provisions }] }]);
}

const LAWS = [
  law('某刑法', [
    division('part', 'part_1', [
      division('chapter', 'part_1__chp_1', [article(1), article(2)]),
      division('chapter', 'part_1__chp_2', [article(3)]),
    ]),
    division('part', 'part_2', [
      division('chapter', 'part_2__chp_1', [article(4)]),
      division('chapter', 'part_2__chp_2', [article(5), article(6)]),
    ]),
  ]),
  law('某处罚法', [division('chapter', 'chp_1', [article(1)]), division('chapter', 'chp_2', [article(2)])]),
  law('某规定', [article(1)]),
  law('某编法', [
    division('part', 'part_1', [division('chapter', 'part_1__chp_1', [article(1)])], '总　则'),
    division('part', 'part_2', [division('chapter', 'part_2__chp_1', [article(2), article(3)])], '分　则'),
  ]),
  law('某章法', [
    division('chapter', 'chp_1', [article(1)], '总则'),
    division('chapter', 'chp_2', [article(2)], '处罚'),
    division('chapter', 'chp_3', [article(3)], '附则'),
  ]),
  { ...law('某法典总则', [article(1)]), aliases: { zh: ['某法典'] } },
  { ...law('某法典合同编', [article(2)]), aliases: { zh: ['某法典'] } },
];
const LIBRARY = new MemoryLibrary(LAWS);
const NAMES = LawNames.of(namesOfInstruments(LAWS));

describe('an article with the part or chapter it is in', () => {
  it.each([
    ['《某刑法》第二编第二章第六条', 'verified'],
    ['《某刑法》第二章第六条', 'verified'],
    ['《某刑法》第二章第三条', 'verified'],
    ['《某刑法》第一编第三条', 'verified'],
    ['《某刑法》第二章第五条至第六条', 'verified'],
    ['《某刑法》第一章第一条至第三条', 'verified'],
    ['《某刑法》第一编第六条', 'not-checked'],
    ['《某刑法》第二章第四条', 'not-checked'],
    ['《某刑法》第一编第二章第六条', 'not-checked'],
    ['《某刑法》第九章第四条', 'not-checked'],
    ['《某刑法》第二章第九条', 'missing'],
    ['《某处罚法》第二章第二条', 'verified'],
    ['《某处罚法》第三编第二章第二条', 'verified'],
    ['《某处罚法》第一章第二条', 'not-checked'],
    ['《某规定》第一章第一条', 'verified'],
    ['《某编法》总则第一条', 'verified'],
    ['某编法总则第一条', 'verified'],
    ['《某编法》（总则）第一条', 'verified'],
    ['《某编法》分则第一章第三条', 'verified'],
    ['《某编法》分则第一章', 'verified'],
    ['《某编法》总则第二条', 'not-checked'],
    ['《某编法》总则编第二条', 'not-checked'],
    ['某编法总则第二条', 'not-checked'],
    ['某编法总则中的第二条', 'not-checked'],
    ['《某编法》（总则）第二条', 'not-checked'],
    ['《某编法》分则第一条', 'not-checked'],
    ['《某编法》总则第一章第二条', 'not-checked'],
    ['《某章法》分则第二条', 'verified'],
    ['《某章法》附则第三条', 'verified'],
    ['《某章法》分则第一条', 'not-checked'],
    ['《某章法》附则第二条', 'not-checked'],
    ['《某规定》总则第一条', 'verified'],
    ['《某法典》总则第一条', 'verified'],
    ['《某法典》总则编第一条', 'verified'],
    ['《某法典》总则第二条', 'not-checked'],
    ['《某法典》合同编第二条', 'verified'],
    ['《某法典》（合同编）第二条', 'verified'],
    ['《某法典》继承编第一条', 'not-checked'],
    ['某法典继承编第一条', 'not-checked'],
    ['《某法典》（继承编）第一条', 'not-checked'],
    ['《某编法》合同编第二条', 'not-checked'],
  ])('%s: %s', async (text, state) => {
    const { references } = readReferences(text, NAMES);
    const [one] = await resolveReferences(references, { library: LIBRARY, asOf: '2026-11-23', text });
    expect(one?.state).toBe(state);
    if (state === 'not-checked') expect(one?.candidates).toHaveLength(1);
  });
});

describe('an article of the chapter or part that the words stand in', () => {
  it.each([
    ['某刑法', '1', '犯本章第二条之罪', 'verified'],
    ['某刑法', '1', '犯本编第三条之罪', 'verified'],
    ['某刑法', '1', '犯本章第三条之罪', 'not-checked'],
    ['某刑法', '1', '犯本章第二条、第三条之罪', 'not-checked'],
    ['某刑法', '1', '犯本编第二条、第一条、第三条之罪', 'verified'],
    ['某刑法', '1', '犯本编第六条之罪', 'not-checked'],
    ['某刑法', '3', '犯前章第一条之罪', 'not-checked'],
    ['某刑法', undefined, '犯本章第三条之罪', 'not-checked'],
    ['某处罚法', '1', '犯本节第一条之罪', 'not-checked'],
    ['某规定', '1', '犯本章第一条之罪', 'not-checked'],
  ])('%s, 第%s条: %s is %s', async (title, article, text, state) => {
    const context = { law: title, ...(article === undefined ? {} : { article }) };
    const { references } = readReferences(text, NAMES, context);
    const found = await resolveReferences(references, { library: LIBRARY, asOf: '2026-11-23', text, law: title });
    expect(found.at(-1)?.state).toBe(state);
  });

  it.each(['《某刑法》第一条规定，犯本章第三条之罪的', '《某刑法》第一条规定，犯该章第三条之罪的'])(
    'is left open where a text speaks of the law: %s',
    async (text) => {
      const { references } = readReferences(text, NAMES);
      const found = await resolveReferences(references, { library: LIBRARY, asOf: '2026-11-23', text });
      expect(found.at(-1)?.state).toBe('not-checked');
    },
  );
});
