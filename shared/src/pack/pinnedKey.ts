import type { Outcome } from '../model/index.ts';
import { success } from '../model/index.ts';
import type { Pack } from './openPack.ts';
import { packFailure } from './packFailure.ts';
import { keyIdOf, parsePublicKey } from './packKey.ts';
import type { PackAcceptance } from './packStore.ts';

const KEY_ID = /^[0-9a-f]{32}$/i;

/**
 * Reads the key that a pack has to be signed with: a public key as one line, or the id of one, which is the first 128 bits of its SHA-256.
 * Answers the id. Fails with `pack-key-malformed`.
 */
export function parsePinnedKey(text: string): Outcome<string> {
  const trimmed = text.trim();
  if (KEY_ID.test(trimmed)) return success(trimmed.toLowerCase());
  const key = parsePublicKey(trimmed);
  return key.ok ? success(keyIdOf(key.value)) : key;
}

/** Whether a pack is signed with this key; a broken signature never gets as far as this. Fails with `pack-signed-otherwise`. */
export function isSignedBy(pack: Pack, keyId: string): Outcome<undefined> {
  return pack.signature?.keyId === keyId ? success(undefined) : packFailure('pack-signed-otherwise');
}

/** Takes only packs that are signed with this key. */
export function onlySignedBy(keyId: string): PackAcceptance {
  return (pack) => isSignedBy(pack, keyId);
}
