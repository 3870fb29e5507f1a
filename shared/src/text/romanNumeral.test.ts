import { expect, it } from 'vitest';
import { romanNumeral } from './romanNumeral.ts';

it.each([
  [1, 'i'],
  [4, 'iv'],
  [9, 'ix'],
  [14, 'xiv'],
  [40, 'xl'],
  [99, 'xcix'],
  [1994, 'mcmxciv'],
  [3999, 'mmmcmxcix'],
])('%i is %s', (value, text) => {
  expect(romanNumeral(value)).toBe(text);
});
