import { expect, it } from 'vitest';
import { memorySource } from './byteSource.ts';

/** As Node's Buffer does: a slice that is a view. */
class HostBytes extends Uint8Array {
  override slice(start?: number, end?: number): Uint8Array<ArrayBuffer> {
    const view = this.subarray(start, end);
    return new Uint8Array(this.buffer, view.byteOffset, view.byteLength);
  }
}

it('bytes in memory are read as plain bytes, whose slices are copies', async () => {
  const source = memorySource(HostBytes.from([1, 2, 3, 4]).subarray(1));
  const read = await source.read(1, 5);
  expect([source.size, ...read]).toEqual([3, 3, 4]);
  const copy = read.slice();
  copy[0] = 9;
  expect([...read]).toEqual([3, 4]);
});
