import { browserSpace, installedSources, openBrowserStore } from '../../packages/browser/src/packs/browserStore.ts';
import { samplePack } from './samplePacks.ts';

const PIECE = 1 << 19;
/** Pieces come in their time, as from a slow disk, so that storing them can be killed in the middle. */
const PIECE_MS = 15;
const made = new Map<string, Uint8Array>();

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    if (bytes.length > PIECE) await new Promise((resolve) => setTimeout(resolve, PIECE_MS));
    yield bytes.subarray(at, at + PIECE);
  }
}

/** Makes a sample ready, so that {@link put} begins at once. */
function prepare(seed: number, filler: number): Uint8Array {
  const key = `${seed} ${filler}`;
  const bytes = made.get(key) ?? samplePack(seed, filler);
  made.set(key, bytes);
  return bytes;
}

/** Installs or updates a pack with a sample; answers the code of the problem, or `done`. */
async function put(action: 'install' | 'update', name: string, seed: number, filler: number): Promise<string> {
  const bytes = prepare(seed, filler);
  const store = await openBrowserStore();
  if (!store.ok) return store.problem.code;
  const stored = await store.value[action](name, pieces(bytes));
  return stored.ok ? 'done' : stored.problem.code;
}

/** What is installed: of each pack its name and the SHA-256 of what can be read of it. */
async function state(): Promise<readonly (readonly [name: string, digest: string])[]> {
  const packs = await installedSources();
  if (!packs.ok) throw new Error(packs.problem.code);
  return Promise.all(
    packs.value.map(async (pack) => {
      if (!('source' in pack)) return [pack.stored.name, pack.verdict.problem.code] as const;
      const bytes = await pack.source.read(0, pack.source.size);
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()));
      return [pack.stored.name, Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')] as const;
    }),
  );
}

/** Removes every pack. */
async function clear(): Promise<void> {
  const store = await openBrowserStore();
  if (!store.ok) throw new Error(store.problem.code);
  const packs = await store.value.list();
  for (const { name } of packs.ok ? packs.value : []) await store.value.remove(name);
}

/** How many files lie about that belong to no installed pack. */
async function leftovers(): Promise<number> {
  const packs = await installedSources();
  const files = await (await browserSpace()).list();
  return files.filter((file) => file.endsWith('.dutybook')).length - (packs.ok ? packs.value.length : 0);
}

Object.assign(globalThis, {
  dutybookPacks: {
    prepare: (seed: number, filler: number) => prepare(seed, filler).length,
    put,
    state,
    clear,
    leftovers,
  },
});
