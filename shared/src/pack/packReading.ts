import type { Outcome } from '../model/index.ts';
import { success } from '../model/index.ts';
import type { ByteSource } from './byteSource.ts';
import { plainBytes } from './byteSource.ts';
import { checksum } from './checksum.ts';
import { packFailure } from './packFailure.ts';
import { digestOf, sameBytes } from './sha256.ts';

/** What stored bytes must be. */
export interface Sums {
  readonly checksum: number;
  readonly digest: Uint8Array;
}

/** Reads exactly so many bytes. Fails with `pack-unreadable` when the source cannot, `pack-truncated` when it has no more. */
export async function readExactly(
  source: ByteSource,
  offset: number,
  length: number,
  signal?: AbortSignal,
): Promise<Outcome<Uint8Array>> {
  signal?.throwIfAborted();
  let bytes: Uint8Array;
  try {
    bytes = await source.read(offset, length, signal);
  } catch (error) {
    signal?.throwIfAborted();
    return packFailure('pack-unreadable', error instanceof Error ? error.message : undefined);
  }
  signal?.throwIfAborted();
  return bytes.length === length ? success(plainBytes(bytes)) : packFailure('pack-truncated');
}

/** Whether stored bytes are what they must be. Digests are for signed packs: in others, whoever changes bytes can change them too. */
export async function isIntact(bytes: Uint8Array, sums: Sums, byDigest: boolean): Promise<boolean> {
  if (checksum(bytes) !== sums.checksum) return false;
  return !byDigest || sameBytes(await digestOf(bytes), sums.digest);
}
