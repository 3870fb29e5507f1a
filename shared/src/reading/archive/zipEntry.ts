import type { Outcome, Problem } from '../../model/index.ts';
import { success } from '../../model/index.ts';
import type { ZipDirectory, ZipRecord } from './zipDirectory.ts';
import type { ZipProblemCode } from './zipFailure.ts';
import { zipFailure, zipProblem } from './zipFailure.ts';
import { decodeZipName, isSafeZipName, unmarkedNameEncoding } from './zipName.ts';

/** What an archive may cost before it, or an entry of it, is refused. Sizes are in bytes. */
export interface ZipLimits {
  readonly entries: number;
  /** Largest size of one unpacked entry. */
  readonly entryBytes: number;
  /** Largest size of everything that is unpacked from the archive and those nested in it. */
  readonly totalBytes: number;
  /** How many times larger than packed an entry may be; counts from a size of 8 MiB on, below which nothing can harm. */
  readonly ratio: number;
  /** How many archives may lie inside one another. */
  readonly nesting: number;
}

export const ZIP_LIMITS: ZipLimits = {
  entries: 20_000,
  entryBytes: 256 * 1024 * 1024,
  totalBytes: 1024 * 1024 * 1024,
  ratio: 500,
  nesting: 3,
};

/** A file in an archive. */
export interface ZipEntry {
  /** Path inside the archive, with `/`; safe to unpack below a folder. */
  readonly name: string;
  /** Size as the archive declares it; `read` holds it to that. */
  readonly size: number;
  readonly packedSize: number;
}

/** A file in an archive that is not read, and why. */
export interface RefusedZipEntry {
  readonly name: string;
  readonly problem: Problem;
}

/** The entries of an archive, told apart. */
export interface SortedZipEntries {
  readonly entries: ReadonlyMap<ZipEntry, ZipRecord>;
  readonly refused: readonly RefusedZipEntry[];
}

const LOCAL_HEADER_LENGTH = 30;
const ENCRYPTED = 0x2041;
const AES = 99;
const METHODS = [0, 8];
const [FOLDER, REGULAR] = [4, 8];
const HARMLESS_SIZE = 8 * 1024 * 1024;
const LONGEST_SHOWN = 300;

/** Whether so many bytes from so few packed ones are more than the limits allow. */
export function exceedsRatio(size: number, packedSize: number, limits: ZipLimits): boolean {
  return size > HARMLESS_SIZE && size > packedSize * limits.ratio;
}

/** Nothing in an archive may lie over anything else: bombs pack one stream under many names (Fifield 2019, "A better zip bomb"). */
function checkPlaces({ records, start }: ZipDirectory): Outcome<undefined> {
  const inOrder = records.toSorted((one, other) => one.offset - other.offset);
  for (const [at, record] of inOrder.entries()) {
    const end = record.offset + LOCAL_HEADER_LENGTH + record.name.bytes.length + record.packedSize;
    if (record.offset < 0 || !Number.isSafeInteger(end) || end > start) return zipFailure('zip-damaged');
    const next = inOrder[at + 1];
    if (next !== undefined && end > next.offset) return zipFailure('zip-overlapping');
  }
  return success(undefined);
}

function refusal(name: string | undefined, record: ZipRecord, limits: ZipLimits): ZipProblemCode | undefined {
  if (name === undefined || !isSafeZipName(name)) return 'zip-entry-name';
  const isFolder = name.endsWith('/');
  if (![0, isFolder ? FOLDER : REGULAR].includes(record.fileType)) return 'zip-entry-link';
  if ((record.flags & ENCRYPTED) !== 0 || record.method === AES) return 'zip-entry-encrypted';
  if (!METHODS.includes(record.method)) return 'zip-entry-method';
  if (isFolder && record.size > 0) return 'zip-entry-damaged';
  if (record.method === 0 && record.size !== record.packedSize) return 'zip-entry-size';
  if (record.size > limits.entryBytes) return 'zip-entry-too-large';
  return exceedsRatio(record.size, record.packedSize, limits) ? 'zip-entry-ratio' : undefined;
}

/** A name that cannot be shown as it is, made harmless for a message. */
function shown(name: string | undefined, record: ZipRecord): string {
  const text = name ?? Array.from(record.name.bytes, (byte) => String.fromCharCode(byte)).join('');
  // oxlint-disable-next-line no-control-regex -- control characters must not reach a terminal
  return text.slice(0, LONGEST_SHOWN).replace(/[\0-\x1f\x7f-\x9f]/g, '\ufffd');
}

/**
 * Tells the files of an archive that can be read from those that cannot, each with its reason; folders are left out. Fails with
 * `zip-damaged`, `zip-overlapping` or `zip-too-large` when the archive as a whole is not to be read.
 */
export function sortZipEntries(directory: ZipDirectory, limits: ZipLimits): Outcome<SortedZipEntries> {
  const placed = checkPlaces(directory);
  if (!placed.ok) return placed;
  const encoding = unmarkedNameEncoding(directory.records.map(({ name }) => name));
  const named = directory.records.map((record) => ({ record, name: decodeZipName(record.name, encoding) }));
  const times = new Map<string | undefined, number>();
  for (const { name } of named) times.set(name, (times.get(name) ?? 0) + 1);
  const entries = new Map<ZipEntry, ZipRecord>();
  const refused: RefusedZipEntry[] = [];
  let total = 0;
  for (const { record, name } of named) {
    const code = refusal(name, record, limits) ?? ((times.get(name) ?? 0) > 1 ? 'zip-entry-duplicate' : undefined);
    if (code !== undefined) refused.push({ name: shown(name, record), problem: zipProblem(code) });
    else if (name !== undefined && !name.endsWith('/')) {
      entries.set({ name, size: record.size, packedSize: record.packedSize }, record);
      total += record.size;
    }
  }
  return total > limits.totalBytes ? zipFailure('zip-too-large') : success({ entries, refused });
}
