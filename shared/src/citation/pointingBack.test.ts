import { describe, expect, it } from 'vitest';
import { sampleLaw, sampleVersion } from './citedSample.ts';
import { MemoryLibrary } from './memoryLibrary.ts';
import { NAMES } from './referenceSample.ts';
import { readReferences } from './readReferences.ts';
import { resolveReferences } from './resolver.ts';

/** The law and place of the last reference in the third paragraph of an article of its own, and whether that is only guessed. */
function last(text: string): string {
  const { references } = readReferences(text, NAMES, { law: '某条例', article: '12', paragraph: 3 });
  const { law, place, basis } = references.at(-1) ?? { law: { type: 'unknown' }, place: {}, basis: 'guessed' };
  const numbers = [place.article, place.paragraph, place.item].map((number) => number ?? '').join('.');
  return `${law.type} ${numbers.replace(/\.+$/u, '')}${basis === 'guessed' ? '?' : ''}`;
}

describe('该款 and 该条 in the text of a law', () => {
  it.each([
    ['依照《刑法》第三条第一款处罚的，自本条第二款规定的期限届满后又有该款行为的', 'own 12.2'],
    ['依照《刑法》第三条第一款处罚后有前款行为的，依照该款的规定', 'own 12.2'],
    ['有本条例第五条、《刑法》第三条行为的，依照该条的规定', 'named 3'],
  ])('mean what was cited last: %s', (text, expected) => {
    expect(last(text)).toBe(expected);
  });

  it.each([
    '单位犯本条例第五条、第六条之罪的，依照各该条的规定',
    '单位犯前两款罪的，依照各该款的规定',
    '单位犯第一款、第二款罪的，依照各该款的规定',
  ])('of several, none: %s', (text) => {
    expect(last(text)).toMatch(/\?$/u);
  });

  it('and stay so where their own words are found in the law', async () => {
    const text = '单位犯前两款罪的，对单位处罚，依照各该款的规定';
    const law = '某条例';
    const paragraphs: [string][] = [['甲。'], ['乙。'], [`${text}处理。`]];
    const library = new MemoryLibrary([sampleLaw(law, [sampleVersion('2020-01-01', { '12': paragraphs })])]);
    const { references } = readReferences(text, NAMES, { law, article: '12', paragraph: 3 });
    const found = await resolveReferences(references, { library, asOf: '2026-11-23', text, law });
    expect(found.map(({ state }) => state)).toEqual(['verified', 'not-checked']);
  });
});
