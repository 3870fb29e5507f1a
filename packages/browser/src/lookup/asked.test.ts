import { expect, test } from 'vitest';
import { readAsked } from './asked.ts';

test('a query that was just left is looked up, an old one and anything else is not', () => {
  expect(readAsked({ query: '酒驾', at: 1000 }, 2000)).toBe('酒驾');
  expect(readAsked({ query: '酒驾', at: 1000 }, 60_000)).toBeUndefined();
  expect(readAsked({ query: '', at: 1000 }, 2000)).toBeUndefined();
  expect(readAsked(undefined)).toBeUndefined();
});
