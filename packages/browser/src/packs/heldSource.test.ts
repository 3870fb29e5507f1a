import type { ByteSource } from '@dutybook/shared/pack';
import { expect, test } from 'vitest';
import { heldSource, holdAll } from './heldSource.ts';

function counting(size: number): ByteSource & { reads: number } {
  const bytes = Uint8Array.from({ length: size }, (_, place) => place);
  return {
    size,
    reads: 0,
    async read(offset, length) {
      this.reads += 1;
      return bytes.slice(offset, offset + length);
    },
  };
}

test('what is held is the same, and is not read again', async () => {
  const disk = counting(100);
  const source = heldSource(disk, () => 0);
  const before = await source.read(10, 5);
  await source.hold();
  expect(disk.reads).toBe(2);
  expect(await source.read(10, 5)).toEqual(before);
  expect(await source.read(98, 5)).toEqual(Uint8Array.of(98, 99));
  expect(disk.reads).toBe(2);
});

test('what is held can no longer be read when its file is gone', async () => {
  const disk = counting(100);
  let time = 0;
  const source = heldSource(disk, () => time);
  await source.hold();
  time = 10_000;
  expect(await source.read(1, 1)).toEqual(Uint8Array.of(1));
  disk.read = () => Promise.reject(new Error('gone'));
  expect(await source.read(1, 1)).toEqual(Uint8Array.of(1));
  time = 20_000;
  await expect(source.read(1, 1)).rejects.toThrow('gone');
});

test('what cannot be read as a whole is read in pieces', async () => {
  const disk = counting(100);
  const source = heldSource({
    size: 100,
    read: (offset, length) => (length === 100 ? Promise.reject(new Error('too much')) : disk.read(offset, length)),
  });
  await source.hold();
  expect(await source.read(1, 2)).toEqual(Uint8Array.of(1, 2));
});

test('no more is held than there is room for', async () => {
  const disks = [counting(60), counting(50), counting(40)];
  await holdAll(
    disks.map((disk) => heldSource(disk)),
    100,
  );
  expect(disks.map(({ reads }) => reads)).toEqual([1, 0, 1]);
});
