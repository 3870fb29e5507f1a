import type { Outcome } from '../model/index.ts';
import { success } from '../model/index.ts';
import type { ByteSource } from './byteSource.ts';
import { unpack } from './compression.ts';
import { packFailure } from './packFailure.ts';
import type { Layout, SectionEntry } from './packLayout.ts';
import { directoryEntryLength, directoryLength, HARMLESS_LENGTH, unitCount } from './packLayout.ts';
import type { Sums } from './packReading.ts';
import { isIntact, readExactly } from './packReading.ts';
import { DIGEST_LENGTH } from './sha256.ts';
import type { RecentlyUsed } from '../storage/index.ts';

/** What the sections of one pack share. */
export interface PackFile {
  readonly source: ByteSource;
  /** Whether digests are compared beside checksums. */
  readonly byDigest: boolean;
  readonly cache: RecentlyUsed<Uint8Array>;
}

/** Where each unit of a section lies and what its bytes must be. */
interface Directory {
  /** Places in the file, one more than there are units. */
  readonly places: Float64Array;
  readonly sums: (unit: number) => Sums;
}

/** A section of a pack. What it answers may be shared with other readers and must not be written to. */
export class PackSection {
  readonly #file: PackFile;
  readonly #entry: SectionEntry & { readonly layout: Layout };
  /** Number of its first unit among those of all sections, to tell them apart in the cache. */
  readonly #firstUnit: number;
  #directory: Directory | undefined;
  #opening: Promise<Outcome<Directory>> | undefined;
  /** Units that are being read. */
  readonly #reading = new Map<number, Promise<Outcome<Uint8Array>>>();

  constructor(file: PackFile, entry: SectionEntry & { readonly layout: Layout }, firstUnit: number) {
    this.#file = file;
    this.#entry = entry;
    this.#firstUnit = firstUnit;
  }

  /** Its name in the pack. */
  get name(): string {
    return this.#entry.name;
  }

  /** How its content lies in the file, see {@link Layout}. */
  get layout(): Layout {
    return this.#entry.layout;
  }

  /** Length of the content in bytes. */
  get length(): number {
    return this.#entry.length;
  }

  /** Bytes it takes in the file. */
  get storedLength(): number {
    return this.#entry.storedLength;
  }

