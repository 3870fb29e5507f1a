import type { Outcome } from '../model/index.ts';
import { success } from '../model/index.ts';
import type { ByteSource } from './byteSource.ts';
import { isGoodSignature } from './ed25519.ts';
import { packFailure } from './packFailure.ts';
import type { SectionEntry } from './packLayout.ts';
import {
  ENTRY_LENGTH,
  HEADER_COVERED,
  HEADER_LENGTH,
  MAGIC,
  MAJOR,
  MOST_SECTIONS,
  SIGNATURE_OFFSET,
  TOC_HEAD,
  TOC_OFFSET,
  unitCount,
} from './packLayout.ts';
import { readExactly } from './packReading.ts';
import { PackSection } from './packSection.ts';
import { decodeToc, getLong } from './packToc.ts';
import { keyIdOf } from './packKey.ts';
import { digestOf, sameBytes } from './sha256.ts';
import { decodeSignatureBlock, ED25519, signedMessage } from './signatureBlock.ts';
import { RecentlyUsed } from '../storage/index.ts';

/** One read of so many bytes opens a pack of up to 80 sections. */
const FIRST_READ = 8192;
const LONGEST_TOC = TOC_HEAD + MOST_SECTIONS * ENTRY_LENGTH * 2;
const CACHE_LENGTH = 12 << 20;

/** Whose valid signature a pack bears. The name is the signer's own word: it proves nothing unless the key is known. */
export interface PackSignature {
  readonly publicKey: Uint8Array;
  readonly keyId: string;
  readonly claimedSigner: string;
}

/** An open pack. */
export interface Pack {
  /** Of the format that it is written in. */
  readonly version: { readonly major: number; readonly minor: number };
  /** Length of the file in bytes. */
  readonly size: number;
  readonly signature?: PackSignature;
  /** The sections that this reader can read, in the order of the file. */
  readonly sections: readonly PackSection[];
  /** A section by name; nothing when the pack has none of that name, or stores it in a way of a later format. */
  section(name: string): PackSection | undefined;
}

export interface OpenOptions {
  /** Names of critical sections that the caller knows what to do with. */
  readonly understood: { includes(name: string): boolean };
  /** Bytes of unpacked blocks and pages that are kept; 4 MiB by default. */
  readonly cacheLength?: number;
  /** Compare digests in unsigned packs too, where they say no more than checksums do. */
  readonly thorough?: boolean;
  readonly signal?: AbortSignal;
}

interface Header {
  readonly bytes: Uint8Array;
  readonly minor: number;
  readonly tocLength: number;
  readonly signature: Uint8Array;
}

function readHeader(start: Uint8Array, size: number): Outcome<Header> {
  if (!sameBytes(start.subarray(0, MAGIC.length), MAGIC.subarray(0, start.length)) || start.length === 0) {
    return packFailure('pack-not');
  }
  if (start.length < TOC_OFFSET + TOC_HEAD) return packFailure('pack-truncated');
  const view = new DataView(start.buffer, start.byteOffset, start.length);
  const [major, minor] = [view.getUint16(8, true), view.getUint16(10, true)];
  if (major > MAJOR) return packFailure('pack-too-new', `${major}.${minor}`);
  const stated = getLong(view, 16);
  if (major < MAJOR) return packFailure('pack-too-old', `${major}.${minor}`);
  if (stated === undefined) return packFailure('pack-damaged', 'header');
  if (stated > size) return packFailure('pack-truncated');
  const tocLength = view.getUint32(24, true);
  if (stated < size || tocLength < TOC_HEAD || tocLength > Math.min(LONGEST_TOC, size - TOC_OFFSET)) {
    return packFailure('pack-damaged', 'header');
  }
  const bytes = start.slice(0, HEADER_LENGTH);
  return success({ bytes, minor, tocLength, signature: start.slice(SIGNATURE_OFFSET, TOC_OFFSET) });
}

