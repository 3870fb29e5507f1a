import type { Outcome } from '../../model/index.ts';
import { success } from '../../model/index.ts';
import type { ByteSource } from './byteSource.ts';
import { zipFailure } from './zipFailure.ts';
import type { RawZipName } from './zipName.ts';
import { unicodePath } from './zipName.ts';

const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_LENGTH = 20;
const ZIP64_END = 0x06064b50;
const ZIP64_END_LENGTH = 56;
const HEADER = 0x02014b50;
const HEADER_LENGTH = 46;
const ZIP64_EXTRA = 1;
/** Bytes; a directory of twenty thousand long names has five million. */
const LARGEST_DIRECTORY = 64 * 1024 * 1024;
const UNKNOWN_16 = 0xffff;
const UNKNOWN_32 = 0xffffffff;

/** One record of the central directory (APPNOTE 4.3.12), with sizes of Zip64 put in place. */
export interface ZipRecord {
  readonly name: RawZipName;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the local header begins in the source. */
  readonly offset: number;
  /** Type bits of a Unix mode, 0 when the archive was not made on such a system. */
  readonly fileType: number;
}

/** The central directory and where it begins; all entries have to lie before that. */
export interface ZipDirectory {
  readonly records: readonly ZipRecord[];
  readonly start: number;
}

