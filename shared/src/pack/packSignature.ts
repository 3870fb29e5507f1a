import { strToU8 } from 'fflate/browser';
import type { Outcome, Problem } from '../model/index.ts';
import { success } from '../model/index.ts';
import { memorySource } from './byteSource.ts';
import type { ByteSource } from './byteSource.ts';
import { isGoodSignature, signMessage } from './ed25519.ts';
import { openPack } from './openPack.ts';
import type { Pack } from './openPack.ts';
import { packFailure } from './packFailure.ts';
import { parsePrivateKey } from './packKey.ts';
import { HEADER_LENGTH, SIGNATURE_OFFSET, TOC_OFFSET } from './packLayout.ts';
import { sameBytes } from './sha256.ts';
import { ED25519, encodeSignatureBlock, LONGEST_SIGNER, signedMessage } from './signatureBlock.ts';

/** A key that the user trusts, under the name that the user gave it. */
export interface KnownKey {
  readonly publicKey: Uint8Array;
  readonly name: string;
}

/**
 * What a check of a pack found. Of a signature by an unknown key only the key id says who made it; the name beside it is the
 * signer's own word.
 */
export type PackVerdict =
  | { readonly state: 'unsigned' }
  | { readonly state: 'signed'; readonly keyId: string; readonly known: true; readonly signer: string }
  | { readonly state: 'signed'; readonly keyId: string; readonly known: false; readonly claimedSigner: string }
  | { readonly state: 'broken'; readonly problem: Problem };

/**
 * The signature block to put into a pack at {@link SIGNATURE_OFFSET}, for a file that is signed where it lies. `pack` needs only the
 * header and the table of contents, but must open. Fails as {@link openPack} does, and with `pack-signed-already`,
 * `pack-key-malformed`, also when the name is longer than 152 bytes or the two halves of the key do not belong together.
 */
export async function signatureFor(
  start: Uint8Array,
  privateKey: string,
  signer: string,
): Promise<Outcome<Uint8Array>> {
  const key = parsePrivateKey(privateKey);
  if (!key.ok) return key;
  if (strToU8(signer).length > LONGEST_SIGNER) return packFailure('pack-key-malformed', 'name');
  const header = start.subarray(0, HEADER_LENGTH);
  const tocLength = new DataView(start.buffer, start.byteOffset, start.length).getUint32(24, true);
  const toc = start.subarray(TOC_OFFSET, TOC_OFFSET + tocLength);
  const message = signedMessage(header, key.value.publicKey, signer, toc);
  const signature = await signMessage(key.value, message);
  const belongs = await isGoodSignature(key.value.publicKey, signature, message);
  if (belongs !== true) return packFailure('pack-key-malformed');
  return success(encodeSignatureBlock({ algorithm: ED25519, publicKey: key.value.publicKey, signature, signer }));
}

/**
 * A copy of a pack, signed. Deterministic: Ed25519 has no randomness. Every byte of the pack is checked first, so that nothing is signed
 * that cannot be read. Fails as {@link checkPack} does, with `pack-signed-already` and `pack-key-malformed`.
 */
export async function signPack(bytes: Uint8Array, privateKey: string, signer: string): Promise<Outcome<Uint8Array>> {
  const checked = await checkPack(memorySource(bytes));
  if (!checked.ok) return checked;
  if (checked.value.signature !== undefined) return packFailure('pack-signed-already');
  const block = await signatureFor(bytes, privateKey, signer);
  if (!block.ok) return block;
  const signed = new Uint8Array(bytes);
  signed.set(block.value, SIGNATURE_OFFSET);
  return success(signed);
}

const CHECKED_AT_ONCE = 1 << 20;

/**
 * Opens a pack and reads all of it, so that every checksum and every digest is compared. Holds about 1 MiB at a
 * time. Critical sections need not be understood: this asks whether the file is whole, not what it means.
 */
export async function checkPack(source: ByteSource, signal?: AbortSignal): Promise<Outcome<Pack>> {
  const understood = { includes: () => true };
  const opened = await openPack(source, {
    understood,
    cacheLength: 0,
    thorough: true,
    ...(signal === undefined ? {} : { signal }),
  });
  if (!opened.ok) return opened;
  for (const section of opened.value.sections) {
    for (let at = 0; at < section.length; at += CHECKED_AT_ONCE) {
      const read = await section.read(at, Math.min(CHECKED_AT_ONCE, section.length - at), signal);
      if (!read.ok) return read;
    }
  }
  return opened;
}

/** Who signed an open pack: it would not be open if the signature were broken. */
export function signerOf(pack: Pack, known: readonly KnownKey[]): Exclude<PackVerdict, { state: 'broken' }> {
  const { signature } = pack;
  if (signature === undefined) return { state: 'unsigned' };
  const { keyId, publicKey, claimedSigner } = signature;
  const key = known.find((candidate) => sameBytes(candidate.publicKey, publicKey));
  if (key === undefined) return { state: 'signed', keyId, known: false, claimedSigner };
  return { state: 'signed', keyId, known: true, signer: key.name };
}

/** What says nothing of whether a pack is whole. */
const UNCHECKED: readonly string[] = ['pack-unreadable', 'pack-too-old', 'pack-too-new', 'pack-signature-unchecked'];

/** Reads all of a pack and says whether it is whole and who signed it. Problems of the store (`pack-unreadable`) are failures. */
export async function verifyPack(
  source: ByteSource,
  known: readonly KnownKey[],
  signal?: AbortSignal,
): Promise<Outcome<PackVerdict>> {
  const checked = await checkPack(source, signal);
  if (checked.ok) return success(signerOf(checked.value, known));
  if (UNCHECKED.includes(checked.problem.code)) return checked;
  return success({ state: 'broken', problem: checked.problem });
}
