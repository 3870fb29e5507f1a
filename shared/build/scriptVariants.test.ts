import { expect, it } from 'vitest';
import { SIMPLIFIED, TRADITIONAL } from '../src/text/scriptVariantTable.ts';
import { variantPairs } from './scriptVariants.ts';

it('the committed table of script variants is what OpenCC gives', () => {
  const pairs = variantPairs();
  expect(TRADITIONAL).toBe(pairs.map(([from]) => from).join(''));
  expect(SIMPLIFIED).toBe(pairs.map(([, to]) => to).join(''));
});
