import type { PrivateKey } from './packKey.ts';
import { pkcs8Of } from './packKey.ts';

/**
 * Whether an Ed25519 signature (RFC 8032) over a message is good; nothing when the host cannot tell. A key that is no point of the
 * curve makes no good signature.
 */
export async function isGoodSignature(
  publicKey: Uint8Array,
  signature: Uint8Array,
  message: Uint8Array,
): Promise<boolean | undefined> {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey.slice(), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, signature.slice(), message.slice());
  } catch (error) {
    return error instanceof Error && error.name === 'NotSupportedError' ? undefined : false;
  }
}

/** The signature of a message, 64 bytes; always the same for one key and message. */
export async function signMessage(key: PrivateKey, message: Uint8Array): Promise<Uint8Array> {
  const own = await crypto.subtle.importKey('pkcs8', pkcs8Of(key).slice(), 'Ed25519', false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('Ed25519', own, message.slice()));
}
