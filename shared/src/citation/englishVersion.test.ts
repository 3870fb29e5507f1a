import { describe, expect, it } from 'vitest';
import { sampleLaw, sampleVersion } from './citedSample.ts';
import { LawNames } from './lawNames.ts';
import { MemoryLibrary, namesOfInstruments } from './memoryLibrary.ts';
import { readReferences } from './readReferences.ts';
import { resolveReferences } from './resolver.ts';

const LAWS = [
  {
    ...sampleLaw('中华人民共和国治安管理处罚法', [
      sampleVersion('2012-10-26', { '43': [['殴打他人的，处拘留。']] }),
      sampleVersion('2026-01-01', { '43': [['盗窃的，处拘留。']] }),
    ]),
    aliases: { en: ['Public Security Penalties Law'] },
  },
];
const LIBRARY = new MemoryLibrary(LAWS);
const NAMES = LawNames.of(namesOfInstruments(LAWS));

describe('the version of a law named in English', () => {
  it.each([
    ['Article 43 of the Public Security Penalties Law', 'verified 2026-01-01'],
    ['Article 43 of the Public Security Penalties Law (2012 Amendment)', 'changed 2012-10-26'],
    ['Article 43 of the Public Security Penalties Law (2012)', 'changed 2012-10-26'],
    ['Article 43 of the Public Security Penalties Law (as amended in October 2012)', 'changed 2012-10-26'],
    ['Article 43 of the 2012 Public Security Penalties Law', 'changed 2012-10-26'],
    ['Public Security Penalties Law (2012), Article 43', 'changed 2012-10-26'],
    ['Article 43 of the former Public Security Penalties Law', 'not-checked'],
    ['Article 43 of the Public Security Penalties Law (2005)', 'missing 2026-01-01'],
    ['Article 43 of the Public Security Penalties Law (see page 2012)', 'verified 2026-01-01'],
  ])('%s: %s', async (text, expected) => {
    const { references } = readReferences(text, NAMES);
    const [one] = await resolveReferences(references, { library: LIBRARY, asOf: '2026-11-23', text });
    expect([one?.state, one?.version].filter((part) => part !== undefined).join(' ')).toBe(expected);
  });
});
