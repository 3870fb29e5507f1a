import { expect, it } from 'vitest';
import { englishLegalOrderOf } from './legalOrder.ts';

it.each([
  ['criminal law of japan', 'japan'],
  ['Japanese Criminal Law', 'japanese'],
  ['german criminal code', 'german'],
  ['criminal code of hong kong', 'hong kong'],
  ["criminal law of the people's republic of china", undefined],
  ['germane matters act', undefined],
  ['new zealand bill of rights act', undefined],
])('%s is of %s', (name, order) => {
  expect(englishLegalOrderOf(name)).toBe(order);
});
