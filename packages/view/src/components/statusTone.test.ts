import { STATUSES } from '@dutybook/shared/model';
import { expect, test } from 'vitest';
import { statusTone } from './statusTone.ts';

test('only a text in force looks verified', () => {
  expect(STATUSES.filter((status) => statusTone(status) === 'verified')).toEqual(['in-force']);
});
