import { describe, expect, it } from 'vitest';
import { memorySource } from './byteSource.ts';
import { checksum } from './checksum.ts';
import { openPack } from './openPack.ts';
import { formatPublicKey, generateKeys, keyIdOf, parsePrivateKey, parsePublicKey } from './packKey.ts';
import { signatureFor, signPack, verifyPack } from './packSignature.ts';
import { buildPack } from './packWriter.ts';
import { sha256 } from './sha256.ts';

const CONTENT = Uint8Array.from({ length: 9000 }, (_, at) => (at * at) >>> 3);
const PACK = buildPack([{ name: 'numbers', layout: 'pages', content: CONTENT, unitLength: 4096 }]);
const KEYS = await generateKeys();

function key(text: string): Uint8Array {
  const parsed = parsePublicKey(text);
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return parsed.value;
}

async function signed(): Promise<Uint8Array> {
  const result = await signPack(PACK, KEYS.privateKey, '某市公安局');
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const verdictOf = (bytes: Uint8Array, known = [{ publicKey: key(KEYS.publicKey), name: 'Ours' }]) =>
  verifyPack(memorySource(bytes), known);

/** Someone changes a page and makes every checksum of the pack fit again, but cannot sign. */
function forged(bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  const section = view.getUint32(328 + 32, true);
  const page = section + 112;
  changed[page + 5]! ^= 1;
  view.setUint32(section, checksum(changed.subarray(page, page + 4096)), true);
  view.setUint32(328 + 56, checksum(changed.subarray(section, page)), true);
  return changed;
}

/** The table's digest made to fit. */
function resealed(bytes: Uint8Array): Uint8Array {
  const toc = bytes.subarray(320, 320 + new DataView(bytes.buffer).getUint32(24, true));
  bytes.set(sha256(Uint8Array.from([...bytes.subarray(0, 32), ...toc])), 32);
  return bytes;
}

describe('a signed pack', () => {
  it('says who signed it when the key is known, and only what it claims when not', async () => {
    const keyId = keyIdOf(key(KEYS.publicKey));
    expect(await verdictOf(await signed())).toEqual({
      ok: true,
      value: { state: 'signed', keyId, known: true, signer: 'Ours' },
    });
    expect(await verdictOf(await signed(), [])).toEqual({
      ok: true,
      value: { state: 'signed', keyId, known: false, claimedSigner: '某市公安局' },
    });
    expect(await verdictOf(PACK)).toEqual({ ok: true, value: { state: 'unsigned' } });
  });

  it('is the same bytes whenever it is signed, and no larger', async () => {
    expect(await signed()).toEqual(await signed());
    expect((await signed()).length).toBe(PACK.length);
  });

  it('is broken, and refused when opened, once the name of its signer is changed', async () => {
    const bytes = await signed();
    bytes[64 + 104]! ^= 1;
    expect(await openPack(memorySource(bytes), { understood: [] })).toMatchObject({
      problem: { code: 'pack-signature-broken' },
    });
    expect(await verdictOf(bytes)).toMatchObject({
      value: { state: 'broken', problem: { code: 'pack-signature-broken' } },
    });
  });

  it('is broken with another key, or with the signature of another pack', async () => {
    const other = await generateKeys();
    const bytes = await signed();
    bytes.set(key(other.publicKey), 64 + 8);
    expect(await verdictOf(bytes)).toMatchObject({ value: { state: 'broken' } });
    const different = buildPack([{ name: 'numbers', layout: 'pages', content: CONTENT.slice(1), unitLength: 4096 }]);
    different.set((await signed()).subarray(64, 320), 64);
    expect(await verdictOf(different)).toMatchObject({ value: { state: 'broken' } });
  });

  it('does not hide a change behind checksums that fit', async () => {
    const bytes = resealed(forged(await signed()));
    expect(await verdictOf(bytes)).toMatchObject({
      value: { state: 'broken', problem: { code: 'pack-signature-broken' } },
    });
  });

  it('compares digests: a page that has only its checksum right is damaged, and is not signed in the first place', async () => {
    const bytes = resealed(forged(PACK));
    expect(await signPack(bytes, KEYS.privateKey, 'x')).toMatchObject({ problem: { code: 'pack-damaged' } });
    const block = await signatureFor(bytes, KEYS.privateKey, 'x');
    if (!block.ok) throw new Error(block.problem.code);
    bytes.set(block.value, 64);
    const pack = await openPack(memorySource(bytes), { understood: [] });
    expect(await (pack.ok ? pack.value.section('numbers')?.read(0, 10) : pack)).toMatchObject({
      problem: { code: 'pack-damaged' },
    });
  });

  it('is not signed twice, nor when it is broken', async () => {
    expect(await signPack(await signed(), KEYS.privateKey, 'x')).toMatchObject({
      problem: { code: 'pack-signed-already' },
    });
    expect(await signPack(PACK.slice(0, -1), KEYS.privateKey, 'x')).toMatchObject({
      problem: { code: 'pack-truncated' },
    });
    expect(await signPack(PACK, KEYS.privateKey, '长'.repeat(60))).toMatchObject({
      problem: { code: 'pack-key-malformed' },
    });
  });
});

describe('keys', () => {
  it('are one line of text, and a typing error in it is found', () => {
    expect(formatPublicKey(key(KEYS.publicKey))).toBe(KEYS.publicKey);
    expect(key(` ${KEYS.publicKey.toUpperCase().replace('DUTYBOOK-PUBLIC-KEY-1', 'dutybook-public-key-1')}\n`)).toEqual(
      key(KEYS.publicKey),
    );
    const at = KEYS.publicKey.length - 20;
    const wrong = KEYS.publicKey.slice(0, at) + (KEYS.publicKey[at] === '0' ? '1' : '0') + KEYS.publicKey.slice(at + 1);
    expect(parsePublicKey(wrong)).toMatchObject({ problem: { code: 'pack-key-malformed' } });
    expect(parsePublicKey(KEYS.privateKey).ok).toBe(false);
    expect(parsePrivateKey(KEYS.publicKey).ok).toBe(false);
    expect(parsePrivateKey('').ok).toBe(false);
  });

  it('that do not belong together sign nothing', async () => {
    const other = await generateKeys();
    const [name, digits = ''] = KEYS.privateKey.split(':');
    const mixed = digits.slice(0, 64) + (other.publicKey.split(':')[1] ?? '');
    const bytes = Uint8Array.from(mixed.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    const text = `${name}:${mixed}:${checksum(bytes).toString(16).padStart(8, '0')}`;
    expect(parsePrivateKey(text).ok).toBe(true);
    expect(await signPack(PACK, text, 'x')).toMatchObject({ problem: { code: 'pack-key-malformed' } });
  });
});