interface Extent {
  readonly entries: number;
  readonly size: number;
  readonly offset: number;
  /** Where the directory's end record begins in the source. */
  readonly end: number;
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The place of the end record: one whose comment ends the file, else the last one that fits. */
function findEnd(tail: Uint8Array): number {
  const data = view(tail);
  let last = -1;
  for (let at = tail.length - END_LENGTH; at >= 0; at -= 1) {
    if (data.getUint32(at, true) !== END) continue;
    const end = at + END_LENGTH + data.getUint16(at + 20, true);
    if (end === tail.length) return at;
    if (end < tail.length && last < 0) last = at;
  }
  return last;
}

async function readExtent(source: ByteSource): Promise<Outcome<Extent>> {
  const tailStart = Math.max(0, source.size - END_LENGTH - LONGEST_COMMENT);
  const tail = await source.read(tailStart, source.size - tailStart);
  const at = findEnd(tail);
  if (at < 0) return zipFailure('zip-damaged');
  const data = view(tail);
  const [disk, directoryDisk, here] = [4, 6, 8].map((field) => data.getUint16(at + field, true));
  const extent = {
    entries: data.getUint16(at + 10, true),
    size: data.getUint32(at + 12, true),
    offset: data.getUint32(at + 16, true),
    end: tailStart + at,
  };
  const large = extent.entries === UNKNOWN_16 || extent.size === UNKNOWN_32 || extent.offset === UNKNOWN_32;
  if (large) return readLargeExtent(source, extent);
  if (disk !== 0 || directoryDisk !== 0 || here !== extent.entries) return zipFailure('zip-split');
  return success(extent);
}

/** Zip64: the true numbers stand in a record that a locator in front of the end record points to. */
async function readLargeExtent(source: ByteSource, small: Extent): Promise<Outcome<Extent>> {
  const locatorAt = small.end - ZIP64_LOCATOR_LENGTH;
  if (locatorAt < 0) return zipFailure('zip-damaged');
  const locator = view(await source.read(locatorAt, ZIP64_LOCATOR_LENGTH));
  if (locator.byteLength < ZIP64_LOCATOR_LENGTH || locator.getUint32(0, true) !== ZIP64_LOCATOR) return success(small);
  const end = Number(locator.getBigUint64(8, true));
  if (end > locatorAt - ZIP64_END_LENGTH) return zipFailure('zip-damaged');
  const record = view(await source.read(end, ZIP64_END_LENGTH));
  if (record.byteLength < ZIP64_END_LENGTH || record.getUint32(0, true) !== ZIP64_END) return zipFailure('zip-damaged');
  if (record.getUint32(16, true) !== 0 || record.getUint32(20, true) !== 0) return zipFailure('zip-split');
  const [entries = 0, size = 0, offset = 0] = [32, 40, 48].map((at) => Number(record.getBigUint64(at, true)));
  return success({ entries, size, offset, end });
}

/** Extra fields by their number; a field that runs over the end is left out. */
function readExtras(bytes: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const data = view(bytes);
  const extras = new Map<number, Uint8Array>();
  for (let at = 0; at + 4 <= bytes.length; ) {
    const length = data.getUint16(at + 2, true);
    if (at + 4 + length > bytes.length) break;
    extras.set(data.getUint16(at, true), bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return extras;
}

/** Replaces those of the numbers that do not fit 32 bits by what the Zip64 field says, in its fixed order. */
function widened(numbers: readonly number[], field: Uint8Array | undefined): readonly number[] {
  if (field === undefined) return numbers;
  const data = view(field);
  let at = 0;
  return numbers.map((number) => {
    if (number !== UNKNOWN_32 || at + 8 > field.length) return number;
    at += 8;
    return Number(data.getBigUint64(at - 8, true));
  });
}

function readRecord(bytes: Uint8Array, data: DataView, at: number, shift: number): ZipRecord {
  const [nameLength = 0, extraLength = 0] = [28, 30].map((field) => data.getUint16(at + field, true));
  const nameAt = at + HEADER_LENGTH;
  const name = bytes.subarray(nameAt, nameAt + nameLength);
  const extras = readExtras(bytes.subarray(nameAt + nameLength, nameAt + nameLength + extraLength));
  const fields = [24, 20, 42].map((field) => data.getUint32(at + field, true));
  const [size = 0, packedSize = 0, offset = 0] = widened(fields, extras.get(ZIP64_EXTRA));
  const flags = data.getUint16(at + 8, true);
  const unicode = unicodePath(extras, name);
  const isUnix = [3, 19].includes(bytes[at + 5] ?? 0);
  return {
    name: { bytes: name, utf8: (flags & 0x800) !== 0, ...(unicode === undefined ? {} : { unicode }) },
    flags,
    method: data.getUint16(at + 10, true),
    checksum: data.getUint32(at + 16, true),
    packedSize,
    size,
    offset: offset + shift,
    fileType: isUnix ? (data.getUint32(at + 38, true) >>> 28) & 0xf : 0,
  };
}

function readRecords(bytes: Uint8Array, entries: number, shift: number): readonly ZipRecord[] | undefined {
  const data = view(bytes);
  const records: ZipRecord[] = [];
  let at = 0;
  while (records.length < entries) {
    if (at + HEADER_LENGTH > bytes.length || data.getUint32(at, true) !== HEADER) return undefined;
    const length = HEADER_LENGTH + [28, 30, 32].reduce((sum, field) => sum + data.getUint16(at + field, true), 0);
    if (at + length > bytes.length) return undefined;
    records.push(readRecord(bytes, data, at, shift));
    at += length;
  }
  return records;
}

/**
 * Reads the central directory of a zip archive (APPNOTE 6.3.10, ISO/IEC 21320-1), with Zip64 and with data in front of the archive.
 * Fails with `zip-damaged`, `zip-split` or `zip-too-many-entries`; reads no more than the directory itself.
 */
export async function readZipDirectory(source: ByteSource, mostEntries: number): Promise<Outcome<ZipDirectory>> {
  const found = await readExtent(source);
  if (!found.ok) return found;
  const { entries, size, offset, end } = found.value;
  if (entries > mostEntries) return zipFailure('zip-too-many-entries');
  const shift = end - size - offset;
  if (!Number.isSafeInteger(shift) || shift < 0 || size < entries * HEADER_LENGTH) return zipFailure('zip-damaged');
  if (size > LARGEST_DIRECTORY) return zipFailure('zip-too-many-entries');
  const bytes = await source.read(end - size, size);
  const records = bytes.length === size ? readRecords(bytes, entries, shift) : undefined;
  return records === undefined ? zipFailure('zip-damaged') : success({ records, start: end - size });
}
