import type { Outcome } from '../../model/index.ts';
import { success } from '../../model/index.ts';
import type { ByteSource } from './byteSource.ts';
import { bytesInMemory } from './byteSource.ts';
import { crc32 } from './crc32.ts';
import type { ZipRecord } from './zipDirectory.ts';
import { readZipDirectory } from './zipDirectory.ts';
import type { RefusedZipEntry, SortedZipEntries, ZipEntry, ZipLimits } from './zipEntry.ts';
import { exceedsRatio, sortZipEntries, ZIP_LIMITS } from './zipEntry.ts';
import { zipFailure } from './zipFailure.ts';

export { ZIP_LIMITS } from './zipEntry.ts';
export type { RefusedZipEntry, ZipEntry, ZipLimits } from './zipEntry.ts';

/** A zip archive that was found sound as far as its directory tells. */
export interface ZipArchive {
  /** Files that can be read, in the order of the archive. */
  readonly entries: readonly ZipEntry[];
  /** Files that are not read, each with its reason. */
  readonly refused: readonly RefusedZipEntry[];
  /**
   * Unpacks one entry; stops at the limits whatever the archive declares. What was unpacked counts against `totalBytes`, each time.
   * Fails with `zip-too-large`, `zip-entry-too-large`, `zip-entry-ratio`, `zip-entry-damaged`, `zip-entry-size` or
   * `zip-entry-checksum`. Throws the signal's reason when it is aborted.
   */
  read(entry: ZipEntry, signal?: AbortSignal): Promise<Outcome<Uint8Array>>;
  /** Opens an archive that lies in this one, within what is left of this one's limits; fails also with `zip-too-deep`. */
  openNested(entry: ZipEntry, signal?: AbortSignal): Promise<Outcome<ZipArchive>>;
}

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_LENGTH = 30;
const ENCRYPTED = 1;
const READ_LENGTH = 256 * 1024;
/** As much as is inflated at once: a byte becomes at most 1,032, so at most 17 MB appear before the limits are looked at. */
const STEP = 16 * 1024;
/** A stored block of 64 kB comes out whole; longer input that gives nothing is not deflated data. */
const LONGEST_SILENCE = 128 * 1024;

/** What may still be unpacked; nested archives share it with the one around them. */
interface Budget {
  left: number;
}

/** Takes the pieces of an entry as they appear, and stops at the limits. */
class Unpacked {
  readonly #record: ZipRecord;
  readonly #limits: ZipLimits;
  readonly #budget: Budget;
  readonly #pieces: Uint8Array[] = [];
  length = 0;
  #checksum = 0;
  #problem: 'zip-too-large' | 'zip-entry-too-large' | 'zip-entry-ratio' | 'zip-entry-size' | undefined;

  constructor(record: ZipRecord, limits: ZipLimits, budget: Budget) {
    this.#record = record;
    this.#limits = limits;
    this.#budget = budget;
  }

  get stopped(): boolean {
    return this.#problem !== undefined;
  }

