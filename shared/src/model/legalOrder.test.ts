import { expect, test } from 'vitest';
import { SUBTYPES } from './kind.ts';
import { legalRank } from './legalOrder.ts';

test('what is higher in the legal order ranks first', () => {
  const wanted = [
    'constitution',
    'law',
    'administrative-regulation',
    'judicial-interpretation',
    'ministry-rule',
    'local-regulation',
    'normative-document',
  ] as const;
  expect(wanted.toReversed().toSorted((a, b) => legalRank(a) - legalRank(b))).toEqual(wanted);
});

test('guidance and measures have no rank, and stand behind the law', () => {
  const unranked = legalRank(undefined);
  const ranks = SUBTYPES.map(legalRank).filter((rank) => rank !== unranked);
  expect(new Set(ranks).size).toBe(ranks.length);
  expect(Math.max(...ranks)).toBeLessThan(unranked);
  for (const subtype of ['guide', 'plan-measure', 'guideline-set', 'finding'] as const)
    expect(legalRank(subtype)).toBe(unranked);
});
