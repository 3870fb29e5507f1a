import { expect, it } from 'vitest';
import { sampleLaw, sampleVersion } from './citedSample.ts';
import { LawNames } from './lawNames.ts';
import { MemoryLibrary, namesOfInstruments } from './memoryLibrary.ts';
import { readReferences } from './readReferences.ts';
import { resolveReferences } from './resolver.ts';

const LAWS = [
  sampleLaw('关于修改《甲规定》等二件规定的决定', [sampleVersion('2020-01-01', {})]),
  sampleLaw('乙规定', [sampleVersion('2020-01-01', { '1': [['一。']], '2': [['二。']] })]),
];
const LIBRARY = new MemoryLibrary(LAWS);
const NAMES = LawNames.of(namesOfInstruments(LAWS));

it.each([
  ['关于修改《甲规定》等二件规定的决定', 'not-checked uncertain-reading'],
  ['乙规定', 'missing no-article'],
])('an article that is not in %s', async (law, expected) => {
  const text = '3.将第三条修改为';
  const { references } = readReferences(text, NAMES, { law });
  const [one] = await resolveReferences(references, { library: LIBRARY, asOf: '2026-11-23', text, law });
  expect(`${one?.state} ${one?.reason}`).toBe(expected);
});
