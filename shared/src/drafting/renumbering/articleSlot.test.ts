import { expect, it } from 'vitest';
import { relabelled } from './articleSlot.ts';

it.each([
  ['第一百三十三条之一', '第一百三十四条之二'],
  ['第一百三十三之一条', '第一百三十四之二条'],
  ['第133-1条', '第134-2条'],
])('%s is written anew as %s', (written, expected) => {
  const number = { value: 133, branch: 1 };
  const slot = { start: 0, end: written.length, number, form: 'chinese' } as const;
  expect(relabelled(written, slot, { value: 134, branch: 2 })).toBe(expected);
});
