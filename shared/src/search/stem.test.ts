import { describe, expect, it } from 'vitest';
import { isStopWord, stem } from './stem.ts';

describe('an English stem', () => {
  it.each([
    ['lanes', 'lane'],
    ['policing', 'police'],
    ['policies', 'policy'],
    ['boxes', 'box'],
    ['stopped', 'stop'],
    ['driving', 'drive'],
    ['guns', 'gun'],
    ['searches', 'search'],
    ['checked', 'checks'],
  ])('joins %s and %s', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each([
    ['police', 'policy'],
    ['arrest', 'arson'],
    ['process', 'proceed'],
    ['sing', 's'],
    ['bus', 'bu'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it('leaves short words and numbers alone', () => {
    expect(['gas', 'is', '2013', 'm16'].map(stem)).toEqual(['gas', 'is', '2013', 'm16']);
  });
});

it('stop words are those that carry nothing', () => {
  expect(['the', 'of', 'when'].every(isStopWord)).toBe(true);
  expect(['not', 'no', 'police'].some(isStopWord)).toBe(false);
});
