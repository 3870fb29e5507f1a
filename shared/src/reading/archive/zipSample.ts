import { strToU8 } from 'fflate/browser';
import { crc32 } from './crc32.ts';

/** A file of an archive for tests, with whatever is to be wrong about it. */
export interface SampleEntry {
  readonly name: string | readonly number[];
  readonly data?: Uint8Array;
  readonly packed?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly mode?: number;
  readonly size?: number;
  readonly checksum?: number;
  readonly localName?: string;
  readonly extra?: readonly number[];
  readonly offset?: number;
}

/** A number in so many bytes, lowest first. */
export const littleEndian = (value: number, length: number) =>
  Array.from({ length }, (_, at) => Math.floor(value / 256 ** at) % 256);
const bytesOf = (name: SampleEntry['name']) => (typeof name === 'string' ? [...strToU8(name)] : [...name]);

/** An archive written byte by byte, so that it can be wrong in every way. */
export function sampleZip(
  files: readonly SampleEntry[],
  change: { entries?: number; comment?: string; prefix?: number } = {},
): Uint8Array {
  const local: number[] = Array.from({ length: change.prefix ?? 0 }, () => 7);
  const central: number[] = [];
  for (const file of files) {
    const { data = strToU8('文'), method = 0, flags = 0x800, extra = [] } = file;
    const packed = file.packed ?? data;
    const name = bytesOf(file.name);
    const localName = bytesOf(file.localName ?? file.name);
    const sums = [
      ...littleEndian(file.checksum ?? crc32(data), 4),
      ...littleEndian(packed.length, 4),
      ...littleEndian(file.size ?? data.length, 4),
    ];
    const offset = file.offset ?? local.length - (change.prefix ?? 0);
    local.push(
      ...littleEndian(0x04034b50, 4),
      ...littleEndian(20, 2),
      ...littleEndian(flags, 2),
      ...littleEndian(method, 2),
      ...littleEndian(0, 4),
      ...sums,
    );
    local.push(...littleEndian(localName.length, 2), 0, 0, ...localName);
    for (const byte of packed) local.push(byte);
    central.push(
      ...littleEndian(0x02014b50, 4),
      20,
      3,
      ...littleEndian(20, 2),
      ...littleEndian(flags, 2),
      ...littleEndian(method, 2),
      ...littleEndian(0, 4),
      ...sums,
    );
    central.push(
      ...littleEndian(name.length, 2),
      ...littleEndian(extra.length, 2),
      ...littleEndian(0, 6),
      ...littleEndian((file.mode ?? 0) * 65536, 4),
    );
    central.push(...littleEndian(offset, 4), ...name, ...extra);
  }
  const comment = bytesOf(change.comment ?? '');
  const count = littleEndian(change.entries ?? files.length, 2);
  const end = [...littleEndian(0x06054b50, 4), 0, 0, 0, 0, ...count, ...count, ...littleEndian(central.length, 4)];
  const start = littleEndian(local.length - (change.prefix ?? 0), 4);
  return Uint8Array.from([...local, ...central, ...end, ...start, ...littleEndian(comment.length, 2), ...comment]);
}
