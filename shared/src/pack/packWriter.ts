import { pack } from './compression.ts';
import { checksum } from './checksum.ts';
import type { Layout, SectionEntry } from './packLayout.ts';
import {
  ALIGNMENT,
  aligned,
  BLOCK_LENGTH,
  directoryEntryLength,
  ENTRY_LENGTH,
  HEADER_COVERED,
  HEADER_LENGTH,
  LARGEST_UNIT,
  LARGEST_WHOLE,
  MAGIC,
  MAJOR,
  MINOR,
  MOST_SECTIONS,
  PAGE_LENGTH,
  SECTION_NAME,
  SIGNATURE_LENGTH,
  TOC_HEAD,
  TOC_OFFSET,
  unitCount,
} from './packLayout.ts';
import { encodeToc, setLong } from './packToc.ts';
import { sha256 } from './sha256.ts';

/** A section to be written. */
export interface SectionInput {
  /** A small letter, then up to 23 small letters, digits and hyphens. */
  readonly name: string;
  readonly layout: Layout;
  readonly content: Uint8Array;
  /** A reader that does not know the section must not open the pack. By default it may pass it over. */
  readonly critical?: boolean;
  /** Content bytes of a block (by default 32 KiB) or page (64 KiB): a multiple of 4, at most 256 KiB. */
  readonly unitLength?: number;
  /** Whether a section in one piece is deflated where that makes it smaller; by default it is. */
  readonly deflated?: boolean;
}

/** A section as it lies in the file, apart from its place. */
interface StoredSection {
  readonly entry: Omit<SectionEntry, 'offset'>;
  readonly pieces: readonly Uint8Array[];
}

function storeWhole({ name, content, critical = false, deflated = true }: SectionInput): StoredSection {
  if (content.length > LARGEST_WHOLE) throw new RangeError(`section ${name} is too large for one piece`);
  const stored = deflated ? pack(content) : content;
  const entry = {
    name,
    layout: 'whole' as const,
    compressed: stored.length < content.length,
    critical,
    unitLength: 0,
    length: content.length,
    storedLength: stored.length,
    checksum: checksum(stored),
    digest: sha256(stored),
  };
  return { entry, pieces: [stored] };
}

/** The directory: for each unit its stored length (blocks only), its checksum, its digest. */
function directoryOf(units: readonly Uint8Array[], layout: Layout): Uint8Array {
  const step = directoryEntryLength(layout);
  const directory = new Uint8Array(aligned(units.length * step));
  const view = new DataView(directory.buffer);
  for (const [place, unit] of units.entries()) {
    const sums = place * step + step - 36;
    if (layout === 'blocks') view.setUint32(place * step, unit.length, true);
    view.setUint32(sums, checksum(unit), true);
    directory.set(sha256(unit), sums + 4);
  }
  return directory;
}

function storeUnits({ name, layout, content, critical = false, unitLength }: SectionInput): StoredSection {
  const step = unitLength ?? (layout === 'blocks' ? BLOCK_LENGTH : PAGE_LENGTH);
  if (!Number.isInteger(step / 4) || step <= 0 || step > LARGEST_UNIT) throw new RangeError(`bad unit length: ${step}`);
  const cut = Array.from({ length: unitCount(content.length, step) }, (_, place) =>
    content.subarray(place * step, (place + 1) * step),
  );
  const units = layout === 'blocks' ? cut.map(pack) : cut;
  const directory = directoryOf(units, layout);
  const entry = {
    name,
    layout,
    compressed: layout === 'blocks',
    critical,
    unitLength: step,
    length: content.length,
    storedLength: units.reduce((sum, unit) => sum + unit.length, directory.length),
    checksum: checksum(directory),
    digest: sha256(directory),
  };
  return { entry, pieces: [directory, ...units] };
}

function headerOf(toc: Uint8Array, size: number): Uint8Array {
  const header = new Uint8Array(HEADER_LENGTH);
  const view = new DataView(header.buffer);
  header.set(MAGIC);
  view.setUint16(8, MAJOR, true);
  view.setUint16(10, MINOR, true);
  setLong(view, 16, size);
  view.setUint32(24, toc.length, true);
  const covered = new Uint8Array(HEADER_COVERED + toc.length);
  covered.set(header.subarray(0, HEADER_COVERED));
  covered.set(toc, HEADER_COVERED);
  header.set(sha256(covered), HEADER_COVERED);
  return header;
}

function placed(stored: readonly StoredSection[]): {
  readonly entries: readonly SectionEntry[];
  readonly size: number;
} {
  let offset = aligned(TOC_OFFSET + TOC_HEAD + stored.length * ENTRY_LENGTH);
  const entries = stored.map(({ entry }) => {
    const at = offset;
    offset = aligned(at + entry.storedLength);
    return { ...entry, offset: at };
  });
  return { entries, size: offset };
}

function checkNames(sections: readonly SectionInput[]): void {
  const names = new Set(sections.map(({ name }) => name));
  const bad = sections.find(({ name }) => !SECTION_NAME.test(name));
  if (bad !== undefined) throw new RangeError(`bad section name: ${bad.name}`);
  if (names.size < sections.length) throw new RangeError('two sections have one name');
  if (names.size > MOST_SECTIONS) throw new RangeError(`more than ${MOST_SECTIONS} sections`);
}

/**
 * Writes a pack piece by piece; the same sections in the same order give the same bytes. Sections lie in the order given: those
 * read first belong first. Holds the sections in their stored form until the last is written. Linear.
 * @throws RangeError for a bad or doubled name, a section in one piece above 1 MiB, a bad unit length.
 */
export function* writePack(sections: readonly SectionInput[]): Generator<Uint8Array> {
  checkNames(sections);
  const stored = sections.map((section) => (section.layout === 'whole' ? storeWhole(section) : storeUnits(section)));
  const { entries, size } = placed(stored);
  const toc = encodeToc(entries);
  yield headerOf(toc, size);
  yield new Uint8Array(SIGNATURE_LENGTH);
  yield toc;
  const empty = new Uint8Array(ALIGNMENT);
  const padding = (end: number) => empty.subarray(0, aligned(end) - end);
  yield padding(TOC_OFFSET + toc.length);
  for (const { entry, pieces } of stored) {
    yield* pieces;
    yield padding(entry.storedLength);
  }
}

/** A pack in one piece, see {@link writePack}. */
export function buildPack(sections: readonly SectionInput[]): Uint8Array {
  return joined([...writePack(sections)]);
}

/** Pieces one behind the other. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
