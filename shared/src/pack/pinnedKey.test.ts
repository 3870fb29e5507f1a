import { expect, it } from 'vitest';
import { memorySource } from './byteSource.ts';
import { openPack } from './openPack.ts';
import { generateKeys, keyIdOf, parsePublicKey } from './packKey.ts';
import { signPack } from './packSignature.ts';
import { buildPack } from './packWriter.ts';
import { isSignedBy, parsePinnedKey } from './pinnedKey.ts';

const PACK = buildPack([{ name: 'number', layout: 'whole', content: Uint8Array.of(1) }]);

async function opened(bytes: Uint8Array) {
  const pack = await openPack(memorySource(bytes), { understood: { includes: () => true } });
  if (!pack.ok) throw new Error(pack.problem.code);
  return pack.value;
}

it('is the key that signed the pack, by its line or by its id', async () => {
  const [own, other] = [await generateKeys(), await generateKeys()];
  const signed = await signPack(PACK, own.privateKey, 'Police');
  if (!signed.ok) throw new Error(signed.problem.code);
  const pack = await opened(signed.value);
  const key = parsePublicKey(own.publicKey);
  const id = keyIdOf(key.ok ? key.value : new Uint8Array());
  for (const text of [own.publicKey, ` ${own.publicKey}\n`, id, id.toUpperCase()]) {
    const pinned = parsePinnedKey(text);
    expect(pinned).toEqual({ ok: true, value: id });
    expect(isSignedBy(pack, id).ok).toBe(true);
  }
  const wrong = parsePinnedKey(other.publicKey);
  const refused = { ok: false, problem: { code: 'pack-signed-otherwise' } };
  expect(isSignedBy(pack, wrong.ok ? wrong.value : '')).toMatchObject(refused);
  expect(isSignedBy(await opened(PACK), id)).toMatchObject(refused);
});

it.each(['', 'abc', '0'.repeat(31), 'dutybook-public-key-1:00:00000000'])('“%s” is none', (text) => {
  expect(parsePinnedKey(text)).toMatchObject({ ok: false, problem: { code: 'pack-key-malformed' } });
});
