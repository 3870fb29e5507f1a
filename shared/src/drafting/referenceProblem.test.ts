import { expect, it } from 'vitest';
import { isReferenceProblem } from './referenceProblem.ts';

it.each([
  ['missing-provision', true],
  ['internal-reference', true],
  ['target-removed', true],
  ['range-narrowed', false],
  ['numbering-gap', false],
  ['not-checked', false],
  ['constructor', false],
])('%s: %s', (code, expected) => {
  expect(isReferenceProblem(code)).toBe(expected);
});
