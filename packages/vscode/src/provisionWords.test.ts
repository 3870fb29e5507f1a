import { expect, test } from 'vitest';
import { wordsOf } from './provisionWords.ts';

test('the words of a provision are the lines from the first of its text to the last', () => {
  const lines = new Map([
    ['art_2', { first: 6, last: 12 }],
    ['art_2__para_1', { first: 6, last: 8 }],
    ['art_2__para_2', { first: 10, last: 12 }],
  ]);
  expect(wordsOf(lines)).toEqual({ first: 6, last: 12 });
  expect(wordsOf(new Map())).toBeUndefined();
});
