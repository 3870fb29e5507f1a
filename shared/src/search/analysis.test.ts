import { describe, expect, it } from 'vitest';
import { queryTerms, tokens, unfinishedWord } from './analysis.ts';

const terms = (text: string) => [...tokens(text)].map(({ term }) => term);

describe('the terms of a text', () => {
  it('are bigrams of Chinese and stems of words', () => {
    expect(terms('潮汐车道 tidal lanes')).toEqual(['潮汐', '汐车', '车道', 'tidal', 'lan']);
  });

  it('keep a lone character, and split letters from Chinese', () => {
    expect(terms('枪、ktv噪音')).toEqual(['枪', 'ktv', '噪音']);
  });

  it('know where they stand', () => {
    const text = '一 潮汐车';
    for (const { term, start, end } of tokens(text)) expect(text.slice(start, end)).toBe(term);
  });
});

describe('the terms of a query', () => {
  it('leave out words that carry nothing, unless there is nothing else', () => {
    expect(queryTerms('when can the police search')).toEqual(['polic', 'search']);
    expect(queryTerms('who is it')).toEqual(['who', 'is', 'it']);
  });

  it('are each there once', () => {
    expect(queryTerms('枪 枪')).toEqual(['枪']);
  });
});

describe('a word that may be unfinished', () => {
  it('is the last one, in letters, of two or more', () => {
    expect(unfinishedWord('fraud hotlin')).toBe('hotlin');
    expect(unfinishedWord('fraud h')).toBeUndefined();
    expect(unfinishedWord('fraud ')).toBeUndefined();
    expect(unfinishedWord('潮汐')).toBeUndefined();
  });
});
