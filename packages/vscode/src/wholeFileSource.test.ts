import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wholeFileSource } from './wholeFileSource.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const BYTES = Uint8Array.from({ length: 100 }, (_, at) => at);

test('the file is read once, for however many reads, and only when it is asked for', async () => {
  const readAll = vi.fn(async () => BYTES);
  const source = wholeFileSource(100, readAll);
  expect([source.size, readAll.mock.calls.length]).toEqual([100, 0]);
  const reads = await Promise.all([source.read(10, 3), source.read(98, 5), source.read(200, 5)]);
  expect(reads.map((read) => [...read])).toEqual([[10, 11, 12], [98, 99], []]);
  await source.read(0, 100);
  expect(readAll).toHaveBeenCalledOnce();
});

test('what is given does not hold the whole file', async () => {
  const source = wholeFileSource(100, async () => BYTES);
  expect((await source.read(10, 3)).buffer.byteLength).toBe(3);
});

test('a read that failed is tried again', async () => {
  const readAll = vi.fn(async () => BYTES).mockRejectedValueOnce(new Error('offline'));
  const source = wholeFileSource(100, readAll);
  await expect(source.read(0, 1)).rejects.toThrow('offline');
  expect([...(await source.read(1, 1))]).toEqual([1]);
});

test('after a while the file is let go, and read again when its memory was taken', async () => {
  const readAll = vi.fn(async () => BYTES.slice());
  const kept = vi.spyOn(WeakRef.prototype, 'deref').mockReturnValue(undefined);
  const source = wholeFileSource(100, readAll);
  await source.read(0, 1);
  vi.advanceTimersByTime(29_000);
  await source.read(0, 1);
  vi.advanceTimersByTime(29_000);
  await source.read(0, 1);
  expect(readAll).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(31_000);
  await source.read(0, 1);
  expect(readAll).toHaveBeenCalledTimes(2);
  kept.mockRestore();
});
