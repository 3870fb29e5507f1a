import { describe, expect, it } from 'vitest';
import { openSample } from '../index/sampleLaws.ts';
import { readSpoken, syllablesOf } from './spokenQuery.ts';

const index = await openSample();
const sounds = await index.sounds();

describe('syllables', () => {
  it.each([
    ['hedao', ['he', 'dao']],
    ['youyong', ['you', 'yong']],
    ['fakuan', ['fa', 'kuan']],
    ['patrol', undefined],
    ['', []],
  ])('of %s are %j', (word, syllables) => {
    expect(syllablesOf(word, sounds)).toEqual(syllables);
  });
});

describe('a query typed in pinyin', () => {
  const spoken = (query: string) => readSpoken(query, index.body, sounds);

  it('is read as the characters that stand together in the texts', async () => {
    expect((await spoken('youyong'))?.map(([first]) => first)).toEqual(['游泳']);
    expect((await spoken('hedao xuncha'))?.map(([first]) => first)).toEqual(['河道', '巡查']);
    expect((await spoken("he'dao 12"))?.map(([first]) => first)).toEqual(undefined);
    expect((await spoken('youyong 12'))?.map(([first]) => first)).toEqual(['游泳', '12']);
  });

  it('is none when a word is no pinyin, or no texts have it', async () => {
    expect(await spoken('night patrol')).toBeUndefined();
    expect(await spoken('kuanyong')).toBeUndefined();
    expect(await spoken('')).toBeUndefined();
  });
});
