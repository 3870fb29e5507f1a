import { strFromU8, strToU8 } from 'fflate/browser';
import { SIGNATURE_LENGTH } from './packLayout.ts';

export const ED25519 = 1;
export const PUBLIC_KEY_LENGTH = 32;
const [KEY_AT, SIGNATURE_AT, NAME_AT] = [8, 40, 104];
const SIGNATURE_BYTES = 64;
/** Longest name of a signer in bytes of UTF-8. */
export const LONGEST_SIGNER = SIGNATURE_LENGTH - NAME_AT;

/** Who signed a pack, as the pack itself says it. */
export interface SignatureBlock {
  readonly algorithm: number;
  readonly publicKey: Uint8Array;
  readonly signature: Uint8Array;
  readonly signer: string;
}

/** The block of a signed pack as bytes. `signer` must fit {@link LONGEST_SIGNER}. */
export function encodeSignatureBlock({ algorithm, publicKey, signature, signer }: SignatureBlock): Uint8Array {
  const bytes = new Uint8Array(SIGNATURE_LENGTH);
  const name = strToU8(signer);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, algorithm, true);
  view.setUint32(4, name.length, true);
  bytes.set(publicKey, KEY_AT);
  bytes.set(signature, SIGNATURE_AT);
  bytes.set(name, NAME_AT);
  return bytes;
}

/** Reads the block: `unsigned` when it is all zero, nothing when it is neither that nor a signature's form. */
export function decodeSignatureBlock(bytes: Uint8Array): SignatureBlock | 'unsigned' | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const algorithm = view.getUint32(0, true);
  if (algorithm === 0) return bytes.every((byte) => byte === 0) ? 'unsigned' : undefined;
  const nameLength = view.getUint32(4, true);
  if (nameLength > LONGEST_SIGNER || bytes.subarray(NAME_AT + nameLength).some((byte) => byte !== 0)) return undefined;
  return {
    algorithm,
    publicKey: bytes.slice(KEY_AT, SIGNATURE_AT),
    signature: bytes.slice(SIGNATURE_AT, SIGNATURE_AT + SIGNATURE_BYTES),
    signer: strFromU8(bytes.subarray(NAME_AT, NAME_AT + nameLength)),
  };
}

const PURPOSE = strToU8('dutybook pack signature 1\0');

/** What is signed: a purpose, so that the signature can stand for nothing else, the header, who signs, the table of contents. */
export function signedMessage(header: Uint8Array, publicKey: Uint8Array, signer: string, toc: Uint8Array): Uint8Array {
  const name = strToU8(signer);
  const parts = [PURPOSE, header, publicKey, Uint8Array.of(name.length), name, toc];
  const message = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    message.set(part, at);
    at += part.length;
  }
  return message;
}
