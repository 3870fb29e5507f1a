import { expect, it } from 'vitest';
import { sampleLaw, sampleVersion } from './citedSample.ts';
import { LawNames } from './lawNames.ts';
import { MemoryLibrary, namesOfInstruments } from './memoryLibrary.ts';
import { readReferences } from './readReferences.ts';
import { resolveReferences } from './resolver.ts';

function lawWithAnnexes(title: string, numbers: readonly number[]) {
  const version = sampleVersion('2020-01-01', { '1': [['一。']] });
  const annexes = numbers.map((number) => ({ type: 'annex' as const, eid: `att_${number}`, text: '', children: [] }));
  const expressions = version.expressions.map((each) => ({ ...each, provisions: [...each.provisions, ...annexes] }));
  return sampleLaw(title, [{ ...version, expressions }]);
}

const LAWS = [lawWithAnnexes('甲法', [1]), lawWithAnnexes('乙法', [1, 2])];
const LIBRARY = new MemoryLibrary(LAWS);
const NAMES = LawNames.of(namesOfInstruments(LAWS));

it.each([
  ['《甲法》附件', 'verified', 'att_1'],
  ['《甲法》附件一', 'verified', 'att_1'],
  ['《乙法》附件2', 'verified', 'att_2'],
  ['《乙法》附表', 'not-checked', undefined],
  ['《甲法》附则', 'not-checked', undefined],
  ['《甲法》序言', 'not-checked', undefined],
])('%s is %s', async (text, state, eid) => {
  const { references } = readReferences(text, NAMES);
  const [one] = await resolveReferences(references, { library: LIBRARY, asOf: '2026-11-23', text });
  expect([one?.state, one?.address?.split('~')[1]]).toEqual([state, eid]);
});

it('an article joined to an annex is of the same law, in the text of another one too', async () => {
  const text = '将《甲法》附件一及第一条修改为';
  const { references } = readReferences(text, NAMES, { law: '乙法', article: '1' });
  const found = await resolveReferences(references, { library: LIBRARY, asOf: '2026-11-23', text, law: '乙法' });
  expect(found.map(({ law, place }) => [law.type === 'named' ? law.name : law.type, place])).toEqual([
    ['甲法', { annex: '1' }],
    ['甲法', { article: '1' }],
  ]);
});
