import type { Outcome } from '../model/index.ts';
import { success } from '../model/index.ts';
import { checksum } from './checksum.ts';
import { packFailure } from './packFailure.ts';
import { fromHex, hex, sha256 } from './sha256.ts';
import { PUBLIC_KEY_LENGTH } from './signatureBlock.ts';

const PUBLIC = 'dutybook-public-key-1';
const PRIVATE = 'dutybook-private-key-1';
/** PKCS #8 of an Ed25519 key up to the 32 bytes of its seed (RFC 8410, 7). */
const PKCS8_HEAD = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20);
const SEED_LENGTH = 32;
const KEY_ID_LENGTH = 16;

/** A pair of keys in the form in which people keep them: one line of text each. */
export interface KeyPairText {
  readonly publicKey: string;
  /** Whoever has it can sign in the owner's name. */
  readonly privateKey: string;
}

/** A private key that has been read: the seed and the public key that belongs to it. */
export interface PrivateKey {
  readonly seed: Uint8Array;
  readonly publicKey: Uint8Array;
}

function format(kind: string, bytes: Uint8Array): string {
  return `${kind}:${hex(bytes)}:${checksum(bytes).toString(16).padStart(8, '0')}`;
}

function parse(kind: string, length: number, text: string): Outcome<Uint8Array> {
  const [name, digits = '', sum, ...more] = text.trim().split(':');
  const bytes = fromHex(digits);
  const isWhole = name === kind && more.length === 0 && bytes?.length === length;
  return isWhole && format(kind, bytes) === `${kind}:${digits.toLowerCase()}:${sum?.toLowerCase()}`
    ? success(bytes)
    : packFailure('pack-key-malformed');
}

/** The public key as one line of text, with a checksum against typing errors. */
export function formatPublicKey(publicKey: Uint8Array): string {
  return format(PUBLIC, publicKey);
}

/** Reads {@link formatPublicKey}. Fails with `pack-key-malformed`. */
export function parsePublicKey(text: string): Outcome<Uint8Array> {
  return parse(PUBLIC, PUBLIC_KEY_LENGTH, text);
}

/** Reads the private key's line. Fails with `pack-key-malformed`; the text itself is never in the message. */
export function parsePrivateKey(text: string): Outcome<PrivateKey> {
  const bytes = parse(PRIVATE, SEED_LENGTH + PUBLIC_KEY_LENGTH, text);
  if (!bytes.ok) return bytes;
  return success({ seed: bytes.value.subarray(0, SEED_LENGTH), publicKey: bytes.value.subarray(SEED_LENGTH) });
}

/** The PKCS #8 form of a private key, which WebCrypto reads. */
export function pkcs8Of(key: PrivateKey): Uint8Array {
  const bytes = new Uint8Array(PKCS8_HEAD.length + SEED_LENGTH);
  bytes.set(PKCS8_HEAD);
  bytes.set(key.seed, PKCS8_HEAD.length);
  return bytes;
}

/** The fingerprint of a public key: the first 16 bytes of its SHA-256, as hexadecimal digits. */
export function keyIdOf(publicKey: Uint8Array): string {
  return hex(sha256(publicKey).subarray(0, KEY_ID_LENGTH));
}

/** Makes a new pair of Ed25519 keys (RFC 8032) with the host's randomness. */
export async function generateKeys(): Promise<KeyPairText> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('Ed25519 keys come in pairs');
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const secret = new Uint8Array(SEED_LENGTH + PUBLIC_KEY_LENGTH);
  // The seed ends the PKCS #8 form of every host: it is its last field, and optional ones after it are not written.
  secret.set(pkcs8.subarray(PKCS8_HEAD.length, PKCS8_HEAD.length + SEED_LENGTH));
  secret.set(publicKey, SEED_LENGTH);
  return { publicKey: formatPublicKey(publicKey), privateKey: format(PRIVATE, secret) };
}
