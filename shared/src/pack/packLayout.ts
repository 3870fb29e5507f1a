/** First bytes of a pack. As in PNG (ISO 15948, 5.2): no text file begins so, and a transfer that changes line ends breaks it. */
export const MAGIC = Uint8Array.of(0x89, 0x44, 0x55, 0x54, 0x59, 0x0d, 0x0a, 0x1a);
export const MAJOR = 2;
export const MINOR = 0;

/** Places and sizes in bytes; see FORMAT.md. */
export const HEADER_LENGTH = 64;
/** The part of the header that its digest covers, together with the table of contents. */
export const HEADER_COVERED = 32;
export const SIGNATURE_OFFSET = HEADER_LENGTH;
export const SIGNATURE_LENGTH = 256;
export const TOC_OFFSET = SIGNATURE_OFFSET + SIGNATURE_LENGTH;
export const TOC_HEAD = 8;
export const ENTRY_LENGTH = 96;
export const NAME_LENGTH = 24;
export const ALIGNMENT = 8;

/** Most sections a pack may have; more is no pack of ours. */
export const MOST_SECTIONS = 256;
/** Largest content of a section that is one piece. */
export const LARGEST_WHOLE = 1 << 20;
/** Largest content of one block or page. */
export const LARGEST_UNIT = 1 << 18;
export const BLOCK_LENGTH = 1 << 15;
export const PAGE_LENGTH = 1 << 16;
/** How many times larger than stored anything may be; deflate reaches 1,032, law texts 6. */
export const LARGEST_RATIO = 200;
/** What a read may always take, however small the pack; above that, twice the size of the pack. */
export const HARMLESS_LENGTH = 1 << 20;

/** How the content of a section is stored: in one piece; in blocks that are compressed alone; in pages as they are. */
export const LAYOUTS = ['whole', 'blocks', 'pages'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** A section as the table of contents has it. */
export interface SectionEntry {
  readonly name: string;
  /** `undefined` for a layout or a compression of a later format: the section cannot be read. */
  readonly layout?: Layout;
  readonly compressed: boolean;
  /** A reader that does not know this section must not open the pack. */
  readonly critical: boolean;
  /** Content bytes of a block or page; 0 for a section in one piece. */
  readonly unitLength: number;
  readonly offset: number;
  /** Length of the content, unpacked. */
  readonly length: number;
  /** Length in the file, directory included. */
  readonly storedLength: number;
  /** Of the stored bytes of a section in one piece, or of the directory of one in units. */
  readonly checksum: number;
  readonly digest: Uint8Array;
}

export const SECTION_NAME = /^[a-z][a-z0-9-]{0,23}$/;

/** The next place that is aligned, from `offset` on. */
export function aligned(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

/** How many blocks or pages a content of this length has. */
export function unitCount(length: number, unitLength: number): number {
  return Math.ceil(length / unitLength);
}

/** Bytes of a directory entry: stored length (blocks only), checksum, digest. */
export function directoryEntryLength(layout: Layout): number {
  return layout === 'blocks' ? 40 : 36;
}

/** Length of the directory of a section in units, padded so that pages begin aligned; 0 for a section in one piece. */
export function directoryLength({
  layout,
  length,
  unitLength,
}: Pick<SectionEntry, 'layout' | 'length' | 'unitLength'>) {
  if (layout === undefined || layout === 'whole') return 0;
  return aligned(unitCount(length, unitLength) * directoryEntryLength(layout));
}