async function readToc(source: ByteSource, start: Uint8Array, header: Header): Promise<Outcome<Uint8Array>> {
  const end = TOC_OFFSET + header.tocLength;
  if (end <= start.length) return success(start.slice(TOC_OFFSET, end));
  return readExactly(source, TOC_OFFSET, header.tocLength);
}

async function isTocIntact({ bytes }: Header, toc: Uint8Array): Promise<boolean> {
  const covered = new Uint8Array(HEADER_COVERED + toc.length);
  covered.set(bytes.subarray(0, HEADER_COVERED));
  covered.set(toc, HEADER_COVERED);
  return sameBytes(await digestOf(covered), bytes.subarray(HEADER_COVERED));
}

async function checkSignature(header: Header, toc: Uint8Array): Promise<Outcome<PackSignature | undefined>> {
  const block = decodeSignatureBlock(header.signature);
  if (block === undefined) return packFailure('pack-damaged', 'signature');
  if (block === 'unsigned') return success(undefined);
  if (block.algorithm !== ED25519) return packFailure('pack-too-new', `signature ${block.algorithm}`);
  const good = await isGoodSignature(
    block.publicKey,
    block.signature,
    signedMessage(header.bytes, block.publicKey, block.signer, toc),
  );
  if (good === undefined) return packFailure('pack-signature-unchecked');
  if (!good) return packFailure('pack-signature-broken');
  return success({ publicKey: block.publicKey, keyId: keyIdOf(block.publicKey), claimedSigner: block.signer });
}

function openSections(
  source: ByteSource,
  entries: readonly SectionEntry[],
  byDigest: boolean,
  cacheLength: number,
): readonly PackSection[] {
  const file = { source, byDigest, cache: new RecentlyUsed<Uint8Array>(cacheLength) };
  let units = 0;
  return entries.flatMap((entry) => {
    const { layout } = entry;
    if (layout === undefined) return [];
    const section = new PackSection(file, { ...entry, layout }, units);
    units += layout === 'whole' ? 1 : unitCount(entry.length, entry.unitLength);
    return [section];
  });
}

/**
 * Opens a pack: reads its header and table of contents and checks its signature, in one read or two; the sections are read when they
 * are asked. Fails with `pack-not`, `pack-too-old` and `pack-too-new` (another major version, or a critical section that is not understood),
 * `pack-truncated`, `pack-damaged`, `pack-signature-broken`, `pack-signature-unchecked`, `pack-unreadable`.
 */
export async function openPack(source: ByteSource, options: OpenOptions): Promise<Outcome<Pack>> {
  const start = await readExactly(source, 0, Math.min(FIRST_READ, source.size), options.signal);
  if (!start.ok) return start;
  const header = readHeader(start.value, source.size);
  if (!header.ok) return header;
  const toc = await readToc(source, start.value, header.value);
  if (!toc.ok) return toc;
  if (!(await isTocIntact(header.value, toc.value))) return packFailure('pack-damaged', 'table of contents');
  const entries = decodeToc(toc.value, TOC_OFFSET + toc.value.length, source.size);
  if (!entries.ok) return entries;
  const signature = await checkSignature(header.value, toc.value);
  if (!signature.ok) return signature;
  const strange = entries.value.find(
    ({ critical, layout, name }) => critical && (layout === undefined || !options.understood.includes(name)),
  );
  if (strange !== undefined) return packFailure('pack-too-new', strange.name);
  const byDigest = signature.value !== undefined || options.thorough === true;
  const sections = openSections(source, entries.value, byDigest, options.cacheLength ?? CACHE_LENGTH);
  const byName = new Map(sections.map((section) => [section.name, section]));
  return success({
    version: { major: MAJOR, minor: header.value.minor },
    size: source.size,
    ...(signature.value === undefined ? {} : { signature: signature.value }),
    sections,
    section: (name) => byName.get(name),
  });
}
