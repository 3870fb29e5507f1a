import {
  buildPack,
  generateKeys,
  installedPacks,
  keyIdOf,
  MemoryFileSpace,
  openPackStore,
} from '@dutybook/shared/pack';
import { packShelf, parsePublicKey, signPack } from '@dutybook/shared/pack';
import { expect, test } from 'vitest';
import { PackKeeping } from '../packs/packKeeping.ts';
import { PackLedger } from '../packs/packLedger.ts';
import { ManagedPacks } from './managedPacks.ts';
import type { ManagedPack } from './managedPolicy.ts';
import type { PackAnswer } from './packDownload.ts';

const HOUR = 3_600_000;
const keys = await generateKeys();
const key = parsePublicKey(keys.publicKey);
const KEY_ID = keyIdOf(key.ok ? key.value : new Uint8Array());
const WANTED: ManagedPack = { name: 'city', url: 'https://x.example/city', keyId: KEY_ID, updateHours: 2 };

function plainPack(number: number): Uint8Array {
  return buildPack([{ name: 'number', layout: 'whole', content: new Uint8Array(20).fill(number) }]);
}

async function signedPack(number: number): Promise<Uint8Array> {
  const made = await signPack(plainPack(number), keys.privateKey, 'Police');
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}

/** A browser with a policy, and a server whose pack can be changed. */
function build() {
  const space = new MemoryFileSpace();
  const kept = new Map<string, unknown>();
  const packs: readonly ManagedPack[] = [WANTED];
  const served: Uint8Array = new Uint8Array();
  const state = { packs, served, now: 10 * HOUR, asked: 0 };
  const store = () => openPackStore(space, () => '2026-01-02');
  const keeping = new PackKeeping({
    store,
    sources: () => installedPacks(packShelf(space)),
    ledger: new PackLedger({
      area: {
        read: async (name) => kept.get(name),
        write: async (values) => {
          for (const [name, value] of Object.entries(values)) kept.set(name, value);
        },
      },
      inTurn: (work) => work(),
    }),
    settle: async () => undefined,
  });
  const fetch = async (url: string): Promise<PackAnswer> => {
    state.asked += 1;
    const { body } = new Response(state.served.slice());
    return { ok: state.served.length > 0, status: 404, url, headers: { get: () => null }, body };
  };
  const managed = new ManagedPacks({
    policy: async () => ({ packs: state.packs, options: {}, problems: [] }),
    keeping,
    store,
    fetch,
    now: () => state.now,
  });
  const origins = async () => {
    const holdings = await keeping.holdings();
    return holdings.ok ? holdings.value.packs.map(({ pack, origin }) => `${pack.stored.name} ${origin.from}`) : [];
  };
  return { state, managed, store, origins };
}

test('a pack of the policy is installed, left alone until it is due, then updated when there is a newer one', async () => {
  const { state, managed, origins } = build();
  state.served = await signedPack(1);
  expect(await managed.reconcile()).toEqual({ changed: ['city'], problems: [] });
  expect(await origins()).toEqual(['city policy']);
  state.served = await signedPack(2);
  expect(await managed.reconcile()).toEqual({ changed: [], problems: [] });
  expect(state.asked).toBe(1);
  state.now += 2 * HOUR;
  expect((await managed.reconcile()).changed).toEqual(['city']);
  state.now += 2 * HOUR;
  expect((await managed.reconcile()).changed).toEqual([]);
  expect(state.asked).toBe(3);
});

test('what cannot be fetched or is signed otherwise leaves what is there, and is tried again', async () => {
  const { state, managed, origins } = build();
  expect((await managed.reconcile()).problems.map(({ problem }) => problem.code)).toEqual(['address-refuses']);
  state.served = plainPack(1);
  expect((await managed.reconcile()).problems.map(({ problem }) => problem.code)).toEqual(['pack-signed-otherwise']);
  expect(await origins()).toEqual([]);
  state.served = await signedPack(1);
  expect((await managed.reconcile()).changed).toEqual(['city']);
});

test('a pack of the user is never replaced, unless the same key signed it', async () => {
  const { state, managed, store, origins } = build();
  state.served = await signedPack(1);
  const opened = await store();
  if (opened.ok) await opened.value.install('city', [plainPack(2)]);
  expect((await managed.reconcile()).problems.map(({ problem }) => problem.code)).toEqual(['policy-name-taken']);
  expect(await origins()).toEqual(['city file']);
  if (opened.ok) await opened.value.update('city', [await signedPack(3)]);
  expect((await managed.reconcile()).changed).toEqual(['city']);
  expect(await origins()).toEqual(['city policy']);
});

test('a pack that the policy no longer names is the user’s own', async () => {
  const { state, managed, origins } = build();
  state.served = await signedPack(1);
  await managed.reconcile();
  state.packs = [];
  await managed.reconcile();
  expect(await origins()).toEqual(['city address']);
});
