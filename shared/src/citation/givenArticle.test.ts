import { describe, expect, it } from 'vitest';
import { sampleLaw, sampleVersion } from './citedSample.ts';
import { LawNames } from './lawNames.ts';
import { MemoryLibrary, namesOfInstruments } from './memoryLibrary.ts';
import { readReferences } from './readReferences.ts';
import { resolveReferences } from './resolver.ts';

const LAWS = [
  sampleLaw('甲法', [
    sampleVersion('2006-03-01', {
      '3': [['扣留他人的，处拘留。'], ['有前款行为，致人重伤的，依照本法第五条处理。'], ['为索债的，依照前两款处理。']],
      '5': [['伤害的，处拘留。'], ['结伙的，从重。']],
      '6': [['毁损的，处罚款。']],
    }),
  ]),
];
const LIBRARY = new MemoryLibrary(LAWS);
const NAMES = LawNames.of(namesOfInstruments(LAWS));

/** State and place of the last reference of a text. */
async function last(text: string): Promise<string> {
  const { references } = readReferences(text, NAMES);
  const found = (await resolveReferences(references, { library: LIBRARY, asOf: '2026-11-23', text })).at(-1);
  const { article, paragraph, rangeEnd } = found?.place ?? {};
  return [found?.state, article, paragraph, rangeEnd].filter((part) => part !== undefined).join(' ');
}

describe('words of an article that are given without marks of quotation, and cite another one by 本法', () => {
  const GIVEN = '《甲法》第三条【扣留】扣留他人的，处拘留。\n有前款行为，致人重伤的，依照本法第五条';
  it.each([
    [`${GIVEN}处理。\n为索债的，依照前两款处理。`, 'verified 3 1 2'],
    [`${GIVEN}、第六条处理。\n为索债的，依照前两款处理。`, 'verified 3 1 2'],
    [`${GIVEN}处理。\n其他人犯前两款罪的，从重。`, 'not-checked 3'],
    [`${GIVEN}处理。\n犯本条所列之罪的，从重。`, 'not-checked 3'],
    [`${GIVEN}处理。\n有第一款行为的，从重。`, 'not-checked 5 1'],
    [`${GIVEN}处理。\n为索债的，依照前两款处理。\n此外，依照前款处理。`, 'not-checked 3 1'],
    ['《甲法》第三条规定扣留。\n犯前三款所列之罪的，从重。', 'not-checked 3'],
    [`${GIVEN}、第六条处理，该条另有规定的除外。`, 'verified 6'],
    [`${GIVEN}处理。\n《甲法》第五条规定，结伙的从重。依照前款的规定`, 'not-checked 5 1'],
  ])('%s', async (text, expected) => {
    expect(await last(text)).toBe(expected);
  });
});
