import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DayWatch } from './dayWatch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('another day is told once', () => {
  let day = '2025-12-31';
  const turned = vi.fn();
  const watch = new DayWatch(() => day, turned);
  watch.look();
  expect(turned).not.toHaveBeenCalled();
  day = '2026-01-01';
  watch.look();
  watch.look();
  expect(turned).toHaveBeenCalledOnce();
  watch.dispose();
});

test('another day is told within a minute when nobody asks, until nobody listens any more', () => {
  let day = '2025-12-31';
  const turned = vi.fn();
  const watch = new DayWatch(() => day, turned);
  day = '2026-01-01';
  vi.advanceTimersByTime(60_000);
  expect(turned).toHaveBeenCalledOnce();
  watch.dispose();
  day = '2026-01-02';
  vi.advanceTimersByTime(600_000);
  expect(turned).toHaveBeenCalledOnce();
});
