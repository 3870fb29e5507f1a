import { describe, expect, it } from 'vitest';
import { buildIndex } from '../index/index.ts';
import { openSample, readSample, SAMPLE_LAWS } from '../index/sampleLaws.ts';
import { wordHeard } from './soundAlike.ts';

const PHRASES = ['巡查职责', '河道巡查职责'];

const syllables = new Map(SAMPLE_LAWS.map(({ title: { zh = '' } }) => [zh, readSample(zh)]));
const index = await openSample(buildIndex(SAMPLE_LAWS, { syllables, read: readSample, phrases: PHRASES }));

describe('the word that was meant by one that sounds like it', () => {
  it.each([
    ['询查职责', '巡查职责'],
    ['河道询查职责', '河道巡查职责'],
    // A character that no text has, and one that sounds nearly alike.
    ['巡查职嘖', '巡查职责'],
    ['巡插职责', '巡查职责'],
    ['巡查职法', undefined],
    // Less than half of it is left.
    ['询茶指责', undefined],
    // It is known itself, or a text has all of its pairs of characters.
    ['巡查职责', undefined],
    ['河道巡查', undefined],
    ['查职责', undefined],
    ['询查职责怎么办', undefined],
    ['xuncha', undefined],
  ])('%s is %s', async (query, word) => {
    expect(await wordHeard(query, index)).toBe(word);
  });
});
