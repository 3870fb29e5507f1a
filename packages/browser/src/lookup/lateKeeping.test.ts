import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lateKeeping } from './lateKeeping.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('writes the last of several values once, after a while', () => {
  const written: string[] = [];
  const { keep } = lateKeeping((value: string) => written.push(value), 50);
  keep('a');
  keep('ab');
  expect(written).toEqual([]);
  vi.runAllTimers();
  expect(written).toEqual(['ab']);
  keep('abc');
  vi.runAllTimers();
  expect(written).toEqual(['ab', 'abc']);
});

test('somebody who types without a pause is written down too', () => {
  const written: number[] = [];
  const { keep } = lateKeeping((value: number) => written.push(value), 50);
  for (let key = 0; key < 20; key += 1) {
    keep(key);
    vi.advanceTimersByTime(20);
  }
  expect(written.length).toBeGreaterThan(3);
});

test('what waits is written at once when the page goes, and not again', () => {
  const written: string[] = [];
  const { keep, flush } = lateKeeping((value: string) => written.push(value), 50);
  flush();
  keep('a');
  flush();
  vi.runAllTimers();
  expect(written).toEqual(['a']);
});