  /**
   * Content bytes of a range. One read of the source for the units that the range touches, one more the first time. From a section of
   * pages, a range that begins at a multiple of 4 can be viewed as 32-bit words in place.
   * Fails with `pack-damaged` (also for a range that the section does not have: offsets come from packs), `pack-truncated`,
   * `pack-unreadable`, `pack-too-large`.
   */
  async read(offset: number, length: number, signal?: AbortSignal): Promise<Outcome<Uint8Array>> {
    const { layout, length: end } = this.#entry;
    const isRange = Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length >= 0;
    if (!isRange || offset + length > end) return this.#damaged();
    if (length > Math.max(HARMLESS_LENGTH, 2 * this.#file.source.size)) {
      return packFailure('pack-too-large', this.#entry.name);
    }
    if (length === 0) return success(new Uint8Array(0));
    const read = await (layout === 'whole'
      ? this.#readWhole(offset, length, signal)
      : this.#readUnits(offset, length, signal));
    return read.ok && layout === 'pages' && read.value.byteOffset % 4 !== 0 ? success(read.value.slice()) : read;
  }

  /** All of the content; see {@link read}. */
  whole(signal?: AbortSignal): Promise<Outcome<Uint8Array>> {
    return this.read(0, this.#entry.length, signal);
  }

  /** Reads what later reads need beside their own bytes, so that each of them takes one read of the source. Fails as {@link read} does. */
  async prepare(signal?: AbortSignal): Promise<Outcome<undefined>> {
    if (this.#entry.layout === 'whole') return success(undefined);
    const directory = await this.#openDirectory(signal);
    return directory.ok ? success(undefined) : directory;
  }

  async #readWhole(offset: number, length: number, signal?: AbortSignal): Promise<Outcome<Uint8Array>> {
    const { source, byDigest, cache } = this.#file;
    let content = cache.get(this.#firstUnit);
    if (content === undefined) {
      const stored = await readExactly(source, this.#entry.offset, this.#entry.storedLength, signal);
      if (!stored.ok) return stored;
      if (!(await isIntact(stored.value, this.#entry, byDigest))) return this.#damaged();
      content = unpack(stored.value, this.#entry.length);
      if (content === undefined) return this.#damaged();
      cache.set(this.#firstUnit, content, content.length);
    }
    return success(content.subarray(offset, offset + length));
  }

  async #readUnits(offset: number, length: number, signal?: AbortSignal): Promise<Outcome<Uint8Array>> {
    const { unitLength, layout } = this.#entry;
    const first = Math.floor(offset / unitLength);
    const last = Math.floor((offset + length - 1) / unitLength);
    const start = offset - first * unitLength;
    if (first === last) {
      const unit = await this.#unit(first, signal);
      return unit.ok ? success(unit.value.subarray(start, start + length)) : unit;
    }
    if (layout === 'pages') {
      const pages = await this.#stored(first, last, signal);
      return pages.ok ? success(pages.value.span.subarray(start, start + length)) : pages;
    }
    const content = new Uint8Array(length);
    const blocks = await this.#stored(first, last, signal);
    if (!blocks.ok) return blocks;
    for (let unit = first; unit <= last; unit += 1) {
      const block = this.#unpacked(blocks.value.units[unit - first] ?? new Uint8Array(0), unit);
      if (block === undefined) return this.#damaged();
      const from = Math.max(0, offset - unit * unitLength);
      content.set(block.subarray(from, offset + length - unit * unitLength), unit * unitLength + from - offset);
    }
    return success(content);
  }

  /** Content of one unit, from the cache where it is there; one read for all who ask for it at once. */
  async #unit(unit: number, signal?: AbortSignal): Promise<Outcome<Uint8Array>> {
    const held = this.#file.cache.get(this.#firstUnit + unit);
    if (held !== undefined) return success(held);
    const reading = this.#reading.get(unit) ?? this.#readUnit(unit);
    this.#reading.set(unit, reading);
    const content = await reading;
    signal?.throwIfAborted();
    return content;
  }

  /** Others may wait for it: whoever asked first cannot break it off. */
  async #readUnit(unit: number): Promise<Outcome<Uint8Array>> {
    try {
      const stored = await this.#stored(unit, unit);
      if (!stored.ok) return stored;
      const content = this.#unpacked(stored.value.span, unit);
      if (content === undefined) return this.#damaged();
      this.#file.cache.set(this.#firstUnit + unit, content, content.length);
      return success(content);
    } finally {
      this.#reading.delete(unit);
    }
  }

  #unpacked(stored: Uint8Array, unit: number): Uint8Array | undefined {
    const { unitLength, length } = this.#entry;
    return unpack(stored, Math.min(unitLength, length - unit * unitLength));
  }

  /** Stored bytes of units that lie together, checked one by one. */
  async #stored(
    first: number,
    last: number,
    signal?: AbortSignal,
  ): Promise<Outcome<{ readonly span: Uint8Array; readonly units: readonly Uint8Array[] }>> {
    const directory = await this.#openDirectory(signal);
    if (!directory.ok) return directory;
    const { places, sums } = directory.value;
    const start = places[first] ?? 0;
    const read = await readExactly(this.#file.source, start, (places[last + 1] ?? 0) - start, signal);
    if (!read.ok) return read;
    const units = Array.from({ length: last - first + 1 }, (_, place) =>
      read.value.subarray((places[first + place] ?? 0) - start, (places[first + place + 1] ?? 0) - start),
    );
    const intact = await Promise.all(
      units.map((unit, place) => isIntact(unit, sums(first + place), this.#file.byDigest)),
    );
    return intact.every(Boolean) ? success({ span: read.value, units }) : this.#damaged();
  }

  /** The directory, read once for all who ask; one that could not be read is read again. */
  async #openDirectory(signal?: AbortSignal): Promise<Outcome<Directory>> {
    if (this.#directory !== undefined) return success(this.#directory);
    this.#opening ??= this.#readDirectory().finally(() => {
      this.#opening = undefined;
    });
    const directory = await this.#opening;
    signal?.throwIfAborted();
    return directory;
  }

  async #readDirectory(): Promise<Outcome<Directory>> {
    const { offset, layout, length, unitLength, storedLength } = this.#entry;
    const stored = await readExactly(this.#file.source, offset, directoryLength(this.#entry));
    if (!stored.ok) return stored;
    if (!(await isIntact(stored.value, this.#entry, this.#file.byDigest))) return this.#damaged();
    const directory = readDirectory(stored.value, offset, { layout, length, unitLength });
    if (directory === undefined || directory.places.at(-1) !== offset + storedLength) return this.#damaged();
    this.#directory = directory;
    return success(directory);
  }

  #damaged() {
    return packFailure('pack-damaged', this.#entry.name);
  }
}

/** Reads a directory; nothing when a block claims more bytes stored than unpacked, or none. */
function readDirectory(
  source: Uint8Array,
  offset: number,
  { layout, length, unitLength }: Pick<SectionEntry & { readonly layout: Layout }, 'layout' | 'length' | 'unitLength'>,
): Directory | undefined {
  // A copy, so that the directory does not keep a whole file in memory by one of its ends.
  const bytes = source.slice();
  const view = new DataView(bytes.buffer);
  const count = unitCount(length, unitLength);
  const step = directoryEntryLength(layout);
  const places = new Float64Array(count + 1);
  places[0] = offset + bytes.length;
  for (let unit = 0; unit < count; unit += 1) {
    const content = Math.min(unitLength, length - unit * unitLength);
    const stored = layout === 'blocks' ? view.getUint32(unit * step, true) : content;
    if (stored === 0 || stored > content) return undefined;
    places[unit + 1] = (places[unit] ?? 0) + stored;
  }
  const sums = (unit: number): Sums => {
    const at = unit * step + step - DIGEST_LENGTH - 4;
    return { checksum: view.getUint32(at, true), digest: bytes.subarray(at + 4, at + 4 + DIGEST_LENGTH) };
  };
  return { places, sums };
}
