import { expect, test } from 'vitest';
import { typeset } from './typeset.ts';

test('straight quotes become curly ones, in pairs and without moving anything', () => {
  expect(typeset('"Tidal lane"')).toBe('“Tidal lane”');
  expect(typeset('The "12 1 1" fire and "1+6"')).toBe('The “12 1 1” fire and “1+6”');
  expect(typeset('"1+6"智能交通')).toHaveLength('"1+6"智能交通'.length);
});
