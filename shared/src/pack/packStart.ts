import type { ByteSource } from './byteSource.ts';
import { keyIdOf } from './packKey.ts';
import { SIGNATURE_OFFSET, TOC_OFFSET } from './packLayout.ts';
import { sameBytes } from './sha256.ts';
import { decodeSignatureBlock } from './signatureBlock.ts';

/** How many bytes of a pack tell who is said to have signed it, and whether it is the same as another. */
export const PACK_START_LENGTH = TOC_OFFSET;

/**
 * The id of the key that a pack says it is signed with, from its first bytes; nothing where it says none. Only a check of the whole pack
 * proves it: this is for giving up early.
 */
export function claimedKeyId(start: Uint8Array): string | undefined {
  if (start.length < TOC_OFFSET) return undefined;
  const block = decodeSignatureBlock(start.slice(SIGNATURE_OFFSET, TOC_OFFSET));
  return block === undefined || block === 'unsigned' ? undefined : keyIdOf(block.publicKey);
}

/**
 * Whether a signed pack that begins so is the one in `installed`, byte for byte: a signature covers the header and, through the digests in
 * the table of contents, all that follows.
 */
export async function isSameSignedPack(start: Uint8Array, installed: ByteSource): Promise<boolean> {
  if (claimedKeyId(start) === undefined) return false;
  return sameBytes(start.slice(0, TOC_OFFSET), await installed.read(0, TOC_OFFSET));
}
