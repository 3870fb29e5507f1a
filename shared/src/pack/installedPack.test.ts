import { describe, expect, it } from 'vitest';
import { installedPacks } from './installedPack.ts';
import { MemoryFileSpace } from './memoryFileSpace.ts';
import { generateKeys, parsePublicKey } from './packKey.ts';
import { packNameFor } from './packRecord.ts';
import { signPack } from './packSignature.ts';
import { openPackStore, packShelf } from './packStore.ts';
import { buildPack } from './packWriter.ts';

const PACK = buildPack([{ name: 'words', layout: 'whole', content: new Uint8Array(50) }]);

async function storeIn(space: MemoryFileSpace) {
  const store = await openPackStore(space, () => '2026-03-04');
  if (!store.ok) throw new Error(store.problem.code);
  return store.value;
}

describe('installed packs', () => {
  it('say who signed them, when they came, and whether they are broken', async () => {
    const space = new MemoryFileSpace();
    const store = await storeIn(space);
    const keys = await generateKeys();
    const signed = await signPack(PACK, keys.privateKey, 'Traffic Police');
    if (!signed.ok) throw new Error(signed.problem.code);
    await store.install('signed', [signed.value]);
    await store.install('plain', [PACK]);
    await store.install('changed', [signed.value]);
    const file = [...space.files.keys()].find((name) => name.startsWith('changed.')) ?? '';
    const bytes = signed.value.slice();
    bytes[105]! ^= 1;
    space.files.set(file, bytes);
    const packs = await installedPacks(packShelf(space));
    if (!packs.ok) throw new Error(packs.problem.code);
    expect(packs.value.map(({ stored }) => [stored.name, stored.day])).toEqual([
      ['changed', '2026-03-04'],
      ['plain', '2026-03-04'],
      ['signed', '2026-03-04'],
    ]);
    expect(packs.value.map(({ verdict }) => verdict)).toMatchObject([
      { state: 'broken', problem: { code: 'pack-signature-broken' } },
      { state: 'unsigned' },
      { state: 'signed', known: false, claimedSigner: 'Traffic Police' },
    ]);
    expect(packs.value.map((pack) => 'source' in pack && pack.source.size)).toEqual([false, PACK.length, PACK.length]);
    const publicKey = parsePublicKey(keys.publicKey);
    if (!publicKey.ok) throw new Error(publicKey.problem.code);
    const known = await installedPacks(packShelf(space), [{ publicKey: publicKey.value, name: 'ours' }]);
    expect(known.ok && known.value[2]?.verdict).toMatchObject({ known: true, signer: 'ours' });
  });

  it('can be read while one is updated: the old one, then the new one, never none', async () => {
    const space = new MemoryFileSpace();
    const store = await storeIn(space);
    await store.install('laws', [PACK]);
    const newer = buildPack([{ name: 'words', layout: 'whole', content: new Uint8Array(500).map((_, at) => at) }]);
    const progress = { isOver: false };
    const update = store.update('laws', [newer]).finally(() => {
      progress.isOver = true;
    });
    const sizes = new Set<number>();
    while (!progress.isOver) {
      const source = await packShelf(space).open('laws');
      if (!source.ok) throw new Error(source.problem.code);
      sizes.add(source.value.size);
    }
    expect((await update).ok).toBe(true);
    const source = await packShelf(space).open('laws');
    expect(source.ok && source.value.size).toBe(newer.length);
    expect([...sizes].every((size) => size === PACK.length || size === newer.length)).toBe(true);
  });

  it('can be read where nothing can be written', async () => {
    const space = new MemoryFileSpace();
    await (await storeIn(space)).install('laws', [PACK]);
    space.exclusively = async () => {
      throw new Error('not to be asked');
    };
    const before = space.steps;
    expect(await installedPacks(packShelf(space))).toMatchObject({ ok: true, value: [{ stored: { name: 'laws' } }] });
    expect(space.steps).toBe(before);
  });
});

describe('the name of a pack after its file', () => {
  it.each([
    ['laws-cn.dutybook', 'laws-cn'],
    ['C:\\packs\\Traffic Rules 2026.DUTYBOOK', 'traffic-rules-2026'],
    ['/home/x/..dutybook', expect.stringMatching(/^pack-[0-9a-f]{8}$/)],
    ['法律.dutybook', expect.stringMatching(/^pack-[0-9a-f]{8}$/)],
    ['法律 2026.dutybook', expect.stringMatching(/^2026-[0-9a-f]{8}$/)],
    [`${'a'.repeat(63)}-b.dutybook`, 'a'.repeat(63)],
  ])('%s', (file, name) => {
    expect(packNameFor(file)).toEqual(name);
  });

  it('tells Chinese names apart', () => {
    expect(packNameFor('法律.dutybook')).not.toBe(packNameFor('规章.dutybook'));
  });
});
