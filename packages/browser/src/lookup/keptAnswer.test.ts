import type { LookupResult } from '@dutybook/shared/library';
import { expect, test } from 'vitest';
import { answerAgain, keptAnswer } from './keptAnswer.ts';

const result: LookupResult = {
  hits: [],
  total: 0,
  searched: 80,
  packs: 1,
  asOf: '2026-01-02',
  language: 'zh',
  didYouMean: [],
  advice: [],
};
const request = { query: '车道', limit: 20, topics: ['交通'] };
const kept = keptAnswer('a', request, result);
const now = { library: 'a', request, today: '2026-01-02' };

test('gives the answer again to whom asks the same of the same packs on the same day', () => {
  expect(answerAgain(kept, now)).toEqual(result);
});

test.each([
  ['other packs', { ...now, library: 'b' }],
  ['another query', { ...now, request: { ...request, query: '车' } }],
  ['other filters', { ...now, request: { ...request, topics: [] } }],
  ['another day, because a night has passed', { ...now, today: '2026-01-03' }],
  ['a day that is asked about', { ...now, request: { ...request, asOf: '2020-01-01' } }],
])('gives nothing for %s', (_, asked) => {
  expect(answerAgain(kept, asked)).toBeUndefined();
});

test('gives nothing of what is no answer, such as that of an older version', () => {
  expect(answerAgain({ ...kept, result: { hits: 3 } }, now)).toBeUndefined();
  expect(answerAgain(undefined, now)).toBeUndefined();
});
