import { describe, expect, it } from 'vitest';
import { sampleLaw, sampleVersion } from './citedSample.ts';
import { LawNames } from './lawNames.ts';
import { MemoryLibrary, namesOfInstruments } from './memoryLibrary.ts';
import { readReferences } from './readReferences.ts';
import { resolveReferences } from './resolver.ts';

const LAWS = [
  sampleLaw('治安管理处罚法', [
    sampleVersion('2012-10-26', { '43': [['殴打他人的，处拘留。']] }),
    sampleVersion('2026-01-01', { '43': [['盗窃的，处拘留。']] }),
  ]),
];
const LIBRARY = new MemoryLibrary(LAWS);
const NAMES = LawNames.of(namesOfInstruments(LAWS));

describe('the version of a law that words beside it tell', () => {
  it.each([
    ['2012版《治安管理处罚法》第四十三条', 'changed newer-version 2012-10-26 art_43'],
    ['过去的《治安管理处罚法》第四十三条', 'not-checked uncertain-reading'],
    ['依照老《治安管理处罚法》第四十三条', 'not-checked uncertain-reading'],
    ['未修订的《治安管理处罚法》第四十三条', 'not-checked uncertain-reading'],
    ['尚未生效的《治安管理处罚法》第四十三条', 'not-checked uncertain-reading'],
    ['上一版《治安管理处罚法》第四十三条', 'not-checked uncertain-reading'],
    ['《治安管理处罚法》（老法）第四十三条', 'not-checked uncertain-reading'],
    ['治安管理处罚法（12年）第四十三条', 'not-checked uncertain-reading'],
    ['《治安管理处罚法》第四十三条（2012年修正）', 'changed newer-version 2012-10-26 art_43'],
    ['治安管理处罚法第四十三条（2012年）', 'changed newer-version 2012-10-26 art_43'],
    ['《治安管理处罚法》第四十三条（旧法）', 'not-checked uncertain-reading'],
    ['治安管理处罚法第四十三条（修订前）', 'not-checked uncertain-reading'],
    ['《治安管理处罚法》第四十三条（盗窃）', 'verified 2026-01-01 art_43'],
    ['治安管理处罚法（2012年修正，以下简称治安法）第四十三条', 'changed newer-version 2012-10-26 art_43'],
  ])('%s', async (text, expected) => {
    const { references } = readReferences(text, NAMES);
    const [one] = await resolveReferences(references, { library: LIBRARY, asOf: '2026-11-23', text });
    const eid = one?.address?.split('/~')[1];
    expect([one?.state, one?.reason, one?.version, eid].filter((part) => part !== undefined).join(' ')).toBe(expected);
  });

  it('an article by the number that it had before is left open', async () => {
    const text = '《治安管理处罚法》第四十三条（原第四十三条）';
    const { references } = readReferences(text, NAMES);
    const found = await resolveReferences(references, { library: LIBRARY, asOf: '2026-11-23', text });
    expect(found.map(({ state }) => state)).toEqual(['verified', 'not-checked']);
  });

  it.each([
    ['《治安管理处罚法》第四十三条，即修订前第四十三条', 'not-checked uncertain-reading'],
    ['《治安管理处罚法》第四十三条，修正前的第四十三条', 'not-checked uncertain-reading'],
    ['新《治安管理处罚法》第四十三条。旧法（2012年修正的《治安管理处罚法》）第四十三条', 'changed newer-version'],
    ['《治安管理处罚法》第四十三条，该法（指《治安管理处罚法》（2012年修正））第四十三条', 'changed newer-version'],
    ['治安管理处罚法（2012年修正，以下简称治安法）。治安法第四十三条', 'changed newer-version'],
    ['治安管理处罚法（2012年修正，以下简称治安法）第一条。依照治安法第四十三条', 'changed newer-version'],
    ['2012年治安管理处罚法（以下简称治安法）。治安法第四十三条', 'changed newer-version'],
    ['《治安管理处罚法》（另见2012年《治安管理处罚法》第四十三条）第四十三条', 'verified'],
  ])('behind another version, %s', async (text, expected) => {
    const { references } = readReferences(text, NAMES);
    const found = await resolveReferences(references, { library: LIBRARY, asOf: '2026-11-23', text });
    const last = found.at(-1);
    expect([last?.state, last?.reason].filter((part) => part !== undefined).join(' ')).toBe(expected);
  });
});
