import { expect, test } from 'vitest';
import { DayWatch } from './dayWatch.ts';

test('another day is noticed once', () => {
  let day = '2025-12-31';
  const watch = new DayWatch(() => day);
  expect(watch.hasTurned()).toBe(false);
  day = '2026-01-01';
  expect(watch.hasTurned()).toBe(true);
  expect(watch.hasTurned()).toBe(false);
});