  add(piece: Uint8Array): void {
    if (this.stopped) return;
    this.length += piece.length;
    this.#budget.left -= piece.length;
    if (this.#budget.left < 0) this.#problem = 'zip-too-large';
    else if (this.length > this.#limits.entryBytes) this.#problem = 'zip-entry-too-large';
    else if (exceedsRatio(this.length, this.#record.packedSize, this.#limits)) this.#problem = 'zip-entry-ratio';
    else if (this.length > this.#record.size) this.#problem = 'zip-entry-size';
    else {
      this.#pieces.push(piece);
      this.#checksum = crc32(piece, this.#checksum);
    }
  }

  finish(): Outcome<Uint8Array> {
    if (this.#problem !== undefined) return zipFailure(this.#problem);
    if (this.length !== this.#record.size) return zipFailure('zip-entry-size');
    if (this.#checksum !== this.#record.checksum) return zipFailure('zip-entry-checksum');
    const [only] = this.#pieces;
    if (this.#pieces.length === 1 && only !== undefined) return success(only);
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const piece of this.#pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return success(whole);
  }
}

class OpenZipArchive implements ZipArchive {
  readonly entries: readonly ZipEntry[];
  readonly refused: readonly RefusedZipEntry[];
  readonly #records: ReadonlyMap<ZipEntry, ZipRecord>;
  readonly #source: ByteSource;
  readonly #limits: ZipLimits;
  readonly #budget: Budget;

  constructor(source: ByteSource, sorted: SortedZipEntries, limits: ZipLimits, budget: Budget) {
    this.entries = [...sorted.entries.keys()];
    this.refused = sorted.refused;
    this.#records = sorted.entries;
    this.#source = source;
    this.#limits = limits;
    this.#budget = budget;
  }

  async read(entry: ZipEntry, signal?: AbortSignal): Promise<Outcome<Uint8Array>> {
    const record = this.#records.get(entry);
    if (record === undefined) throw new Error('the entry belongs to another archive');
    const start = await this.#dataStart(record);
    if (start === undefined) return zipFailure('zip-entry-damaged');
    const unpacked = new Unpacked(record, this.#limits, this.#budget);
    const sound =
      record.method === 0
        ? await this.#copy(record, start, unpacked, signal)
        : await this.#inflate(record, start, unpacked, signal);
    return sound || unpacked.stopped ? unpacked.finish() : zipFailure('zip-entry-damaged');
  }

  async openNested(entry: ZipEntry, signal?: AbortSignal): Promise<Outcome<ZipArchive>> {
    if (this.#limits.nesting <= 1) return zipFailure('zip-too-deep');
    const bytes = await this.read(entry, signal);
    if (!bytes.ok) return bytes;
    const limits = { ...this.#limits, nesting: this.#limits.nesting - 1, totalBytes: this.#budget.left };
    return openWithin(bytesInMemory(bytes.value), limits, this.#budget);
  }

  /** Where the packed bytes begin; nothing when the local header does not agree with the directory. */
  async #dataStart(record: ZipRecord): Promise<number | undefined> {
    const { bytes: name } = record.name;
    const bytes = await this.#source.read(record.offset, LOCAL_HEADER_LENGTH + name.length);
    if (bytes.length < LOCAL_HEADER_LENGTH + name.length) return undefined;
    const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const [flags = 0, method = 0, nameLength = 0, extraLength = 0] = [6, 8, 26, 28].map((at) =>
      header.getUint16(at, true),
    );
    const agrees =
      header.getUint32(0, true) === LOCAL_HEADER &&
      (flags & ENCRYPTED) === 0 &&
      method === record.method &&
      nameLength === name.length &&
      name.every((byte, at) => bytes[LOCAL_HEADER_LENGTH + at] === byte);
    return agrees ? record.offset + LOCAL_HEADER_LENGTH + nameLength + extraLength : undefined;
  }

  async *#packed(record: ZipRecord, start: number, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < record.packedSize; at += READ_LENGTH) {
      signal?.throwIfAborted();
      yield await this.#source.read(start + at, Math.min(READ_LENGTH, record.packedSize - at));
    }
  }

  async #copy(record: ZipRecord, start: number, unpacked: Unpacked, signal?: AbortSignal): Promise<boolean> {
    for await (const piece of this.#packed(record, start, signal)) {
      unpacked.add(piece);
      if (unpacked.stopped) break;
    }
    return true;
  }

  async #inflate(record: ZipRecord, start: number, unpacked: Unpacked, signal?: AbortSignal): Promise<boolean> {
    const { Inflate } = await import('fflate/browser');
    const inflate = new Inflate((piece) => unpacked.add(piece));
    let silence = 0;
    for await (const packed of this.#packed(record, start, signal)) {
      for (let at = 0; at < packed.length; at += STEP) {
        const before = unpacked.length;
        if (!isTaken(inflate, packed.subarray(at, at + STEP), false)) return false;
        silence = unpacked.length === before ? silence + STEP : 0;
        if (unpacked.stopped || silence > LONGEST_SILENCE) return false;
      }
    }
    return isTaken(inflate, new Uint8Array(0), true);
  }
}

/** Whether the inflater takes the bytes; whatever it throws at them, they are no deflated data. */
function isTaken(
  inflate: { push(bytes: Uint8Array, final: boolean): void },
  bytes: Uint8Array,
  final: boolean,
): boolean {
  try {
    inflate.push(bytes, final);
    return true;
  } catch {
    return false;
  }
}

async function openWithin(source: ByteSource, limits: ZipLimits, budget: Budget): Promise<Outcome<ZipArchive>> {
  const directory = await readZipDirectory(source, limits.entries);
  if (!directory.ok) return directory;
  const sorted = sortZipEntries(directory.value, limits);
  return sorted.ok ? success(new OpenZipArchive(source, sorted.value, limits, budget)) : sorted;
}

/**
 * Opens a zip archive (APPNOTE 6.3.10; stored and deflated entries) by its central directory, without unpacking anything. Entries
 * that are unsafe or cannot be read are told in `refused`, and the others can be read. Fails with `zip-damaged`, `zip-split`,
 * `zip-overlapping`, `zip-too-many-entries` or `zip-too-large`.
 */
export function openZip(source: Uint8Array | ByteSource, limits: ZipLimits = ZIP_LIMITS): Promise<Outcome<ZipArchive>> {
  const bytes = source instanceof Uint8Array ? bytesInMemory(source) : source;
  return openWithin(bytes, limits, { left: limits.totalBytes });
}
